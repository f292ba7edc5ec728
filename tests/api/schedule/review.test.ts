import { createAdmin, createAdminOfRole, type TestAdmin } from '../../helpers/admins';
import { createArticle, documents, type Fields, uniqueTitle } from '../../helpers/content';
import { told } from '../../helpers/conversation';
import { type Answer, get, post } from '../../helpers/http';
import { createApiToken } from '../../helpers/people';
import { formPath } from '../../helpers/revisions';
import { historyOf } from '../../helpers/versions';

/** Asking for a review of an Article, sending it back, and withdrawing the question. */

const ARTICLE = 'api::article.article';
const LIST = `/content-manager/collection-types/${ARTICLE}`;

let writer: TestAdmin;
let colleague: TestAdmin;
let editor: TestAdmin;
let api: string;

const explorer = (action: string) => ({
  ...{ action: `plugin::content-manager.explorer.${action}`, subject: ARTICLE },
  properties: { fields: ['title', 'body'], locales: ['en'] },
});

beforeAll(async () => {
  const writing = ['create', 'read', 'update'].map(explorer);
  writer = await createAdmin('Writer', [], writing);
  colleague = await createAdmin('Colleague', [], writing);
  editor = await createAdminOfRole('strapi-editor');
  api = await createApiToken();
});

const newDraft = async (): Promise<string> => (await createArticle({}, 'draft')).documentId;

const act = ({ token }: { token: string }, documentId: string, body: unknown): Promise<Answer> =>
  post(`/desk/articles/${documentId}/review`, { token, body });

const ask = (documentId: string, word?: string) => act(writer, documentId, { action: 'ask', word });

const reviewOf = async (documentId: string): Promise<unknown> =>
  (await get(formPath(documentId), { token: editor.token })).body.data.review;

it('is asked for with a word, and seen in the form, in lists, and by tokens that read drafts', async () => {
  const documentId = await newDraft();
  const { status, body } = await ask(documentId, 'Is the <b>second</b> paragraph right?');
  expect(status).toBe(200);
  expect(body.data).toEqual({
    ...{ state: 'asked', by: writer.name, at: expect.any(String) },
    word: 'Is the second paragraph right?',
  });
  expect(await reviewOf(documentId)).toEqual(body.data);
  const filter = `filters[documentId]=${documentId}`;
  const { results } = (await get(`${LIST}?${filter}`, { token: editor.token })).body;
  expect(results).toMatchObject([{ review: body.data }]);
  const one = await get(`/api/articles/${documentId}?status=draft`, { token: api });
  expect(one.body.data.review).toEqual(body.data);
  const list = await get(`/api/articles?status=draft&${filter}`, { token: api });
  expect(list.body.data).toMatchObject([{ review: body.data }]);
  const waiting = (await get('/desk/reviews', { token: editor.token })).body.data as Fields[];
  expect(waiting.find((article) => article.documentId === documentId)).toMatchObject({
    review: body.data,
  });
  const others = (await get('/desk/reviews', { token: colleague.token })).body.data as Fields[];
  expect(others.some((article) => article.documentId === documentId)).toBe(false);
});

it('lists what waits for one', async () => {
  const documentId = await newDraft();
  const query = `filters[reviewState][$eq]=asked&filters[documentId]=${documentId}`;
  const found = async () => (await get(`${LIST}?${query}`, { token: editor.token })).body.results;
  expect(await found()).toEqual([]);
  await ask(documentId);
  expect(await found()).toHaveLength(1);
});

it('is sent back, asked for again, withdrawn, and ended by publishing', async () => {
  const documentId = await newDraft();
  await ask(documentId);
  const back = await act(editor, documentId, { action: 'return', word: 'Not yet.' });
  expect(back.body.data).toMatchObject({ state: 'returned', by: editor.name, word: 'Not yet.' });
  await ask(documentId);
  const withdrawn = await act(writer, documentId, { action: 'withdraw' });
  expect([withdrawn.status, withdrawn.body.data.state]).toEqual([200, null]);
  expect(await reviewOf(documentId)).toBeNull();
  await ask(documentId);
  await documents(ARTICLE).publish({ documentId });
  expect(await reviewOf(documentId)).toBeNull();
  expect((await historyOf(documentId)).map((event) => event.split(' ')[0])).toEqual([
    ...['saved', 'review-asked', 'review-returned', 'review-asked'],
    ...['review-withdrawn', 'review-asked', 'published'],
  ]);
});

it('stays when the draft is saved, and moves neither its revision nor its text', async () => {
  const documentId = await newDraft();
  const before = await documents(ARTICLE).findOne({ documentId });
  await ask(documentId);
  const after = await documents(ARTICLE).findOne({ documentId });
  expect(after).toMatchObject({ revision: before?.revision, updatedAt: before?.updatedAt });
  await documents(ARTICLE).update({ documentId, data: { title: uniqueTitle() }, status: 'draft' });
  expect(await reviewOf(documentId)).toMatchObject({ state: 'asked' });
});

it('is never readable by the public', async () => {
  const { documentId } = await createArticle();
  const word = `Between us ${documentId}`;
  await ask(documentId, word);
  for (const query of ['', '?fields=review', '?populate=*', '?status=draft']) {
    const { body } = await get(`/api/articles/${documentId}${query}`);
    expect(JSON.stringify(body)).not.toContain(word);
  }
  const { body } = await get(`/api/articles/${documentId}`);
  expect(body.data).not.toHaveProperty('review');
});

describe('is refused', () => {
  it('where nothing is asked', async () => {
    const documentId = await newDraft();
    for (const action of ['return', 'withdraw']) {
      expect(told(await act(editor, documentId, { action }))).toBe('409 REVIEW_NOT_ASKED');
    }
  });

  it('to those who may not', async () => {
    const documentId = await newDraft();
    await ask(documentId);
    const denied = '403 NOT_ALLOWED';
    expect(told(await act(writer, documentId, { action: 'return' }))).toBe(denied);
    expect(told(await act(colleague, documentId, { action: 'withdraw' }))).toBe(denied);
    const nobody = await createAdmin('Nobody', []);
    expect(told(await act(nobody, documentId, { action: 'ask' }))).toBe(denied);
    expect((await post(`/desk/articles/${documentId}/review`)).status).toBe(401);
  });

  it('of an Article that is not there', async () => {
    const answer = await act(editor, 'nothing', { action: 'ask' });
    expect(told(answer)).toBe('404 ARTICLE_NOT_FOUND');
    const documentId = await newDraft();
    const elsewhere = await act(editor, documentId, { action: 'ask', locale: 'xx' });
    expect(elsewhere.status).toBe(404);
  });

  it.each([
    {},
    [],
    { action: 'approve' },
    { action: 'ask', word: 7 },
    { action: 'ask', word: 'x'.repeat(2_001) },
    { action: 'ask', more: 1 },
    { action: ['ask'] },
  ])('when it is %j', async (body) => {
    expect(told(await act(editor, await newDraft(), body))).toBe('400 PARAMETER_INVALID');
  });
});

it('nobody writes it past its door', async () => {
  const documentId = await newDraft();
  const body = { data: { review: { state: 'asked' } } };
  const answer = await post('/api/articles', { token: api, body });
  expect(told(answer)).toBe('400 SERVER_OWNED_FIELD');
  await documents(ARTICLE)
    .update({ documentId, data: { reviewState: 'asked' }, status: 'draft' })
    .catch(() => undefined);
  expect(await reviewOf(documentId)).toBeNull();
});
