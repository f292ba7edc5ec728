import { createArticle, createNote, type TestDocument } from '../helpers/content';
import { app } from '../helpers/foreword';
import { graphql, post, put } from '../helpers/http';
import { createApiToken } from '../helpers/people';

/** Server-owned fields are refused with every token, whatever else the token may see. */

const CODE = 'SERVER_OWNED_FIELD';

const VALUES: Record<string, unknown> = {
  boolean: true,
  integer: 3,
  datetime: '2020-01-01T00:00:00.000Z',
  relation: null,
};

const ownedOf = (uid: 'api::article.article' | 'api::editor-note.editor-note') =>
  Object.entries(app().contentType(uid).attributes)
    .filter(([, { pluginOptions }]) => JSON.stringify(pluginOptions ?? {}).includes('serverOwned'))
    .map(([name, attribute]) => ({ name, value: valueFor(attribute) }));

const valueFor = (attribute: { type: string; enum?: string[] }): unknown =>
  attribute.type in VALUES ? VALUES[attribute.type] : (attribute.enum?.[0] ?? 'x');

let article: TestDocument;
let tokens: string[];

beforeAll(async () => {
  article = await createArticle();
  const actions = ['article.article', 'editor-note.editor-note'].flatMap((type) =>
    ['find', 'create', 'update'].map((action) => `api::${type}.${action}`),
  );
  tokens = [await createApiToken(), await createApiToken(actions)];
});

it.each(['create', 'update'])(
  'a server-owned field is refused over REST, to %s an Article',
  async (action) => {
    const owned = ownedOf('api::article.article');
    expect(owned.map(({ name }) => name)).toEqual(expect.arrayContaining(['html', 'discussion']));
    for (const token of tokens) {
      for (const { name, value } of owned) {
        const body = { data: { title: 'Kept', [name]: value } };
        const answer =
          action === 'create'
            ? await post('/api/articles', { token, body })
            : await put(`/api/articles/${article.documentId}`, { token, body });
        expect([name, answer.status, answer.body.error?.details.code]).toEqual([name, 400, CODE]);
      }
    }
  },
);

it('a server-owned field is refused over REST, to change an EditorNote', async () => {
  const { documentId } = await createNote(article);
  for (const token of tokens) {
    for (const { name, value } of ownedOf('api::editor-note.editor-note')) {
      const body = { data: { [name]: value } };
      const answer = await put(`/api/editor-notes/${documentId}`, { token, body });
      expect([name, answer.status, answer.body.error?.details.code]).toEqual([name, 400, CODE]);
    }
  }
});

it('a server-owned field of an Article is refused over GraphQL', async () => {
  const query = `mutation ($id: ID!, $data: ArticleInput!) {
    updateArticle(documentId: $id, data: $data) { documentId }
  }`;
  for (const token of tokens) {
    for (const { name, value } of ownedOf('api::article.article')) {
      const variables = { id: article.documentId, data: { [name]: value } };
      const { errors } = await graphql(query, variables, token);
      expect([name, errors?.[0]?.extensions.error.details.code]).toEqual([name, CODE]);
    }
  }
});
