import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';

import { xmlText } from '../../../src/text/xml';
import {
  createArticle,
  createAuthor,
  createFile,
  createNote,
  documents,
  type TestDocument,
  uniqueTitle,
} from '../../helpers/content';
import { comment, setDiscussion } from '../../helpers/conversation';
import { load } from '../../helpers/foreword';
import { get, put } from '../../helpers/http';
import { ensureLocale } from '../../helpers/locales';
import { createApiToken, createReader } from '../../helpers/people';
import { setRules } from '../../helpers/rules';

const ARTICLE = 'api::article.article';
const TOPIC = 'api::topic.topic';

const { reserveSlug } = load('./lib/slugs') as {
  reserveSlug: (owner: object, wanted: object) => Promise<string>;
};

const FORMATS = ['rss', 'atom', 'json'];

const rss = async (path: string) => parseRssFeed((await get(path)).body);
const atom = async (path: string) => parseAtomFeed((await get(path)).body);
const json = async (path: string) => parseJsonFeed((await get(path)).body);

/** A Topic that no other test files Articles under, so that its feed holds our own alone. */
const createTopic = (name = uniqueTitle('Topic')) => documents(TOPIC).create({ data: { name } });

let topic: TestDocument;

beforeAll(async () => {
  await setRules({ moderation: 'post' });
  topic = await createTopic('Rivers & <tides>');
});

const saveSite = async (data: object) => {
  const token = await createApiToken(['api::site.site.update']);
  expect((await put('/api/site', { token, body: { data } })).status).toBe(200);
};

describe('the feed of Articles', () => {
  it.each([
    ['rss', 'application/rss+xml; charset=utf-8'],
    ['atom', 'application/atom+xml; charset=utf-8'],
    ['json', 'application/feed+json; charset=utf-8'],
  ])('is sent as %s with its media type', async (format, type) => {
    const { status, headers } = await get(`/feeds/articles.${format}`);
    expect([status, headers.get('content-type')]).toEqual([200, type]);
    expect(headers.get('surrogate-key')).toContain('articles');
  });

  it('has in RSS whatever readers of feeds know of an Article', async () => {
    const authors = [await createAuthor({ name: 'Åsa & Co' }), await createAuthor()];
    const { id: cover } = await createFile();
    const article = await createArticle({
      ...{ title: 'Tides & <b>floods</b>', excerpt: 'Water.', cover },
      body: 'A *long* text.',
      topics: [topic.documentId],
      authors: authors.map(({ documentId }) => documentId),
      source: {
        name: 'The Mariner',
        url: 'https://mariner.example/tides',
        creditLine: '© Mariner',
      },
    });
    await comment(await createReader(), article);

    const feed = await rss(`/feeds/articles.rss?topic=${topic.slug}`);
    const self = `http://localhost:1337/feeds/articles.rss?topic=${topic.slug}`;
    expect(feed).toMatchObject({ language: 'en', atom: { links: [{ href: self, rel: 'self' }] } });
    expect(feed.title).toBe(`${topic.name} · localhost:1337`);

    const url = `http://localhost:1337/articles/${article.slug}`;
    const [item] = feed.items ?? [];
    expect(item).toMatchObject({
      ...{ title: article.title, link: url, description: 'Water.', comments: `${url}#comments` },
      guid: { isPermaLink: false, value: expect.stringContaining(article.documentId) },
      content: { encoded: '<p>A <em>long</em> text.</p>' },
      dc: { creators: authors.map(({ name }) => name), rights: ['© Mariner'] },
      categories: [{ name: topic.name }],
      source: { title: 'The Mariner', url: 'https://mariner.example/tides' },
      media: { contents: [{ fileSize: 12_340, width: 640, type: 'image/png' }] },
      slash: { comments: 1 },
      wfw: {
        commentRss: `http://localhost:1337/feeds/articles/${article.slug}/comments.rss`,
      },
    });
    expect(item?.pubDate).toBe(new Date(String(article.firstPublishedAt)).toUTCString());
  });

  it('has threads in Atom, and its times are UTC', async () => {
    const [entry] = (await atom(`/feeds/articles.atom?topic=${topic.slug}`)).entries ?? [];
    const [article] = await documents(ARTICLE).findMany({
      status: 'published',
      filters: { topics: { documentId: topic.documentId } },
    });
    const replies = `http://localhost:1337/feeds/articles/${article?.slug}/comments.atom`;
    expect(entry?.thr).toEqual({ total: 1 });
    expect(entry?.links).toContainEqual(
      expect.objectContaining({
        rel: 'replies',
        href: replies,
        thr: expect.objectContaining({ count: 1 }),
      }),
    );
    expect(entry?.published).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(entry?.updated).toBe(article?.publishedAt);
  });

  it('is JSON Feed 1.1, with a list of items even where there are none', async () => {
    const { slug } = await createTopic();
    const { body } = await get(`/feeds/articles.json?topic=${slug}`);
    expect(body).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', items: [] });
    const { items } = await json(`/feeds/articles.json?topic=${topic.slug}`);
    expect(items?.[0]).toMatchObject({
      ...{ content_html: expect.stringContaining('<em>long</em>'), summary: 'Water.' },
      external_url: 'https://mariner.example/tides',
      attachments: [{ size_in_bytes: 12_340, mime_type: 'image/png' }],
    });
  });

  it('keeps the guid of an Article whatever else changes', async () => {
    const own = await createTopic();
    const article = await createArticle({ topics: [own.documentId] });
    const guid = async () =>
      (await rss(`/feeds/articles.rss?topic=${own.slug}`)).items?.map((item) => item.guid?.value);
    const before = await guid();
    const { documentId } = article;
    const data = { title: 'Another', slug: `${article.slug}-b` };
    await documents(ARTICLE).update({ documentId, data, status: 'published' });
    await saveSite({ url: 'https://lantern.example' });
    expect(await guid()).toEqual(before);
    await saveSite({ url: null });
  });

  it('sets notes apart in the text, signed, and never has them in title, summary or author', async () => {
    const own = await createTopic();
    const article = await createArticle({ topics: [own.documentId], excerpt: 'Short.' });
    await createNote(article, { body: 'Mind *this*.', signature: 'P. <Eloni>' });
    await createNote(article, { kind: 'correction', body: 'Was wrong.', placement: 'below' });
    for (const [format, html] of [
      ['rss', (await rss(`/feeds/articles.rss?topic=${own.slug}`)).items?.[0]?.content?.encoded],
      ['atom', (await atom(`/feeds/articles.atom?topic=${own.slug}`)).entries?.[0]?.content?.value],
      ['json', (await json(`/feeds/articles.json?topic=${own.slug}`)).items?.[0]?.content_html],
    ] as const) {
      expect([format, html]).toEqual([
        format,
        expect.stringMatching(
          /^<aside class="editor-note">\n<p><strong>Foreword<\/strong><\/p>\n<p>Mind <em>this<\/em>\.<\/p>\n<p>— <cite>P\.[^<]*<\/cite><\/p>\n<\/aside>\n<p>Some words of a body\.<\/p>\n<aside class="editor-note">\n<p><strong>Correction/,
        ),
      ]);
    }
    const [item] = (await rss(`/feeds/articles.rss?topic=${own.slug}`)).items ?? [];
    expect([item?.title, item?.description, item?.dc]).toEqual([
      article.title,
      'Short.',
      undefined,
    ]);
  });

  it('has a later time once a note on an Article has changed', async () => {
    const own = await createTopic();
    const article = await createArticle({ topics: [own.documentId] });
    const updated = async () =>
      (await atom(`/feeds/articles.atom?topic=${own.slug}`)).entries?.[0]?.updated ?? '';
    const before = await updated();
    await createNote(article);
    expect((await updated()) > before).toBe(true);
  });

  it('has excerpts alone, and so many Articles, where the site says so', async () => {
    const own = await createTopic();
    for (const body of ['One.', 'Two.']) {
      await createArticle({ body, excerpt: `Of ${body}`, topics: [own.documentId] });
    }
    await saveSite({ feedText: 'excerpt', feedSize: 1 });
    const { items } = await rss(`/feeds/articles.rss?topic=${own.slug}`);
    expect(items).toMatchObject([{ description: 'Of Two.' }]);
    expect(items?.[0]?.content).toBeUndefined();
    await saveSite({ feedText: null, feedSize: null });
    expect((await rss(`/feeds/articles.rss?topic=${own.slug}`)).items).toHaveLength(2);
  });

  it('is of one Author, and of one locale, where it is asked for it', async () => {
    await ensureLocale('he');
    const author = await createAuthor();
    const { documentId } = await createArticle({
      title: 'In English',
      authors: [author.documentId],
    });
    const data = { title: 'בעברית', body: 'מילים' };
    await documents(ARTICLE).update({ documentId, locale: 'he', data, status: 'published' });
    const titles = async (query: string) => {
      const { items } = await rss(`/feeds/articles.rss?author=${author.slug}${query}`);
      return items?.map(({ title }) => title);
    };
    expect(await titles('')).toEqual(['In English']);
    expect(await titles('&locale=he')).toEqual(['בעברית']);
  });

  it('is found by the id of a Topic, and by a slug that it had, as the Topic is', async () => {
    const own = await createTopic();
    await createArticle({ title: 'Found', topics: [own.documentId] });
    const former = `${own.slug}-once`;
    const owner = { contentType: TOPIC, documentId: own.documentId, locale: '' };
    await reserveSlug(owner, { slug: former, isDerived: false });
    for (const name of [own.documentId, former]) {
      expect((await get(`/api/topics/${name}`)).status).toBe(200);
      const feed = await rss(`/feeds/articles.rss?topic=${name}`);
      expect(feed.items).toMatchObject([{ title: 'Found' }]);
      expect(feed.atom?.links?.[0]?.href).toMatch(new RegExp(`topic=${own.slug}$`));
    }
  });

  it.each(['topic=nowhere', 'author=nowhere', 'locale=xx'])('%s is a 404', async (query) => {
    for (const format of FORMATS) {
      expect((await get(`/feeds/articles.${format}?${query}`)).status).toBe(404);
    }
  });

  it.each(['colour=red', 'topic[a]=b', 'topic=a&topic=b', 'locale='])(
    '%s is a 4xx',
    async (query) => {
      const { status } = await get(`/feeds/articles.rss?${query}`);
      expect([400, 404]).toContain(status);
    },
  );

  it.each([
    ['control characters', 'a\u0008b\u000bc\ufffe'],
    ['the end of CDATA', 'a ]]> b <![CDATA[ c'],
    ['entities', 'a &amp; b &lt; c & d'],
    ['emoji and joiners', '👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 क्षि'],
    ['right to left', 'שָׁלוֹם مرحبا \u200f'],
    ['scripts', 'Привет 中文 日本語 한국어 ไทย हिन्दी Ελληνικά'],
  ])('is safe with %s in a text', async (_kind, words) => {
    const own = await createTopic();
    const article = await createArticle({ title: words, body: words, topics: [own.documentId] });
    const path = `/feeds/articles.rss?topic=${own.slug}`;
    const { body } = await get(path);
    expect(body).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
    const sent = xmlText(String(article.title)).trim();
    expect((await rss(path)).items?.[0]?.title).toBe(sent);
    const [entry] = (await atom(path.replace('.rss', '.atom'))).entries ?? [];
    expect(entry?.title?.value).toBe(sent);
    const [item] = (await json(path.replace('.rss', '.json'))).items ?? [];
    expect(item?.title).toBe(sent);
  });
});

describe('the feeds of Comments', () => {
  it('have the newest of one Article, each in reply to what it answers', async () => {
    const article = await createArticle();
    const reader = await createReader();
    const first = await comment(reader, article, 'The first one.');
    const second = await comment(reader, article, 'An *answer*.', first);
    const path = `/feeds/articles/${article.slug}/comments.atom`;
    const { entries } = await atom(path);
    const url = `http://localhost:1337/articles/${article.slug}`;
    expect(entries).toMatchObject([
      {
        content: { value: '<p>An <em>answer</em>.</p>' },
        links: [{ href: `${url}#comment-${second.documentId}` }],
        thr: { inReplyTos: [{ ref: expect.stringContaining(first.documentId) }] },
      },
      {
        id: expect.stringContaining(first.documentId),
        authors: [{ name: first.author?.displayName }],
        thr: { inReplyTos: [{ ref: expect.stringContaining(article.documentId), href: url }] },
      },
    ]);
  });

  it('have the latest of all Discussions, closed ones too, and of one locale where it is asked', async () => {
    await ensureLocale('he');
    const article = await createArticle();
    const written = await comment(await createReader(), article);
    await setDiscussion(article, { state: 'closed' });
    for (const format of FORMATS) {
      const { body } = await get(`/feeds/comments.${format}`);
      expect(JSON.stringify(body)).toContain(written.documentId);
      const other = await get(`/feeds/comments.${format}?locale=he`);
      expect(JSON.stringify(other.body)).not.toContain(written.documentId);
    }
  });

  it.each(['/feeds/articles/nowhere/comments.rss', '/feeds/comments.rss?locale=xx'])(
    '%s is a 404',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  it('of one Article is found by its former slug, and in its own locale', async () => {
    await ensureLocale('he');
    const article = await createArticle();
    const { documentId } = article;
    const slug = `${article.slug}-now`;
    await comment(await createReader(), article, 'Found again.');
    await documents(ARTICLE).update({ documentId, data: { slug }, status: 'published' });
    expect((await get(`/feeds/articles/${article.slug}/comments.rss`)).body).toContain(
      'Found again',
    );
    expect((await get(`/feeds/articles/${slug}/comments.rss?locale=he`)).status).toBe(404);
  });
});

describe('the feed of corrections', () => {
  it('has corrections, clarifications and retractions, signed, and no other notes', async () => {
    const article = await createArticle();
    const kinds = ['correction', 'clarification', 'retraction', 'update', 'foreword'];
    for (const kind of kinds) {
      await createNote(article, { kind, body: `Note of ${kind}.`, signature: 'The desk' });
    }
    const { items = [] } = await json('/feeds/corrections.json');
    const own = items.filter(({ url }) => url?.includes(`/${article.slug}#note-`));
    expect(own.map(({ title, authors }) => [title, authors?.[0]?.name]).sort()).toEqual(
      ['Clarification', 'Correction', 'Retraction'].map((kind) => [
        `${kind}: ${String(article.title)}`,
        'The desk',
      ]),
    );
    expect(own[0]?.content_html).toContain('<aside class="editor-note">');
  });
});
