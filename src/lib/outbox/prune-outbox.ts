import { now } from '../clock';
import { inTransaction } from '../database';
import { OUTBOX } from './outbox-table';

/** `config/outbox.ts` */
export interface OutboxConfig {
  keepForDays: number;
}

const DAY = 86_400_000;

/** Rows a statement, and statements a run at most: what is left, the next run removes. */
const BATCH = 1_000;
const MOST = 200;

/** Removes the events that are not to be kept any longer, each batch in a transaction of its own. */
export const pruneOutbox = async (): Promise<void> => {
  const { keepForDays }: OutboxConfig = strapi.config.get('outbox');
  const oldest = new Date(now().getTime() - keepForDays * DAY);
  for (let run = 0; run < MOST; run += 1) {
    const removed = await inTransaction((trx) => {
      const old = trx(OUTBOX).where('at', '<', oldest).orderBy('at').limit(BATCH).select('id');
      return trx(OUTBOX).whereIn('id', old).delete();
    });
    if (removed < BATCH) return;
  }
};
