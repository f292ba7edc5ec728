import { z } from '@strapi/utils';

import { decodeCursor, encodeCursor, MomentKey, type WantedPage } from '../../../lib/requests';
import { type Correction, correctionsOf } from '../../editor-note/store/corrections';
import { notesOfPublications } from '../domain/notes-of-publications';
import { findChanges, type FoundChange } from './find-changes';

/** What a publication has changed. */
export interface ShownChange extends FoundChange {
  /** The correction that first came out with it. */
  note: Correction | null;
}

export interface ChangesPage {
  data: ShownChange[];
  /** `nextCursor` is null on the last page. A page may have fewer entries than it may hold. */
  pagination: { pageSize: number; nextCursor: string | null };
}

interface Wanted extends WantedPage {
  documentId: string;
  locale: string;
}

/** Where a page begins: at which publication, and when the one before it in the list was made. */
interface Place {
  from: number | null;
  until: Date | null;
}

/**
 * What each publication of an Article changed in its title and body that was made while its changes were to be seen,
 * newest first. One that changed nothing in them is left out, and so is the first of all.
 *
 * @throws CURSOR_INVALID
 */
export const readChanges = async (wanted: Wanted): Promise<ChangesPage> => {
  const { documentId, locale, pageSize, cursor } = wanted;
  const { from, until } = cursor === null ? { from: null, until: null } : placeIn(wanted, cursor);
  const { found, next } = await findChanges({ documentId, locale, from, limit: pageSize });
  const corrections = await correctionsOf(documentId, locale);
  const notes = notesOfPublications([...found].reverse(), corrections, until);
  const data = found.map((one) => ({
    at: one.at,
    note: notes.get(one) ?? null,
    changes: one.changes,
  }));
  const last = data.at(-1)?.at ?? until;
  return {
    data,
    pagination: {
      pageSize,
      nextCursor:
        next === null ? null : encodeCursor(listOf(wanted), [next, last?.getTime() ?? NEVER]),
    },
  };
};

/** A moment that no publication has. */
const NEVER = 0;

const Keys = z.tuple([z.int().min(0).max(2_147_483_647), MomentKey]);

const placeIn = (wanted: Wanted, cursor: string): Place => {
  const [from, moment] = decodeCursor(listOf(wanted), Keys, cursor);
  return { from, until: moment === NEVER ? null : new Date(moment) };
};

const listOf = ({ documentId, locale }: Wanted): string => `changes ${documentId} ${locale}`;
