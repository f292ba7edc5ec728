import { z } from '@strapi/utils';

import { forewordError } from '../errors';

type Key = string | number;

/**
 * An opaque text that names a place in a list, safe in a URL.
 *
 * @param list its name: a cursor is valid only for the list that it was made for
 * @param keys of the last entry before that place
 */
export const encodeCursor = (list: string, keys: readonly Key[]): string =>
  Buffer.from(JSON.stringify([list, ...keys])).toString('base64url');

/**
 * The keys that a cursor holds.
 *
 * @param keys their schema
 * @throws CURSOR_INVALID for anything that `encodeCursor` did not write for this list
 */
export const decodeCursor = <Keys extends readonly Key[]>(
  list: string,
  keys: z.ZodType<Keys>,
  text: string,
): Keys => {
  const held = text.length <= LONGEST ? Held.safeParse(jsonOf(text)) : undefined;
  if (held?.success && held.data[0] === list) {
    const found = keys.safeParse(held.data.slice(1));
    // Decoding skips what is no base64, and so accepts more than was given.
    if (found.success && encodeCursor(list, found.data) === text) return found.data;
  }
  throw forewordError('CURSOR_INVALID', 'This cursor is not one that Foreword gave for this list.');
};

/** A moment in milliseconds, up to the end of the year 9999: both databases can compare dates up to it. */
export const MomentKey = z.int().min(0).max(253_402_300_799_999);

/** In characters; those that are given are shorter. */
const LONGEST = 500;

const Held = z.array(z.union([z.string(), z.number()])).min(1);

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return undefined;
  }
};
