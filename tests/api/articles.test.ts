import {
  createArticle,
  createAuthor,
  createNote,
  documents,
  uniqueTitle,
} from '../helpers/content';
import { get } from '../helpers/http';

describe('GET /api/articles/{documentId or slug}', () => {
  it('sends everything a page needs in one response: notes, byline, original date, counts, body and html', async () => {
    const author = await createAuthor();
    const article = await createArticle({
      body: 'Hello **world**.',
      authors: [author.documentId],
      originallyPublishedOn: '2025-12-22',
    });
    await createNote(article, { signature: 'Peloni' });

    const { status, body } = await get(`/api/articles/${article.slug}`);

    expect(status).toBe(200);
    expect(body.data).toMatchObject({
      documentId: article.documentId,
      body: 'Hello **world**.',
      html: '<p>Hello <strong>world</strong>.</p>\n',
      originallyPublishedOn: '2025-12-22',
      authors: [{ name: author.name, slug: author.slug }],
      notes: [
        { kind: 'foreword', signature: 'Peloni', placement: 'above', html: '<p>A note.</p>\n' },
      ],
      discussion: { state: 'open', commentCount: 0, lastCommentAt: null },
      topics: [],
      cover: null,
    });
  });

  it('finds the Article by its document id too', async () => {
    const article = await createArticle();
    const { body } = await get(`/api/articles/${article.documentId}`);
    expect(body.data.slug).toBe(article.slug);
  });

  it('answers 404 ARTICLE_NOT_FOUND alike for an unknown Article and for a draft', async () => {
    const draft = await createArticle({}, 'draft');
    const unknown = await get('/api/articles/no-such-article');
    const hidden = await get(`/api/articles/${draft.slug}`);

    expect(unknown.status).toBe(404);
    expect(unknown.body.error.details.code).toBe('ARTICLE_NOT_FOUND');
    expect(hidden.body).toEqual(unknown.body);
    expect((await get(`/api/articles/${draft.documentId}`)).body).toEqual(unknown.body);
  });

  it('redirects from a former slug with 301 to the present one and keeps the query', async () => {
    const article = await createArticle();
    const slug = `moved-${article.documentId}`;
    await documents('api::article.article').update({
      documentId: article.documentId,
      data: { slug },
      status: 'published',
    });

    const { status, headers } = await get(`/api/articles/${article.slug}?locale=en`);

    expect(status).toBe(301);
    expect(headers.get('location')).toBe(`/api/articles/${slug}?locale=en`);
  });
});

describe('GET /api/articles', () => {
  it('lists the newest first, and an Article that is published again keeps its place', async () => {
    const first = await createArticle();
    const second = await createArticle();
    await documents('api::article.article').publish({ documentId: first.documentId });

    const { body } = await get('/api/articles?pagination[pageSize]=100');
    const ids = body.data.map(({ documentId }: { documentId: string }) => documentId);

    expect(ids.indexOf(second.documentId)).toBeLessThan(ids.indexOf(first.documentId));
  });

  it('leaves body and html out unless they are asked for by fields', async () => {
    const article = await createArticle();
    const filter = `filters[documentId][$eq]=${article.documentId}`;

    const { body } = await get(`/api/articles?${filter}`);
    const asked = await get(`/api/articles?${filter}&fields[0]=html`);

    expect(JSON.stringify(body)).not.toContain('Some words of a body</p>');
    expect(body.data[0]).not.toHaveProperty('body');
    expect(body.data[0]).not.toHaveProperty('html');
    expect(asked.body.data[0].html).toBe('<p>Some words of a body.</p>\n');
  });

  it("follows the client's own populate", async () => {
    const article = await createArticle({ authors: [(await createAuthor()).documentId] });
    const { body } = await get(
      `/api/articles?filters[documentId][$eq]=${article.documentId}&populate=topics`,
    );
    expect(body.data[0]).toHaveProperty('topics', []);
    expect(body.data[0]).not.toHaveProperty('authors');
  });

  it('refuses unknown parameters', async () => {
    expect((await get('/api/articles?nonsense=1')).status).toBe(400);
    expect((await get(`/api/articles?filters[nonsense]=${uniqueTitle()}`)).status).toBe(400);
  });
});
