import { createArticle, createFile, createNote, documents } from '../helpers/content';
import { get, graphql } from '../helpers/http';
import { ensureLocale } from '../helpers/locales';
import { ORDINARY_HEADERS } from '../helpers/ordinary';
import { createApiToken, createReader } from '../helpers/people';

const SECRET = 'xylophone';

/** An Article with a public note, an internal one and a draft one; the latter two hold the secret. */
const articleWithNotes = async () => {
  const article = await createArticle();
  await createNote(article, { body: 'For all to read', order: 1 });
  await createNote(article, { body: SECRET, visibility: 'internal', order: 2 });
  await createNote(article, { body: SECRET, order: 3 }, 'draft');
  return article;
};

describe('internal and unpublished notes', () => {
  const paths = (id: string) => [
    `/api/articles/${id}`,
    `/api/articles/${id}?populate=*`,
    `/api/articles/${id}?populate=notes`,
    `/api/articles/${id}?populate[notes][populate]=*`,
    `/api/articles/${id}?populate[notes][filters][body][$contains]=e`,
    `/api/articles?filters[documentId][$eq]=${id}&populate=notes`,
    `/api/editor-notes?filters[article][documentId][$eq]=${id}`,
    `/api/editor-notes?filters[article][documentId][$eq]=${id}&populate[article][populate]=notes`,
  ];

  it('are in no response without an API token, however they are asked for', async () => {
    const { documentId } = await articleWithNotes();
    const { token } = await createReader();
    for (const caller of [undefined, token]) {
      for (const path of paths(documentId)) {
        const { status, body } = await get(path, { token: caller });
        expect([path, status]).toEqual([path, 200]);
        expect(JSON.stringify(body)).toContain('For all to read');
        expect(JSON.stringify(body)).not.toContain(SECRET);
      }
    }
  });

  it('cannot be found out by filters', async () => {
    const { documentId } = await articleWithNotes();
    for (const filter of [
      `filters[notes][body][$contains]=${SECRET}`,
      `filters[$or][0][notes][body][$contains]=${SECRET}`,
      `filters[notes][visibility][$eq]=internal`,
      `filters[notes][$and][0][visibility][$eq]=internal`,
    ]) {
      const { body } = await get(`/api/articles?filters[documentId][$eq]=${documentId}&${filter}`);
      // Some are refused, whatever is there.
      expect([filter, body.data ?? []]).toEqual([filter, []]);
    }
  });

  it('cannot be found out by negated filters, which would show that a document has one', async () => {
    const { documentId } = await articleWithNotes();
    for (const filter of [
      `filters[$not][notes][body][$contains]=x`,
      `filters[$not][notes][body][$notContains]=${SECRET}&filters[notes][order][$eq]=2`,
      `filters[$not][$not][notes][order][$eq]=2`,
      `filters[$and][0][$not][localizations][title]=x`,
      `filters[notes][$not][article][title]=x`,
    ]) {
      const { status } = await get(
        `/api/articles?filters[documentId][$eq]=${documentId}&${filter}`,
      );
      expect([filter, status]).toEqual([filter, 400]);
    }
    const { errors } = await graphql(
      `{ article(documentId: "${documentId}") {
        notes(filters: { not: { article: { localizations: { title: { eq: "x" } } } } }) { body }
      } }`,
    );
    expect(errors[0].extensions.error.details.code).toBe('PARAMETER_INVALID');
  });

  it('cannot be found out by sorts', async () => {
    for (const sort of ['sort=notes.body:asc', 'sort[0]=notes.body', 'sort[notes][body]=asc']) {
      const { status } = await get(`/api/articles?${sort}`);
      expect([sort, status]).toEqual([sort, 400]);
    }
  });

  it('cannot be found out by the sorts of relations in GraphQL', async () => {
    const { documentId } = await articleWithNotes();
    for (const field of [
      'localizations(sort: ["notes.body:desc"]) { title }',
      'notes(sort: ["supersedes.body:desc"]) { body }',
      'notes_connection(sort: ["supersedes.body:desc"]) { nodes { body } }',
    ]) {
      const { errors } = await graphql(`{ article(documentId: "${documentId}") { ${field} } }`);
      expect([field, errors?.[0].extensions.error?.details.code]).toEqual([
        field,
        'PARAMETER_INVALID',
      ]);
    }
  });

  it('are in no GraphQL response either', async () => {
    const { documentId } = await articleWithNotes();
    const { data, errors } = await graphql(
      `query ($id: ID!) {
        article(documentId: $id) {
          notes { body article { notes { body } } }
          internal: notes(filters: { visibility: { eq: "internal" } }) { body }
          notes_connection { nodes { body } }
        }
        editorNotes(filters: { body: { contains: "${SECRET}" } }) { body }
        articles(filters: { notes: { body: { contains: "${SECRET}" } } }) { title }
      }`,
      { id: documentId },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      article: {
        notes: [{ body: 'For all to read', article: { notes: [{ body: 'For all to read' }] } }],
        internal: [],
        notes_connection: { nodes: [{ body: 'For all to read' }] },
      },
      editorNotes: [],
      articles: [],
    });
  });

  it('can be read with an API token that has the action', async () => {
    const { documentId } = await articleWithNotes();
    const { body } = await get(`/api/articles/${documentId}`, { token: await createApiToken() });
    expect(body.data.notes.map((note: { body: string }) => note.body)).toEqual([
      'For all to read',
      SECRET,
    ]);
  });
});

describe('the notes and the Discussion of an unpublished Article', () => {
  it('are in no response without an API token', async () => {
    const article = await createArticle({}, 'draft');
    const note = await createNote(article, { body: SECRET });
    await documents('api::article.article').publish({ documentId: article.documentId });
    expect((await get(`/api/editor-notes/${note.documentId}`)).status).toBe(200);

    await documents('api::article.article').unpublish({ documentId: article.documentId });

    expect((await get(`/api/editor-notes/${note.documentId}`)).status).toBe(404);
    const { body } = await get(`/api/editor-notes?filters[body][$contains]=${SECRET}`);
    expect(JSON.stringify(body.data)).not.toContain(note.documentId);
    const discussions = await get('/api/discussions?populate=article&pagination[pageSize]=100');
    expect(discussions.status).toBe(200);
    expect(JSON.stringify(discussions.body)).not.toContain(article.documentId);
  });
});

describe('a draft in another locale', () => {
  it('is not shown by way of the published locale', async () => {
    await ensureLocale('fr');
    const article = await createArticle();
    const { documentId, slug } = article;
    await createNote(article);
    await documents('api::article.article').update({
      documentId,
      locale: 'fr',
      data: { title: SECRET, body: SECRET },
    });

    for (const path of [
      `/api/articles/${slug}?populate=localizations`,
      `/api/articles/${slug}?populate=*`,
      `/api/articles?populate=localizations&filters[documentId][$eq]=${documentId}`,
      `/api/articles?filters[localizations][title][$eq]=${SECRET}`,
      `/api/articles?locale=*&filters[documentId][$eq]=${documentId}`,
    ]) {
      const { status, body } = await get(path);
      expect([path, status]).toEqual([path, 200]);
      expect(JSON.stringify(body)).not.toContain(SECRET);
      if (path.includes('filters[localizations]')) expect(body.data).toEqual([]);
    }
    const { data, errors } = await graphql(
      `query ($id: ID!) {
        article(documentId: $id) { localizations { title } }
        articles(filters: { localizations: { title: { eq: "${SECRET}" } } }) { title }
        felt: article(documentId: $id) {
          localizations(filters: { and: [{ localizations: { title: { eq: "${SECRET}" } } }] }) {
            title
          }
          notes(filters: { or: [{ article: { localizations: { title: { eq: "${SECRET}" } } } }] }) {
            body
          }
        }
      }`,
      { id: documentId },
    );
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).not.toContain(SECRET);
    expect(data.articles).toEqual([]);
    expect(data.felt).toEqual({ localizations: [], notes: [] });
  });
});

describe('the relations of a file', () => {
  it('show no drafts', async () => {
    const file = await createFile();
    const { documentId } = await createArticle({ cover: file.id });
    await createArticle({ title: SECRET, body: SECRET, cover: file.id }, 'draft');
    const { token } = await createReader();
    for (const caller of [undefined, token]) {
      for (const query of [
        'populate=cover.related',
        'populate[cover][populate]=*',
        'populate[cover][populate]=related',
        'populate[cover][populate][related]=true',
        'populate[cover][populate][related][on][api::article.article][populate]=*',
        'populate[discussion][populate][article][populate][cover][populate]=*',
        `filters[cover][related][title][$startsWith]=${SECRET}`,
      ]) {
        const { status, body } = await get(`/api/articles/${documentId}?${query}`, {
          token: caller,
        });
        expect([query, status < 500]).toEqual([query, true]);
        expect(JSON.stringify(body)).not.toContain(SECRET);
      }
      const { data } = await graphql(
        `
          query ($id: ID!) {
            article(documentId: $id) {
              cover {
                related {
                  ... on Article {
                    title
                  }
                }
              }
            }
          }
        `,
        { id: documentId },
        caller,
      );
      expect(data.article.cover.related).toEqual([]);
    }
  });
});

describe('drafts over REST', () => {
  it.each([
    'status=draft',
    'publicationFilter=never-published',
    'publicationFilter=modified&status=draft',
  ])('are refused to visitors and Readers, with the same answer for all: ?%s', async (query) => {
    const draft = await createArticle({}, 'draft');
    const { token } = await createReader();
    for (const caller of [undefined, token]) {
      for (const path of [
        'articles',
        `articles/${draft.documentId}`,
        'articles/none',
        'editor-notes',
      ]) {
        const { status, body } = await get(`/api/${path}?${query}`, { token: caller });
        expect([path, status]).toEqual([path, 403]);
        expect(body.error.details.code).toBe('DRAFTS_FORBIDDEN');
      }
    }
  });

  it('can be read with an API token that has the action', async () => {
    const draft = await createArticle({}, 'draft');
    const token = await createApiToken(['api::article.article.findOne']);
    const { status, body } = await get(`/api/articles/${draft.documentId}?status=draft`, { token });
    expect([status, body.data.documentId]).toEqual([200, draft.documentId]);
  });
});

describe('a search by _q', () => {
  // A Discussion has the title of its Article, which is private there.
  const searched = async (headers: Record<string, string>, token?: string): Promise<string[]> => {
    const article = await createArticle({ title: `Sought ${Date.now()}` });
    const { body } = await get(`/api/discussions?_q=${encodeURIComponent(String(article.title))}`, {
      headers,
      token,
    });
    return body.data;
  };

  it('finds nothing in private fields for public callers, planned or not', async () => {
    expect(await searched({})).toEqual([]);
    expect(await searched(ORDINARY_HEADERS)).toEqual([]);
  });

  it('finds it for an API token', async () => {
    const token = await createApiToken(['api::discussion.discussion.find']);
    expect(await searched({}, token)).toHaveLength(1);
  });

  it('finds a word in any case in the texts that are sent', async () => {
    const { documentId } = await createArticle({ body: 'A Zanzibar of its own' });
    const { body } = await get('/api/articles?_q=zANZIBAR');
    expect(body.data.map((one: { documentId: string }) => one.documentId)).toEqual([documentId]);
  });
});
