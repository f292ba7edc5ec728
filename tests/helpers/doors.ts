import { documents, type Fields } from './content';
import { get, graphql, post, put } from './http';
import { adminToken, createApiToken } from './people';

/** What a test sees of an Article behind any door. */
export interface SeenArticle {
  documentId: string;
  title: string | null;
  slug: string;
  excerpt: string | null;
  excerptIsDerived: boolean;
  wordCount: number;
  readingMinutes: number;
  html: string;
  firstPublishedAt: string | null;
}

/** One of the ways in which Articles are written; each answers with the draft as it then stands. */
export interface Door {
  name: string;
  create: (fields: Fields) => Promise<SeenArticle>;
  update: (documentId: string, fields: Fields) => Promise<SeenArticle>;
}

const ARTICLE = 'api::article.article';
const CONTENT_MANAGER = `/content-manager/collection-types/${ARTICLE}`;

let apiToken: Promise<string> | undefined;
const fullToken = () => (apiToken ??= createApiToken());

const draft = async (documentId: string): Promise<SeenArticle> => {
  const path = `/api/articles/${documentId}?status=draft`;
  return (await get(path, { token: await fullToken() })).body.data;
};

const documentService: Door = {
  name: 'Document Service',
  async create(data) {
    const { documentId } = await documents(ARTICLE).create({ data });
    return draft(documentId);
  },
  async update(documentId, data) {
    await documents(ARTICLE).update({ documentId, data });
    return draft(documentId);
  },
};

const rest: Door = {
  name: 'REST',
  async create(data) {
    const token = await fullToken();
    const { body } = await post('/api/articles?status=draft', { token, body: { data } });
    return draft(body.data.documentId);
  },
  async update(documentId, data) {
    const token = await fullToken();
    await put(`/api/articles/${documentId}?status=draft`, { token, body: { data } });
    return draft(documentId);
  },
};

const overGraphql: Door = {
  name: 'GraphQL',
  async create(data) {
    const { data: answer } = await graphql(
      'mutation ($data: ArticleInput!) { createArticle(data: $data, status: DRAFT) { documentId } }',
      { data },
      await fullToken(),
    );
    return draft(answer.createArticle.documentId);
  },
  async update(documentId, data) {
    await graphql(
      `
        mutation ($id: ID!, $data: ArticleInput!) {
          updateArticle(documentId: $id, data: $data, status: DRAFT) {
            documentId
          }
        }
      `,
      { id: documentId, data },
      await fullToken(),
    );
    return draft(documentId);
  },
};

const contentManager: Door = {
  name: 'content manager',
  async create(fields) {
    const { body } = await post(CONTENT_MANAGER, { token: await adminToken(), body: fields });
    return draft(body.data.documentId);
  },
  /** As the form does it: the whole document goes back, with what was typed into it. */
  async update(documentId, fields) {
    const token = await adminToken();
    const { body } = await get(`${CONTENT_MANAGER}/${documentId}`, { token });
    const answer = await put(`${CONTENT_MANAGER}/${documentId}`, {
      token,
      body: { ...withoutRelations(body.data), ...fields },
    });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    return draft(documentId);
  },
};

/** The form sends relations as changes, and none when they were not touched. */
const withoutRelations = (document: Fields): Fields =>
  Object.fromEntries(
    Object.entries(document).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null && 'count' in value
        ? { connect: [], disconnect: [] }
        : value,
    ]),
  );

/** Every way in which an Article is written. */
export const DOORS: Door[] = [documentService, rest, overGraphql, contentManager];
