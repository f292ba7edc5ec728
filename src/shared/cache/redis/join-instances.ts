import Redis from 'ioredis';

import { keepAnything, letGo, tellOthersBy } from '../changes';
import { openByway } from './byway';
import { startHeartbeat } from './heartbeat';
import { ECHO, readNews, readNumberedNews, writeNews } from './news';
import { keysOf, scriptsOf } from './scripts';
import { heardUpTo, shareAnswersBy } from './shared-answers';

interface Setting {
  /** Of the PostgreSQL that all instances have. */
  databaseUrl: string | undefined;
  /** Of the installation: others may use the same Redis. */
  namespace: string;
  log: { warn: (message: string) => void; info: (message: string) => void };
}

/**
 * Joins the other instances over Redis. While it cannot be reached nobody hears of the others' changes:
 * then nothing is kept, and every answer is made afresh. One warning says so, and one line when it is
 * over; whatever was told meanwhile into the void is made up for by clearing everything, everywhere. An
 * instance that alone is cut off from Redis is heard by way of the database.
 *
 * @returns how to leave
 */
export const joinInstances = (
  url: string,
  { databaseUrl, namespace, log }: Setting,
): (() => void) => {
  const options = {
    lazyConnect: true,
    maxRetriesPerRequest: null,
    enableOfflineQueue: false,
    retryStrategy: () => 500,
  };
  const ears = new Redis(url, options);
  const mouth = new Redis(url, options);
  const { channel: news } = keysOf(namespace);
  const scripts = scriptsOf(mouth, namespace);
  let isJoined = false;
  let isWarned = false;

  /** What has been said, and may not have been heard. */
  const unheard = new Set<readonly string[] | null>();

  const fall = (): void => {
    isJoined = false;
    keepAnything(false);
    shareAnswersBy(undefined);
    for (const tags of unheard) byway.tell(writeNews(tags));
    unheard.clear();
    if (isWarned) return;
    isWarned = true;
    log.warn('REDIS_URL: Redis cannot be reached. Answers are made afresh until it can.');
  };
  const rise = (): void => {
    isJoined = true;
    keepAnything(true);
    shareAnswersBy(scripts);
    if (isWarned) log.info('Redis is there again.');
    isWarned = false;
  };
  const say = (tags: readonly string[] | null): Promise<void> =>
    scripts.tell(writeNews(tags), tags);
  /** Lets go of what an instance says that cannot reach Redis, and says it there in its place. */
  const passOn = (tags: readonly string[] | null | undefined): void => {
    if (tags === undefined) return;
    letGo(tags);
    say(tags).catch(() => undefined);
  };
  const byway = openByway(databaseUrl, {
    hear: (text) => {
      passOn(readNews(text));
    },
    // What was said meanwhile may be anything.
    resume: () => {
      passOn(null);
    },
  });

  // Begins anew: what was said while it could not be heard, in either direction, may be anything.
  const begin = async (): Promise<void> => {
    if (ears.status !== 'ready' || mouth.status !== 'ready') return;
    await ears.subscribe(news, ECHO);
    await say(null);
    heart.hear();
    rise();
  };
  const heart = startHeartbeat({
    beat: () => {
      mouth.publish(ECHO, '').catch(() => undefined);
    },
    onSilence: fall,
  });

  keepAnything(false);
  ears.on('message', (channel, text: string) => {
    if (channel === ECHO) {
      heart.hear();
      // Silence is over, though no connection was ever lost.
      if (!isJoined) begin().catch(fall);
      return;
    }
    const { number, tags } = readNumberedNews(text);
    if (tags !== undefined) letGo(tags);
    heardUpTo(number);
  });
  for (const connection of [ears, mouth]) {
    connection.on('ready', () => {
      begin().catch(fall);
    });
    connection.on('close', fall);
    // Errors are followed by 'close', which is what counts.
    connection.on('error', () => undefined);
    connection.connect().catch(fall);
  }
  tellOthersBy((tags) => {
    unheard.add(tags);
    say(tags).then(() => unheard.delete(tags), fall);
  });
  return () => {
    heart.stop();
    byway.close();
    for (const connection of [ears, mouth]) {
      connection.removeAllListeners('close');
      connection.disconnect();
    }
  };
};
