import type { Knex } from 'knex';

import { definePatch, methodOf } from './patch';

const PLACE = 'strapi.db.connection.transaction';

export const failWithCommit = definePatch({
  name: 'fail-with-commit',
  stage: 'register',
  kind: 'correctness',
  reason:
    'Knex reports a COMMIT that fails (the disk is full, the connection lost) by `executionPromise` alone, which Strapi does not look at: a write that was not made would be acknowledged.',
  probe: 'a write through the Document Service',
  replaces: { [PLACE]: ({ db }) => methodOf(db.connection, 'transaction') },
  apply({ db: { connection } }, count) {
    const transaction = connection.transaction.bind(connection) as (
      ...settings: unknown[]
    ) => Promise<Knex.Transaction>;

    const begin = async (...settings: unknown[]): Promise<unknown> => {
      const begun = await transaction(...settings);
      // With a function that is handed the transaction, what comes back is that function's result.
      if (typeof settings[0] === 'function') return begun;
      count(PLACE);
      return failingWithCommit(begun);
    };
    // Knex defines it as not to be assigned.
    Object.defineProperty(connection, 'transaction', { value: begin });
  },
});

const failingWithCommit = (trx: Knex.Transaction): Knex.Transaction => {
  const commit = trx.commit.bind(trx);
  return Object.assign(trx, {
    commit: async (value?: unknown): Promise<void> => {
      await commit(value);
      await trx.executionPromise;
    },
  });
};
