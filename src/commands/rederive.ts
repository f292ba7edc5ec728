import { SingleBar } from 'cli-progress';

import { countArticleRows, rederiveBatch, type Rederived } from '../api/article/store/rederive';
import { withStrapi } from './with-strapi';

const BATCH = 50;

/**
 * `npm run rederive [-- --dry-run]`: derives anew what is derived of every Article, after the rules have
 * changed or rows have come in past the hooks. Each batch is a transaction of its own: interrupted, it
 * keeps what is done, and run again, it finds nothing to change there.
 */
const rederive = async (signal: AbortSignal): Promise<void> => {
  const isDryRun = process.argv.includes('--dry-run');
  const bar = new SingleBar({
    format: 'Articles {bar} {value}/{total} rows, {eta_formatted} to go',
  });
  bar.start(await countArticleRows(), 0);
  const changed: Rederived[] = [];
  for (const isPublished of [true, false]) {
    let last: number | null = 0;
    while (last !== null && !signal.aborted) {
      const batch = await rederiveBatch({ after: last, size: BATCH, isPublished, isDryRun });
      changed.push(...batch.changed);
      bar.increment(batch.count);
      last = batch.last;
    }
  }
  bar.stop();

  for (const row of changed) process.stdout.write(`${lineOf(row)}\n`);
  process.stdout.write(`${summaryOf(changed.length, isDryRun)}\n`);
};

const lineOf = ({ documentId, locale, isPublished, fields, reserved }: Rederived): string => {
  const version = isPublished ? 'published' : 'draft';
  const changes = Object.keys(fields);
  if (reserved !== undefined) changes.push(`"${reserved}" reserved`);
  return `${documentId} ${locale} ${version}: ${changes.join(', ')}`;
};

const summaryOf = (count: number, isDryRun: boolean): string => {
  if (count === 0) return 'Everything is as it would be derived today.';
  const rows = count === 1 ? '1 row' : `${count} rows`;
  return isDryRun ? `${rows} would change. Nothing was written.` : `${rows} changed.`;
};

void withStrapi(rederive);
