import {
  createArticle,
  createNote,
  documents,
  type Fields,
  type TestDocument,
} from '../../helpers/content';
import { app } from '../../helpers/foreword';
import { get, graphql, put } from '../../helpers/http';
import { ensureLocale } from '../../helpers/locales';
import { createApiToken } from '../../helpers/people';

/** When an Article was corrected last, as readers see it. */

const NOTE = 'api::editor-note.editor-note';
const ARTICLE = 'api::article.article';

let article: TestDocument;

beforeEach(async () => {
  article = await createArticle();
});

const correct = (fields: Fields = {}, status: 'draft' | 'published' = 'published') =>
  createNote(article, { kind: 'correction', ...fields }, status);

/** By every door that shows it. */
const correctedAt = async (of: { documentId: string } = article): Promise<string | null> => {
  const one = await get(`/api/articles/${of.documentId}`);
  const list = await get(`/api/articles?filters[documentId]=${of.documentId}`);
  const over = await graphql(
    '{ article(documentId: "' + of.documentId + '") { lastCorrectedAt } }',
  );
  expect([list.body.data[0].lastCorrectedAt, over.data.article.lastCorrectedAt]).toEqual([
    one.body.data.lastCorrectedAt,
    one.body.data.lastCorrectedAt,
  ]);
  return one.body.data.lastCorrectedAt;
};

const firstPublished = async ({ documentId }: { documentId: string }): Promise<string> =>
  (await get(`/api/editor-notes/${documentId}`)).body.data.firstPublishedAt;

it.each(['correction', 'clarification', 'retraction'])(
  'is when a public note of the kind %s was first published',
  async (kind) => {
    expect(await correctedAt()).toBeNull();
    const note = await correct({ kind }, 'draft');
    expect(await correctedAt()).toBeNull();
    await documents(NOTE).publish({ documentId: note.documentId });
    expect(await correctedAt()).toBe(await firstPublished(note));
  },
);

it.each(['foreword', 'commentary', 'update'])(
  'a note of the kind %s corrects nothing',
  async (kind) => {
    await correct({ kind });
    await correct({ visibility: 'internal' });
    expect(await correctedAt()).toBeNull();
  },
);

it('is that of the newest one, and publishing one again does not move it', async () => {
  const [first, second] = [await correct(), await correct({ kind: 'retraction' })];
  expect(await correctedAt()).toBe(await firstPublished(second));
  await documents(NOTE).update({
    documentId: first.documentId,
    data: { body: 'Again.' },
    status: 'published',
  });
  expect(await correctedAt()).toBe(await firstPublished(second));
});

it('is right after whatever becomes of the notes', async () => {
  const [first, second] = [await correct(), await correct()];
  const of = { documentId: second.documentId };
  const [before, now] = [await firstPublished(first), await firstPublished(second)];
  const update = (data: Fields) => documents(NOTE).update({ ...of, data, status: 'published' });
  await update({ kind: 'update' });
  expect(await correctedAt()).toBe(before);
  await update({ kind: 'clarification' });
  expect(await correctedAt()).toBe(now);
  await update({ visibility: 'internal' });
  expect(await correctedAt()).toBe(before);
  await update({ visibility: 'public' });
  await documents(NOTE).unpublish(of);
  expect(await correctedAt()).toBe(before);
  await documents(NOTE).publish(of);
  expect(await correctedAt()).toBe(now);
  await documents(NOTE).update({ ...of, data: { kind: 'update' } });
  expect(await correctedAt()).toBe(now);
  await documents(NOTE).discardDraft(of);
  const other = await createArticle();
  await update({ article: other.documentId });
  expect([await correctedAt(), await correctedAt(other)]).toEqual([before, now]);
  await documents(NOTE).delete(of);
  await documents(NOTE).delete({ documentId: first.documentId });
  expect([await correctedAt(), await correctedAt(other)]).toEqual([null, null]);
});

it('outlasts whatever becomes of the Article', async () => {
  const at = await firstPublished(await correct());
  const of = { documentId: article.documentId };
  await documents(ARTICLE).publish(of);
  expect(await correctedAt()).toBe(at);
  await documents(ARTICLE).update({ ...of, data: { body: 'New.' }, status: 'published' });
  expect(await correctedAt()).toBe(at);
  await documents(ARTICLE).update({ ...of, data: { body: 'Drafted.' } });
  await documents(ARTICLE).discardDraft(of);
  await documents(ARTICLE).publish(of);
  expect(await correctedAt()).toBe(at);
  await documents(ARTICLE).unpublish(of);
  await documents(ARTICLE).publish(of);
  expect(await correctedAt()).toBe(at);
  const clone = await documents(ARTICLE).clone(of);
  await documents(ARTICLE).publish({ documentId: clone.documentId });
  expect(await correctedAt(clone)).toBeNull();
});

it('is that of each locale by itself', async () => {
  await ensureLocale('he');
  const of = { documentId: article.documentId, locale: 'he' };
  await documents(ARTICLE).update({ ...of, data: { title: 'בור' }, status: 'published' });
  const { documentId } = await documents(NOTE).create({
    data: { article: { set: [of] }, kind: 'correction', body: 'תיקון' },
    status: 'published',
  });
  const at = (await get(`/api/editor-notes/${documentId}`)).body.data.firstPublishedAt;
  const hebrew = await get(`/api/articles/${article.documentId}?locale=he&fields=lastCorrectedAt`);
  expect([hebrew.body.data.lastCorrectedAt, await correctedAt()]).toEqual([at, null]);
});

it('sorts and filters Articles, and a list that is sorted by it is never stale', async () => {
  const other = await createArticle();
  const ids = `filters[documentId][$in][0]=${article.documentId}&filters[documentId][$in][1]=${other.documentId}`;
  const sorted = async () =>
    (
      await get(
        `/api/articles?${ids}&filters[lastCorrectedAt][$notNull]=true&sort=lastCorrectedAt:desc&fields=title`,
      )
    ).body.data.map(({ documentId }: TestDocument) => documentId);
  expect(await sorted()).toEqual([]);
  await correct();
  expect(await sorted()).toEqual([article.documentId]);
  await createNote(other, { kind: 'retraction' });
  expect(await sorted()).toEqual([other.documentId, article.documentId]);
});

it('is the newest of many that are published at the same moment', async () => {
  const drafts = await Promise.all(Array.from({ length: 6 }, () => correct({}, 'draft')));
  await Promise.all(drafts.map(({ documentId }) => documents(NOTE).publish({ documentId })));
  const times = await Promise.all(drafts.map(firstPublished));
  expect(await correctedAt()).toBe(times.sort().at(-1));
});

it('no client writes it, and it leaves neither a version nor a revision', async () => {
  const token = await createApiToken();
  const sent = { data: { lastCorrectedAt: '2020-01-01T00:00:00.000Z' } };
  const refused = await put(`/api/articles/${article.documentId}`, { token, body: sent });
  expect(refused.body.error.details.code).toBe('SERVER_OWNED_FIELD');
  const rows = () =>
    app()
      .db.query(ARTICLE)
      .findMany({
        where: { documentId: article.documentId },
        select: ['updatedAt', 'revision'],
        orderBy: 'id',
      });
  const before: unknown = await rows();
  await correct();
  expect(await rows()).toEqual(before);
});
