import { useCallback, useEffect, useState } from 'react';

import { useIsPermitted } from '../../ui/use-is-permitted';
import { useNotify } from '../../ui/use-notify';
import { useText } from '../../ui/use-text';
import type { EditedArticle } from '../article';
import { changesTo, type Note, NOTE_PERMISSIONS, type NoteValues } from './note';
import { useNoteRoutes } from './note-routes';

/** The notes of one Article in their order, and what can be done with them. Null until they are there. */
export const useNotes = ({ documentId, locale }: EditedArticle) => {
  const routes = useNoteRoutes();
  const text = useText();
  const { notifySuccess, notifyFailure } = useNotify();
  const mayPublish = useIsPermitted(NOTE_PERMISSIONS.publish);
  const [notes, setNotes] = useState<Note[] | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const load = useCallback(
    () => routes.list({ documentId, locale }).then(setNotes, notifyFailure),
    [routes, documentId, locale, notifyFailure],
  );
  useEffect(() => void load(), [load]);

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
    save: (values: NoteValues, note?: Note) => {
      const order = Math.max(-1, ...(notes ?? []).map((other) => other.order ?? 0)) + 1;
      return run(
        () =>
          note
            ? routes.update(note.documentId, changesTo(note, values))
            : routes.create({ documentId, locale }, values, order),
        'article.notes.saved',
      );
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
