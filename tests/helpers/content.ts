import { randomUUID } from 'node:crypto';

import { app } from './foreword';

/** Fields as a test writes them. */
export type Fields = Record<string, unknown>;

/** A document as a test looks at it. */
export interface TestDocument {
  documentId: string;
  slug?: string | null;
  name?: string;
  [field: string]: unknown;
}

interface Params {
  documentId?: string;
  locale?: string;
  status?: 'draft' | 'published';
  data?: object;
  filters?: object;
  populate?: unknown;
}

/** The Document Service without the types that Strapi would infer for each content type. */
export interface Documents {
  create(params: Params): Promise<TestDocument>;
  update(params: Params): Promise<TestDocument | null>;
  findOne(params: Params): Promise<TestDocument | null>;
  findMany(params: Params): Promise<TestDocument[]>;
  count(params: Params): Promise<number>;
  publish(params: Params): Promise<{ entries: TestDocument[] }>;
  unpublish(params: Params): Promise<unknown>;
  discardDraft(params: Params): Promise<unknown>;
  clone(params: Params): Promise<{ documentId: string; entries: TestDocument[] }>;
  delete(params: Params): Promise<unknown>;
}

let count = 0;

/** A title that no other test has. */
export const uniqueTitle = (words = 'The lantern'): string =>
  `${words} ${(count += 1)} ${randomUUID().slice(0, 8)}`;

/** The documents of a content type. */
export const documents = (uid: string): Documents => app().get('documents')(uid);

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

/** A picture in the media library, without the file itself. */
export const createFile = (
  name: string = uniqueTitle('picture'),
): Promise<{ id: number; documentId: string }> =>
  app()
    .db.query('plugin::upload.file')
    .create({
      data: {
        name,
        hash: name,
        ext: '.png',
        mime: 'image/png',
        size: 12.34,
        width: 640,
        height: 480,
        url: `/uploads/${name}.png`,
        provider: 'local',
        folderPath: '/',
        formats: { small: { url: `/uploads/small_${name}.png`, width: 320, size: 3.2 } },
      },
    });
