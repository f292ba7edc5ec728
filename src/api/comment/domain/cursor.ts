import { z } from '@strapi/utils';

import { forewordError } from '../../../shared/errors';

/** Where a page ended: the sort keys of its last Comment, and its row id as the tiebreaker. */
export interface Cursor {
  pinned: boolean;
  createdAt: Date;
  id: number;
}

/** An opaque text that names the place, safe in a URL. */
export const encodeCursor = ({ pinned, createdAt, id }: Cursor): string =>
  Buffer.from(JSON.stringify([pinned ? 1 : 0, createdAt.getTime(), id])).toString('base64url');

/**
 * @throws CURSOR_INVALID for anything that `encodeCursor` did not write
 */
export const decodeCursor = (text: string): Cursor => {
  const keys = Keys.safeParse(jsonOf(text));
  if (!keys.success) {
    throw forewordError('CURSOR_INVALID', 'This cursor is not one that Foreword gave.');
  }
  const [pinned, createdAt, id] = keys.data;
  return { pinned: pinned === 1, createdAt: new Date(createdAt), id };
};

/** JavaScript has no dates after this many milliseconds. */
const LAST_MOMENT = 8.64e15;

const Keys = z.tuple([
  z.int().min(0).max(1),
  z.int().min(0).max(LAST_MOMENT),
  z.int().min(0).max(2_147_483_647),
]);

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return undefined;
  }
};
