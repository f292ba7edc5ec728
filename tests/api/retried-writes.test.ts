import type { Knex } from 'knex';

import { createArticle, documents, uniqueTitle } from '../helpers/content';
import { app } from '../helpers/foreword';
import { ensureLocale } from '../helpers/locales';
import { revisionOf } from '../helpers/revisions';
import { historyOf } from '../helpers/versions';

const ARTICLE = 'api::article.article';

/** The title of a save that PostgreSQL refuses once, as it does one of two that wait for each other. */
let deadlocked: string | undefined;

const isPostgres = process.env.FOREWORD_TEST_DATABASE === 'postgres';

const DEADLOCK = `do $$ begin raise exception 'deadlock detected' using errcode = '40P01'; end $$`;

beforeAll(async () => {
  await ensureLocale('fr');
  app().db.lifecycles.subscribe({
    models: [ARTICLE],
    afterUpdate: async ({ params }: { params: { data?: { title?: string } } }) => {
      if (deadlocked === undefined || params.data?.title !== deadlocked) return;
      deadlocked = undefined;
      await app().db.transaction(({ trx }: { trx: Knex.Transaction }) => trx.raw(DEADLOCK));
    },
  });
});

// SQLite has one writer, and no such conflicts.
(isPostgres ? it : it.skip)(
  'a write that is tried again does all that it does at once',
  async () => {
    const { documentId } = await createArticle({}, 'draft');
    const fr = { documentId, locale: 'fr' };
    await documents(ARTICLE).update({ ...fr, data: { title: uniqueTitle() } });

    deadlocked = uniqueTitle();
    const data = { title: deadlocked, originallyPublishedOn: '1914-08-01', revision: 1 };
    await documents(ARTICLE).update({ documentId, data });

    expect(deadlocked).toBeUndefined();
    expect(await documents(ARTICLE).findOne({ documentId })).toMatchObject({
      ...data,
      revision: 2,
    });
    expect(await documents(ARTICLE).findOne(fr)).toMatchObject({
      originallyPublishedOn: '1914-08-01',
    });
    expect(await revisionOf(documentId, 'fr')).toBe(2);
    for (const locale of ['en', 'fr']) {
      expect(await historyOf(documentId, locale)).toEqual(['saved 1', 'saved 2']);
    }
  },
);
