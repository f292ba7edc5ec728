import type { Knex } from 'knex';

import { now } from '../clock';
import {
  columnOf,
  dateOf,
  forUpdate,
  queryPrepared,
  queryInTransaction,
  tableOf,
} from '../database';
import type { ScheduledType } from './schedule-fields';

/** A draft whose time has come. */
export interface Due {
  id: number;
  documentId: string;
  locale: string | null;
  at: Date;
}

interface Row {
  id: number;
  documentId: string;
  locale: string | null;
  at: Date | number;
}

/** So many are done in one run: the next comes soon. */
const MOST = 100;

const select = ({ uid }: ScheduledType, field: string): string => {
  const column = columnOf(uid, field);
  return `select id, document_id as "documentId", locale, ${column} as "at"
    from ${tableOf(uid)} where published_at is null and ${column} <= ?`;
};

/** The drafts whose time in this field has come, those first that have waited longest. */
export const dueDrafts = async (type: ScheduledType, field: string): Promise<Due[]> => {
  const sql = `${select(type, field)} order by ${columnOf(type.uid, field)}, id limit ${MOST}`;
  return (await queryPrepared<Row>(sql, [now()])).map(dueOf);
};

/** Locks one of them. Undefined where it is due no longer: another instance has done it, or an editor has moved it. */
export const lockDue = async (
  trx: Knex.Transaction,
  type: ScheduledType,
  field: string,
  { id }: Due,
): Promise<Due | undefined> => {
  const sql = `${select(type, field)} and id = ? ${forUpdate()}`;
  const [row] = await queryInTransaction<Row>(trx, sql, [now(), id]);
  return row && dueOf(row);
};

const dueOf = (row: Row): Due => ({ ...row, at: dateOf(row.at) ?? now() });
