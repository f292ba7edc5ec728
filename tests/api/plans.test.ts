import { createArticle, createAuthor, createNote, type TestDocument } from '../helpers/content';
import { app } from '../helpers/foreword';
import { get, graphql } from '../helpers/http';
import { ORDINARY_HEADERS } from '../helpers/ordinary';
import { type Statement, statementsOf } from '../helpers/statements';

const ON_SQLITE = process.env.FOREWORD_TEST_DATABASE !== 'postgres';

let article: TestDocument;

beforeAll(async () => {
  const author = await createAuthor();
  article = await createArticle({ authors: [author.documentId] });
  await createNote(article, { body: 'Shown.' });
  await createNote(article, { body: 'Internal.', visibility: 'internal' });
  // Permissions and locales are memoized.
  await get('/api/articles?pagination[pageSize]=7');
  await get('/api/editor-notes?pagination[pageSize]=7');
});

const readsOf = async (path: string): Promise<Statement[]> => {
  const statements = await statementsOf(() => get(path));
  return statements.filter(({ sql }) => sql.startsWith('select'));
};

const onlyRead = async (path: string): Promise<Statement> => {
  const [first, ...others] = await readsOf(path);
  expect([path, others]).toEqual([path, []]);
  return first ?? { sql: '' };
};

/** The conditions of `publicWhen` for a note, and what Strapi's own engine would add for its Article. */
const PUBLIC_NOTE = /"visibility" = \?/g;
const PUBLISHED_ARTICLE = /exists \(select 1 from "editor_notes_article_lnk"/g;

const countOf = (pattern: RegExp, { sql }: Statement): number => sql.match(pattern)?.length ?? 0;

describe('a plan', () => {
  it('asks of what it populates whether it is public, where the path does not imply it', async () => {
    const path = '/api/editor-notes?populate[supersedes]=true&pagination[withCount]=false';
    const statement = await onlyRead(path);
    expect(countOf(PUBLIC_NOTE, statement)).toBe(2);
    expect(countOf(PUBLISHED_ARTICLE, statement)).toBe(2);
  });

  it('does not ask of the notes of a published Article whether their Article is published', async () => {
    const path = '/api/articles?populate[notes]=true&pagination[withCount]=false';
    const statement = await onlyRead(path);
    expect(countOf(PUBLIC_NOTE, statement)).toBe(1);
    expect(countOf(PUBLISHED_ARTICLE, statement)).toBe(0);
  });

  it('reads no column that is not asked for', async () => {
    const path = '/api/articles?fields=title&populate=topics&pagination[withCount]=false';
    const { sql } = await onlyRead(path);
    expect(sql).not.toMatch(/"(body|html|excerpt|word_count)"/);
  });

  it('puts no value of a client into the statement', async () => {
    const path = `/api/articles?filters[title][$contains]=${encodeURIComponent("x' or 1=1 --")}`;
    for (const { sql } of await readsOf(path)) expect(sql).not.toContain('1=1');
  });

  it('has the same statement for other values, and is made once for a question', async () => {
    const [first] = await readsOf('/api/articles?filters[title][$eq]=one&fields=title');
    const [second] = await readsOf('/api/articles?filters[title][$eq]=two&fields=title');
    expect(second?.sql).toBe(first?.sql);
  });

  it('counts only where the count is sent, and a page that is not full does not tell it', async () => {
    const counts = async (query: string): Promise<number> =>
      (await readsOf(`/api/articles?filters[title][$ne]=${Date.now()}&${query}`)).filter(
        ({ sql }) => sql.includes('count(*)'),
      ).length;
    expect(await counts('pagination[withCount]=false')).toBe(0);
    expect(await counts('pagination[pageSize]=1')).toBe(1);
    expect(await counts(`pagination[pageSize]=1&filters[slug]=${article.slug}x`)).toBe(0);
  });

  it('takes one statement for a GraphQL selection with relations in relations', async () => {
    const query = `{ articles(pagination: { limit: 5 }) {
      title authors { name avatar { url } } topics { name }
      notes { kind editor { name } article { slug } } discussion { state }
    } }`;
    await graphql(query);
    const statements = await statementsOf(() => graphql(query));
    expect(statements).toHaveLength(1);
  });
});

it('keeps every condition of a filter on several relations, planned or not', async () => {
  const path = (body: string) =>
    `/api/articles?filters[slug]=${article.slug}&filters[notes][body]=${body}&filters[discussion][state]=open`;
  for (const headers of [{}, ORDINARY_HEADERS]) {
    expect((await get(path('Shown.'), { headers })).body.data).toHaveLength(1);
    expect((await get(path('Nothing.'), { headers })).body.data).toHaveLength(0);
  }
});

describe('the statement of a plan uses an index', () => {
  /** What the database would do, as text. SQLite has its own words for it. */
  const planOf = async ({ sql, bindings = [] }: Statement): Promise<string> => {
    const knex = app().db.connection;
    if (ON_SQLITE) {
      const rows: { detail: string }[] = await knex.raw(`explain query plan ${sql}`, bindings);
      return rows.map(({ detail }) => detail).join('\n');
    }
    return knex.transaction(async (trx: typeof knex) => {
      // With a handful of rows, reading all of them is what is fastest.
      await trx.raw('set local enable_seqscan = off');
      const { rows } = await trx.raw(`explain ${sql}`, bindings);
      return rows.map((row: object) => Object.values(row).join()).join('\n');
    });
  };

  const BARE_ARTICLES = 'articles?fields=documentId&populate[topics]=false';

  it.each([
    ['a topic’s page', `${BARE_ARTICLES}&filters[topics][slug]=x`, /topics_slug_idx/],
    ['an author’s page', `${BARE_ARTICLES}&filters[authors][slug]=x`, /authors_slug_idx/],
    ['the newest', `${BARE_ARTICLES}&pagination[start]=0`, /articles_newest_idx/],
    ['since a day', `${BARE_ARTICLES}&filters[firstPublishedAt][$gte]=2020`, /articles_newest_idx/],
    ['an Article by slug', `${BARE_ARTICLES}&filters[slug]=x`, /articles_slug_idx/],
    [
      'the notes of an Article',
      'editor-notes?fields=kind&filters[article][slug]=x',
      /articles_slug_idx/,
    ],
    ['a topic by slug', 'topics?fields=name&filters[slug]=x', /topics_slug_idx/],
  ])('%s', async (_name, query, index) => {
    const plan = await planOf(await onlyRead(`/api/${query}&pagination[withCount]=false`));
    if (ON_SQLITE) expect(plan).toMatch(index);
    // Which one of several, PostgreSQL decides by how many rows there are.
    else expect(plan).not.toContain('Seq Scan');
  });

  it('the relations of a document are found by their links', async () => {
    const statement = await onlyRead(`/api/articles/${article.slug}?populate=*`);
    const plan = await planOf(statement);
    expect(plan).not.toMatch(ON_SQLITE ? /^SCAN (?!part)/m : /Seq Scan/);
  });
});
