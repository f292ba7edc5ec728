import {
  createArticle,
  createFile,
  createNote,
  documents,
  type TestDocument,
} from '../../helpers/content';
import { discussionRow, moment } from '../../helpers/conversation';
import { app } from '../../helpers/foreword';
import { get, put } from '../../helpers/http';
import { ensureLocale } from '../../helpers/locales';
import { createApiToken } from '../../helpers/people';
import { indexErrors, sitemapErrors } from '../../helpers/sitemap-xsd';

const ARTICLE = 'api::article.article';
const NOTE = 'api::editor-note.editor-note';

const NEWS = '/sitemap-news.xml';

/** As many row ids of Discussions are in a file. */
const IDS_PER_FILE = 500;

const body = async (path: string): Promise<string> => (await get(path)).body;

const pathOf = async (article: TestDocument, locale = 'en'): Promise<string> => {
  const { id } = await discussionRow(article, locale);
  return `/sitemaps/${Math.floor(id / IDS_PER_FILE) + 1}.xml`;
};

const urlOf = ({ slug }: TestDocument): string => `http://localhost:1337/articles/${slug}`;

/** The entry of an address in a file, without its `<url>`. */
const entryIn = (xml: string, url: string): string | undefined =>
  xml
    .split('<url>')
    .find((entry) => entry.startsWith(`<loc>${url}</loc>`))
    ?.split('</url>')[0];

const entryOf = async (article: TestDocument): Promise<string | undefined> =>
  entryIn(await body(await pathOf(article)), urlOf(article));

/** The times of all files that the index names, by their paths. */
const lastmods = async (): Promise<Record<string, string | undefined>> =>
  Object.fromEntries(
    [
      ...(await body('/sitemap.xml')).matchAll(
        /<loc>[^<]*(\/sitemap[^<]*)<\/loc>(?:<lastmod>([^<]*))?/g,
      ),
    ].map(([, path = '', lastmod]) => [path, lastmod]),
  );

const saveSite = async (data: object) => {
  const token = await createApiToken(['api::site.site.update']);
  expect((await put('/api/site', { token, body: { data } })).status).toBe(200);
};

/** Leaves a gap in the row ids of Discussions, so that what comes next is in another file. */
const beginFile = async () => {
  const { documentId } = await createArticle();
  const row = await discussionRow({ documentId });
  const next = (Math.floor(row.id / IDS_PER_FILE) + 1) * IDS_PER_FILE;
  const gap = { ...row, id: next, document_id: `gap${next}`, article_document_id: `gap${next}` };
  await app().db.connection('discussions').insert(gap);
  if (app().db.dialect.client === 'postgres') {
    await app().db.connection.raw(`select setval('discussions_id_seq', ${next})`);
  }
};

afterAll(() => app().db.connection('discussions').whereLike('document_id', 'gap%').delete());

describe('the sitemap', () => {
  it('is valid: the index and each of its files', async () => {
    const { id: cover } = await createFile('cover');
    await createArticle({ cover, title: 'A & <b>' });
    expect(await indexErrors(await body('/sitemap.xml'))).toEqual([]);
    const paths = Object.keys(await lastmods()).filter((path) => path.startsWith('/sitemaps/'));
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) {
      const { headers, body: xml } = await get(path);
      expect(headers.get('content-type')).toBe('application/xml; charset=utf-8');
      expect(await sitemapErrors(xml)).toEqual([]);
    }
  });

  it('names the cover of an Article', async () => {
    const { id: cover } = await createFile('lantern');
    const entry = await entryOf(await createArticle({ cover }));
    expect(entry).toContain(
      '<image:image><image:loc>http://localhost:1337/uploads/lantern.png</image:loc></image:image>',
    );
  });

  it('names the other locales of an Article, each with all', async () => {
    await ensureLocale('he');
    const article = await createArticle();
    const { documentId } = article;
    expect(await entryOf(article)).not.toContain('xhtml:link');
    const data = { title: 'שלום', slug: `${article.slug}-he` };
    await documents(ARTICLE).update({ documentId, locale: 'he', data, status: 'published' });
    const links = [
      `<xhtml:link rel="alternate" hreflang="en" href="${urlOf(article)}"/>`,
      `<xhtml:link rel="alternate" hreflang="he" href="http://localhost:1337/he/articles/${data.slug}"/>`,
    ].join('');
    expect(await entryOf(article)).toContain(links);
    const hebrew = `http://localhost:1337/he/articles/${data.slug}`;
    expect(entryIn(await body(await pathOf(article, 'he')), hebrew)).toContain(links);
  });

  it.each([
    ['is kept out', { robots: 'noindex' }],
    ['stands for a page elsewhere', { canonicalUrl: 'https://mariner.example/tides' }],
  ])('has no Article that %s', async (_why, fields) => {
    const article = await createArticle();
    expect(await entryOf(article)).toBeDefined();
    const { documentId } = article;
    await documents(ARTICLE).update({ documentId, data: fields, status: 'published' });
    expect(await entryOf(article)).toBeUndefined();
  });

  it('has one whose canonical address is its own', async () => {
    const article = await createArticle();
    const { documentId } = article;
    const data = { canonicalUrl: `${urlOf(article)}/` };
    await documents(ARTICLE).update({ documentId, data, status: 'published' });
    expect(await entryOf(article)).toBeDefined();
  });

  it('changes the time of the last file alone when an Article is added', async () => {
    const first = await createArticle();
    await beginFile();
    await createArticle();
    const before = await lastmods();
    const added = await createArticle();
    const path = await pathOf(added);
    expect(path).not.toBe(await pathOf(first));
    const after = await lastmods();
    const others = Object.keys(before).filter((name) => name !== path && name !== NEWS);
    expect(others.map((name) => after[name])).toEqual(others.map((name) => before[name]));
    expect(after[path]! > before[path]!).toBe(true);
  });

  it.each([
    ['is published again', (article: TestDocument) => documents(ARTICLE).publish(article)],
    ['gets a note', (article: TestDocument) => createNote(article)],
    [
      'loses a note',
      async (article: TestDocument) => {
        const [note] = await documents(NOTE).findMany({
          filters: { article: { documentId: article.documentId } },
        });
        await documents(NOTE).delete({ documentId: note?.documentId });
      },
    ],
  ])('has a later time for an Article that %s, and for its file', async (_how, change) => {
    const article = await createArticle();
    await createNote(article, { kind: 'update' });
    const timeOf = async () => /<lastmod>([^<]+)/.exec((await entryOf(article)) ?? '')?.[1] ?? '';
    const path = await pathOf(article);
    const [time, file] = [await timeOf(), (await lastmods())[path]];
    await change(article);
    expect((await timeOf()) > time).toBe(true);
    expect((await lastmods())[path]! > file!).toBe(true);
  });

  it('loses an Article at once when it is unpublished, and its file has a later time', async () => {
    const article = await createArticle();
    const path = await pathOf(article);
    const before = (await lastmods())[path]!;
    await documents(ARTICLE).unpublish({ documentId: article.documentId });
    expect(entryIn(await body(path), urlOf(article))).toBeUndefined();
    expect((await lastmods())[path]! > before).toBe(true);
  });

  it('stays as it is when a draft is saved', async () => {
    const article = await createArticle();
    const path = await pathOf(article);
    const { headers } = await get(path);
    const { documentId } = article;
    await documents(ARTICLE).update({ documentId, data: { title: 'Not yet' } });
    const again = await get(path, { headers: { 'If-None-Match': headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });

  it('has addresses that begin with those of the site', async () => {
    await saveSite({ url: 'https://lantern.example' });
    expect(await body('/sitemap.xml')).toMatch(
      /<loc>https:\/\/lantern\.example\/sitemaps\/\d+\.xml/,
    );
    expect(await body('/robots.txt')).toContain('Sitemap: https://lantern.example/sitemap.xml');
    await saveSite({ url: null });
  });

  it.each(['/sitemaps/0.xml', '/sitemaps/99999.xml', '/sitemaps/1.xml.gz', '/sitemaps/x'])(
    '%s is a 404',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  it('takes no parameters', async () => {
    for (const path of ['/sitemap.xml', '/sitemap-news.xml', '/sitemaps/1.xml']) {
      expect((await get(`${path}?page=2`)).status).toBe(400);
    }
  });
});

describe('the sitemap of news', () => {
  /** Has all Articles be so many days old. */
  const age = async (documentId: string, days: number) => {
    const at = moment(Date.now() - days * 86_400_000);
    await documents(ARTICLE).update({ documentId, data: {}, status: 'published' });
    await app()
      .db.connection('articles')
      .where({ document_id: documentId })
      .update({ first_published_at: at });
  };

  it('has the Articles of the last two days, and is valid', async () => {
    const article = await createArticle({ title: 'Fresh & <new>' });
    const old = await createArticle();
    await age(old.documentId, 3);
    // What is written past Strapi is found once something else has been written.
    await createArticle();
    const xml = await body('/sitemap-news.xml');
    expect(await sitemapErrors(xml)).toEqual([]);
    expect(entryIn(xml, urlOf(article))).toContain('<news:language>en</news:language>');
    expect(entryIn(xml, urlOf(article))).toContain('<news:title>Fresh &amp;');
    expect(entryIn(xml, urlOf(old))).toBeUndefined();
    expect(await body('/robots.txt')).toContain('Sitemap: http://localhost:1337/sitemap-news.xml');
    expect(await body('/sitemap.xml')).toContain('/sitemap-news.xml');
  });
});
