import { randomUUID } from 'node:crypto';

import { app } from './foreword';

/** Fields as the Document Service takes them; the schemas of the tests' own making are not typed. */
type Fields = Record<string, unknown>;

let count = 0;

/** A title that no other test has. */
export const uniqueTitle = (words = 'The lantern'): string =>
  `${words} ${(count += 1)} ${randomUUID().slice(0, 8)}`;

/** Documents of a content type, without the types that Strapi would infer for each. */
export const documents = (uid: string) => app().documents(uid as 'api::article.article');

export const createArticle = (fields: Fields = {}, status: 'draft' | 'published' = 'published') =>
  documents('api::article.article').create({
    data: { title: uniqueTitle(), body: 'Some words of a body.', ...fields },
    status,
  });

export const createNote = (
  article: { documentId: string },
  fields: Fields = {},
  status: 'draft' | 'published' = 'published',
) =>
  documents('api::editor-note.editor-note').create({
    data: { article: article.documentId, kind: 'foreword', body: 'A note.', ...fields },
    status,
  });

export const createAuthor = (fields: Fields = {}) =>
  documents('api::author.author').create({ data: { name: uniqueTitle('Author'), ...fields } });
