import {
  createArticle,
  createAuthor,
  createFile,
  documents,
  type TestDocument,
  uniqueTitle,
} from '../../helpers/content';
import { get } from '../../helpers/http';
import { ensureLocale } from '../../helpers/locales';
import { unsetSite } from '../../helpers/site';

const ARTICLE = 'api::article.article';

const HERE = 'http://localhost:1337';

interface Tag {
  tag: string;
  attributes: Record<string, string>;
  text?: string;
}

const tagsOf = async ({ documentId }: TestDocument): Promise<Tag[]> =>
  (await get(`/api/articles/${documentId}/meta`)).body.data;

/** What tags of a name say, in their order. */
const said = (tags: Tag[], name: string): (string | undefined)[] =>
  tags
    .filter(({ tag, attributes: { name: own, property, rel } }) =>
      [tag === 'title' ? 'title' : undefined, own, property, rel].includes(name),
    )
    .map(({ attributes: { content, href }, text }) => text ?? content ?? href);

beforeAll(unsetSite);

describe('the meta of an Article', () => {
  it('is its title, description, address, and what Open Graph and Twitter show', async () => {
    const cover = await createFile();
    const author = await createAuthor();
    const topic = await documents('api::topic.topic').create({
      data: { name: uniqueTitle('Rivers') },
    });
    const article = await createArticle({
      ...{ excerpt: 'What it is about.', cover: cover.id },
      ...{ authors: [author.documentId], topics: [topic.documentId] },
    });
    const { title, slug, firstPublishedAt } = article;
    const url = `${HERE}/articles/${slug}`;
    const tags = await tagsOf(article);
    const expected: Record<string, unknown[]> = {
      title: [title],
      description: ['What it is about.'],
      canonical: [url],
      robots: ['index, follow, max-image-preview:large'],
      alternate: [],
      'og:type': ['article'],
      'og:title': [title],
      'og:description': ['What it is about.'],
      'og:url': [url],
      'og:site_name': ['localhost:1337'],
      'og:locale': ['en'],
      'og:image': [expect.stringMatching(`^${HERE}/uploads/`)],
      'og:image:width': ['640'],
      'og:image:height': ['480'],
      'article:published_time': [firstPublishedAt],
      'article:modified_time': [expect.any(String)],
      'article:author': [`${HERE}/authors/${author.slug}`],
      'article:section': [topic.name],
      'article:tag': [topic.name],
      'twitter:card': ['summary_large_image'],
      'twitter:title': [title],
      'twitter:description': ['What it is about.'],
      'twitter:image': [expect.stringMatching(`^${HERE}/uploads/`)],
    };
    expect(
      Object.fromEntries(Object.keys(expected).map((name) => [name, said(tags, name)])),
    ).toEqual(expected);
  });

  it('shows the seo of the Article instead of its title, excerpt and cover', async () => {
    const [cover, image] = [await createFile(), await createFile('for-searchers')];
    const seo = { title: 'For searchers', description: 'Found.', image: image.id };
    const tags = await tagsOf(await createArticle({ excerpt: 'Own.', cover: cover.id, seo }));
    for (const name of ['title', 'og:title', 'twitter:title']) {
      expect(said(tags, name)).toEqual(['For searchers']);
    }
    for (const name of ['description', 'og:description', 'twitter:description']) {
      expect(said(tags, name)).toEqual(['Found.']);
    }
    for (const name of ['og:image', 'twitter:image']) {
      expect(said(tags, name)).toEqual([`${HERE}/uploads/for-searchers.png`]);
    }
  });

  it('leaves out what there is nothing to say of', async () => {
    const article = await createArticle({ body: '' });
    const tags = await tagsOf(article);
    expect(tags.every(({ attributes }) => !Object.values(attributes).includes(''))).toBe(true);
    expect(said(tags, 'og:image')).toEqual([]);
    expect(said(tags, 'twitter:card')).toEqual(['summary']);
  });

  it('names the original where the Article has a canonical address elsewhere, and noindex', async () => {
    const canonicalUrl = 'https://upland.example/treaty';
    const tags = await tagsOf(await createArticle({ canonicalUrl, robots: 'noindex' }));
    expect([said(tags, 'canonical'), said(tags, 'robots')]).toEqual([[canonicalUrl], ['noindex']]);
  });

  it('leads to the published versions in other locales, and is made anew when one is added', async () => {
    await ensureLocale('he');
    await ensureLocale('fr');
    const article = await createArticle();
    const { documentId, slug } = article;
    expect(said(await tagsOf(article), 'alternate')).toEqual([]);
    const inLocale = (locale: string, status: 'draft' | 'published') =>
      documents(ARTICLE).update({ documentId, locale, data: { title: 'שלום' }, status });
    const hebrew = await inLocale('he', 'published');
    await inLocale('fr', 'draft');
    const tags = await tagsOf(article);
    expect(said(tags, 'alternate')).toEqual([
      `${HERE}/articles/${slug}`,
      `${HERE}/he/articles/${hebrew?.slug}`,
    ]);
    expect(said(tags, 'og:locale:alternate')).toEqual(['he']);
  });

  it('has texts as they are, for whoever prints them to escape', async () => {
    const article = await createArticle({ title: 'a < b & "c" \u202E שלום' });
    const tags = await tagsOf(article);
    expect(said(tags, 'title')).toEqual([article.title]);
    expect(said(tags, 'og:title')).toEqual([article.title]);
  });
});
