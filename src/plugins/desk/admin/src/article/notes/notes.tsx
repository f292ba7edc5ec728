import { useState } from 'react';
import { Button, Flex, Loader, Typography, VisuallyHidden } from '@strapi/design-system';
import { Plus } from '@strapi/icons';

import { useIsPermitted } from '../../ui/use-is-permitted';
import { useText } from '../../ui/use-text';
import type { EditedArticle } from '../article';
import { DeleteNote } from './delete-note';
import { type Note, NOTE_PERMISSIONS } from './note';
import { NoteButtons } from './note-buttons';
import { NoteDialog } from './note-dialog';
import { NoteItem } from './note-item';
import { useNotes } from './use-notes';

export const Notes = (article: EditedArticle) => {
  const text = useText();
  const mayCreate = useIsPermitted(NOTE_PERMISSIONS.create);
  const actions = useNotes(article);
  const { notes } = actions;
  const [edited, setEdited] = useState<Note | 'new' | null>(null);
  const [deleted, setDeleted] = useState<Note | null>(null);
  const [place, setPlace] = useState('');

  if (!notes) return <Loader small>{text('article.loading')}</Loader>;

  const move = (note: Note, to: number) => {
    void actions.move(note, to);
    setPlace(text('article.notes.moved', { place: to + 1, count: notes.length }));
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {notes.length === 0 && (
        <Typography variant="pi" textColor="neutral600">
          {text('article.notes.none')}
        </Typography>
      )}
      {notes.length > 0 && (
        <Flex tag="ol" direction="column" alignItems="stretch" gap={2}>
          {notes.map((note, index) => (
            <NoteItem key={note.documentId} note={note}>
              <NoteButtons
                note={note}
                index={index}
                count={notes.length}
                actions={actions}
                onMove={(to) => move(note, to)}
                onEdit={() => setEdited(note)}
                onDelete={() => setDeleted(note)}
              />
            </NoteItem>
          ))}
        </Flex>
      )}
      <VisuallyHidden aria-live="polite">{place}</VisuallyHidden>
      {mayCreate && (
        <Button variant="secondary" startIcon={<Plus />} onClick={() => setEdited('new')}>
          {text('article.notes.add')}
        </Button>
      )}
      {edited && (
        <NoteDialog
          article={article}
          note={edited === 'new' ? undefined : edited}
          onSave={actions.save}
          onClose={() => setEdited(null)}
          onRestored={() => {
            setEdited(null);
            return actions.reload();
          }}
        />
      )}
      {deleted && (
        <DeleteNote
          onConfirm={() => void actions.remove(deleted)}
          onClose={() => setDeleted(null)}
        />
      )}
    </Flex>
  );
};
