import { randomUUID } from 'node:crypto';

import { z } from '@strapi/utils';

import type { Invalidation } from '../storage/invalidate';

/** Of this process: its own messages come back to it, and are ignored. */
const SELF = randomUUID();

/** The channel by which a process sends messages to itself, to see whether they arrive. */
export const ECHO_CHANNEL = `foreword:echo:${SELF}`;

const Message = z.object({ from: z.string(), tags: z.array(z.string()).nullable() });

export const encodeInvalidation = (tags: Invalidation): string =>
  JSON.stringify({ from: SELF, tags });

/** What another instance invalidates; undefined for a message of this process. @param text as encoded */
export const decodeInvalidation = (text: string): Invalidation | undefined => {
  try {
    const { from, tags } = Message.parse(JSON.parse(text));
    return from === SELF ? undefined : tags;
  } catch {
    // A message that cannot be read may mean anything.
    return null;
  }
};

/** The same with its version, as `redis-store.ts` publishes both. */
export const decodeVersioned = (
  text: string,
): { version: number; tags: Invalidation | undefined } => {
  const end = text.indexOf(' ');
  return { version: Number(text.slice(0, end)), tags: decodeInvalidation(text.slice(end + 1)) };
};
