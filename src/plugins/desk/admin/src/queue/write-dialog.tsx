import type { FormEvent, ReactNode } from 'react';

import { Box, Button, Field, Modal, Textarea } from '@strapi/design-system';

import { CommentHtml } from '../ui/comment-html';
import { useText } from '../ui/use-text';

interface Props {
  title: string;
  /** The Comment it is about. */
  html: string;
  label: string;
  hint?: string;
  value: string;
  maxLength?: number;
  failure?: string | null;
  submit: string;
  isSubmitting?: boolean;
  onChange: (value: string) => void;
  onSubmit: () => void;
  onClose: () => void;
}

/** A box to write in, under the Comment that it is about. */
export const WriteDialog = (props: Props): ReactNode => {
  const text = useText();
  const { title, html, label, hint, value, maxLength, failure, submit, isSubmitting } = props;
  const send = (event: FormEvent) => {
    event.preventDefault();
    props.onSubmit();
  };
  return (
    <Modal.Root open onOpenChange={props.onClose}>
      <Modal.Content aria-describedby={undefined}>
        <form onSubmit={send}>
          <Modal.Header closeLabel={text('queue.close')}>
            <Modal.Title>{title}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Box background="neutral100" hasRadius padding={3} marginBottom={4}>
              <CommentHtml html={html} />
            </Box>
            <Field.Root name="words" error={failure ?? false} hint={hint}>
              <Field.Label>{label}</Field.Label>
              <Textarea
                dir="auto"
                autoFocus
                value={value}
                maxLength={maxLength}
                onChange={({ target }) => props.onChange(target.value)}
              />
              <Field.Error />
              <Field.Hint />
            </Field.Root>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={props.onClose}>
              {text('queue.cancel')}
            </Button>
            <Button type="submit" loading={isSubmitting}>
              {submit}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
};
