import {
  createArticle,
  createAuthor,
  createFile,
  createNote,
  documents,
  type Fields,
  type TestDocument,
  uniqueTitle,
} from '../../helpers/content';
import { get } from '../../helpers/http';
import { ensureLocale } from '../../helpers/locales';
import { unsetSite } from '../../helpers/site';
import { statementsOf } from '../../helpers/statements';

const ARTICLE = 'api::article.article';
const TOPIC = 'api::topic.topic';

const createTopic = (fields: Fields = {}): Promise<TestDocument> =>
  documents(TOPIC).create({ data: { name: uniqueTitle('Rivers'), ...fields } });

const htmlOf = async (path: string): Promise<string> => (await get(path)).body;

/** The addresses of the Articles of a list, in its order. */
const listedOn = (html: string): string[] =>
  [...html.matchAll(/<h2><a href="([^"]+)"/g)].map(([, address = '']) => address);

beforeAll(unsetSite);

describe('the front page', () => {
  it('has the newest Articles with byline, notes, Topics and the count of Comments', async () => {
    const author = await createAuthor({ name: 'Ottoline Brask' });
    const topic = await createTopic();
    const cover = await createFile();
    const article = await createArticle({
      ...{ authors: [author.documentId], topics: [topic.documentId], cover: cover.id },
      excerpt: 'What it is about.',
    });
    await createNote(article, { kind: 'correction' });
    const { status, headers, body } = await get('/');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(listedOn(body)[0]).toBe(`/articles/${article.slug}`);
    const [first = ''] = body.split('</article>', 1);
    for (const part of [
      'Ottoline Brask',
      'What it is about.',
      'Editor’s note: Correction',
      `href="/topics/${topic.slug}"`,
      'No comments yet',
      '/uploads/picture',
      'href="/feeds/articles.rss"',
    ]) {
      expect([part, first.includes(part)]).toEqual([part, true]);
    }
  });

  it('is cached until an Article enters, changes or leaves', async () => {
    await get('/');
    expect(await statementsOf(() => get('/'))).toEqual([]);
    const article = await createArticle();
    expect(listedOn(await htmlOf('/'))[0]).toBe(`/articles/${article.slug}`);
    const data = { title: uniqueTitle('Another') };
    await documents(ARTICLE).update({
      documentId: article.documentId,
      data,
      status: 'published',
    });
    expect(await htmlOf('/')).toContain(data.title);
    await documents(ARTICLE).unpublish({ documentId: article.documentId });
    expect(await htmlOf('/')).not.toContain(data.title);
  });

  it('of another locale is at its code, and says which there are', async () => {
    await ensureLocale('he');
    const { documentId } = await createArticle();
    const data = { title: uniqueTitle('שלום') };
    const hebrew = await documents(ARTICLE).update({
      ...{ documentId, locale: 'he', data, status: 'published' },
    });
    const page = await htmlOf('/he');
    expect(page).toMatch(/^<!doctype html><html lang="he" dir="rtl">/);
    expect(listedOn(page)[0]).toBe(`/he/articles/${hebrew?.slug}`);
    expect(page).toContain('<a href="/" lang="en" hreflang="en">English</a>');
    expect(page).toContain('aria-current="true">עברית</a>');
    expect((await get('/en')).headers.get('location')).toBe('/');
    expect((await get('/xx')).status).toBe(404);
  });
});

describe('the page of a Topic', () => {
  it('has its name, its description and its Articles, page by page', async () => {
    const topic = await createTopic({ description: 'Where the water goes.' });
    const path = `/topics/${topic.slug}`;
    const articles: TestDocument[] = [];
    for (let count = 0; count < 21; count += 1) {
      articles.push(await createArticle({ topics: [topic.documentId] }));
    }
    const other = await createArticle();
    const newestFirst = articles.reverse().map(({ slug }) => `/articles/${slug}`);
    const first = await htmlOf(path);
    expect(first).toContain(`<title>${topic.name} — Foreword</title>`);
    expect(first).toContain('Where the water goes.');
    expect(first).toContain(`href="/feeds/articles.rss?topic=${topic.slug}"`);
    expect(listedOn(first)).toEqual(newestFirst.slice(0, 20));
    expect(first).toContain(`<a class="button" href="${path}?page=2" rel="next">`);
    const second = await htmlOf(`${path}?page=2`);
    expect(listedOn(second)).toEqual(newestFirst.slice(20));
    expect(second).toContain(`<link rel="canonical" href="http://localhost:1337${path}?page=2"`);
    expect(first + second).not.toContain(`/articles/${other.slug}`);
    for (const none of ['3', '0', '-1', 'x', '1001', '1e3']) {
      expect([none, (await get(`${path}?page=${none}`)).status]).toEqual([none, 404]);
    }
  });

  it('is named by its slug alone, and renamed at once', async () => {
    const topic = await createTopic();
    const { documentId, slug } = topic;
    const moved = await get(`/topics/${documentId}`);
    expect([moved.status, moved.headers.get('location')]).toEqual([301, `/topics/${slug}`]);
    await htmlOf(`/topics/${slug}`);
    const name = uniqueTitle('Renamed');
    await documents(TOPIC).update({ documentId, data: { name } });
    expect(await htmlOf(`/topics/${slug}`)).toContain(name);
  });
});

describe('the page of an Author', () => {
  it('has their name, what is said of them, and their Articles', async () => {
    const avatar = await createFile('face');
    const author = await createAuthor({
      ...{ bio: 'Walks along rivers.', url: 'https://brask.example', avatar: avatar.id },
    });
    const article = await createArticle({ authors: [author.documentId] });
    await createArticle();
    const page = await htmlOf(`/authors/${author.slug}`);
    for (const part of [
      `<h1><bdi>${author.name}</bdi></h1>`,
      'Walks along rivers.',
      'https://brask.example',
      '/uploads/face.png',
      `href="/feeds/articles.atom?author=${author.slug}"`,
    ]) {
      expect([part, page.includes(part)]).toEqual([part, true]);
    }
    expect(listedOn(page)).toEqual([`/articles/${article.slug}`]);
  });

  it('says so where there are none in a locale', async () => {
    await ensureLocale('he');
    const author = await createAuthor();
    await createArticle({ authors: [author.documentId] });
    const page = await htmlOf(`/he/authors/${author.slug}`);
    expect(page).toContain('There are no articles here yet.');
    expect(page).toContain('<html lang="he" dir="rtl">');
  });
});
