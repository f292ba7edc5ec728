import { randomUUID } from 'node:crypto';

import Redis from 'ioredis';
import { z } from '@strapi/utils';

import { answers, tellOthersBy } from './changes';

const CHANNEL = 'foreword:changes';

/** What one instance tells the others. `tags` null: anything may have changed. */
const News = z.object({ from: z.string(), tags: z.array(z.string()).nullable() });

/** Of this process: its own news come back to it, and are no news. */
const SELF = randomUUID();

/** What cannot be understood may mean anything. */
const newsIn = (text: string): z.infer<typeof News> => {
  try {
    return News.parse(JSON.parse(text));
  } catch {
    return { from: '', tags: null };
  }
};

/**
 * Joins the other instances over Redis. While it cannot be reached nobody hears of the others' changes:
 * then nothing is kept, and every answer is made afresh. One warning says so, and one line when it is
 * over; whatever was told meanwhile into the void is made up for by clearing everything, everywhere.
 *
 * @returns how to leave
 */
export const joinInstances = (
  url: string,
  log: { warn: (message: string) => void; info: (message: string) => void },
): (() => void) => {
  const options = {
    lazyConnect: true,
    maxRetriesPerRequest: null,
    enableOfflineQueue: false,
    retryStrategy: () => 500,
  };
  const ears = new Redis(url, options);
  const mouth = new Redis(url, options);
  let isWarned = false;

  const fall = (): void => {
    answers.disable();
    if (isWarned) return;
    isWarned = true;
    log.warn('REDIS_URL: Redis cannot be reached. Answers are made afresh until it can.');
  };
  const rise = async (): Promise<void> => {
    await ears.subscribe(CHANNEL);
    answers.enable();
    if (isWarned) log.info('Redis is there again.');
    isWarned = false;
  };

  answers.disable();
  ears.on('ready', () => {
    rise().catch(fall);
  });
  ears.on('close', fall);
  ears.on('message', (_channel, text: string) => {
    const { from, tags } = newsIn(text);
    if (from === SELF) return;
    if (tags === null) answers.clear();
    else answers.drop(tags);
  });
  // What could not be said is made up for as soon as somebody listens: anything may have changed.
  let hasUnsaid = false;
  const say = (tags: readonly string[] | null): void => {
    mouth.publish(CHANNEL, JSON.stringify({ from: SELF, tags })).catch(() => {
      hasUnsaid = true;
    });
  };
  mouth.on('ready', () => {
    if (hasUnsaid) say(null);
    hasUnsaid = false;
  });
  // Errors are followed by 'close', which is what counts.
  for (const connection of [ears, mouth]) {
    connection.on('error', () => undefined);
    connection.connect().catch(fall);
  }
  tellOthersBy(say);
  return () => {
    ears.removeAllListeners('close');
    ears.disconnect();
    mouth.disconnect();
  };
};
