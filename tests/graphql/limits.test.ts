import { createArticle, createNote, type TestDocument } from '../helpers/content';
import { doublingFragments } from '../helpers/hostile-queries';
import { graphql, post } from '../helpers/http';

let article: TestDocument;

beforeAll(async () => {
  article = await createArticle();
});

it('a pagination of null is treated as absent', async () => {
  const query =
    'query ($page: PaginationArg) { articles(pagination: $page, filters: null, sort: null) { documentId } }';
  const { body } = await post('/graphql', { body: { query, variables: { page: null } } });
  expect([body.errors, body.data.articles.length > 0]).toEqual([undefined, true]);

  const literal = await graphql('{ articles(pagination: null) { documentId } }');
  expect(literal.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
});

describe('the limits of GraphQL', () => {
  it('refuse more than 10 operations in one request', async () => {
    const one = { query: '{ articles(pagination: { pageSize: 1 }) { documentId } }' };
    const { status, body } = await post('/graphql', {
      body: Array.from({ length: 11 }, () => one),
    });
    expect(status).toBeLessThan(500);
    expect(JSON.stringify(body)).not.toContain(article.documentId);

    const operations = Array.from({ length: 11 }, (_, n) => `query Q${n} { __typename }`).join(
      '\n',
    );
    const many = await post('/graphql', { body: { query: operations, operationName: 'Q1' } });
    expect(many.body.errors?.length).toBeGreaterThan(0);
  });

  it('refuse more than 100 aliases, and accept 100', async () => {
    const aliased = (count: number) =>
      `{ ${Array.from({ length: count }, (_, n) => `a${n}: __typename`).join(' ')} }`;
    expect((await graphql(aliased(100))).errors).toBeUndefined();
    const { data, errors } = await graphql(aliased(101));
    expect(data ?? null).toBeNull();
    expect(errors?.length).toBeGreaterThan(0);
  });

  it('refuse what is nested deeper than 10', async () => {
    const deep = `{ authors { ${'articles { authors { '.repeat(5)} name ${'} }'.repeat(5)} } }`;
    expect((await graphql(deep)).errors.length).toBeGreaterThan(0);
  });

  it('refuse a page over 100 of anything', async () => {
    const { data, errors } = await graphql('{ articles(pagination: { pageSize: 101 }) { title } }');
    expect(data ?? null).toBeNull();
    expect(errors?.length).toBeGreaterThan(0);
  });

  it('answer cyclic fragments and malformed queries with 4xx', async () => {
    for (const query of [
      '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
      '{ articles { documentId ',
      'mutation { createComment }',
      'subscription { articles }',
      '',
    ]) {
      const { status } = await post('/graphql', { body: { query } });
      expect([query, status >= 400 && status < 500]).toEqual([query, true]);
    }
    for (const body of [
      '{',
      'null',
      '[]',
      '{"query":7}',
      '{"query":"{ __typename }","variables":7}',
    ]) {
      const { status } = await post('/graphql', { body });
      expect([body, status < 500]).toEqual([body, true]);
    }
  });

  it('refuse fragments that double in size repeatedly', async () => {
    const { data, errors } = await graphql(doublingFragments(60));
    expect(data ?? null).toBeNull();
    expect(errors[0].message).toMatch(/more than 2000 fields/);
    expect((await graphql(doublingFragments(5))).errors).toBeUndefined();
  });

  it('count the depth of a query through its fragments', async () => {
    const levels = (count: number) =>
      `{ articles { ...A } } fragment A on Article { discussion { article { 
        ${'discussion { article { '.repeat(count)} title ${'} }'.repeat(count)} } } }`;
    expect((await graphql(levels(3))).errors).toBeUndefined();
    expect((await graphql(levels(4))).errors[0].message).toMatch(/maximum operation depth of 10/);
  });

  it('refuse a request that loads too many relations', async () => {
    const { documentId } = await createArticle();
    for (let n = 0; n < 14; n += 1) await createNote({ documentId });
    const levels = (count: number) =>
      `query ($id: ID!) { article(documentId: $id) {
        ${'notes { article { '.repeat(count)} title ${'} }'.repeat(count)} } }`;
    expect((await graphql(levels(2), { id: documentId })).errors).toBeUndefined();

    const { errors } = await graphql(levels(3), { id: documentId });
    expect(errors[0].message).toMatch(/at most 2000 relations/);
    expect(errors[0].extensions.error.details.code).toBe('PARAMETER_INVALID');
    // Strapi checks and sanitizes each of the 2,000 relations by itself.
  }, 120_000);

  it.each([
    ['values in a list', { title: { in: Array.from({ length: 101 }, String) } }],
    ['conditions', { or: Array.from({ length: 101 }, () => ({ title: { eq: 'x' } })) }],
    [
      'values in all',
      {
        or: Array.from({ length: 6 }, () => ({
          title: { in: Array.from({ length: 90 }, String) },
        })),
      },
    ],
    [
      'levels',
      Array.from({ length: 25 }).reduce<object>((inner) => ({ not: inner }), {
        title: { eq: 'x' },
      }),
    ],
    [
      'relations',
      { or: Array.from({ length: 20 }, (_, n) => ({ notes: { signature: { eq: `x${n}` } } })) },
    ],
  ])('refuse filters with too many %s', async (_what, filters) => {
    const query = 'query ($filters: ArticleFiltersInput) { articles(filters: $filters) { title } }';
    const { errors } = await graphql(query, { filters });
    expect(errors[0].extensions.error.details.code).toBe('PARAMETER_INVALID');
  });

  it('refuse filters on the notes of Articles that lead through too many relations', async () => {
    const query =
      'query ($filters: EditorNoteFiltersInput) { articles { notes(filters: $filters) { kind } } }';
    const filters = { or: Array.from({ length: 20 }, () => ({ editor: { name: { eq: 'x' } } })) };
    await createNote(article);
    const { errors } = await graphql(query, { filters });
    expect(errors[0].extensions.error.details.code).toBe('PARAMETER_INVALID');
  });
});
