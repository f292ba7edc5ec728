import { useCallback, useEffect, useState } from 'react';

import { useMergeNotice } from '../../conflicts/use-merge-notice';
import { useIsPermitted } from '../../ui/use-is-permitted';
import { useNotify } from '../../ui/use-notify';
import { useText } from '../../ui/use-text';
import type { EditedArticle } from '../article';
import { changesTo, type Note, NOTE_PERMISSIONS, type NoteValues } from './note';
import { useNoteChanges } from './new-notes';
import { noteConflict, type NoteConflict } from './note-conflict';
import { noteRoutes as routes } from './note-routes';
import { useNoteLabels } from './use-note-labels';

/** The notes of one Article in their order, and what can be done with them. Null until they are there. */
export const useNotes = ({ documentId, locale }: EditedArticle) => {
  const text = useText();
  const { notifySuccess, notifyFailure } = useNotify();
  const mayPublish = useIsPermitted(NOTE_PERMISSIONS.publish);
  const labelOf = useNoteLabels();
  const noticeMerge = useMergeNotice(labelOf);
  const [notes, setNotes] = useState<Note[] | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const load = useCallback(
    () => routes.list({ documentId, locale }).then(setNotes, notifyFailure),
    [documentId, locale, notifyFailure],
  );
  const changes = useNoteChanges();
  useEffect(() => void load(), [load, changes]);

  /** Answers whether it was done. */
  const run = async (work: () => Promise<unknown>, done?: string): Promise<boolean> => {
    setIsBusy(true);
    try {
      await work();
      if (done) notifySuccess(text(done));
      return true;
    } catch (error) {
      notifyFailure(error);
      return false;
    } finally {
      await load();
      setIsBusy(false);
    }
  };

  /** A published note moves for readers too, unless it has changes that wait to be published. */
  const renumber = async (ordered: Note[]) => {
    for (const [order, note] of ordered.entries()) {
      if (note.order === order) continue;
      if (note.status === 'published' && mayPublish) {
        await routes.publish(note.documentId, { order });
      } else await routes.setOrder(note.documentId, order);
    }
  };

  return {
    notes,
    isBusy,
    reload: load,
    /** Answers whether it was saved, or what somebody else has changed meanwhile. */
    save: async (values: NoteValues, note?: Note): Promise<boolean | NoteConflict> => {
      const order = Math.max(-1, ...(notes ?? []).map((other) => other.order ?? 0)) + 1;
      let conflict: NoteConflict | undefined;
      const update = async (loaded: Note) => {
        try {
          noticeMerge(await routes.update(loaded, changesTo(loaded, values)));
        } catch (error) {
          conflict = await noteConflict({
            error,
            loaded,
            values,
            labelOf,
            read: (id) => routes.read(id),
          });
          throw error;
        }
      };
      const isSaved = await run(
        () => (note ? update(note) : routes.create({ documentId, locale }, values, order)),
        'article.notes.saved',
      );
      return conflict ?? isSaved;
    },
    publish: (note: Note) => run(() => routes.publish(note.documentId), 'article.notes.published'),
    unpublish: (note: Note) =>
      run(() => routes.unpublish(note.documentId), 'article.notes.unpublished'),
    remove: (note: Note) => run(() => routes.remove(note.documentId), 'article.notes.deleted'),
    move: (note: Note, to: number) => {
      const ordered = (notes ?? []).filter((other) => other !== note);
      ordered.splice(to, 0, note);
      setNotes(ordered);
      return run(() => renumber(ordered));
    },
  };
};

export type NoteActions = ReturnType<typeof useNotes>;
