import { createArticle, createNote, type TestDocument } from '../helpers/content';
import { get, graphql, post } from '../helpers/http';
import { createApiToken } from '../helpers/people';

/** Arguments that the types of GraphQL allow, and that cannot be: as over REST, they are refused by name. */

let article: TestDocument;

beforeAll(async () => {
  article = await createArticle();
  await createNote(article);
});

const inArticle = (field: string): string =>
  `{ article(documentId: "${article.documentId}") { ${field} } }`;

const refusalOf = async (query: string, variables: object = {}, token?: string) => {
  const { errors } = await graphql(query, { ...variables }, token);
  const { code, field } = errors?.[0]?.extensions?.error?.details ?? {};
  return [query, code, field];
};

it.each([
  ['articles(filters: { wordCount: { contains: 1 } })', 'wordCount.$contains'],
  ['articles(filters: { wordCount: { eqi: 1 } })', 'wordCount.$eqi'],
  ['articles(filters: { wordCount: { gt: null } })', 'wordCount.$gt'],
  ['articles(filters: { wordCount: { between: [1] } })', 'wordCount.$between'],
  ['articles(filters: { wordCount: { and: [1] } })', 'wordCount.$and'],
  ['articles(filters: { wordCount: { not: { startsWith: 1 } } })', 'wordCount.$not.$startsWith'],
  [
    'articles(filters: { firstPublishedAt: { contains: "2026-01-01T00:00:00Z" } })',
    'firstPublishedAt.$contains',
  ],
  ['articles(filters: { excerptIsDerived: { gt: true } })', 'excerptIsDerived.$gt'],
  ['articles(filters: { robots: { eq: "nowhere" } })', 'robots.$eq'],
  ['articles(filters: { robots: { in: ["index", "x"] } })', 'robots.$in'],
  ['articles(filters: { title: { eq: "a\\u0000b" } })', 'title.$eq'],
  ['articles(filters: { title: { jsonSupersetOf: "x" } })', undefined],
  ['articles(filters: { notes: { order: { containsi: 1 } } })', 'notes.order.$containsi'],
  ['articles(filters: { or: [{ wordCount: { startsWith: 1 } }] })', '$or.0.wordCount.$startsWith'],
  ['articles(filters: { authors: { isEditor: { lt: true } } })', 'authors.isEditor.$lt'],
])('a list refuses %s', async (list, field) => {
  const [, code, named] = await refusalOf(`{ ${list} { title } }`);
  // What is not in the schema, GraphQL refuses by itself.
  const expected = field && ['PARAMETER_INVALID', `filters.${field}`];
  expect([code, named]).toEqual(expected ?? [undefined, undefined]);
});

it.each([
  ['notes(filters: { order: { contains: 1 } }) { body }', 'filters.order.$contains'],
  [
    'notes_connection(filters: { order: { contains: 1 } }) { nodes { body } }',
    'filters.order.$contains',
  ],
  [
    'notes(filters: { createdAt: { contains: "2026-01-01T00:00:00Z" } }) { body }',
    'filters.createdAt.$contains',
  ],
  ['authors(filters: { isEditor: { gt: true } }) { name }', 'filters.isEditor.$gt'],
  ['notes(sort: "nothing") { body }', 'sort'],
  ['topics(sort: "name:up") { name }', 'sort'],
])('a relation refuses %s', async (field, name) => {
  const query = inArticle(field);
  expect(await refusalOf(query)).toEqual([query, 'PARAMETER_INVALID', name]);
});

it.each([
  [
    'articles_connection(filters: { wordCount: { contains: 1 } }) { pageInfo { total } }',
    'filters.wordCount.$contains',
  ],
  [
    'articles_connection(filters: { wordCount: { contains: 1 } }) { nodes { title } }',
    'filters.wordCount.$contains',
  ],
  ['articles(sort: ["nothing"]) { title }', 'sort'],
  ['articles(sort: ["title:up"]) { title }', 'sort'],
])('%s is refused', async (field, name) => {
  const query = `{ ${field} }`;
  expect(await refusalOf(query)).toEqual([query, 'PARAMETER_INVALID', name]);
});

it('files and Readers are no exception', async () => {
  const token = await createApiToken();
  for (const [field, name] of [
    ['uploadFiles(filters: { size: { contains: 1.5 } }) { name }', 'filters.size.$contains'],
    [
      'usersPermissionsUsers(filters: { confirmed: { gt: true } }) { username }',
      'filters.confirmed.$gt',
    ],
  ]) {
    const query = `{ ${field} }`;
    expect(await refusalOf(query, {}, token)).toEqual([query, 'PARAMETER_INVALID', name]);
  }
});

it('variables are checked as well', async () => {
  const query = 'query ($f: ArticleFiltersInput) { articles(filters: $f) { title } }';
  const f = { and: [{ wordCount: { endsWith: 1 } }] };
  expect(await refusalOf(query, { f })).toEqual([
    query,
    'PARAMETER_INVALID',
    'filters.$and.0.wordCount.$endsWith',
  ]);
});

it('arguments that can be are answered', async () => {
  const query = `query ($f: ArticleFiltersInput) {
    articles(filters: $f, sort: ["authors.name:desc", "title"], pagination: { limit: 5 }) {
      documentId
      notes(filters: { order: { gte: 0 }, createdAt: { gt: "2020-01-01T00:00:00Z" } }, sort: "order") { body }
    }
  }`;
  const f = {
    documentId: { eq: article.documentId },
    title: { notNull: true, not: { contains: 'zzzz' } },
    wordCount: { between: [0, 1000], in: null },
    authors: { name: { null: true } },
  };
  delete (f as { wordCount: { in?: null } }).wordCount.in;
  const { data, errors } = await graphql(query, { f });
  expect(errors).toBeUndefined();
  expect(data.articles).toEqual([{ documentId: article.documentId, notes: [{ body: 'A note.' }] }]);
});

describe('there is no page at /graphql', () => {
  it.each(['text/html', 'text/html,application/xhtml+xml,*/*;q=0.8', '*/*', 'image/png'])(
    'for a request that accepts %s',
    async (accept) => {
      const { status, headers, body } = await get('/graphql', { headers: { Accept: accept } });
      expect([status, headers.get('content-type')]).toEqual([
        400,
        'application/json; charset=utf-8',
      ]);
      expect(JSON.stringify(body)).not.toMatch(/<html|<script|https?:/);
    },
  );

  it('and no foreign address in a head', async () => {
    for (const answer of [
      await get('/graphql', { headers: { Accept: 'text/html' } }),
      await post('/graphql', { body: { query: '{ __typename }' } }),
      await get('/documentation'),
      await get('/'),
    ]) {
      const head: string[] = [];
      answer.headers.forEach((value) => head.push(value));
      expect(head.join()).not.toMatch(/[a-z]+\.(com|io|net)\b/);
    }
  });
});
