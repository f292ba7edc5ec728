import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

/**
 * Has a transaction whose COMMIT fails fail with it: the disk may be full, or the connection lost, just
 * then. Knex says so by `executionPromise` alone, at which Strapi does not look: what was not written
 * would be acknowledged.
 */
export const failWithCommits = (strapi: Core.Strapi): void => {
  const { connection } = strapi.db;
  const transaction = connection.transaction.bind(connection) as (
    ...settings: unknown[]
  ) => Promise<Knex.Transaction>;

  const begin = async (...settings: unknown[]): Promise<unknown> => {
    const begun = await transaction(...settings);
    // With a function that is handed the transaction, what comes back is that function's result.
    return typeof settings[0] === 'function' ? begun : failingWithCommit(begun);
  };
  // Knex defines it as not to be assigned.
  Object.defineProperty(connection, 'transaction', { value: begin });
};

const failingWithCommit = (trx: Knex.Transaction): Knex.Transaction => {
  const commit = trx.commit.bind(trx);
  return Object.assign(trx, {
    commit: async (value?: unknown): Promise<void> => {
      await commit(value);
      await trx.executionPromise;
    },
  });
};
