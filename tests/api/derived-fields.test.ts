import { createNote, documents, uniqueTitle } from '../helpers/content';
import { DOORS } from '../helpers/doors';
import { get, post, put } from '../helpers/http';
import { adminToken, createApiToken } from '../helpers/people';

const ARTICLE = 'api::article.article';

/** A title that no other test has, and the slug it makes. */
const titleAndSlug = (words: string): [string, string] => {
  const title = uniqueTitle(words);
  return [title, title.toLowerCase().replaceAll(' ', '-')];
};

describe.each(DOORS)('through $name', ({ create, update }) => {
  it('slug, excerpt, html and word count are filled from title and body', async () => {
    const [title, slug] = titleAndSlug('A plain title');
    const article = await create({ title, body: '# Head\n\nFirst **words** of it.' });
    expect(article).toMatchObject({
      slug,
      excerpt: 'First words of it.',
      excerptIsDerived: true,
      html: `<h1 id="${article.documentId}-head">Head</h1>\n<p>First <strong>words</strong> of it.</p>\n`,
      wordCount: 4,
      readingMinutes: 1,
      firstPublishedAt: null,
    });
  });

  it('the slug follows the title until the first publication, and stays after it', async () => {
    const [title, slug] = titleAndSlug('Before');
    const [later] = titleAndSlug('After');
    const { documentId } = await create({ title: uniqueTitle('Draft'), body: 'Text.' });

    expect((await update(documentId, { title })).slug).toBe(slug);
    await documents(ARTICLE).publish({ documentId });
    const renamed = await update(documentId, { title: later });

    expect(renamed).toMatchObject({ title: later, slug });
  });

  it('the excerpt follows the body while it is derived', async () => {
    const { documentId } = await create({ title: uniqueTitle(), body: 'Old words.' });
    const changed = await update(documentId, { body: 'New words.' });
    expect(changed).toMatchObject({ excerpt: 'New words.', wordCount: 2 });
  });

  it('a written slug and a written excerpt stay as written, the slug once normalised', async () => {
    const { documentId } = await create({ title: uniqueTitle(), body: 'Old words.' });
    const [, slug] = titleAndSlug('My own address');
    await update(documentId, { slug: ` ${slug.toUpperCase()}! `, excerpt: 'My own words.' });

    const changed = await update(documentId, { title: uniqueTitle(), body: 'New words.' });

    expect(changed).toMatchObject({ slug, excerpt: 'My own words.', excerptIsDerived: false });
  });

  it('clearing a written excerpt or slug brings the derived one back', async () => {
    const [title, derived] = titleAndSlug('Comes back');
    const { documentId } = await create({ title, body: 'Old words.' });
    await update(documentId, { excerpt: 'My own words.', slug: `other-${derived}` });

    const cleared = await update(documentId, { excerpt: '', slug: '' });

    expect(cleared).toMatchObject({ excerpt: 'Old words.', excerptIsDerived: true, slug: derived });
  });

  it('a second article of the same title gets -2, a third -3', async () => {
    const [title, slug] = titleAndSlug('Three of them');
    const slugs = [];
    for (let n = 0; n < 3; n += 1) slugs.push((await create({ title, body: 'Text.' })).slug);
    expect(slugs).toEqual([slug, `${slug}-2`, `${slug}-3`]);
  });
});

describe('server-owned fields', () => {
  const fields = { html: '<p>x</p>', wordCount: 7, excerptIsDerived: true, firstPublishedAt: null };

  it('are refused with 400 SERVER_OWNED_FIELD over REST and GraphQL, also with an API token', async () => {
    const token = await createApiToken();
    for (const [field, value] of Object.entries(fields)) {
      const data = { title: uniqueTitle(), [field]: value };
      const over = await post('/api/articles', { token, body: { data } });
      expect([field, over.status]).toEqual([field, 400]);
      expect(over.body.error.details).toMatchObject({ code: 'SERVER_OWNED_FIELD', field });

      const query = 'mutation ($data: ArticleInput!) { createArticle(data: $data) { title } }';
      const { body } = await post('/graphql', { token, body: { query, variables: { data } } });
      expect(body.errors[0].extensions.error.details.code).toBe('SERVER_OWNED_FIELD');
    }
  });

  it('are ignored when the admin panel sends them back, whatever they are', async () => {
    const token = await adminToken();
    const path = `/content-manager/collection-types/${ARTICLE}`;
    const made = await post(path, { token, body: { title: uniqueTitle(), body: 'Two words' } });
    const { documentId, wordCount } = made.body.data;

    for (const body of [{ wordCount }, fields]) {
      const answer = await put(`${path}/${documentId}`, { token, body });
      expect(answer.status).toBe(200);
      expect(answer.body.data).toMatchObject({ wordCount, firstPublishedAt: null });
    }
    const draft = await documents(ARTICLE).findOne({ documentId });
    expect(draft?.html).toBe('<p>Two words</p>\n');
    const created = await post(path, { token, body: { title: uniqueTitle(), ...fields } });
    expect(created.body.data).toMatchObject({ wordCount: 0, firstPublishedAt: null });
  });

  it('are refused in the Document Service when they are changed', async () => {
    const { documentId } = await documents(ARTICLE).create({ data: { title: uniqueTitle() } });
    const update = (data: object) => documents(ARTICLE).update({ documentId, data });
    expect(await update({ wordCount: 0 })).toMatchObject({ wordCount: 0 });
    await expect(update({ wordCount: 900 })).rejects.toMatchObject({
      details: { code: 'SERVER_OWNED_FIELD' },
    });
  });
});

describe('firstPublishedAt', () => {
  it('stays when an Article is published again or unpublished, and when a draft is discarded', async () => {
    const { documentId } = await documents(ARTICLE).create({ data: { title: uniqueTitle() } });
    const token = await createApiToken();
    const read = async (status: string) =>
      (await get(`/api/articles/${documentId}?status=${status}`, { token })).body.data;

    await documents(ARTICLE).publish({ documentId });
    const { firstPublishedAt } = await read('published');
    await documents(ARTICLE).update({ documentId, data: { title: uniqueTitle() } });
    await documents(ARTICLE).discardDraft({ documentId });
    await documents(ARTICLE).unpublish({ documentId });
    await documents(ARTICLE).publish({ documentId });

    expect(firstPublishedAt).toEqual(expect.any(String));
    expect((await read('published')).firstPublishedAt).toBe(firstPublishedAt);
    expect((await read('draft')).firstPublishedAt).toBe(firstPublishedAt);
  });
});

describe('a clone', () => {
  it('is a separate Article: another slug, another Discussion, never published', async () => {
    const [title, slug] = titleAndSlug('To be cloned');
    const article = await documents(ARTICLE).create({ data: { title }, status: 'published' });
    await createNote(article);

    const { documentId } = await documents(ARTICLE).clone({ documentId: article.documentId });
    const find = (id: string) =>
      documents(ARTICLE).findOne({ documentId: id, populate: ['discussion', 'notes'] });
    const [original, clone] = [await find(article.documentId), await find(documentId)];

    expect(clone).toMatchObject({ slug: `${slug}-2`, firstPublishedAt: null });
    expect(clone?.discussion).toBeTruthy();
    expect(clone?.discussion).not.toEqual(original?.discussion);
    expect(original).toMatchObject({ slug, notes: [{ body: 'A note.' }] });
    expect(clone?.notes).toEqual([]);
  });
});

describe('authors and topics', () => {
  it.each(['author', 'topic'])(
    'an %s gets a slug from its name and keeps it when renamed',
    async (type) => {
      const [name, slug] = titleAndSlug(`Some ${type}`);
      const uid = `api::${type}.${type}`;
      const { documentId } = await documents(uid).create({ data: { name } });
      await documents(uid).update({ documentId, data: { name: uniqueTitle() } });

      const { status, body } = await get(`/api/${type}s/${slug}`);

      expect([status, body.data.documentId, body.data.slug]).toEqual([200, documentId, slug]);
    },
  );
});

describe('a written slug that is taken', () => {
  it('is refused with 400 SLUG_TAKEN at the field', async () => {
    const taken = await documents(ARTICLE).create({ data: { title: uniqueTitle() } });
    const other = await documents(ARTICLE).create({ data: { title: uniqueTitle() } });
    const { status, body } = await put(`/api/articles/${other.documentId}`, {
      token: await createApiToken(),
      body: { data: { slug: taken.slug } },
    });
    expect(status).toBe(400);
    expect(body.error).toMatchObject({
      name: 'ValidationError',
      details: { code: 'SLUG_TAKEN', errors: [{ path: ['slug'] }] },
    });
  });
});
