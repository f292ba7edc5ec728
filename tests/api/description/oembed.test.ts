import {
  createArticle,
  createAuthor,
  createFile,
  documents,
  type TestDocument,
  uniqueTitle,
} from '../../helpers/content';
import { get, put } from '../../helpers/http';
import { ensureLocale } from '../../helpers/locales';
import { createApiToken } from '../../helpers/people';
import { unsetSite } from '../../helpers/site';
import { statementsOf } from '../../helpers/statements';

const ARTICLE = 'api::article.article';

const HERE = 'http://localhost:1337';

const oembed = (url: string, more = '') => get(`/api/oembed?url=${encodeURIComponent(url)}${more}`);

const titleAt = async (url: string): Promise<unknown> => {
  const { status, body } = await oembed(url);
  return status === 200 ? body.title : `${status} ${body.error.details.code}`;
};

const NONE = '404 ARTICLE_NOT_FOUND';

const pageOf = ({ slug }: TestDocument): string => `${HERE}/articles/${slug}`;

const save = async (data: object) => {
  const token = await createApiToken(['api::site.site.update']);
  await put('/api/site', { token, body: { data } });
};

beforeAll(unsetSite);

describe('oEmbed of the address of an Article', () => {
  it('is a link with its own title, its Authors and its cover', async () => {
    const cover = await createFile();
    const authors = [await createAuthor(), await createAuthor()];
    const article = await createArticle({
      cover: cover.id,
      authors: authors.map(({ documentId }) => documentId),
      seo: { title: 'For searchers' },
    });
    const { headers, body } = await oembed(pageOf(article), '&format=json&maxwidth=300');
    expect(headers.get('content-type')).toMatch('application/json');
    expect(body).toEqual({
      version: '1.0',
      type: 'link',
      title: article.title,
      url: pageOf(article),
      author_name: authors.map(({ name }) => name).join(', '),
      author_url: `${HERE}/authors/${authors[0]?.slug}`,
      provider_name: 'localhost:1337',
      provider_url: HERE,
      thumbnail_url: expect.stringMatching(`^${HERE}/uploads/`),
      thumbnail_width: 640,
      thumbnail_height: 480,
    });
  });

  it('is found with a query, a fragment or a slash behind it, and at a former address', async () => {
    const article = await createArticle();
    const { documentId, slug, title } = article;
    for (const end of ['', '/', '?utm_source=x', '#comment-x']) {
      expect([end, await titleAt(pageOf(article) + end)]).toEqual([end, title]);
    }
    await documents(ARTICLE).update({
      ...{ documentId, data: { slug: `${slug}-now` }, status: 'published' },
    });
    expect(await titleAt(pageOf(article))).toBe(title);
    expect(await titleAt(`${pageOf(article)}-now`)).toBe(title);
  });

  it('is found in another locale', async () => {
    await ensureLocale('he');
    const { documentId } = await createArticle();
    const data = { title: uniqueTitle('שלום') };
    const hebrew = await documents(ARTICLE).update({
      ...{ documentId, locale: 'he', data, status: 'published' },
    });
    expect(await titleAt(`${HERE}/he/articles/${hebrew?.slug}`)).toBe(data.title);
    expect(await titleAt(`${HERE}/articles/${hebrew?.slug}`)).toBe(NONE);
  });

  it('follows the pattern of the site', async () => {
    const topic = await documents('api::topic.topic').create({
      data: { name: uniqueTitle('Rivers') },
    });
    await save({ url: 'https://lantern.example', articleUrl: '/{topic}/{year}/{slug}' });
    const article = await createArticle({ topics: [topic.documentId] });
    const year = String(article.firstPublishedAt).slice(0, 4);
    const site = 'https://lantern.example';
    const told = {
      there: await titleAt(`${site}/${topic.slug}/${year}/${article.slug}`),
      otherYear: await titleAt(`${site}/${topic.slug}/1999/${article.slug}`),
      here: await titleAt(pageOf(article)),
    };
    await save({ url: null, articleUrl: null });
    expect(told).toEqual({ there: article.title, otherYear: NONE, here: NONE });
  });

  it('is 404 for anything else, a draft among them', async () => {
    const draft = await createArticle({}, 'draft');
    const unpublished = await createArticle();
    await documents(ARTICLE).unpublish({ documentId: unpublished.documentId });
    for (const url of [
      ...[pageOf(draft), pageOf(unpublished), `${HERE}/articles/nowhere`, HERE, 'nowhere'],
      ...[`https://elsewhere.example/articles/${draft.slug}`, 'javascript:alert(1)', `${HERE}/%`],
    ]) {
      expect([url, await titleAt(url)]).toEqual([url, NONE]);
    }
  });

  it('is cached until the Article changes', async () => {
    const article = await createArticle();
    const { documentId } = article;
    await titleAt(pageOf(article));
    expect(await statementsOf(() => titleAt(pageOf(article)))).toEqual([]);
    await documents(ARTICLE).unpublish({ documentId });
    expect(await titleAt(pageOf(article))).toBe(NONE);
  });

  it.each([
    ['', 400],
    ['?url=a&nonsense=1', 400],
    ['?url=a&url=b', 400],
    [`?url=${HERE}&format=xml`, 501],
  ])('%s is refused with %i', async (query, status) => {
    expect((await get(`/api/oembed${query}`)).status).toBe(status);
  });
});
