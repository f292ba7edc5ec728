import { createArticle, createFile, createNote, documents } from '../../helpers/content';
import { comment, discussionRow } from '../../helpers/conversation';
import { load } from '../../helpers/foreword';
import { get } from '../../helpers/http';
import { createReader } from '../../helpers/people';
import { planOf } from '../../helpers/plans';
import { setRules } from '../../helpers/rules';
import { type Statement, statementsOf } from '../../helpers/statements';

/** How the database answers what is served outside of `/api`: from indexes alone, however many rows there are. */

const { responseCache } = load('./lib/http-cache') as { responseCache: { clear: () => void } };

let slug: string;
let file: string;
let topic: string;

beforeAll(async () => {
  await setRules({ moderation: 'post' });
  const { documentId, slug: named } = await documents('api::topic.topic').create({
    data: { name: 'Planned tides' },
  });
  const { id: cover } = await createFile();
  const article = await createArticle({ cover, topics: [documentId] });
  await createNote(article, { kind: 'correction' });
  await comment(await createReader(), article);
  slug = String(article.slug);
  topic = String(named);
  file = `/sitemaps/${Math.floor((await discussionRow(article)).id / 500) + 1}.xml`;
});

const statementsFor = async (path: string): Promise<Statement[]> => {
  // Permissions, locales and the site are memoized.
  expect((await get(path)).status).toBe(200);
  responseCache.clear();
  const statements = await statementsOf(() => get(path));
  // There are as many locales as languages.
  return statements.filter(({ sql }) => !sql.includes('i18n_locale'));
};

/** Reading a list that the statement has been handed, or has made, is no reading of a table. */
const WHOLE_TABLE = /^ *SCAN (?!numbers|json_each|part|t\d|CONSTANT|found|wanted|\d)|Seq Scan/m;

it.each([
  ['the index of the sitemap', () => '/sitemap.xml'],
  ['a file of the sitemap', () => file],
  ['the sitemap of news', () => '/sitemap-news.xml'],
  ['the feed of Articles', () => '/feeds/articles.atom'],
  ['the feed of a Topic', () => `/feeds/articles.rss?topic=${topic}`],
  ['the feed of all Comments', () => '/feeds/comments.rss'],
  ['the feed of an Article’s Comments', () => `/feeds/articles/${slug}/comments.rss`],
  ['the feed of corrections', () => '/feeds/corrections.json'],
])('%s reads no table whole', async (_name, path) => {
  const statements = await statementsFor(path());
  expect(statements.length).toBeGreaterThan(0);
  for (const statement of statements) {
    expect([statement.sql, await planOf(statement)]).toEqual([
      statement.sql,
      expect.not.stringMatching(WHOLE_TABLE),
    ]);
  }
});
