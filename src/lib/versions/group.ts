import { isSamePerson } from './person';
import type { Person, VersionEvent } from './version';

const MINUTE = 60_000;

/** Saves of one person within this time are one entry of the list. */
const ONE_ENTRY = 5 * MINUTE;

/** What of a version decides whether the next one is an entry of its own. */
export interface Grouped {
  event: VersionEvent;
  by: Person;
  at: Date;
  /** When the first save of its entry was made. */
  entrySince: Date;
}

/** Whether a version takes the place of the last one in the list: two saves of one person, soon after each other. */
export const isOneEntry = (last: Grouped, next: Omit<Grouped, 'entrySince'>): boolean =>
  last.event === 'saved' &&
  next.event === 'saved' &&
  isSamePerson(last.by, next.by) &&
  Math.abs(next.at.getTime() - last.entrySince.getTime()) <= ONE_ENTRY;
