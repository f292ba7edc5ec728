import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';

import { inTransaction, queryInTransaction } from '../../lib/database';
import {
  idsOf,
  insertRows,
  keyOf,
  removeSingle,
  shapeOf,
  type Unstored,
} from '../../lib/plain-rows';
import type { Job } from './job';
import { type Progress, storeProgress, withLine } from './progress';
import { count, lose } from './report';
import { type NumberedRow, rowsOf } from './rows';

/**
 * Inserts the rows of some lines that are not here yet, in one transaction with how far that is. Where one of them
 * cannot be inserted, each is tried by itself.
 */
export const insertBatch = async (
  job: Job,
  rows: readonly NumberedRow[],
  progress: Progress,
): Promise<Progress> => {
  try {
    return await insertAll(job, rows, progress);
  } catch (error) {
    if (rows.length > 1) {
      let next = progress;
      for (const row of rows) next = await insertBatch(job, [row], next);
      return next;
    }
    const [row] = rows;
    if (!row || !isRefusal(error)) throw error;
    const reason = 'Something here has what only one may have: the same name or address.';
    lose(job.report, {
      of: row.record.type,
      id: row.record.documentId,
      outcome: 'left-out',
      reason,
    });
    const skipped = withLine(progress.skipped, row.number);
    return { ...progress, skipped };
  }
};

/** Whether the database refused a value because of one that is there. */
const isRefusal = (error: unknown): boolean => {
  const { code } = error as { code?: unknown };
  return code === '23505' || /^SQLITE_CONSTRAINT/.test(String(code));
};

const insertAll = async (
  job: Job,
  rows: readonly NumberedRow[],
  progress: Progress,
): Promise<Progress> => {
  const done: (() => void)[] = [];
  const next = await inTransaction(async (trx) => {
    let { skipped } = progress;
    for (const type of new Set(rows.map(({ record }) => record.type))) {
      const own = rows.filter(({ record }) => record.type === type);
      const inserted = await insertOfType(trx, job, type as UID.ContentType, own);
      done.push(() => {
        count(job.report, type, 'created', inserted.created);
        if (inserted.there > 0) count(job.report, type, 'there', inserted.there);
        for (const one of inserted.unstored) loseValue(job, one);
      });
      for (const line of inserted.skipped) skipped = withLine(skipped, line);
    }
    const stored = { ...progress, skipped };
    await storeProgress(job.header.id, stored);
    return stored;
  });
  for (const tell of done) tell();
  return next;
};

const insertOfType = async (
  trx: Knex.Transaction,
  { header, chosen, hasDrafts }: Job,
  uid: UID.ContentType,
  rows: readonly NumberedRow[],
) => {
  const documentIds = rows.map(({ record }) => record.documentId);
  const here = await idsOf(
    (sql, bindings) => queryInTransaction(trx, sql, bindings),
    uid,
    documentIds,
  );
  const known = new Set(here.keys());
  const isSingle = strapi.contentType(uid).kind === 'singleType';
  const shape = shapeOf(uid, chosen);
  const result = { created: 0, there: 0, skipped: [] as number[], unstored: [] as Unstored[] };
  for (const { number, record } of rows) {
    const wanted = rowsOf(record, header.scope, hasDrafts);
    const missing = wanted.filter((one) => !known.has(keyOf(one)));
    if (missing.length < wanted.length) {
      result.there += 1;
      result.skipped.push(number);
      continue;
    }
    // What has been set there gives way to what has been set in the file.
    if (isSingle) await removeSingle(trx, uid);
    result.unstored.push(...(await insertRows(trx, shape, missing)));
    for (const one of missing) known.add(keyOf(one));
    result.created += 1;
  }
  return result;
};

const loseValue = ({ report }: Job, { record, attribute, reason }: Unstored): void => {
  const sentence =
    reason === 'unknown'
      ? `This site has no field ${attribute}.`
      : `${attribute} cannot have this value.`;
  lose(report, { of: record.type, id: record.documentId, outcome: 'changed', reason: sentence });
};
