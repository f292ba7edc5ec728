import { type CursorKind, encodeCursor, type Place } from './cursor';

/**
 * A page of rows, of which the query read one more than the page holds, to see whether there are more.
 *
 * @returns the page's rows, and the cursor for the rows after them (null: there are none)
 */
export const pageOf = <Row extends Place>(
  kind: CursorKind,
  found: readonly Row[],
  pageSize: number,
): { rows: Row[]; nextCursor: string | null } => {
  const rows = found.slice(0, pageSize);
  const last = rows.at(-1);
  return { rows, nextCursor: found.length > pageSize && last ? encodeCursor(kind, last) : null };
};
