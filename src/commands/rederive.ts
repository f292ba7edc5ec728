import { SingleBar } from 'cli-progress';
import type { UID } from '@strapi/strapi';

import { readAddressRules } from '../api/site/store/site';
import { type StaleUrl, renewUrls } from '../api/article/store/urls';
import { countComments, rerenderBatch } from '../api/comment/store/rerender';
import {
  countRows,
  rederiveBatch,
  type Rederived,
  typesWithDerivedFields,
} from '../lib/derived-fields';
import { withStrapi } from './with-strapi';

const BATCH = 50;

/**
 * `npm run rederive [-- --dry-run]`: derives the derived fields of every content type again, and the html of
 * Comments, after the rules have changed or rows were written without the hooks. Each batch is a transaction of its own: what was done
 * before an interruption stays, and the next run finds nothing to change there.
 */
const rederive = async (signal: AbortSignal): Promise<void> => {
  const isDryRun = process.argv.includes('--dry-run');
  let total = 0;
  const report = (name: string, lines: string[]) => {
    if (lines.length > 0) process.stdout.write(`${[`${name}:`, ...lines].join('\n')}\n`);
    total += lines.length;
  };
  for (const uid of typesWithDerivedFields(strapi)) {
    report(nameOf(uid), await rederiveType(uid, { isDryRun, signal }));
  }
  report('Addresses', await renewAddresses({ isDryRun, signal }));
  report(nameOf(COMMENT), await rerenderComments({ isDryRun, signal }));
  process.stdout.write(`${summaryOf(total, isDryRun)}\n`);
};

const ARTICLE = 'api::article.article';
const COMMENT = 'api::comment.comment';

interface Run {
  isDryRun: boolean;
  signal: AbortSignal;
}

const rederiveType = async (uid: UID.ContentType, { isDryRun, signal }: Run): Promise<string[]> => {
  const bar = startBar(nameOf(uid), await countRows(uid));
  const lines: string[] = [];
  for (const isPublished of [true, false]) {
    let last: number | null = 0;
    while (last !== null && !signal.aborted) {
      const batch = await rederiveBatch({ uid, after: last, size: BATCH, isPublished, isDryRun });
      lines.push(...batch.changed.map(lineOf));
      bar.increment(batch.count);
      last = batch.last;
    }
  }
  bar.stop();
  return lines;
};

const renewAddresses = async ({ isDryRun, signal }: Run): Promise<string[]> => {
  const bar = startBar('Addresses', await countRows(ARTICLE));
  const rules = await readAddressRules();
  const lines: string[] = [];
  let after: number | null = 0;
  while (after !== null && !signal.aborted) {
    const { last, count, stale } = await renewUrls({ after, size: BATCH, rules, isDryRun });
    lines.push(...stale.map(addressLine));
    bar.increment(count);
    after = last;
  }
  bar.stop();
  return lines;
};

const addressLine = ({ documentId, locale, isPublished, url }: StaleUrl): string =>
  `${documentId} ${locale} ${isPublished ? 'published' : 'draft'}: ${url}`;

const rerenderComments = async ({ isDryRun, signal }: Run): Promise<string[]> => {
  const bar = startBar(nameOf(COMMENT), await countComments());
  const lines: string[] = [];
  let last: number | null = 0;
  while (last !== null && !signal.aborted) {
    const batch = await rerenderBatch({ after: last, size: BATCH, isDryRun });
    for (const { documentId, columns } of batch.changed) {
      lines.push(`${documentId}: ${Object.keys(columns).join(', ')}`);
    }
    bar.increment(batch.count);
    last = batch.last;
  }
  bar.stop();
  return lines;
};

const startBar = (name: string, total: number): SingleBar => {
  const bar = new SingleBar({
    format: `${name} {bar} {value}/{total} rows, {eta_formatted} to go`,
  });
  bar.start(total, 0);
  return bar;
};

const nameOf = (uid: UID.ContentType): string => strapi.contentType(uid).info.displayName;

const lineOf = ({ documentId, locale, version, fields, reserved }: Rederived): string => {
  const row = [documentId, locale, version].filter(Boolean).join(' ');
  const changes = Object.keys(fields);
  if (reserved !== undefined) changes.push(`"${reserved}" reserved`);
  return `${row}: ${changes.join(', ')}`;
};

const summaryOf = (count: number, isDryRun: boolean): string => {
  if (count === 0) return 'Everything is as it would be derived today.';
  const rows = count === 1 ? '1 row' : `${count} rows`;
  return isDryRun ? `${rows} would change. Nothing was written.` : `${rows} changed.`;
};

void withStrapi(rederive);
