import { setTimeout as delay } from 'node:timers/promises';

import { addressesRenewed } from '../helpers/addresses';
import { createArticle, documents, type TestDocument, uniqueTitle } from '../helpers/content';
import { DOORS } from '../helpers/doors';
import { app } from '../helpers/foreword';
import { get, graphql, put } from '../helpers/http';
import { ensureLocale } from '../helpers/locales';
import { adminToken, createApiToken } from '../helpers/people';

const ARTICLE = 'api::article.article';
const TOPIC = 'api::topic.topic';
const HERE = 'http://localhost:1337';

let token: string;

const saveSite = async (data: object): Promise<void> => {
  expect((await put('/api/site', { token, body: { data } })).status).toBe(200);
  await addressesRenewed();
};

const urlOf = async ({ documentId }: { documentId: string }, query = ''): Promise<unknown> =>
  (await get(`/api/articles/${documentId}?fields=url${query}`)).body.data.url;

const draftUrlOf = async ({ documentId }: { documentId: string }): Promise<unknown> =>
  (await documents(ARTICLE).findOne({ documentId, status: 'draft' }))?.url;

const createTopic = (name: string): Promise<TestDocument> =>
  documents(TOPIC).create({ data: { name: uniqueTitle(name) } });

const RESET = { url: null, articleUrl: null, timeZone: null };

beforeAll(async () => {
  token = await createApiToken();
  await ensureLocale('he');
});

afterEach(() => saveSite(RESET));

describe('the url of an Article', () => {
  it.each(DOORS)('is there once it is written by $name, and follows its slug', async (door) => {
    const article = await door.create({ title: uniqueTitle() });
    expect(await draftUrlOf(article)).toBe(`${HERE}/articles/${article.slug}`);
    const slug = `${article.slug}-again`;
    await door.update(article.documentId, { slug });
    expect(await draftUrlOf(article)).toBe(`${HERE}/articles/${slug}`);
  });

  it('is in what a write answers', async () => {
    const data = { title: uniqueTitle() };
    const { documentId, url, slug } = await documents(ARTICLE).create({ data });
    expect(url).toBe(`${HERE}/articles/${slug}`);
    const changed = await documents(ARTICLE).update({ documentId, data: { slug: `${slug}-2` } });
    expect(changed?.url).toBe(`${HERE}/articles/${slug}-2`);
    const { entries } = await documents(ARTICLE).publish({ documentId });
    expect(entries[0]?.url).toBe(`${HERE}/articles/${slug}-2`);
  });

  it('is sent in lists, with a single Article, with relations and over GraphQL', async () => {
    const article = await createArticle();
    const url = `${HERE}/articles/${article.slug}`;
    const one = (await get(`/api/articles/${article.slug}`)).body.data;
    const { data: list } = (await get(`/api/articles?filters[slug]=${article.slug}`)).body;
    const answer = await graphql(
      `
        query ($slug: String!, $id: ID!) {
          articleBySlug(slug: $slug) {
            url
          }
          article(documentId: $id) {
            url
          }
          articles(filters: { slug: { eq: $slug } }) {
            url
          }
        }
      `,
      { slug: article.slug, id: article.documentId },
    );
    expect([one.url, list[0].url]).toEqual([url, url]);
    expect(answer.data).toEqual({ articleBySlug: { url }, article: { url }, articles: [{ url }] });
    const path = `/api/articles/${article.slug}?fields=url&populate[topics]=*`;
    const { documentId } = article;
    expect((await get(path)).body.data).toEqual({
      ...{ id: expect.any(Number), documentId, url, topics: [] },
    });
  });

  it('can be filtered and sorted by', async () => {
    const { slug, documentId } = await createArticle();
    const filters = `filters[url]=${encodeURIComponent(`${HERE}/articles/${slug}`)}&sort=url`;
    const { data } = (await get(`/api/articles?${filters}`)).body;
    expect(data.map((one: TestDocument) => one.documentId)).toEqual([documentId]);
    const { data: found } = await graphql(
      'query ($url: String) { articles(filters: { url: { eq: $url } }) { documentId } }',
      { url: `${HERE}/articles/${slug}` },
    );
    expect(found.articles).toEqual([{ documentId }]);
  });

  it('cannot be written', async () => {
    const { documentId } = await createArticle();
    const body = { data: { url: 'https://evil.example/' } };
    const answer = await put(`/api/articles/${documentId}`, { token, body });
    expect([answer.status, answer.body.error.details.code]).toEqual([400, 'SERVER_OWNED_FIELD']);
    // The form has no such field, and what it sends of it is dropped.
    await put(`/content-manager/collection-types/${ARTICLE}/${documentId}`, {
      token: await adminToken(),
      body: { url: 'https://evil.example/' },
    });
    expect(await draftUrlOf({ documentId })).toMatch(HERE);
  });

  it('has the locale in it where that is not the default one', async () => {
    const { documentId } = await createArticle();
    const data = { title: 'שלום' };
    await documents(ARTICLE).update({ documentId, locale: 'he', data, status: 'published' });
    const url = await urlOf({ documentId }, '&locale=he');
    expect(url).toMatch(/^http:\/\/localhost:1337\/he\/articles\/[\w%-]+$/);
  });
});

describe('with a pattern', () => {
  it('the days are those of the first publication, in the draft as well', async () => {
    await saveSite({ url: 'https://lantern.example', articleUrl: '/{year}/{month}/{day}/{slug}' });
    const { documentId, slug } = await createArticle({}, 'draft');
    expect(await draftUrlOf({ documentId })).toBe(`https://lantern.example/${slug}`);
    await documents(ARTICLE).publish({ documentId });
    const day = new Date().toISOString().slice(0, 10).replaceAll('-', '/');
    expect(await urlOf({ documentId })).toBe(`https://lantern.example/${day}/${slug}`);
    expect(await draftUrlOf({ documentId })).toBe(`https://lantern.example/${day}/${slug}`);
  });

  it('the Topic is the first one, whichever way it came to be first', async () => {
    await saveSite({ articleUrl: '/{topic}/{documentId}' });
    const [rivers, walls] = [await createTopic('Rivers'), await createTopic('Walls')];
    const { documentId } = await createArticle({
      topics: [rivers.documentId, walls.documentId],
    });
    const under = (slug?: string | null) => `${HERE}/${slug ? `${slug}/` : ''}${documentId}`;
    expect(await urlOf({ documentId })).toBe(under(rivers.slug));

    const write = (data: object) =>
      documents(ARTICLE).update({ documentId, data, status: 'published' });
    await write({ topics: { disconnect: [rivers.documentId] } });
    expect(await urlOf({ documentId })).toBe(under(walls.slug));
    await write({
      topics: { connect: [{ documentId: rivers.documentId, position: { start: true } }] },
    });
    expect(await urlOf({ documentId })).toBe(under(rivers.slug));
    await write({ topics: { set: [] } });
    expect(await urlOf({ documentId })).toBe(under());
  });

  it('a Topic’s new slug is in the addresses of its Articles, and one that is deleted is not', async () => {
    await saveSite({ articleUrl: '/{topic}/{documentId}' });
    const topic = await createTopic('Rivers');
    const article = await createArticle({ topics: [topic.documentId] });
    await urlOf(article);
    const slug = `${topic.slug}-again`;
    await documents(TOPIC).update({ documentId: topic.documentId, data: { slug } });
    await addressesRenewed();
    expect(await urlOf(article)).toBe(`${HERE}/${slug}/${article.documentId}`);
    await documents(TOPIC).delete({ documentId: topic.documentId });
    await addressesRenewed();
    expect(await urlOf(article)).toBe(`${HERE}/${article.documentId}`);
  });

  it('a locale takes over the Topics of the others, and its address follows', async () => {
    await saveSite({ articleUrl: '/{locale}/{topic}/{documentId}' });
    const topic = await createTopic('Rivers');
    const { documentId } = await createArticle();
    const data = { title: 'שלום' };
    await documents(ARTICLE).update({ documentId, locale: 'he', data, status: 'published' });
    await documents(ARTICLE).update({
      documentId,
      data: { topics: [topic.documentId] },
      status: 'published',
    });
    expect(await urlOf({ documentId }, '&locale=he')).toBe(
      `${HERE}/he/${topic.slug}/${documentId}`,
    );
  });
});

describe('a change of the site', () => {
  it('reaches every Article, draft and published, and every cached answer', async () => {
    const articles = await Promise.all([createArticle(), createArticle({}, 'draft')]);
    const [published] = articles;
    const list = `/api/articles?filters[slug]=${published.slug}`;
    await get(list);
    await get(`/api/articles/${published.slug}`);
    const { updatedAt } = published;
    await saveSite({ url: 'https://lantern.example/news', articleUrl: '/{documentId}' });

    const address = ({ documentId }: TestDocument) => `https://lantern.example/news/${documentId}`;
    expect(await Promise.all(articles.map(draftUrlOf))).toEqual(articles.map(address));
    expect((await get(list)).body.data[0].url).toBe(address(published));
    const one = (await get(`/api/articles/${published.slug}`)).body.data;
    expect([one.url, one.updatedAt]).toEqual([address(published), updatedAt]);
  });

  it('reaches Articles that are being written meanwhile', async () => {
    const others = Promise.all(Array.from({ length: 20 }, () => createArticle()));
    await saveSite({ url: 'https://lantern.example', articleUrl: '/{documentId}' });
    const articles = [...(await others), await createArticle()];
    await addressesRenewed();
    expect(await Promise.all(articles.map((article) => urlOf(article)))).toEqual(
      articles.map(({ documentId }) => `https://lantern.example/${documentId}`),
    );
  });

  it('that is taken back at once leaves no address of the other', async () => {
    const article = await createArticle();
    for (let times = 0; times < 3; times += 1) {
      const body = (articleUrl: string | null) => ({ data: { ...RESET, articleUrl } });
      await put('/api/site', { token, body: body('/{documentId}') });
      while ((await draftUrlOf(article)) !== `${HERE}/${article.documentId}`) await delay(1);
      await saveSite(RESET);
      expect(await draftUrlOf(article)).toBe(`${HERE}/articles/${article.slug}`);
    }
  });

  it('of the default locale is one, too', async () => {
    const locales = app().plugin('i18n').service('locales');
    const article = await createArticle();
    const [here, there] = [`${HERE}/articles/`, `${HERE}/en/articles/`];
    await locales.setDefaultLocale({ code: 'he' });
    await addressesRenewed();
    expect(await urlOf(article, '&locale=en')).toBe(`${there}${article.slug}`);
    await locales.setDefaultLocale({ code: 'en' });
    await addressesRenewed();
    expect(await urlOf(article)).toBe(`${here}${article.slug}`);
  });
});
