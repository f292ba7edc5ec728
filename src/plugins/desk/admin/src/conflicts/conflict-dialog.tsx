import { useState } from 'react';

import { Button, Flex, Modal, Typography } from '@strapi/design-system';

import { Moment } from '../ui/moment';
import { useText } from '../ui/use-text';
import type { Choices, Conflict } from './conflict';
import { FieldChoice } from './field-choice';

interface Props {
  conflict: Conflict;
  isSaving: boolean;
  onChoose: (choices: Choices) => void;
  onClose: () => void;
}

/** What two have changed, each to something else. Nothing is stored until one is chosen for each field. */
export const ConflictDialog = ({ conflict, isSaving, onChoose, onClose }: Props) => {
  const text = useText();
  const [choices, setChoices] = useState<Choices>({});
  const { fields, at } = conflict;
  const by = conflict.by ?? text('conflicts.somebody');
  const isDone = fields.every(({ name }) => name in choices);

  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content
        aria-describedby={undefined}
        // The edit page listens for keys that save the form behind the dialog.
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey) event.stopPropagation();
        }}
      >
        <Modal.Header closeLabel={text('conflicts.cancel')}>
          <Modal.Title>{text('conflicts.title', { by })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={6}>
            <Typography>
              {text('conflicts.choose')} {at && <Moment at={at} />}
            </Typography>
            {fields.map((field) => (
              <FieldChoice
                key={field.name}
                field={field}
                by={by}
                choice={choices[field.name]}
                onChoose={(choice) => setChoices({ ...choices, [field.name]: choice })}
              />
            ))}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {text('conflicts.cancel')}
          </Button>
          <Button disabled={!isDone} loading={isSaving} onClick={() => onChoose(choices)}>
            {text('conflicts.save')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
