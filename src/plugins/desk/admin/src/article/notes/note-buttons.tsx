import { Button, Flex, IconButton } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Pencil, Trash } from '@strapi/icons';

import { useIsPermitted } from '../../ui/use-is-permitted';
import { useText } from '../../ui/use-text';
import { NOTE_PERMISSIONS, type Note } from './note';
import type { NoteActions } from './use-notes';

interface Props {
  note: Note;
  index: number;
  count: number;
  actions: NoteActions;
  onMove: (to: number) => void;
  onEdit: () => void;
  onDelete: () => void;
}

/** What may be done with a note, each only if the role has the right. */
export const NoteButtons = ({ note, index, count, actions, onMove, onEdit, onDelete }: Props) => {
  const text = useText();
  const mayUpdate = useIsPermitted(NOTE_PERMISSIONS.update);
  const mayPublish = useIsPermitted(NOTE_PERMISSIONS.publish);
  const mayDelete = useIsPermitted(NOTE_PERMISSIONS.delete);
  const { isBusy } = actions;

  return (
    <Flex gap={1} wrap="wrap">
      {mayUpdate && count > 1 && (
        <>
          <IconButton
            label={text('article.notes.up')}
            // Not `disabled`: at the top, the focus would be lost with the button.
            aria-disabled={index === 0 || isBusy}
            onClick={() => index > 0 && !isBusy && onMove(index - 1)}
          >
            <ArrowUp />
          </IconButton>
          <IconButton
            label={text('article.notes.down')}
            aria-disabled={index === count - 1 || isBusy}
            onClick={() => index < count - 1 && !isBusy && onMove(index + 1)}
          >
            <ArrowDown />
          </IconButton>
        </>
      )}
      {mayUpdate && (
        <IconButton label={text('article.notes.edit')} onClick={onEdit}>
          <Pencil />
        </IconButton>
      )}
      {mayDelete && (
        <IconButton label={text('article.notes.delete')} onClick={onDelete}>
          <Trash />
        </IconButton>
      )}
      {mayPublish && note.status !== 'published' && (
        <Button size="S" disabled={isBusy} onClick={() => void actions.publish(note)}>
          {text('article.notes.publish')}
        </Button>
      )}
      {mayPublish && note.status !== 'draft' && (
        <Button
          size="S"
          variant="tertiary"
          disabled={isBusy}
          onClick={() => void actions.unpublish(note)}
        >
          {text('article.notes.unpublish')}
        </Button>
      )}
    </Flex>
  );
};
