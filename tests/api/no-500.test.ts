import { randomUUID } from 'node:crypto';

import { createArticle, documents, type Fields, type TestDocument } from '../helpers/content';
import { deskToken } from '../helpers/conversation';
import { get, post } from '../helpers/http';
import { adminToken } from '../helpers/people';

/** No input answers 500: what SQLite takes and PostgreSQL does not is where it would. */

let article: TestDocument;

beforeAll(async () => {
  article = await createArticle();
});

const address = (length: number) => `https://example.org/${'x'.repeat(length - 20)}`;

describe('a field as long as its schema allows', () => {
  const cases: [string, string, () => Fields][] = [
    ['articles', 'title', () => ({ title: 'Tt '.repeat(160).trim() })],
    ['articles', 'canonicalUrl', () => ({ title: 'A title', canonicalUrl: address(2000) })],
    ['authors', 'name', () => ({ name: 'n'.repeat(300) })],
    ['authors', 'url', () => ({ name: 'An Author', url: address(2000) })],
    ['topics', 'name', () => ({ name: 'n'.repeat(300) })],
    [
      'editor-notes',
      'signature',
      () => ({
        article: article.documentId,
        kind: 'foreword',
        body: 'A note.',
        signature: 's'.repeat(300),
      }),
    ],
  ];

  it.each(cases)('is stored whole: %s, %s', async (path, field, fields) => {
    const data = fields();
    const answer = await post(`/api/${path}`, { token: await deskToken(), body: { data } });
    expect([answer.status, answer.body.error]).toEqual([201, undefined]);
    expect(answer.body.data[field]).toBe(data[field]);
  });

  it('is copied from the Article into the title of its Discussion', async () => {
    const title = `Tt ${'x '.repeat(200)}`.trim();
    await documents('api::article.article').update({
      documentId: article.documentId,
      data: { title },
    });
    const [discussion] = await documents('api::discussion.discussion').findMany({
      filters: { articleDocumentId: article.documentId },
    });
    expect(discussion?.title).toBe(title);
  });

  it('or longer, is no server error in the name and address of an account', async () => {
    const name = `n${randomUUID().slice(0, 8)}`;
    for (const fields of [
      { username: 'u'.repeat(300) },
      { email: `${'e'.repeat(300)}@example.org` },
    ]) {
      const body = { username: name, email: `${name}@example.org`, ...fields };
      const answer = await post('/api/auth/local/register', {
        body: { ...body, password: 'correct horse battery' },
      });
      expect([Object.keys(fields), answer.status < 500]).toEqual([Object.keys(fields), true]);
    }
  });
});

describe('an unusual query', () => {
  it.each([
    '/api/articles/%00',
    '/api/articles/%00/comments',
    '/api/articles/x/comments?locale=%00',
    '/api/comments/%00',
    '/api/comments/%00/replies',
    '/api/corrections?locale=%00',
    '/api/articles/%00/changes',
    '/api/comments/counts?articles=%00',
    '/api/comments/counts?articles=x&locale=%00',
    '/api/authors/%00',
    '/api/topics/%00',
    '/api/editor-notes/%00',
    '/api/discussions/%00',
    '/api/discussions?filters[id]=99999999999',
    '/api/discussions?filters[id]=x',
    '/api/discussions?filters[documentId]=%00',
    '/api/discussions?filters[commentCount][$gt]=99999999999999',
    '/api/articles?filters[wordCount][$lt]=-99999999999999',
    '/api/articles?filters[title][$contains]=%00',
    '/api/articles?filters[id][$in][0]=99999999999',
    '/api/articles?pagination[page]=99999999999999999999',
    '/api/articles?filters[$eq]=1e309',
    '/api/articles?filters[$not]="',
    '/api/articles?filters[id][$between]=Infinity',
    '/api/authors?filters[name][$between][0]=a',
    '/api/discussions/x?filters[$not][0][$not][0][$not][0][id]=x',
  ])('answers less than 500: %s', async (path) => {
    expect((await get(path)).status).toBeLessThan(500);
  });
});

it('a request without a body answers less than 500', async () => {
  for (const path of ['/api/auth/local', '/api/auth/forgot-password', '/api/auth/reset-password']) {
    expect([path, (await post(path)).status]).toEqual([path, 400]);
  }
});

it.each([
  '/admin/roles?filters[$notNull][$contains]=x',
  '/admin/roles?fields[0]=24:00',
  '/upload/files?fields[0]=length',
])('a query that makes no valid statement is refused: %s', async (path) => {
  const answer = await get(path, { token: await adminToken() });
  expect([answer.status, answer.body.error.details.code]).toEqual([400, 'PARAMETER_INVALID']);
});

it.each(['/admin/webhooks/0/trigger', '/admin/permissions/check'])(
  'a request to a controller of Strapi’s that misses a parameter is refused: %s',
  async (path) => {
    const answer = await post(path, { token: await adminToken(), body: {} });
    expect([answer.status, answer.body.error.details.code]).toEqual([400, 'PARAMETER_INVALID']);
  },
);

it('an id in a body that is none is refused', async () => {
  const body = { name: 'x', id: { not: 'a number' }, permissions: {} };
  const answer = await post('/users-permissions/roles', { token: await adminToken(), body });
  expect([answer.status, answer.body.error.details.code]).toEqual([400, 'PARAMETER_INVALID']);
});

it('GraphQL reports a list of wrong values as an error of the client', async () => {
  const query = 'query ($v: [String]) { articles(sort: $v) { documentId } }';
  const v = Array.from({ length: 100 }, (_, index) => index);
  const answer = await post('/graphql', { body: { query, variables: { v } } });
  const codes = answer.body.errors.map(
    ({ extensions }: { extensions: { code: string } }) => extensions.code,
  );
  expect([answer.status, new Set(codes)]).toEqual([400, new Set(['BAD_USER_INPUT'])]);
});

it.each([
  '{ articles(filters: { wordCount: { between: [1] } }) { documentId } }',
  '{ articles(filters: { title: { between: ["a"] } }) { documentId } }',
])('GraphQL refuses a query that makes no valid statement: %s', async (query) => {
  const { body } = await post('/graphql', { body: { query } });
  expect(body.errors[0].extensions.error.details.code).toBe('PARAMETER_INVALID');
});

it('GraphQL reveals nothing of an internal error, and refuses an unknown operation', async () => {
  const query = 'query ($v: ID!) { article(documentId: $v) { title } }';
  const answer = await post('/graphql', {
    body: { query, variables: { v: 'x' }, operationName: 'absent' },
  });
  expect(answer.status).toBe(400);
  expect(JSON.stringify(answer.body)).not.toMatch(/stacktrace|node_modules|TypeError/);
});
