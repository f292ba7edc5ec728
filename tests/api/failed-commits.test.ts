import { randomUUID } from 'node:crypto';

import { documents } from '../helpers/content';
import { app } from '../helpers/foreword';

/** What only a COMMIT finds out: a row that leads nowhere, or twice the same. */
const SPOILT = {
  sqlite: [
    'pragma defer_foreign_keys = on',
    'insert into articles_discussion_lnk (article_id, discussion_id) values (-1, -1)',
  ],
  postgres: [
    'create temporary table twice (word text unique deferrable initially deferred) on commit drop',
    "insert into twice values ('same'), ('same')",
  ],
};

const spoil = async (): Promise<void> => {
  const { client } = app().db.dialect;
  for (const statement of client === 'postgres' ? SPOILT.postgres : SPOILT.sqlite) {
    await app().db.transaction(({ trx }: { trx: { raw: (sql: string) => Promise<unknown> } }) =>
      trx.raw(statement),
    );
  }
};

it('a transaction whose COMMIT fails is an error and leaves nothing behind, and the next one succeeds', async () => {
  const name = `Topic ${randomUUID()}`;
  const topics = documents('api::topic.topic');

  const failing = app().db.transaction(async () => {
    await topics.create({ data: { name } });
    await spoil();
  });

  await expect(failing).rejects.toMatchObject({
    message: expect.stringMatching(/constraint/i),
  });
  expect(await topics.count({ filters: { name } })).toBe(0);
  await topics.create({ data: { name } });
  expect(await topics.count({ filters: { name } })).toBe(1);
});
