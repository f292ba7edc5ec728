import {
  createArticle,
  createAuthor,
  createFile,
  createNote,
  documents,
  type TestDocument,
  uniqueTitle,
} from '../../helpers/content';
import { comment, decide, setDiscussion } from '../../helpers/conversation';
import { get, put } from '../../helpers/http';
import { ensureLocale } from '../../helpers/locales';
import { createApiToken, createReader, type TestReader } from '../../helpers/people';
import { setRules } from '../../helpers/rules';
import { unsetSite } from '../../helpers/site';
import { statementsOf } from '../../helpers/statements';

const ARTICLE = 'api::article.article';

const pathOf = ({ slug }: TestDocument): string => `/articles/${slug}`;

const htmlOf = async (article: TestDocument, query = ''): Promise<string> =>
  (await get(pathOf(article) + query)).body;

/** What stands in the page's data script of a type. */
const dataIn = (html: string, type: string) =>
  JSON.parse(new RegExp(`<script type="${type}"[^>]*>([^<]*)</script>`).exec(html)?.[1] ?? 'null');

let ann: TestReader;

beforeAll(async () => {
  ann = await createReader();
  await setRules({ moderation: 'post' });
});

beforeAll(unsetSite);

describe('the page of an Article', () => {
  it('has text, notes, byline, source, conversation, JSON-LD, meta and feeds in the first answer', async () => {
    const cover = await createFile();
    const author = await createAuthor({ name: 'Ottoline Brask' });
    const topic = await documents('api::topic.topic').create({
      data: { name: uniqueTitle('Rivers') },
    });
    const article = await createArticle({
      body: 'In 1911 two valleys *divided* a river.\n\n| a | b |\n|---|---|\n| c | d |',
      excerpt: 'The standfirst.',
      originallyPublishedOn: '2025-09-18',
      source: { name: 'The Upland Quarterly', url: 'https://upland.example/x', licence: 'CC BY' },
      cover: cover.id,
      authors: [author.documentId],
      topics: [topic.documentId],
    });
    await createNote(article, { body: 'Before *all*.', signature: 'Dunlin', placement: 'above' });
    await createNote(article, { body: 'At last.', kind: 'correction', placement: 'below' });
    const first = await comment(ann, article, 'I kept the **gauge**.');
    await comment(ann, article, 'So did I.', first);
    const { status, headers, body } = await get(pathOf(article));

    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const parts = [
      `<title>${String(article.title)}</title>`,
      `<link rel="canonical" href="http://localhost:1337${pathOf(article)}"`,
      '<meta property="og:title"',
      'type="application/rss+xml"',
      `/feeds/articles/${article.slug}/comments.atom"`,
      'type="application/json+oembed"',
      '<script type="application/ld+json">',
      '<p>Before <em>all</em>.</p>',
      `<h1>${String(article.title)}</h1>`,
      '<p class="standfirst">The standfirst.</p>',
      `href="/authors/${author.slug}"`,
      '<time datetime="2025-09-18">Sep 18, 2025</time>',
      '<a href="https://upland.example/x" dir="auto">The Upland Quarterly</a>',
      `href="/topics/${topic.slug}"`,
      'Corrected on ',
      '<img src="/uploads/picture',
      '<p>In 1911 two valleys <em>divided</em> a river.</p>',
      '<div class="scrolls" tabindex="0" role="group" aria-label="Scrolls sideways"><table>',
      '<p>At last.</p>',
      '2 Comments',
      '<p>I kept the <strong>gauge</strong>.</p>',
      '<p>So did I.</p>',
      'Leave a Reply',
      'You must be logged in to post a comment.',
    ];
    const places = parts.map((part) => body.indexOf(part));
    expect(parts.filter((_part, index) => places[index] === -1)).toEqual([]);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(dataIn(body, 'application/ld\\+json')).toEqual(
      (await get(`/api/articles/${article.documentId}/json-ld`)).body,
    );
  });

  it('hands the conversation to its script as the API sends it, without the html that is there', async () => {
    const article = await createArticle();
    const first = await comment(ann, article, 'One.');
    await comment(ann, article, 'Two.', first);
    const { data, meta } = (await get(`/api/articles/${article.slug}/comments`)).body;
    const bare = JSON.parse(
      JSON.stringify(data, (key, value) => (key === 'html' ? undefined : value)),
    );
    const page = dataIn(await htmlOf(article), 'application/json');
    expect(page).toEqual({
      article: {
        documentId: article.documentId,
        slug: article.slug,
        locale: 'en',
        showChanges: false,
      },
      conversation: { data: bare, meta },
      sort: 'newest',
    });
  });

  it('has the conversation in the order and from the place that its address names', async () => {
    const article = await createArticle();
    for (const words of ['One.', 'Two.']) await comment(ann, article, words);
    const order = (html: string) =>
      [...html.matchAll(/<p>(One|Two)\.<\/p>/g)].map(([, one]) => one);
    expect(order(await htmlOf(article))).toEqual(['Two', 'One']);
    expect(order(await htmlOf(article, '?sort=oldest'))).toEqual(['One', 'Two']);
    expect(order(await htmlOf(article, '?sort=nonsense'))).toEqual(['Two', 'One']);
    const path = `/api/articles/${article.slug}/comments?pagination[pageSize]=1`;
    const { nextCursor } = (await get(path)).body.meta.pagination;
    const second = await htmlOf(article, `?cursor=${nextCursor}`);
    expect(order(second)).toEqual(['One']);
    expect(second).toContain('The first comments');
    expect((await get(`${pathOf(article)}?cursor=nonsense`)).status).toBe(400);
  });

  it('leads on to further Comments', async () => {
    const article = await createArticle();
    for (let count = 0; count < 21; count += 1) await comment(ann, article);
    const [, more = ''] =
      /href="([^"]*cursor=[^"]*)#conversation"/.exec(await htmlOf(article)) ?? [];
    const next = (await get(more.replaceAll('&amp;', '&'))).body;
    expect([...next.matchAll(/data-comment=/g)]).toHaveLength(1);
  });

  it('says that a conversation is closed, or not shown', async () => {
    const article = await createArticle();
    await comment(ann, article, 'Was here.');
    await setDiscussion(article, { state: 'closed' });
    const closed = await htmlOf(article);
    expect(closed).toContain('is closed: it takes no more comments.');
    expect(closed).toContain('Was here.');
    await setDiscussion(article, { state: 'hidden' });
    const hidden = await htmlOf(article);
    expect(hidden).toContain('The conversation of this article is not shown.');
    expect(hidden).not.toContain('Was here.');
  });

  it('shows a removed Comment that has answers as removed', async () => {
    const article = await createArticle();
    const gone = await comment(ann, article, 'Gone by now.');
    await comment(ann, article, 'An answer.', gone);
    await decide(gone, 'rejected');
    const html = await htmlOf(article);
    expect(html).toContain('This comment was removed.');
    expect(html).not.toContain('Gone by now.');
  });

  it('has seo in title and meta, and its own title on the page', async () => {
    const article = await createArticle({ seo: { title: 'For searchers' } });
    const html = await htmlOf(article);
    expect(html).toContain('<title>For searchers</title>');
    expect(html).toContain(`<h1>${String(article.title)}</h1>`);
  });
});

describe('the address of an Article', () => {
  it('is that of its locale: the default one has no prefix', async () => {
    await ensureLocale('he');
    const article = await createArticle();
    const data = { title: 'שלום' };
    const hebrew = await documents(ARTICLE).update({
      ...{ documentId: article.documentId, locale: 'he', data, status: 'published' },
    });
    const page = (await get(`/he/articles/${hebrew?.slug}`)).body;
    expect(page).toMatch(/^<!doctype html><html lang="he" dir="rtl">/);
    expect(page).toContain('<h1>שלום</h1>');
    expect(await htmlOf(article)).toContain(`/he/articles/${hebrew?.slug}" lang="he"`);
    expect((await get(`/articles/${hebrew?.slug}`)).status).toBe(404);
    const prefixed = await get(`/en${pathOf(article)}?sort=top`);
    expect([prefixed.status, prefixed.headers.get('location')]).toEqual([
      301,
      `${pathOf(article)}?sort=top`,
    ]);
    expect((await get(`/xx${pathOf(article)}`)).status).toBe(404);
  });

  it('is the present one: a former slug and the document id lead to it', async () => {
    const article = await createArticle();
    const { documentId, slug } = article;
    await documents(ARTICLE).update({
      ...{ documentId, data: { slug: `${slug}-now` }, status: 'published' },
    });
    for (const former of [slug, documentId]) {
      const moved = await get(`/articles/${former}?sort=top`);
      expect([moved.status, moved.headers.get('location')]).toEqual([
        301,
        `/articles/${slug}-now?sort=top`,
      ]);
    }
  });

  it('was another before: links to that still lead there', async () => {
    const { slug } = await createArticle();
    const moved = await get(`/article.html?slug=${slug}&sort=top`);
    expect([moved.status, moved.headers.get('location')]).toEqual([
      301,
      `/articles/${slug}?sort=top`,
    ]);
    expect((await get('/article.html')).status).toBe(404);
    await ensureLocale('he');
    expect((await get('/?locale=he')).headers.get('location')).toBe('/he');
    expect((await get('/index.html')).headers.get('location')).toBe('/');
  });

  it.each(['/articles/nowhere', '/topics/nowhere', '/authors/nowhere', '/nowhere', '/he/nowhere'])(
    '%s is a page that says so, with 404',
    async (path) => {
      await ensureLocale('he');
      const { status, headers, body } = await get(path);
      expect([status, headers.get('cache-control')]).toEqual([404, 'no-store']);
      expect(body).toContain('There is nothing here');
      expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    },
  );

  it('is not there where the role Public may not read Articles', async () => {
    const article = await createArticle();
    const role = await strapiRole();
    const permission = await strapiPermissions().findOne({
      where: { role, action: 'api::article.article.findOne' },
    });
    await strapiPermissions().delete({ where: { id: permission.id } });
    const { status } = await get(pathOf(article));
    await strapiPermissions().create({ data: { role, action: permission.action } });
    expect([status, (await get(pathOf(article))).status]).toEqual([404, 200]);
  });
});

const strapiPermissions = () =>
  globalThis.foreword.strapi.db.query('plugin::users-permissions.permission');

const strapiRole = async (): Promise<number> => {
  const roles = globalThis.foreword.strapi.db.query('plugin::users-permissions.role');
  return (await roles.findOne({ where: { type: 'public' } })).id;
};

describe('the page in caches', () => {
  it('is cached for everybody, with an ETag, and new once something in it changes', async () => {
    const author = await createAuthor();
    const article = await createArticle({ authors: [author.documentId] });
    const { headers } = await get(pathOf(article));
    expect(headers.get('cache-control')).toBe(
      'public, max-age=0, s-maxage=60, stale-while-revalidate=600',
    );
    expect(headers.get('surrogate-key')?.split(' ')).toContain(article.documentId);
    const again = { headers: { 'If-None-Match': headers.get('etag') ?? '' } };
    const changes = async () => (await get(pathOf(article), again)).status;
    expect(await statementsOf(changes)).toEqual([]);
    expect(await changes()).toBe(304);

    const token = await createApiToken();
    const name = uniqueTitle('Renamed');
    const steps: [string, () => Promise<unknown>][] = [
      [name, () => put(`/api/authors/${author.documentId}`, { token, body: { data: { name } } })],
      ['A new note.', () => createNote(article, { body: 'A new note.' })],
      ['A new comment.', () => comment(ann, article, 'A new comment.')],
      ['Another site', () => put('/api/site', { token, body: { data: { name: 'Another site' } } })],
    ];
    for (const [words, change] of steps) {
      await change();
      expect([words, (await htmlOf(article)).includes(words)]).toEqual([words, true]);
    }
    await put('/api/site', { token, body: { data: { name: null } } });
    await documents(ARTICLE).unpublish({ documentId: article.documentId });
    expect((await get(pathOf(article))).status).toBe(404);
  });

  it('is the same for whoever is signed in', async () => {
    const article = await createArticle();
    const anonymous = await htmlOf(article);
    const { headers, body } = await get(pathOf(article), { token: ann.token });
    expect(body).toBe(anonymous);
    expect(headers.get('cache-control')).toContain('public');
  });

  it('is sent without being cached where its address has other parameters', async () => {
    const article = await createArticle();
    const { status, headers } = await get(`${pathOf(article)}?utm_source=x`);
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
  });
});
