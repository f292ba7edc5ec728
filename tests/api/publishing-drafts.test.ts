import { createArticle, documents, type TestDocument } from '../helpers/content';
import { get, graphql, put } from '../helpers/http';
import { createApiToken } from '../helpers/people';

/** What docs/front-ends.md says of a PUT: it publishes the draft as it stands, and `?status=draft` does not. */

const UID = 'api::article.article';
const HALF = 'Half a sentence that nobody has finis';

let token: string;
let article: TestDocument;

beforeAll(async () => {
  token = await createApiToken();
});

beforeEach(async () => {
  article = await createArticle({ body: 'What readers see.', robots: 'index' });
  await documents(UID).update({
    documentId: article.documentId,
    data: { body: HALF },
    status: 'draft',
  });
});

const published = async () => {
  const { body } = await get(`/api/articles/${article.documentId}`);
  return [body.data.body, body.data.robots];
};

const address = (query = '') => `/api/articles/${article.documentId}${query}`;

it('a PUT of one field publishes what was half written', async () => {
  expect((await put(address(), { token, body: { data: { robots: 'noindex' } } })).status).toBe(200);
  expect(await published()).toEqual([HALF, 'noindex']);
});

it('a PUT of nothing publishes, too', async () => {
  expect((await put(address(), { token, body: { data: {} } })).status).toBe(200);
  expect(await published()).toEqual([HALF, 'index']);
});

it('a PUT with ?status=draft changes the draft alone', async () => {
  const body = { data: { robots: 'noindex' } };
  expect((await put(address('?status=draft'), { token, body })).status).toBe(200);
  expect(await published()).toEqual(['What readers see.', 'index']);
  const draft = await get(address('?status=draft'), { token });
  expect([draft.body.data.body, draft.body.data.robots]).toEqual([HALF, 'noindex']);
});

it('GraphQL likewise', async () => {
  const update = (status: string) =>
    graphql(
      `mutation ($id: ID!) { updateArticle(documentId: $id, status: ${status}, data: { robots: noindex }) { documentId } }`,
      { id: article.documentId },
      token,
    );
  expect((await update('DRAFT')).errors).toBeUndefined();
  expect(await published()).toEqual(['What readers see.', 'index']);
  expect((await update('PUBLISHED')).errors).toBeUndefined();
  expect(await published()).toEqual([HALF, 'noindex']);
});
