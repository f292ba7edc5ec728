import { createArticle, createFile, documents, type Fields, uniqueTitle } from '../helpers/content';
import { DOORS } from '../helpers/doors';
import { get, graphql } from '../helpers/http';
import { ensureLocale } from '../helpers/locales';
import { createApiToken } from '../helpers/people';

const ARTICLE = 'api::article.article';

const seoOf = async (documentId: string, locale = 'en'): Promise<Fields> =>
  (await get(`/api/articles/${documentId}?locale=${locale}`)).body.data.seo;

describe('the seo of an Article', () => {
  it('is optional, and so is each part of it', async () => {
    const plain = await createArticle();
    const titled = await createArticle({ seo: { title: 'For searchers' } });
    expect(await seoOf(plain.documentId)).toBeNull();
    expect(await seoOf(titled.documentId)).toEqual({
      ...{ id: expect.any(Number), title: 'For searchers', description: null, image: null },
    });
  });

  it('is sent with its image, alone and in lists, and over GraphQL', async () => {
    const { id, documentId: image } = await createFile();
    const article = await createArticle({
      seo: { title: 'For searchers', description: 'What it is about.', image: id },
    });
    const { documentId, slug } = article;
    const { data: list } = (await get(`/api/articles?filters[slug]=${slug}`)).body;
    const seen = await seoOf(documentId);
    expect(seen).toMatchObject({
      ...{ title: 'For searchers', description: 'What it is about.' },
      image: { documentId: image, mime: 'image/png' },
    });
    expect(list[0].seo).toEqual(seen);
    const { data } = await graphql(
      'query ($id: ID!) { article(documentId: $id) { seo { title description image { documentId } } } }',
      { id: documentId },
    );
    expect(data.article.seo).toEqual({
      ...{ title: 'For searchers', description: 'What it is about.' },
      image: { documentId: image },
    });
  });

  it.each(DOORS)('is written by $name, without tags', async (door) => {
    const seo = { title: '<b>For</b> searchers', description: 'What <script>x</script>it is.' };
    const { documentId } = await door.create({ title: uniqueTitle(), seo });
    const path = `/api/articles/${documentId}?status=draft`;
    const { data } = (await get(path, { token: await createApiToken() })).body;
    expect(data.seo).toMatchObject({ title: 'For searchers', description: 'What it is.' });
  });

  it('is each locale’s own, and published with it', async () => {
    await ensureLocale('he');
    const { documentId } = await createArticle({ seo: { title: 'English' } });
    const data = { title: 'שלום', seo: { title: 'עברית' } };
    await documents(ARTICLE).update({ documentId, locale: 'he', data, status: 'published' });
    await documents(ARTICLE).update({ documentId, data: { seo: { title: 'Draft' } } });
    const titles = [await seoOf(documentId), await seoOf(documentId, 'he')].map(
      ({ title }) => title,
    );
    expect(titles).toEqual(['English', 'עברית']);
    await documents(ARTICLE).publish({ documentId });
    expect((await seoOf(documentId)).title).toBe('Draft');
  });
});
