import type { UID } from '@strapi/strapi';

import { type Audience, type Question, readListed } from '../../../lib/reader';
import type { SearchSource } from '../../../lib/search';
import { sendableFields } from '../../../lib/schema';
import { articleShapes } from '../../article/operations/article-shapes';
import { readFoundComments } from '../../comment/operations/read-found-comments';
import { REPLACEMENTS } from '../../editor-note/domain/default-shape';

export interface Presented {
  audience: Audience;
  source: SearchSource;
  ids: readonly number[];
  locale: string;
}

/** The things that rows are, by their ids. */
export type Present = (presented: Presented) => Promise<Map<number, object>>;

/** As lists send them, each Comment and note with its Article. */
export const presentRows: Present = async ({ audience, source, ids, locale }) => {
  const { uid } = source;
  if (uid === 'api::comment.comment') {
    const found = await readFoundComments(ids);
    return new Map(
      Array.from(found, ([id, { article, ...comment }]) => {
        const { documentId, title, slug, url } = article;
        return [id, { ...comment, article: { documentId, title, slug, url } }];
      }),
    );
  }
  return readListed(audience, uid, { ids, locale, list: shapeOf(uid), name: 'hits' });
};

/** With all their fields, for GraphQL, whose resolvers read what they lead to. */
export const presentForGraphql: Present = async ({ audience, source, ids, locale }) => {
  const { uid } = source;
  if (uid === 'api::comment.comment') return readFoundComments(ids);
  const list: Question = { fields: sendableFields(uid), populate: {} };
  return readListed(audience, uid, { ids, locale, list, name: 'hits in GraphQL' });
};

const ARTICLE_OF = { article: { fields: ['title', 'slug', 'url'] } };

const shapeOf = (uid: UID.ContentType): Question => {
  if (uid === 'api::article.article') return articleShapes().list;
  const fields = sendableFields(uid);
  if (uid === 'api::editor-note.editor-note') {
    return { fields, populate: { ...REPLACEMENTS, ...ARTICLE_OF } };
  }
  return { fields, populate: {} };
};
