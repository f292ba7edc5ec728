import { createArticle, createNote, documents, type TestDocument } from '../helpers/content';
import { get, post } from '../helpers/http';
import { ensureLocale } from '../helpers/locales';
import { adminToken } from '../helpers/people';

const ARTICLE = 'api::article.article';
const NOTE = 'api::editor-note.editor-note';

/** The Article that a version of a note stands on; null where it stands on none. */
const articleOf = async ({ documentId }: TestDocument, status: 'draft' | 'published') => {
  const note = await documents(NOTE).findOne({ documentId, status, populate: ['article'] });
  const article = note?.article as TestDocument | null | undefined;
  return article?.documentId ?? null;
};

/** The notes of a version of an Article, in their order. */
const notesOf = async ({ documentId }: TestDocument, status: 'draft' | 'published') => {
  const article = await documents(ARTICLE).findOne({ documentId, status, populate: ['notes'] });
  return (article?.notes as TestDocument[]).map((note) => note.documentId);
};

const change = ({ documentId }: TestDocument) =>
  documents(ARTICLE).update({ documentId, data: { title: 'Changed' } });

const discard = ({ documentId }: TestDocument) => documents(ARTICLE).discardDraft({ documentId });

const inPanel = async ({ documentId }: TestDocument, action: string, body: object = {}) => {
  const path = `/content-manager/collection-types/${ARTICLE}/${documentId}/actions/${action}`;
  const { status } = await post(path, { token: await adminToken(), body });
  expect(status).toBe(200);
};

const publish = ({ documentId }: TestDocument) => documents(ARTICLE).publish({ documentId });

const WAYS: [string, (article: TestDocument) => Promise<unknown>][] = [
  ['discarding the draft', discard],
  ['discarding the draft in the panel', (article) => inPanel(article, 'discard')],
  [
    'unpublishing with discard in the panel',
    (article) => inPanel(article, 'unpublish', { discardDraft: true }),
  ],
  ['publishing again', publish],
  [
    'an update that publishes',
    ({ documentId }) =>
      documents(ARTICLE).update({ documentId, data: { title: 'Out' }, status: 'published' }),
  ],
];

describe.each(WAYS)('%s', (_name, replace) => {
  it('leaves an unpublished note on its Article', async () => {
    const article = await createArticle();
    const note = await createNote(article, {}, 'draft');
    await change(article);
    await replace(article);
    expect(await articleOf(note, 'draft')).toBe(article.documentId);
    expect(await notesOf(article, 'draft')).toEqual([note.documentId]);
  });

  it('leaves published and unpublished notes in their order', async () => {
    const article = await createArticle();
    const notes = [
      await createNote(article, { order: 1 }, 'draft'),
      await createNote(article, { order: 2 }),
      await createNote(article, { order: 3 }, 'draft'),
    ];
    await change(article);
    const before = await notesOf(article, 'draft');
    await replace(article);
    expect(await notesOf(article, 'draft')).toEqual(before);
    expect([...before].sort()).toEqual(notes.map(({ documentId }) => documentId).sort());
  });

  it('leaves a draft that has been moved to another Article there', async () => {
    const [from, to] = [await createArticle(), await createArticle()];
    const note = await createNote(from);
    await documents(NOTE).update({
      documentId: note.documentId,
      data: { article: to.documentId },
    });
    await change(from);
    await replace(from);
    expect(await articleOf(note, 'draft')).toBe(to.documentId);
  });

  it('leaves notes of another Article alone', async () => {
    const [article, other] = [await createArticle(), await createArticle()];
    const note = await createNote(other, {}, 'draft');
    await change(article);
    await replace(article);
    expect(await articleOf(note, 'draft')).toBe(other.documentId);
  });
});

describe('publishing an Article again', () => {
  it('leaves a published note on it whose draft has been moved', async () => {
    const [from, to] = [await createArticle(), await createArticle()];
    const note = await createNote(from);
    await documents(NOTE).update({ documentId: note.documentId, data: { article: to.documentId } });
    await publish(from);
    expect(await articleOf(note, 'published')).toBe(from.documentId);
    await publish(to);
    expect(await articleOf(note, 'published')).toBe(from.documentId);
    const { body } = await get(`/api/articles/${from.documentId}`);
    expect(body.data.notes).toHaveLength(1);
  });

  it('shows a note that was published before its Article was', async () => {
    const article = await createArticle({}, 'draft');
    const note = await createNote(article);
    await publish(article);
    const { body } = await get(`/api/articles/${article.documentId}`);
    expect(body.data.notes).toMatchObject([{ documentId: note.documentId }]);
  });
});

it('discarding one locale leaves the notes of another', async () => {
  await ensureLocale('fr');
  const article = await createArticle();
  const note = await createNote(article, {}, 'draft');
  const { documentId } = article;
  await documents(ARTICLE).update({ documentId, locale: 'fr', data: { title: 'En français' } });
  await documents(ARTICLE).publish({ documentId, locale: 'fr' });
  await documents(ARTICLE).discardDraft({ documentId, locale: 'fr' });
  await documents(ARTICLE).discardDraft({ documentId, locale: '*' });
  expect(await articleOf(note, 'draft')).toBe(documentId);
});

it('discarding the draft of an Article that was never published does not fail', async () => {
  const article = await createArticle({}, 'draft');
  await createNote(article, {}, 'draft');
  await discard(article);
  expect(await documents(ARTICLE).findOne({ documentId: article.documentId })).toBeNull();
});
