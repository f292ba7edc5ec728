import type { Context } from 'koa';

import { outside } from '../background';
import { addressOf } from '../rate-limits';
import { answerWithHead, beginStream, connectionOf } from './begin-stream';
import { type Feed, startFeed, type Tell } from './feed';
import { lastReceived } from './frames';
import { refuseTooMany } from './open-streams';

/** The streams of one kind. */
export interface Streams {
  /**
   * Answers a request with a stream of what happens to a topic, which begins with what the client has missed of the last
   * minute (`Last-Event-ID`).
   *
   * @param findTopic throws where this caller may not know of it
   * @throws TOO_MANY_REQUESTS for an address with too many streams
   */
  open: (ctx: Context, findTopic: () => Promise<string>) => Promise<void>;
}

/** @param tell how events are told */
export const createStreams = (tell: Tell): Streams => {
  let feed: Promise<Feed> | undefined;
  let users = 0;

  /** The outbox is read while somebody listens. */
  const acquire = (): Promise<Feed> => {
    users += 1;
    return (feed ??= outside(() => startFeed(tell)));
  };
  const release = (): void => {
    users -= 1;
    if (users > 0) return;
    void feed?.then(
      ({ stop }) => stop(),
      () => undefined,
    );
    feed = undefined;
  };

  const open = async (ctx: Context, findTopic: () => Promise<string>): Promise<void> => {
    if (ctx.method === 'HEAD') {
      await findTopic();
      answerWithHead(ctx);
      return;
    }
    const socket = await connectionOf(ctx.res);
    const address = addressOf(ctx);
    refuseTooMany(address);
    const feed = acquire();
    let isOpen = false;
    try {
      const { recent } = await feed;
      // What happens from here on is sent, whether the topic is found before or after it.
      const from = recent.places;
      const topic = await findTopic();
      // Others may have come meanwhile.
      refuseTooMany(address);
      if (socket.destroyed) return;
      const last = lastReceived(ctx.get('Last-Event-ID'));
      const id = last === undefined ? recent.lastId(topic) : undefined;
      socket.once('close', release);
      isOpen = true;
      const missed = recent.partOf(topic, from, last);
      beginStream(ctx, socket, { topic, address, id, missed });
    } finally {
      if (!isOpen) release();
    }
  };
  return { open };
};
