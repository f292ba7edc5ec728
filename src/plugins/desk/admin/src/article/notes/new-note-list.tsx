import { useEffect, useState } from 'react';
import { Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Pencil, Plus, Trash } from '@strapi/icons';
import { useBeforeUnload } from 'react-router-dom';

import { useIsPermitted } from '../../ui/use-is-permitted';
import { useText } from '../../ui/use-text';
import { DeleteNote } from './delete-note';
import { dropNewNote, keepNewNote, type NewNote, openForm, useNewNotes } from './new-notes';
import { NOTE_PERMISSIONS } from './note';
import { NoteDialog } from './note-dialog';
import { NoteItem } from './note-item';

/** The notes on an Article that is not saved yet: they are saved with it. */
export const NewNoteList = ({ locale }: { locale: string }) => {
  const text = useText();
  const mayCreate = useIsPermitted(NOTE_PERMISSIONS.create);
  const notes = useNewNotes(locale);
  const [edited, setEdited] = useState<NewNote | 'new' | null>(null);
  const [dropped, setDropped] = useState<NewNote | null>(null);

  useEffect(() => openForm(locale), [locale]);
  useBeforeUnload((event) => {
    if (notes.length > 0) event.preventDefault();
  });

  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography variant="pi" textColor="neutral600">
        {text(notes.length > 0 ? 'article.notes.savedWith' : 'article.notes.none')}
      </Typography>
      {notes.length > 0 && (
        <Flex tag="ol" direction="column" alignItems="stretch" gap={2}>
          {notes.map((note) => (
            <NoteItem key={note.documentId} note={note}>
              <Flex gap={1}>
                <IconButton label={text('article.notes.edit')} onClick={() => setEdited(note)}>
                  <Pencil />
                </IconButton>
                <IconButton label={text('article.notes.delete')} onClick={() => setDropped(note)}>
                  <Trash />
                </IconButton>
              </Flex>
            </NoteItem>
          ))}
        </Flex>
      )}
      {mayCreate && (
        <Button variant="secondary" startIcon={<Plus />} onClick={() => setEdited('new')}>
          {text('article.notes.add')}
        </Button>
      )}
      {edited && (
        <NoteDialog
          article={{ documentId: 'new', locale }}
          note={edited === 'new' ? undefined : edited}
          onSave={async (values, note) => {
            keepNewNote(locale, values, note?.documentId);
            return true;
          }}
          onClose={() => setEdited(null)}
        />
      )}
      {dropped && (
        <DeleteNote
          onConfirm={() => dropNewNote(locale, dropped.documentId)}
          onClose={() => setDropped(null)}
        />
      )}
    </Flex>
  );
};
