import { z } from '@strapi/utils';

import { forewordError } from '../../../lib/errors';

/** The paged lists, each in one order. A cursor is valid only for the list that it was made for. */
export type CursorKind =
  'newest' | 'oldest' | 'top' | 'replies' | 'mine' | 'queue' | 'queue-oldest';

/** Where a page ended: the sort keys of its last Comment, and its row id as the tiebreaker. */
export interface Place {
  pinned: boolean;
  likeCount: number;
  createdAt: Date;
  id: number;
}

/** An opaque text that names the place, safe in a URL. */
export const encodeCursor = (
  kind: CursorKind,
  { pinned, likeCount, createdAt, id }: Place,
): string =>
  Buffer.from(JSON.stringify([kind, pinned ? 1 : 0, likeCount, createdAt.getTime(), id])).toString(
    'base64url',
  );

/**
 * @throws CURSOR_INVALID for anything that `encodeCursor` did not write for this list
 */
export const decodeCursor = (kind: CursorKind, text: string): Place => {
  const place = text.length <= LONGEST ? placeIn(kind, text) : undefined;
  // Decoding skips what is no base64, and so accepts more than was given.
  if (place && encodeCursor(kind, place) === text) return place;
  throw forewordError('CURSOR_INVALID', 'This cursor is not one that Foreword gave for this list.');
};

/** In characters; those that are given are shorter. */
const LONGEST = 100;

const placeIn = (kind: CursorKind, text: string): Place | undefined => {
  const keys = Keys.safeParse(jsonOf(text));
  if (!keys.success || keys.data[0] !== kind) return undefined;
  const [, pinned, likeCount, createdAt, id] = keys.data;
  return { pinned: pinned === 1, likeCount, createdAt: new Date(createdAt), id };
};

/** The end of the year 9999, in milliseconds: both databases can compare dates up to it. */
const LAST_MOMENT = 253_402_300_799_999;

const LARGEST_INTEGER = 2_147_483_647;

const Keys = z.tuple([
  z.enum(['newest', 'oldest', 'top', 'replies', 'mine', 'queue', 'queue-oldest']),
  z.int().min(0).max(1),
  z.int().min(0).max(LARGEST_INTEGER),
  z.int().min(0).max(LAST_MOMENT),
  z.int().min(0).max(LARGEST_INTEGER),
]);

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return undefined;
  }
};
