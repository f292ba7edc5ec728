import type { LastReceived } from './frames';

/** What the streams of a topic have been sent. */
export interface SentEvent {
  /** By the outbox. */
  id: number;
  /** In milliseconds, by the machine's clock. */
  at: number;
  frames: readonly string[];
  /** Whether the streams of the topic end after it. */
  isLast: boolean;
}

interface Placed extends SentEvent {
  /** Its number among all events of this process. */
  place: number;
}

/** The beginning of a stream, or what is added to it. */
export interface Part {
  text: string;
  /** Whether the stream ends with it. */
  isLast: boolean;
}

/** For so long, in milliseconds, a client that has lost its stream misses nothing. */
export const MEMORY = 60_000;

/** The events of the last minute, by topic, in the order in which they were sent. */
export class RecentEvents {
  private readonly byTopic = new Map<string, Placed[]>();

  /** How many events have been added; the next one has this place. */
  places = 0;

  add(topic: string, event: SentEvent): void {
    const events = this.byTopic.get(topic) ?? [];
    this.byTopic.set(topic, events);
    events.push({ ...event, place: this.places });
    this.places += 1;
  }

  /**
   * Everything of a topic from a place on, and what the client has missed before.
   *
   * @param last undefined for a client that comes for the first time
   */
  partOf(topic: string, from: number, last?: LastReceived): Part {
    const events = this.byTopic.get(topic) ?? [];
    const frames = events.flatMap((event) => {
      if (event.place >= from) return event.frames;
      if (last === undefined || event.id < last.id) return [];
      return event.id > last.id ? event.frames : event.frames.slice(last.message + 1);
    });
    const isLast = events.some((event) => event.isLast && event.place >= from);
    return { text: frames.join(''), isLast };
  }

  /** The id of the last event of a topic; 0 where there was none. */
  lastId(topic: string): number {
    return this.byTopic.get(topic)?.at(-1)?.id ?? 0;
  }

  /** Forgets what happened before the last minute. */
  prune(now: number): void {
    for (const [topic, events] of this.byTopic) {
      const firstToKeep = events.findIndex(({ at }) => at >= now - MEMORY);
      if (firstToKeep === -1) this.byTopic.delete(topic);
      else events.splice(0, firstToKeep);
    }
  }
}
