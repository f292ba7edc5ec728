import { useState, type KeyboardEvent } from 'react';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useBeforeUnload } from 'react-router-dom';

import { useText } from '../../ui/use-text';
import { NEW_NOTE, type Note, type NoteValues, valuesOf } from './note';
import { NoteFields } from './note-fields';

interface Props {
  /** None for a new one. */
  note?: Note;
  /** Answers whether it was saved. */
  onSave: (values: NoteValues, note?: Note) => Promise<boolean>;
  onClose: () => void;
}

/** Nothing that was typed is lost by a stray Escape, a click beside the dialog, or a refusal. */
export const NoteDialog = ({ note, onSave, onClose }: Props) => {
  const text = useText();
  const [initial] = useState(() => (note ? valuesOf(note) : NEW_NOTE));
  const [values, setValues] = useState(initial);
  const [state, setState] = useState<'editing' | 'saving' | 'leaving'>('editing');
  const [isBodyMissing, setIsBodyMissing] = useState(false);
  const isChanged = JSON.stringify(values) !== JSON.stringify(initial);

  useBeforeUnload((event) => {
    if (isChanged) event.preventDefault();
  });

  const leave = () => {
    if (isChanged) setState('leaving');
    else onClose();
  };

  const save = async () => {
    setIsBodyMissing(!values.body.trim());
    if (!values.body.trim()) return;
    setState('saving');
    if (await onSave(values, note)) onClose();
    else setState('editing');
  };

  return (
    <Modal.Root open onOpenChange={leave}>
      <Modal.Content onKeyDown={stopArticleShortcuts}>
        <Modal.Header closeLabel={text('article.notes.close')}>
          <Modal.Title>{text(note ? 'article.notes.edit' : 'article.notes.add')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <NoteFields
            values={values}
            bodyError={isBodyMissing ? text('article.notes.bodyMissing') : undefined}
            onChange={(changed) => setValues({ ...values, ...changed })}
          />
        </Modal.Body>
        <Modal.Footer>
          {state === 'leaving' ? (
            <Flex justifyContent="space-between" gap={4} width="100%" role="alert">
              <Typography>{text('article.notes.leaveQuestion')}</Typography>
              <Flex gap={2}>
                <Button variant="danger-light" onClick={onClose}>
                  {text('article.notes.discard')}
                </Button>
                <Button onClick={() => setState('editing')}>{text('article.notes.stay')}</Button>
              </Flex>
            </Flex>
          ) : (
            <>
              <Button variant="tertiary" onClick={leave}>
                {text('article.notes.cancel')}
              </Button>
              <Button loading={state === 'saving'} onClick={() => void save()}>
                {text('article.notes.save')}
              </Button>
            </>
          )}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};

/** The edit page listens for shortcuts that save and publish the Article behind the dialog. */
const stopArticleShortcuts = (event: KeyboardEvent) => {
  if (event.ctrlKey || event.metaKey) event.stopPropagation();
};
