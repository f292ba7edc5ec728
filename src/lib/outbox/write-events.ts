import type { Knex } from 'knex';

import { now } from '../clock';
import { isPostgres, queryInTransaction } from '../database';
import type { NewEvent } from './event';
import { OUTBOX } from './outbox-table';

/**
 * Writes events in the transaction that makes them happen: if it is rolled back, nothing has happened, and if it is
 * committed, no crash loses them. One statement for a thousand of them.
 *
 * Who writes holds a lock on what the topic stands for until the transaction ends. So the events of a topic get their ids in
 * the order of their commits.
 */
export const writeEvents = async (
  trx: Knex.Transaction,
  events: readonly NewEvent[],
): Promise<void> => {
  const insert = isPostgres() ? INSERT_IN_POSTGRES : INSERT_IN_SQLITE;
  for (let start = 0; start < events.length; start += BATCH) {
    const batch = JSON.stringify(events.slice(start, start + BATCH));
    await queryInTransaction(trx, insert, [now(), batch]);
  }
};

const BATCH = 1_000;

const INSERT_IN_POSTGRES = `
  insert into ${OUTBOX} (at, kind, topic, subject, data, transaction_id)
    select ?::timestamp, kind, topic, subject, data, pg_current_xact_id()::text::bigint
      from json_to_recordset(?::json) as event(kind text, topic text, subject text, data text)`;

const INSERT_IN_SQLITE = `
  insert into ${OUTBOX} (at, kind, topic, subject, data)
    select ?, value ->> 'kind', value ->> 'topic', value ->> 'subject', value -> 'data'
      from json_each(?)`;
