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
  const keys = keysOf(text);
  if (keys?.length !== 3 || !keys.every((key) => Number.isSafeInteger(key) && key >= 0)) {
    throw forewordError('CURSOR_INVALID', 'This cursor is not one that Foreword gave.');
  }
  const [pinned, createdAt, id] = keys;
  return { pinned: pinned === 1, createdAt: new Date(createdAt), id };
};

const keysOf = (text: string): number[] | undefined => {
  try {
    const keys: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(keys) ? keys : undefined;
  } catch {
    return undefined;
  }
};
