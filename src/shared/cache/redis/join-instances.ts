import Redis from 'ioredis';

import { keepAnything, letGo, tellOthersBy } from '../changes';
import { startHeartbeat } from './heartbeat';
import { ECHO, readNews, writeNews } from './news';
import { keysOf, scriptsOf } from './scripts';
import { heardUpTo, shareAnswersBy } from './shared-answers';

interface Setting {
  /** Of the installation: others may use the same Redis. */
  namespace: string;
  log: { warn: (message: string) => void; info: (message: string) => void };
}

/**
 * Joins the other instances over Redis. While it cannot be reached nobody hears of the others' changes:
 * then nothing is kept, and every answer is made afresh. One warning says so, and one line when it is
 * over; whatever was told meanwhile into the void is made up for by clearing everything, everywhere.
 *
 * @returns how to leave
 */
export const joinInstances = (url: string, { namespace, log }: Setting): (() => void) => {
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

  const fall = (): void => {
    isJoined = false;
    keepAnything(false);
    shareAnswersBy(undefined);
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
    const { number, tags } = readNews(text);
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
  // What cannot be said now is made up for when both connections are there again.
  tellOthersBy((tags) => {
    say(tags).catch(fall);
  });
  return () => {
    heart.stop();
    for (const connection of [ears, mouth]) {
      connection.removeAllListeners('close');
      connection.disconnect();
    }
  };
};
