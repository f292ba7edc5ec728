import { useState } from 'react';

import { Box, TextButton } from '@strapi/design-system';

import { History } from '../../history/history';
import { useIsPermitted } from '../../ui/use-is-permitted';
import { useText } from '../../ui/use-text';
import { type Note, NOTE_PERMISSIONS } from './note';

interface Props {
  note: Note;
  /** Whether something is typed that is not saved. */
  isChanged: boolean;
  onRestored: () => unknown;
}

/** What the note held before, on demand. */
export const NoteHistory = ({ note, isChanged, onRestored }: Props) => {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const mayRestore = useIsPermitted(NOTE_PERMISSIONS.update);

  const obstacle = () => {
    if (!mayRestore) return text('history.mayNot');
    return isChanged ? text('history.saveFirst') : undefined;
  };

  return (
    <Box paddingTop={4}>
      <TextButton aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {text('history.title')}
      </TextButton>
      {isOpen && (
        <History
          document={{ type: 'note', documentId: note.documentId }}
          labelOf={(name) => text(`article.notes.${name}`, undefined, name)}
          obstacle={obstacle()}
          onRestored={onRestored}
        />
      )}
    </Box>
  );
};
