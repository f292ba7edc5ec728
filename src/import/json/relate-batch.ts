import type { UID } from '@strapi/strapi';

import { inTransaction, queryInTransaction } from '../../lib/database';
import { idsOf, keyOf, relateRows, shapeOf, type Unrelated } from '../../lib/plain-rows';
import type { Job } from './job';
import { type Progress, storeProgress } from './progress';
import { lose } from './report';
import { type NumberedRow, rowsOf } from './rows';

/** Relates the rows of some lines, in one transaction with how far that is. */
export const relateBatch = async (
  job: Job,
  rows: readonly NumberedRow[],
  progress: Progress,
): Promise<Progress> => {
  const lost: [type: string, Unrelated][] = [];
  await inTransaction(async (trx) => {
    for (const type of new Set(rows.map(({ record }) => record.type))) {
      const uid = type as UID.ContentType;
      const own = rows
        .filter(({ record }) => record.type === type)
        .flatMap(({ record }) => rowsOf(record, job.header.scope, job.hasDrafts));
      const documentIds = own.map(({ documentId }) => documentId);
      const ids = await idsOf(
        (sql, bindings) => queryInTransaction(trx, sql, bindings),
        uid,
        documentIds,
      );
      const items = own.flatMap((content) => {
        const id = ids.get(keyOf(content));
        return id === undefined ? [] : [{ id, content }];
      });
      const unrelated = await relateRows(trx, shapeOf(uid, job.chosen), items, job.chosen);
      lost.push(...unrelated.map((one): [string, Unrelated] => [type, one]));
    }
    await storeProgress(job.header.id, progress);
  });
  for (const [of, { id, attribute, reference }] of lost) {
    const reason = `What ${attribute} leads to is not here: ${JSON.stringify(reference)}.`;
    lose(job.report, { of, id: String(id), outcome: 'changed', reason });
  }
  return progress;
};
