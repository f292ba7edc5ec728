import type { Core } from '@strapi/strapi';

import { inTransaction, isPostgres, queryInTransaction } from '../database';
import { OUTBOX, OUTBOX_MODEL } from './outbox-table';
import { pruneOutbox } from './prune-outbox';

/** The part of Strapi's registry that is used here. */
interface Models {
  add(model: object): void;
}

/** Has the table made with Strapi's own, and registers the job that removes old events. To be called at register. */
export const registerOutbox = (strapi: Core.Strapi): void => {
  strapi.get<Models>('models').add(OUTBOX_MODEL);
  strapi.cron.add({ 'prune-outbox': { task: pruneOutbox, options: '0 23 * * * *' } });
};

/**
 * Lets events of a database that was restored from a backup count as read. Their transactions were another PostgreSQL's: to
 * this one, which may not have come as far, they would seem to be still to come, and would be read again and again.
 */
export const settleRestoredEvents = async (): Promise<void> => {
  if (!isPostgres()) return;
  await inTransaction((trx) => queryInTransaction(trx, SETTLE, []));
};

const SETTLE = `
  update ${OUTBOX} set transaction_id = 0
    where transaction_id >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint`;
