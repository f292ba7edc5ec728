import { createArticle, type TestDocument } from '../helpers/content';
import { graphql, post } from '../helpers/http';

let article: TestDocument;

beforeAll(async () => {
  article = await createArticle();
});

it('a pagination of null is none', async () => {
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

  it('refuse more than 100 aliases, and take 100', async () => {
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

  it('answer circles of fragments and malformed queries with 4xx', async () => {
    for (const query of [
      '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
      '{ articles { documentId ',
      'mutation { createComment }',
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
});
