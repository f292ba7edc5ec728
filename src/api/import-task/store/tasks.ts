import type { Knex } from 'knex';

import {
  insertRows,
  isAmong,
  newRow,
  queryInTransaction,
  queryPrepared,
} from '../../../lib/database';

const UID = 'api::import-task.import-task';

/**
 * What is left for later: a Comment or a note whose Article, a redirect whose target has not come; the answer to a Comment
 * that has not come; an Article whose authors, Topics or cover have not come, with former slugs, or with addresses of the
 * site in its body.
 */
export type TaskKind =
  'comment' | 'note' | 'redirect' | 'parent' | 'links' | 'former-slugs' | 'addresses';

/** Something to be done for what has this id at the source. */
export interface Task {
  sourceId: string;
  /** As JSON; what is in it depends on the kind. */
  record: string;
}

interface StoredTask extends Task {
  id: number;
}

/** Stores tasks; one that is there already stays. */
export const storeTasks = async (
  trx: Knex.Transaction,
  site: string,
  kind: TaskKind,
  tasks: readonly Task[],
): Promise<void> => {
  if (tasks.length === 0) return;
  const ids = tasks.map(({ sourceId }) => sourceId);
  const present = await queryInTransaction<{ sourceId: string }>(
    trx,
    `select source_id as "sourceId" from import_tasks
      where site = ? and kind = ? and ${isAmong('source_id')}`,
    [site, kind, ids],
  );
  const known = new Set(present.map(({ sourceId }) => sourceId));
  const news = new Map(
    tasks.filter(({ sourceId }) => !known.has(sourceId)).map((task) => [task.sourceId, task]),
  );
  const rows = [...news.values()].map(({ sourceId, record }) => ({
    ...newRow(UID),
    ...{ site, kind, source_id: sourceId, record },
  }));
  await insertRows(trx, 'import_tasks', rows);
};

/** The next tasks of a site after the one with this row id; 0 at the start. */
export const nextTasks = (
  site: string,
  kind: TaskKind,
  { after, limit }: { after: number; limit: number },
): Promise<StoredTask[]> =>
  queryPrepared<StoredTask>(
    `select id as "id", source_id as "sourceId", record as "record" from import_tasks
      where site = ? and kind = ? and id > ? order by id limit ?`,
    [site, kind, after, limit],
  );

/** Removes tasks that are done. */
export const removeTasks = async (trx: Knex.Transaction, ids: readonly number[]): Promise<void> => {
  if (ids.length === 0) return;
  await queryInTransaction(trx, `delete from import_tasks where ${isAmong('id')}`, [ids]);
};
