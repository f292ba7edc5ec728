import { app } from './foreword';
import type { Statement } from './statements';

const ON_SQLITE = process.env.FOREWORD_TEST_DATABASE !== 'postgres';

/** What the database would do for a statement, as text. SQLite has its own words for it. */
export const planOf = async ({ sql, bindings = [] }: Statement): Promise<string> => {
  const knex = app().db.connection;
  if (ON_SQLITE) {
    const values = bindings.map((value) => (Array.isArray(value) ? JSON.stringify(value) : value));
    const rows: { detail: string }[] = await knex.raw(`explain query plan ${sql}`, values);
    return rows.map(({ detail }) => detail).join('\n');
  }
  return knex.transaction(async (trx: typeof knex) => {
    // With a handful of rows, reading all of them is what is fastest.
    await trx.raw('set local enable_seqscan = off');
    // Of its own statements, knex tells them as PostgreSQL gets them.
    const { rows } = await trx.raw(`explain ${sql.replaceAll(/\$\d+/g, '?')}`, bindings);
    return rows.map((row: object) => Object.values(row).join()).join('\n');
  });
};
