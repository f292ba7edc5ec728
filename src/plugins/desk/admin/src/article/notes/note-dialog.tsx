import { useState, type KeyboardEvent } from 'react';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useBeforeUnload } from 'react-router-dom';

import type { Choices } from '../../conflicts/conflict';
import { ConflictDialog } from '../../conflicts/conflict-dialog';
import { OpenElsewhere } from '../../presence/open-elsewhere';
import { usePresence } from '../../presence/use-presence';
import { useUnsavedCheck } from '../../session/unsaved-checks';
import { useText } from '../../ui/use-text';
import type { EditedArticle } from '../article';
import { chosenNote } from './chosen-note';
import type { Note, NoteValues } from './note';
import type { NoteConflict } from './note-conflict';
import { NoteFields } from './note-fields';
import { NoteHistory } from './note-history';
import { useNoteDraft } from './use-note-draft';

interface Props {
  article: EditedArticle;
  /** None for a new one. */
  note?: Note;
  /** Answers whether it was saved, or what somebody else has changed meanwhile. */
  onSave: (values: NoteValues, note?: Note) => Promise<boolean | NoteConflict>;
  onClose: () => void;
  /** A former version has become the draft. None where the note is not stored yet. */
  onRestored?: () => unknown;
}

/** Nothing that was typed is lost by a stray Escape, a click beside the dialog, or a refusal. */
export const NoteDialog = ({ article, note, onSave, onClose, onRestored }: Props) => {
  const text = useText();
  const draft = useNoteDraft(article, note);
  const { loaded, values, isChanged } = draft;
  const [state, setState] = useState<'editing' | 'saving' | 'leaving'>('editing');
  const [isBodyMissing, setIsBodyMissing] = useState(false);
  const [met, setMet] = useState<NoteConflict | null>(null);

  const stored = onRestored && note;
  const others = usePresence(stored ? { type: 'note', documentId: stored.documentId } : null);

  useUnsavedCheck(isChanged);
  useBeforeUnload((event) => {
    if (isChanged) event.preventDefault();
  });

  const close = () => {
    draft.finish();
    onClose();
  };
  const leave = () => {
    if (isChanged) setState('leaving');
    else close();
  };

  const save = async (written: NoteValues, over?: Note) => {
    setIsBodyMissing(!written.body.trim());
    // The box of the editor says that its name is not confirmed.
    if (!written.body.trim() || written.typedEditor.trim()) return;
    setState('saving');
    const outcome = await onSave(written, over);
    if (outcome === true) close();
    else setState('editing');
    setMet(typeof outcome === 'object' ? outcome : null);
  };

  const choose = ({ stored }: NoteConflict, choices: Choices) => {
    if (!loaded) return;
    const chosen = chosenNote({ stored, loaded, values }, choices);
    draft.setLoaded(stored);
    draft.setValues(chosen);
    void save(chosen, stored);
  };

  return (
    <Modal.Root open onOpenChange={leave}>
      <Modal.Content onKeyDown={stopArticleShortcuts}>
        <Modal.Header closeLabel={text('article.notes.close')}>
          <Modal.Title>{text(note ? 'article.notes.edit' : 'article.notes.add')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <OpenElsewhere names={others} />
          {draft.notice}
          <NoteFields
            values={values}
            bodyError={isBodyMissing ? text('article.notes.bodyMissing') : undefined}
            onChange={(changed) => draft.setValues((before) => ({ ...before, ...changed }))}
          />
          {stored && <NoteHistory note={stored} isChanged={isChanged} onRestored={onRestored} />}
        </Modal.Body>
        <Modal.Footer>
          {state === 'leaving' ? (
            <Flex justifyContent="space-between" gap={4} width="100%" role="alert">
              <Typography>{text('article.notes.leaveQuestion')}</Typography>
              <Flex gap={2}>
                <Button variant="danger-light" onClick={close}>
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
              <Button loading={state === 'saving'} onClick={() => void save(values, loaded)}>
                {text('article.notes.save')}
              </Button>
            </>
          )}
        </Modal.Footer>
        {met && (
          <ConflictDialog
            key={met.conflict.revision}
            conflict={met.conflict}
            isSaving={state === 'saving'}
            onChoose={(choices) => choose(met, choices)}
            onClose={() => setMet(null)}
          />
        )}
      </Modal.Content>
    </Modal.Root>
  );
};

/** The edit page listens for shortcuts that save and publish the Article behind the dialog. */
const stopArticleShortcuts = (event: KeyboardEvent) => {
  if (event.ctrlKey || event.metaKey) event.stopPropagation();
};
