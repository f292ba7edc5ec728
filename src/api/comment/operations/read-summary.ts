import type { Summary } from '../domain/desk';
import { countTabs, readQueue } from '../store/queue';
import { readDays } from '../store/days';
import { withRecords } from './read-queue';

const NEWEST = 5;
const DAYS = 14;

export const readSummary = async (now: Date): Promise<Summary> => {
  const anything = { words: null, reader: null, article: null };
  const rows = await readQueue('waiting', anything, {
    order: 'newest',
    limit: NEWEST,
    after: null,
  });
  return {
    counts: await countTabs(),
    waiting: await withRecords(rows),
    days: await readDays(now, DAYS),
  };
};
