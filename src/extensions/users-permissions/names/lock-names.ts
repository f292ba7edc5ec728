import { inTransaction, isPostgres } from '../../../lib/database';

/** Any number, as long as no other advisory lock of the database has it. */
const LOCK = 704_531_883;

/**
 * Runs work in a transaction in which nobody else can take one of these names: of two accounts that look for a name at the
 * same moment, the second sees that the first has it. SQLite runs one writing transaction at a time anyway.
 *
 * @param keys of the names
 */
export const withNamesLocked = <Result>(
  keys: readonly string[],
  work: () => Promise<Result>,
): Promise<Result> =>
  inTransaction(async (trx) => {
    if (isPostgres()) {
      // In one order, so that two that want the same ones do not wait for each other.
      for (const key of keys.toSorted()) {
        await trx.raw('select pg_advisory_xact_lock(?, hashtext(?))', [LOCK, key]);
      }
    }
    return work();
  });
