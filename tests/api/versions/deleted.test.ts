import { createAdmin, createAdminOfRole } from '../../helpers/admins';
import {
  createArticle,
  createAuthor,
  createNote,
  documents,
  type Fields,
  uniqueTitle,
} from '../../helpers/content';
import { comment, conversation, decide, like, report } from '../../helpers/conversation';
import { app } from '../../helpers/foreword';
import { get, post, remove } from '../../helpers/http';
import { ensureLocale } from '../../helpers/locales';
import { adminToken, createReaders, type TestReader } from '../../helpers/people';
import { setRules } from '../../helpers/rules';
import { ageVersions, historyOf, removeOld, restore, versionsOf } from '../../helpers/versions';

const ARTICLE = 'api::article.article';
const NOTE = 'api::editor-note.editor-note';

let token: string;
let readers: TestReader[];

beforeAll(async () => {
  token = await adminToken();
  readers = await createReaders(4);
  await ensureLocale('fr');
});

beforeEach(() => setRules());

interface Deleted {
  id: number;
  documentId: string;
  title: string;
  locale: string;
}

const deletedList = async (as = token): Promise<Deleted[]> =>
  (await get('/desk/versions?type=article&event=deleted', { token: as })).body.data;

const deletion = async (documentId: string, as = token): Promise<Deleted | undefined> =>
  (await deletedList(as)).find((one) => one.documentId === documentId);

const restoreDeleted = async (documentId: string, as = token) =>
  restore((await deletion(documentId))?.id ?? 0, as);

const draftOf = (documentId: string, locale = 'en') =>
  documents(ARTICLE).findOne({ documentId, locale, populate: '*' });

const rowsOf = (table: string, where: Fields): Promise<unknown[]> =>
  app().db.connection(table).where(where);

it('a deleted Article comes back as a draft, with its text, byline, topics, notes and slug', async () => {
  const author = (await createAuthor()).documentId;
  const topic = (await documents('api::topic.topic').create({ data: { name: uniqueTitle() } }))
    .documentId;
  const article = await createArticle({ authors: [author], topics: [topic], excerpt: 'Mine' });
  const { documentId } = article;
  const note = (await createNote(article)).documentId;
  const before = await draftOf(documentId);
  await documents(ARTICLE).delete({ documentId });
  expect(await draftOf(documentId)).toBeNull();
  expect(await deletion(documentId)).toMatchObject({ title: article.title, locale: 'en' });

  const answer = await restoreDeleted(documentId);
  expect([answer.status, answer.body.data]).toEqual([200, { documentId, revision: 2, left: [] }]);
  const after = await draftOf(documentId);
  for (const name of ['title', 'body', 'html', 'excerpt', 'slug', 'slugIsDerived', 'url']) {
    expect([name, after?.[name]]).toEqual([name, before?.[name]]);
  }
  expect(after).toMatchObject({
    firstPublishedAt: before?.firstPublishedAt,
    authors: [{ documentId: author }],
    topics: [{ documentId: topic }],
    notes: [{ documentId: note }],
  });
  expect(await documents(ARTICLE).findOne({ documentId, status: 'published' })).toBeNull();
  expect(await deletion(documentId)).toBeUndefined();
  expect((await historyOf(documentId)).slice(-2)).toEqual(['deleted 1', 'restored 2']);
});

it('a deleted Article comes back with its 128 Comments, their likes and counts', async () => {
  const article = await createArticle();
  const { documentId } = article;
  const posted: { documentId: string }[] = [];
  for (let n = 0; n < 128; n += 1) {
    const reader = readers[n % readers.length];
    const parent = n % 3 === 1 ? posted[n - 1] : undefined;
    if (reader) posted.push(await comment(reader, article, `Words ${n} of ${documentId}`, parent));
  }
  const [first, second, third] = posted;
  const [ann, ben, cid] = readers;
  if (!first || !second || !third || !ann || !ben || !cid) throw new Error('There is nobody.');
  for (const reader of [ben, cid]) await like(reader, first);
  await report(cid, second);
  await decide(third, 'rejected');
  const before = await conversation(article, '?pagination[pageSize]=100');
  const rows = await rowsOf('comments', {});
  const number = rows.length;

  await documents(ARTICLE).delete({ documentId });
  expect(await rowsOf('comments', {})).toHaveLength(number - 128);
  for (const { documentId: one } of posted.slice(0, 3)) {
    expect((await get(`/api/comments/${one}`)).status).toBe(404);
  }
  const mine = await get('/api/comments/mine?pagination[pageSize]=100', { token: ann.token });
  expect(JSON.stringify(mine.body)).not.toContain(documentId);
  const queue = await get(`/desk/comments?tab=all&words=${documentId}`, { token });
  expect(queue.body.data).toEqual([]);
  expect(await rowsOf('discussions', { article_document_id: documentId })).toEqual([]);

  await restoreDeleted(documentId);
  expect(await rowsOf('comments', {})).toHaveLength(number);
  await documents(ARTICLE).publish({ documentId });
  const after = await conversation(article, '?pagination[pageSize]=100');
  expect(after.body).toEqual(before.body);
  expect(after.body.meta.discussion.commentCount).toBe(127);
  const again = await get(`/desk/comments?tab=rejected&words=${documentId}`, { token });
  expect(again.body.data).toMatchObject([{ documentId: third.documentId }]);
  expect(again.body.data[0].decisions).toHaveLength(1);
  expect((await report(cid, second)).status).toBeLessThan(300);
  await like(ben, first);
  const [{ like_count }] = (await rowsOf('comments', { document_id: first.documentId })) as [
    { like_count: number },
  ];
  expect(like_count).toBe(2);
});

it('a Reader who is deleted meanwhile is forgotten in what is kept', async () => {
  const [ann, gone] = (await createReaders(2)) as [TestReader, TestReader];
  const article = await createArticle();
  await comment(gone, article);
  await comment(ann, article);
  await documents(ARTICLE).delete({ documentId: article.documentId });
  expect(JSON.stringify(await rowsOf('archived_rows', {}))).toContain(gone.username);
  await app().plugin('users-permissions').service('user').remove({ id: gone.id });
  expect(JSON.stringify(await rowsOf('archived_rows', {}))).not.toContain(gone.username);

  await restoreDeleted(article.documentId);
  await documents(ARTICLE).publish({ documentId: article.documentId });
  const { data, meta } = (await conversation(article)).body;
  expect(meta.discussion.commentCount).toBe(2);
  const names = data.map(({ author }: { author: { displayName: string } | null }) => author);
  expect(names.filter((author: unknown) => author === null)).toHaveLength(1);
});

it('a former slug that another Article has taken is left out and named', async () => {
  const article = await createArticle();
  await documents(ARTICLE).delete({ documentId: article.documentId });
  const other = await createArticle({ slug: article.slug });
  const { left } = (await restoreDeleted(article.documentId)).body.data;
  expect(left).toEqual([{ field: 'slug', documentId: other.documentId }]);
  expect((await draftOf(article.documentId))?.slug).not.toBe(article.slug);
});

it('one locale that was deleted comes back beside the others', async () => {
  const { documentId } = await createArticle({ title: 'English' });
  await documents(ARTICLE).update({ documentId, locale: 'fr', data: { title: 'Français' } });
  await documents(ARTICLE).delete({ documentId, locale: 'fr' });
  expect(await deletion(documentId)).toMatchObject({ title: 'Français', locale: 'fr' });
  await restoreDeleted(documentId);
  expect((await draftOf(documentId, 'fr'))?.title).toBe('Français');
  expect((await draftOf(documentId))?.title).toBe('English');
});

it('a note that was deleted comes back, on its Article', async () => {
  const article = await createArticle({}, 'draft');
  const { documentId } = await createNote(article, { body: 'Kept.' });
  await documents(NOTE).delete({ documentId });
  const { data } = (await get('/desk/versions?type=note&event=deleted', { token })).body;
  const found = data.find((one: Deleted) => one.documentId === documentId);
  expect((await restore(found.id, token)).status).toBe(200);
  expect(await documents(NOTE).findOne({ documentId, populate: ['article'] })).toMatchObject({
    body: 'Kept.',
    article: { documentId: article.documentId },
  });
});

describe('the list of deleted Articles', () => {
  it('has those that the caller might have read: by locale and by maker', async () => {
    const author = await createAdminOfRole('strapi-author');
    const path = `/content-manager/collection-types/${ARTICLE}`;
    const created = await post(path, { token: author.token, body: { title: 'Mine' } });
    const { documentId: own } = created.body.data;
    const { documentId: others } = await createArticle();
    for (const documentId of [own, others]) await remove(`${path}/${documentId}`, { token });
    expect(await deletion(own, author.token)).toMatchObject({ title: 'Mine' });
    expect(await deletion(others, author.token)).toBeUndefined();
    expect((await restore((await deletion(own))?.id ?? 0, author.token)).status).toBe(200);
    expect((await restore((await deletion(others))?.id ?? 0, author.token)).status).toBe(403);

    const { token: french } = await createAdmin(
      'French',
      [],
      [
        {
          action: 'plugin::content-manager.explorer.read',
          subject: ARTICLE,
          properties: { fields: ['title'], locales: ['fr'] },
        },
      ],
    );
    expect(await deletedList(french)).not.toContainEqual(expect.objectContaining({ locale: 'en' }));
  });

  it('leaves out what was deleted more than 30 days ago, which cannot be restored, and goes', async () => {
    const article = await createArticle();
    const { documentId } = article;
    const [reader] = readers;
    if (reader) await comment(reader, article);
    await documents(ARTICLE).delete({ documentId });
    const id = (await deletion(documentId))?.id ?? 0;
    await ageVersions(documentId, 29);
    await removeOld();
    expect(await deletion(documentId)).toMatchObject({ id });
    await ageVersions(documentId, 2);
    expect(await deletion(documentId)).toBeUndefined();
    expect((await restore(id, token)).body.error.details.code).toBe('VERSION_NOT_FOUND');
    expect(await draftOf(documentId)).toBeNull();
    await removeOld();
    expect(await versionsOf(documentId)).toEqual([]);
    expect(await rowsOf('archived_rows', { owner: documentId })).toEqual([]);
  });
});

it('nothing of a locale that is removed is kept', async () => {
  const { id } = await ensureLocale('it');
  const { documentId } = await createArticle();
  await documents(ARTICLE).update({ documentId, locale: 'it', data: { title: 'Italiano' } });
  await remove(`/i18n/locales/${id}`, { token });
  expect(await historyOf(documentId, 'it')).toEqual([]);
  expect(await rowsOf('archived_rows', { language: 'it' })).toEqual([]);
});
