import { inTransaction } from '../../../lib/database';
import { invalidateAll } from '../../../lib/http-cache';
import { claimBatch } from '../store/claims';
import { emailKeys } from './email-keys';

/** In Comments: each statement takes some milliseconds. */
const BATCH = 1_000;

/**
 * Gives a Reader the Comments that came with an import and were written with an address that is proved to be theirs, all
 * in one transaction, that under way where there is one. The names over them stay as they are.
 *
 * @param readerId a row id
 * @returns how many they were
 */
export const claimComments = (readerId: number, email: string): Promise<number> =>
  inTransaction(async (trx) => {
    const keys = emailKeys(email);
    if (keys.length === 0) return 0;
    let claimed = 0;
    let count = BATCH;
    while (count === BATCH) {
      count = await claimBatch(trx, { readerId, emailKeys: keys, limit: BATCH });
      claimed += count;
    }
    // Any cached response may hold one of them.
    if (claimed > 0) invalidateAll();
    return claimed;
  });
