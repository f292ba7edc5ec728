import { setTimeout } from 'node:timers/promises';

import { type KeptAnswer, LONGEST_LIFE } from '../store';
import type { Finding, Scripts } from './scripts';

/** In milliseconds. */
const BETWEEN_LOOKS = 20;
const LONGEST_WAIT = 2_000;

/** Redis is asked for what takes a few milliseconds to make: it is not waited for longer. */
const LONGEST_FIND = 250;

/** Undefined while there is no Redis. */
let scripts: Scripts | undefined;

/** The number of the last change that this process has heard of. */
let heard = 0;

/**
 * Says that what changed up to this number has been let go here. An answer may be made of what is kept:
 * as long as news are on their way, it may be older than Redis takes it for.
 */
export const heardUpTo = (number: number): void => {
  heard = number;
};

/** Lets answers be shared with other instances; undefined ends it. */
export const shareAnswersBy = (by: Scripts | undefined): void => {
  scripts = by;
};

/** An answer that another instance has made, or leave to make it. */
export type Shared =
  | { answer: KeptAnswer; life: number }
  | {
      answer?: undefined;
      /** To be called with what was made, or with nothing when it is not to be kept. */
      share: (made: KeptAnswer | undefined) => void;
    };

const ALONE: Shared = { share: () => undefined };

/**
 * The answer to a request as another instance has made it, or is just making it: all instances together
 * make it once. Where Redis is away, slow, or does not know, the caller makes it.
 */
export const findShared = async (key: string): Promise<Shared> => {
  const redis = scripts;
  if (!redis) return ALONE;
  const deadline = Date.now() + LONGEST_WAIT;
  for (;;) {
    const found = await findSoon(redis, key);
    if (!found) return ALONE;
    if (found.is === 'kept') return { answer: unpack(found.answer), life: found.life };
    if (found.is === 'make') {
      const isAbreast = heard >= found.begun;
      return { share: shareBy(redis, key, isAbreast ? found.begun : undefined) };
    }
    if (Date.now() > deadline) return ALONE;
    await setTimeout(BETWEEN_LOOKS);
  }
};

const findSoon = (redis: Scripts, key: string): Promise<Finding | undefined> =>
  Promise.race([
    redis.find(key).catch(() => undefined),
    setTimeout(LONGEST_FIND, undefined, { ref: false }),
  ]);

/** @param begun undefined where the answer is for this process alone */
const shareBy =
  (redis: Scripts, key: string, begun: number | undefined) =>
  (made: KeptAnswer | undefined): void => {
    const isShared = made !== undefined && begun !== undefined;
    const done = isShared
      ? redis.keep(key, pack(made), { begun, tags: made.tags, life: LONGEST_LIFE })
      : redis.giveUp(key);
    // Others wait a little longer then, and make it themselves.
    done.catch(() => undefined);
  };

/** The head as a line of JSON, and the body as it is. */
const pack = ({ body, ...head }: KeptAnswer): Buffer =>
  Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body]);

const unpack = (packed: Buffer): KeptAnswer => {
  const end = packed.indexOf('\n');
  const head = JSON.parse(packed.toString('utf8', 0, end)) as Omit<KeptAnswer, 'body'>;
  return { ...head, body: packed.subarray(end + 1) };
};
