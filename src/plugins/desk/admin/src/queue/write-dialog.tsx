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
  /** What is to be said above the box. */
  notice?: ReactNode;
  maxLength?: number;
  failure?: string | null;
  submit: string;
  isSubmitting?: boolean;
  /** What else is asked, above the words and under them. */
  above?: ReactNode;
  children?: ReactNode;
  isDisabled?: boolean;
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
            <Modal.Title>
              <bdi>{title}</bdi>
            </Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Box background="neutral100" hasRadius padding={3} marginBottom={4}>
              <CommentHtml html={html} />
            </Box>
            {props.above}
            {props.notice}
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
            {props.children && <Box paddingTop={4}>{props.children}</Box>}
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={props.onClose}>
              {text('queue.cancel')}
            </Button>
            <Button type="submit" loading={isSubmitting} disabled={props.isDisabled}>
              {submit}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
};
