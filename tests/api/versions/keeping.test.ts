import { createArticle, documents, type Fields } from '../../helpers/content';
import { app } from '../../helpers/foreword';
import { ageVersions, historyOf, removeOld, versionAt, versionsOf } from '../../helpers/versions';

const ARTICLE = 'api::article.article';

const save = (documentId: string, data: Fields) => documents(ARTICLE).update({ documentId, data });

const revisionsOf = async (documentId: string): Promise<number[]> =>
  (await versionsOf(documentId)).map(({ revision }) => revision);

/** PostgreSQL hands JSON out as what it means. */
const jsonText = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

const JSON_COLUMNS = ['fields', 'entry_fields', 'kept'];

it('each save is kept for seven days, and then the last of each entry', async () => {
  const { documentId } = await createArticle({ title: 'One' }, 'draft');
  for (const title of ['Two', 'Three']) await save(documentId, { title });
  await ageVersions(documentId, 6);
  await removeOld();
  expect(await revisionsOf(documentId)).toEqual([1, 2, 3]);
  await ageVersions(documentId, 2);
  await removeOld();
  expect(await revisionsOf(documentId)).toEqual([3]);
  expect(await versionAt({ uid: ARTICLE, documentId, locale: 'en', revision: 3 })).toMatchObject({
    title: 'Three',
  });
});

it('an entry is kept for 90 days, a publication and the last version as long as the Article', async () => {
  const { documentId } = await createArticle({ title: 'One' }, 'draft');
  await documents(ARTICLE).publish({ documentId });
  await save(documentId, { title: 'Two' });
  await documents(ARTICLE).discardDraft({ documentId });
  await save(documentId, { title: 'Three' });
  await ageVersions(documentId, 89);
  await removeOld();
  const all = ['saved 1', 'published 1', 'saved 2', 'discarded 3', 'saved 4'];
  expect(await historyOf(documentId)).toEqual(all);
  await ageVersions(documentId, 500);
  await removeOld();
  expect(await historyOf(documentId)).toEqual(['published 1', 'saved 4']);
});

it('of entries the newest hundred are kept, once they are a week old', async () => {
  const { documentId } = await createArticle({ title: 'One' });
  const [published] = await versionsOf(documentId);
  const columns: Fields = await app()
    .db.connection('versions')
    .where({ id: published?.id })
    .first();
  const entries = Array.from({ length: 130 }, (_, n) => ({
    ...columns,
    ...Object.fromEntries(JSON_COLUMNS.map((name) => [name, jsonText(columns[name])])),
    id: undefined,
    document_id: `${documentId}-${n}`,
    event: 'saved',
    revision: n + 2,
  }));
  await app().db.connection.batchInsert('versions', entries, 10);
  await removeOld();
  expect(await versionsOf(documentId)).toHaveLength(131);
  await ageVersions(documentId, 8);
  await removeOld();
  expect(await revisionsOf(documentId)).toEqual([
    1,
    ...Array.from({ length: 100 }, (_, n) => n + 32),
  ]);
});
