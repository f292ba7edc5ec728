import { forewordError } from '../errors';

const PREFIX = 'version ';

/** An opaque text that names the version after which a list goes on, safe in a URL. */
export const encodeCursor = (id: number): string =>
  Buffer.from(`${PREFIX}${id}`).toString('base64url');

/**
 * @returns the id of a version
 * @throws CURSOR_INVALID for anything that `encodeCursor` did not write
 */
export const decodeCursor = (text: string): number => {
  const id = Number(Buffer.from(text, 'base64url').toString().slice(PREFIX.length));
  // Decoding skips what is no base64, and so accepts more than was given.
  if (Number.isSafeInteger(id) && encodeCursor(id) === text) return id;
  throw forewordError('CURSOR_INVALID', 'This cursor is not one that Foreword gave for this list.');
};
