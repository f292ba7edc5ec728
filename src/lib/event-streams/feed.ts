import { now, onThisClock } from '../clock';
import { followOutbox, type OutboxEvent, readEventsSince } from '../outbox';
import { deliver } from './deliver';
import { framesOf, type Message } from './frames';
import { openStreams, sendHeartbeats, streamsOf } from './open-streams';
import { MEMORY, RecentEvents } from './recent-events';

/** What the streams of an event's topic are told. */
export interface Told {
  messages: readonly Message[];
  /** Whether the streams end after it. */
  isLast: boolean;
}

/** How an event is told; undefined for one that streams are not told of. */
export type Tell = (event: OutboxEvent) => Told | undefined;

/** In milliseconds. */
const HEARTBEAT_INTERVAL = 25_000;

/** So many events are sent at once, however short the time between them, that 10,000 streams are written to twice a second. */
const GATHER_PER_STREAM = 0.03;
const GATHER_AT_LEAST = 20;
const GATHER_AT_MOST = 300;

/** The events of the last minute and of the time to come, as streams are told of them. */
export interface Feed {
  recent: RecentEvents;
  stop: () => void;
}

/** Reads the outbox for the streams of this process. */
export const startFeed = async (tell: Tell): Promise<Feed> => {
  const recent = new RecentEvents();
  const remember = (event: OutboxEvent, at: number): void => {
    const told = tell(event);
    if (!told) return;
    const frames = framesOf(event.id, told.messages);
    recent.add(event.topic, { id: event.id, at, frames, isLast: told.isLast });
  };
  const { events, position } = await readEventsSince(new Date(now().getTime() - MEMORY));
  const clockOffset = onThisClock(new Date(0)).getTime();
  for (const event of events) remember(event, event.at.getTime() - clockOffset);

  const onEvents = (news: readonly OutboxEvent[]): void => {
    const from = recent.places;
    for (const event of news) remember(event, Date.now());
    for (const topic of new Set(news.map((event) => event.topic))) {
      const { text, isLast } = recent.partOf(topic, from);
      void deliver(streamsOf(topic), text, isLast);
    }
  };
  const gatherFor = (): number =>
    Math.min(Math.max(openStreams() * GATHER_PER_STREAM, GATHER_AT_LEAST), GATHER_AT_MOST);
  const stopFollowing = followOutbox({ from: position, onEvents, gatherFor });

  const heartbeat = setInterval(() => {
    recent.prune(Date.now());
    void sendHeartbeats();
  }, HEARTBEAT_INTERVAL).unref();
  return {
    recent,
    stop: () => {
      clearInterval(heartbeat);
      stopFollowing();
    },
  };
};
