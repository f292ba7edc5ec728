import { app } from '../helpers/foreword';
import { createArticle, createAuthor, createNote, uniqueTitle } from '../helpers/content';
import { graphql, post } from '../helpers/http';

describe('one GraphQL request', () => {
  const send = async (query: string, variables = {}) =>
    (await post('/graphql', { body: { query, variables, operationName: 'q0' } })).body;

  it.each([
    ['query q0 { articles(pagination: { pageSize: 101 }) { documentId } }', {}],
    ['query q0 { articles(pagination: { limit: 101 }) { documentId } }', {}],
    ['query q0($n: Int) { articles(pagination: { pageSize: $n }) { documentId } }', { n: 101 }],
    [
      'query q0($p: PaginationArg) { articles(pagination: $p) { documentId } }',
      { p: { limit: 500 } },
    ],
    ['query q0($n: Int = 101) { articles(pagination: { limit: $n }) { documentId } }', {}],
    ['query q0 { articleComments(article: "x", pageSize: 101) { data { body } } }', {}],
    ['query q0 { articles { notes(pagination: { limit: 101 }) { kind } } }', {}],
  ])('has no page of more than a hundred: %s', async (query, variables) => {
    const { errors } = await send(query, variables);
    expect(errors[0].message).toMatch(/at most a page of 100/);
    expect(errors[0].extensions.error.details.code).toBe('PARAMETER_INVALID');
  });
});

describe('the relations of many rows', () => {
  const QUERY = `query ($ids: [ID]) {
    articles(filters: { documentId: { in: $ids } }, sort: "title") {
      title
      authors { name }
      topics { name }
      cover { url }
      source { name }
      notes { kind signature editor { name } }
      discussion { state commentCount }
    }
  }`;

  const articleWithAll = async () => {
    const author = await createAuthor();
    const article = await createArticle({
      title: uniqueTitle('Batched'),
      authors: [author.documentId],
      source: { name: `Source of ${author.name}` },
    });
    for (const kind of ['foreword', 'correction']) {
      await createNote(article, { kind, editor: author.documentId });
    }
    return { documentId: article.documentId, title: article.title, author: author.name };
  };

  const statementsOf = async (ids: string[]) => {
    let statements = 0;
    const count = () => (statements += 1);
    app().db.connection.on('query', count);
    const { data, errors } = await graphql(QUERY, { ids });
    app().db.connection.off('query', count);
    expect(errors).toBeUndefined();
    return { statements, articles: data.articles };
  };

  it('are read with as many statements as those of one row, and are the same', async () => {
    const made = [];
    for (let n = 0; n < 20; n += 1) made.push(await articleWithAll());
    const ids = made.map(({ documentId }) => documentId);

    const one = await statementsOf(ids.slice(0, 1));
    const all = await statementsOf(ids);

    expect(all.articles).toHaveLength(20);
    expect(all.statements).toBeLessThanOrEqual(one.statements);
    for (const { title, author } of made) {
      expect(all.articles).toContainEqual({
        title,
        authors: [{ name: author }],
        topics: [],
        cover: null,
        source: { name: `Source of ${author}` },
        notes: [
          { kind: 'foreword', signature: author, editor: { name: author } },
          { kind: 'correction', signature: author, editor: { name: author } },
        ],
        discussion: { state: 'open', commentCount: 0 },
      });
    }
  });

  it('are limited for each row by itself', async () => {
    const [first, second] = [await articleWithAll(), await articleWithAll()];
    const { data } = await graphql(
      `
        query ($ids: [ID]) {
          articles(filters: { documentId: { in: $ids } }) {
            notes(pagination: { limit: 1 }) {
              kind
            }
          }
        }
      `,
      { ids: [first.documentId, second.documentId] },
    );
    expect(data.articles).toEqual([
      { notes: [{ kind: 'foreword' }] },
      { notes: [{ kind: 'foreword' }] },
    ]);
  });
});
