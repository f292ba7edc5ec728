import { createHash } from 'node:crypto';

/** In UTF-16 units: what a column takes of any script, beside others in an index. */
const LONGEST = 200;

const UNFIT = /[\p{C}\p{Z}]/u;

/**
 * An id of a source as the table of origins has it: itself, or a digest where it is too long or holds what no column
 * keeps apart (white space, control characters, half characters). A key of a key is itself.
 */
export const sourceKey = (id: string): string =>
  id.length > 0 && id.length <= LONGEST && !UNFIT.test(id)
    ? id
    : `sha256:${createHash('sha256').update(id).digest('base64url')}`;
