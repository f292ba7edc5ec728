import type { Knex } from 'knex';

import { removeTasks, type TaskKind } from '../../../api/import-task/store/tasks';
import { columnsOf, findRows, tableOf } from '../../../lib/database';
import { staleAfter } from '../../../lib/derived-fields';
import { invalidateTags } from '../../../lib/http-cache';
import { renewImported } from '../../../lib/versions';
import { inOneTransaction } from '../in-one-transaction';
import type { Run } from '../run';
import { targetsOf } from './address-targets';
import { eachTask } from './each-task';
import { findUntouched, type RevisedKind, type Untouched } from './untouched';

/** What has texts that name pages of the site. */
interface Texts {
  kind: RevisedKind;
  task: TaskKind;
  uid: 'api::article.article' | 'api::editor-note.editor-note';
}

const TEXTS: Texts[] = [
  { kind: 'article', task: 'addresses', uid: 'api::article.article' },
  { kind: 'note', task: 'note-addresses', uid: 'api::editor-note.editor-note' },
];

/**
 * Lets links in imported Articles and notes lead to where pages of the site are now. A text that names an address which leads
 * nowhere yet is looked at again by the next import: what it names may come in another file.
 */
export const rewriteAddresses = async (run: Run): Promise<void> => {
  for (const texts of TEXTS) await rewriteIn(texts, run);
};

const rewriteIn = (texts: Texts, run: Run): Promise<void> =>
  eachTask<object>(texts.task, run, async (tasks) => {
    const sourceIds = tasks.map(({ sourceId }) => sourceId);
    const rewritten = await rewrite(texts, sourceIds, run);
    await inOneTransaction(async (trx) => {
      const untouched = await findUntouched(trx, texts.kind, sourceIds, run);
      for (const [sourceId, rows] of rewritten) {
        const document = untouched.get(sourceId);
        if (document) await store(trx, texts, document, rows.changes, run);
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
const WRITTEN = ['title', 'body', 'excerpt', 'slug', 'firstPublishedAt'];

/** Before the transaction, because it reads bodies anew. */
const rewrite = async (
  { kind, uid }: Texts,
  sourceIds: readonly string[],
  run: Run,
): Promise<Map<string, Rewritten>> => {
  const untouched = await inOneTransaction((trx) => findUntouched(trx, kind, sourceIds, run));
  const ids = [...untouched.values()].flatMap(({ ids: own }) => own);
  const rows = new Map(
    (await findRows<Row>(uid, { where: { id: { $in: ids } } })).map((row) => [row.id, row]),
  );
  const named = [...rows.values()].flatMap(({ body }) => run.addresses.findIn(body ?? ''));
  const targets = await targetsOf([...new Set(named)], run);
  const rewritten = new Map<string, Rewritten>();
  for (const [sourceId, document] of untouched) {
    const own: Rewritten = { changes: [], isComplete: true };
    let last: { row: Row; fields: Record<string, unknown> } | undefined;
    for (const row of document.ids.flatMap((id) => rows.get(id) ?? [])) {
      const before = row.body ?? '';
      const body = run.addresses.replaceIn(before, (address) => targets.get(address));
      const missing = run.addresses.findIn(body).length > 0;
      own.isComplete &&= !missing;
      if (body === before) continue;
      // What is published is mostly the same text as the draft: it is read once.
      const isSame = last !== undefined && WRITTEN.every((name) => last?.row[name] === row[name]);
      const fields = isSame
        ? (last?.fields ?? {})
        : { ...(await staleAfter(uid, { ...row, body })), body };
      last = { row, fields };
      own.changes.push({ id: row.id, before, columns: columnsOf(uid, fields) });
    }
    rewritten.set(sourceId, own);
  }
  return rewritten;
};

const store = async (
  trx: Knex.Transaction,
  { kind, uid }: Texts,
  { documentId }: Untouched,
  changes: Rewritten['changes'],
  run: Run,
): Promise<void> => {
  for (const { id, before, columns } of changes) {
    await trx(tableOf(uid)).where({ id, body: before }).update(columns);
  }
  if (changes.length === 0) return;
  const locale = kind === 'article' ? run.locale : '';
  await renewImported(trx, { contentType: uid, documentId, locale });
  invalidateTags(uid, documentId);
};
