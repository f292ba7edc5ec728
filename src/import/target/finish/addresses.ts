import type { Knex } from 'knex';

import { removeTasks } from '../../../api/import-task/store/tasks';
import { columnsOf, findRows } from '../../../lib/database';
import { staleAfter } from '../../../lib/derived-fields';
import { invalidateTags } from '../../../lib/http-cache';
import { renewImported } from '../../../lib/versions';
import { inOneTransaction } from '../in-one-transaction';
import type { Run } from '../run';
import { targetsOf } from './address-targets';
import { eachTask } from './each-task';
import { findUntouched, type Untouched } from './untouched';

const UID = 'api::article.article';

/**
 * Lets links between imported Articles lead to where these are now. An Article that names an address which leads nowhere
 * yet is looked at again by the next import: what it names may come in another file.
 */
export const rewriteAddresses = (run: Run): Promise<void> =>
  eachTask<object>('addresses', run, async (tasks) => {
    const rewritten = await rewrite(
      tasks.map(({ sourceId }) => sourceId),
      run,
    );
    await inOneTransaction(async (trx) => {
      const untouched = await findUntouched(
        trx,
        tasks.map(({ sourceId }) => sourceId),
        run,
      );
      for (const [sourceId, rows] of rewritten) {
        const article = untouched.get(sourceId);
        if (article) await store(trx, article, rows.changes, run);
      }
      const done = tasks.filter(
        ({ sourceId }) => !untouched.has(sourceId) || rewritten.get(sourceId)?.isComplete !== false,
      );
      await removeTasks(
        trx,
        done.map(({ id }) => id),
      );
    });
  });

interface Row extends Record<string, unknown> {
  id: number;
  body: string | null;
}

interface Rewritten {
  /** What changes in each row. */
  changes: { id: number; before: string; columns: Record<string, unknown> }[];
  /** Whether all addresses of the site lead somewhere. */
  isComplete: boolean;
}

/** What derived fields follow from. */
const TEXTS = ['title', 'body', 'excerpt', 'slug', 'firstPublishedAt'];

/** Before the transaction, because it reads bodies anew. */
const rewrite = async (sourceIds: readonly string[], run: Run): Promise<Map<string, Rewritten>> => {
  const untouched = await inOneTransaction((trx) => findUntouched(trx, sourceIds, run));
  const ids = [...untouched.values()].flatMap(({ ids: own }) => own);
  const rows = new Map(
    (await findRows<Row>(UID, { where: { id: { $in: ids } } })).map((row) => [row.id, row]),
  );
  const named = [...rows.values()].flatMap(({ body }) => run.addresses.findIn(body ?? ''));
  const targets = await targetsOf([...new Set(named)], run);
  const rewritten = new Map<string, Rewritten>();
  for (const [sourceId, article] of untouched) {
    const own: Rewritten = { changes: [], isComplete: true };
    let last: { row: Row; fields: Record<string, unknown> } | undefined;
    for (const row of article.ids.flatMap((id) => rows.get(id) ?? [])) {
      const before = row.body ?? '';
      const body = run.addresses.replaceIn(before, (address) => targets.get(address));
      const missing = run.addresses.findIn(body).length > 0;
      own.isComplete &&= !missing;
      if (body === before) continue;
      // What is published is mostly the same text as the draft: it is read once.
      const isSame = last !== undefined && TEXTS.every((name) => last?.row[name] === row[name]);
      const fields = isSame
        ? (last?.fields ?? {})
        : { ...(await staleAfter(UID, { ...row, body })), body };
      last = { row, fields };
      own.changes.push({ id: row.id, before, columns: columnsOf(UID, fields) });
    }
    rewritten.set(sourceId, own);
  }
  return rewritten;
};

const store = async (
  trx: Knex.Transaction,
  { documentId }: Untouched,
  changes: Rewritten['changes'],
  { locale }: Run,
): Promise<void> => {
  for (const { id, before, columns } of changes) {
    await trx('articles').where({ id, body: before }).update(columns);
  }
  if (changes.length === 0) return;
  await renewImported(trx, { contentType: UID, documentId, locale });
  invalidateTags(UID, documentId);
};
