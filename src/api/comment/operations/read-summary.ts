import { countTabs, readQueue, type Tab } from '../store/queue';
import { type Day, readDays } from '../store/days';
import { type QueuedComment, withRecords } from './read-queue';

/** What the desk's widget shows. */
export interface Summary {
  counts: Record<Tab, number>;
  /** The newest that wait. */
  waiting: QueuedComment[];
  /** The last fourteen days, the oldest first. */
  days: Day[];
}

const NEWEST = 5;
const DAYS = 14;

export const readSummary = async (now: Date): Promise<Summary> => {
  const anything = { words: null, reader: null, article: null };
  const rows = await readQueue('waiting', anything, { limit: NEWEST, after: null });
  return {
    counts: await countTabs(),
    waiting: await withRecords(rows),
    days: await readDays(now, DAYS),
  };
};
