import { createArticle, createAuthor, documents, type TestDocument } from '../../helpers/content';
import { app, baseUrl, load } from '../../helpers/foreword';
import { type Answer, get, put, send } from '../../helpers/http';
import { createApiToken } from '../../helpers/people';
import { statementsOf } from '../../helpers/statements';

/** GET /api/redirects: where what had an address at the site that it came from is now. */

const ARTICLE = 'api::article.article';
const REDIRECT = 'api::redirect.redirect';

let count = 0;

/** An old path that no other test has. */
const unique = (): string => `/2014/05/old-${(count += 1)}`;

const ask = (path: string): Promise<Answer> =>
  get(`/api/redirects?${new URLSearchParams({ path })}`);

const storeRedirect = (data: object): Promise<unknown> =>
  app()
    .db.query(REDIRECT)
    .create({
      data: { kind: 'article', targetLocale: 'en', site: 'https://old.example', ...data },
    });

/** An Article that had an address, and where it is now. */
const withOldPath = async (path: string): Promise<{ article: TestDocument; url: string }> => {
  const article = await createArticle();
  await storeRedirect({ path, targetDocumentId: article.documentId });
  return { article, url: String(article.url) };
};

const expectNotFound = async (path: string): Promise<void> => {
  const answer = await ask(path);
  expect([answer.status, answer.body.error?.details.code]).toEqual([404, 'REDIRECT_NOT_FOUND']);
  expect(answer.headers.get('cache-control')).toBe('no-store');
};

it('answers the address of the Article that had a path, however that is written', async () => {
  const path = unique();
  const { url } = await withOldPath(path);
  expect(url).toMatch(/^https?:\/\//);
  for (const spelling of [
    path,
    `${path}/`,
    `https://old.example${path}/?utm_source=mail&fbclid=1#comments`,
    `/index.php${path}/`,
    path.replace('old', '%6fld'),
  ]) {
    const answer = await ask(spelling);
    expect([spelling, answer.status, answer.body]).toEqual([
      spelling,
      200,
      { data: { to: url, status: 301 } },
    ]);
  }
  await expectNotFound(`${path}-other`);
});

it('finds paths in every script, in either form of Unicode, encoded or not', async () => {
  const path = `${unique()}-שלום-caf\u00e9`;
  const { url } = await withOldPath(path);
  const encoded = encodeURI(path);
  for (const spelling of [path, path.normalize('NFD'), encoded, encoded.toLowerCase()]) {
    expect((await ask(spelling)).body.data.to).toBe(url);
  }
});

it('tells addresses that differ in their query apart', async () => {
  const { url } = await withOldPath('/?p=900001');
  expect((await ask('/?p=900001')).body.data.to).toBe(url);
  expect((await ask('?utm_medium=x&p=900001&preview=0')).body.data.to).toBe(url);
  expect((await ask('https://old.example/index.php?p=900001')).body.data.to).toBe(url);
  await expectNotFound('/?p=900002');
  await expectNotFound('/');
});

it('is never stale, whatever becomes of the Article', async () => {
  const path = unique();
  const { article } = await withOldPath(path);
  const of = { documentId: article.documentId };
  const answer = await ask(path);
  expect(answer.headers.get('cache-control')).toMatch(/^public, max-age=0, s-maxage=60/);
  expect(answer.headers.get('etag')).toBeTruthy();
  expect(answer.headers.get('surrogate-key')).toContain(article.documentId);

  const data = { slug: `moved-${article.documentId}` };
  const moved = await documents(ARTICLE).update({ ...of, data, status: 'published' });
  expect((await ask(path)).body.data.to).toBe(moved?.url);
  expect(moved?.url).toContain(data.slug);
  await documents(ARTICLE).unpublish(of);
  await expectNotFound(path);
  await documents(ARTICLE).publish(of);
  expect((await ask(path)).status).toBe(200);
  await documents(ARTICLE).delete(of);
  await expectNotFound(path);
});

it('does not show that an Article waits to be published', async () => {
  const path = unique();
  const draft = await createArticle({}, 'draft');
  await storeRedirect({ path, targetDocumentId: draft.documentId });
  await expectNotFound(path);
});

it('takes what came last where two sites had one address, or the other while that is not public', async () => {
  const path = unique();
  const first = await withOldPath(path);
  const second = await createArticle();
  const site = 'https://other.example';
  await storeRedirect({ path, site, targetDocumentId: second.documentId });
  expect((await ask(path)).body.data.to).toBe(second.url);
  await documents(ARTICLE).unpublish({ documentId: second.documentId });
  expect((await ask(path)).body.data.to).toBe(first.url);
  await documents(ARTICLE).publish({ documentId: second.documentId });
  expect((await ask(path)).body.data.to).toBe(second.url);
});

it('answers where Topics and Authors are once the site says where', async () => {
  const token = await createApiToken(['api::site.site.update']);
  const [path, other] = [unique(), unique()];
  const author = await createAuthor();
  const topic = await documents('api::topic.topic').create({ data: { name: `Topic ${other}` } });
  await storeRedirect({ path, kind: 'author', targetDocumentId: author.documentId });
  await storeRedirect({ path: other, kind: 'topic', targetDocumentId: topic.documentId });
  await expectNotFound(path);
  try {
    const data = { authorUrl: '/by/{slug}', topicUrl: 'https://front.example/topics/{slug}' };
    expect((await put('/api/site', { token, body: { data } })).status).toBe(200);
    expect((await ask(path)).body.data.to).toMatch(new RegExp(`^https?://.+/by/${author.slug}$`));
    expect((await ask(other)).body.data.to).toBe(`https://front.example/topics/${topic.slug}`);
  } finally {
    await put('/api/site', { token, body: { data: { authorUrl: null, topicUrl: null } } });
  }
  await expectNotFound(other);
});

it.each([
  ['', 400],
  ['?path=', 400],
  ['?path=a&path=b', 400],
  ['?path[]=a', 400],
  ['?path[x]=a', 400],
  ['?path=/a&status=draft', 400],
  ['?path=%00', 400],
  ['?path=/a%2500b', 404],
  ['?path=%', 404],
  ['?path=/%25E0%25A4%25A', 404],
  ['?path=/%25ff%25fe', 404],
  [`?path=/${'x'.repeat(7_000)}`, 404],
  [`?path=/${'x'.repeat(10_000)}`, 400],
])('refuses what is no path of anything: %s', async (query, status) => {
  expect((await get(`/api/redirects${query}`)).status).toBe(status);
});

it('reads one statement', async () => {
  const { findRedirect } = load('./api/redirect/operations/find-redirect') as {
    findRedirect: (path: string) => Promise<{ to: string }>;
  };
  const path = unique();
  const { url } = await withOldPath(path);
  await findRedirect(path);
  const statements = await statementsOf(async () => {
    expect((await findRedirect(path)).to).toBe(url);
  });
  expect(statements).toHaveLength(1);
});

describe('the server of the demo page', () => {
  const visit = (path: string) => send('GET', path, { headers: { accept: 'text/html' } });

  it('sends visitors of an old address to the new one', async () => {
    const path = unique();
    const { url } = await withOldPath(path);
    const answer = await visit(`${path}/?utm_source=x`);
    expect([answer.status, answer.headers.get('location')]).toEqual([301, url]);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    const { status } = await fetch(`${baseUrl()}${path}`, { method: 'HEAD', redirect: 'manual' });
    expect(status).toBe(301);
  });

  it('does so at the front page where the query says which page is meant', async () => {
    const { url } = await withOldPath('/?p=900003');
    expect((await visit('/?p=900003')).headers.get('location')).toBe(url);
    expect((await visit('/?p=900004')).status).toBe(200);
    expect((await visit('/')).status).toBe(200);
  });

  it('leaves all else as it was', async () => {
    const article = await createArticle();
    const path = new URL(String(article.url)).pathname;
    await storeRedirect({ path, targetDocumentId: article.documentId });
    expect((await visit(path)).status).toBe(404);
    expect((await visit('/nothing-here')).status).toBe(404);
    expect((await visit('/api/nothing-here')).status).toBe(404);
    expect((await send('POST', unique())).status).toBeGreaterThanOrEqual(404);
  });
});
