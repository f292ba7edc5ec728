import type { Core } from '@strapi/strapi';

import { recountDiscussion } from '../../api/comment/store/recount';
import { ensureDiscussion } from '../../api/discussion/store/discussions';
import { now } from '../../lib/clock';
import { inTransaction } from '../../lib/database';
import type { DemoArticle, DemoNote } from '../content/types';
import { loadComments } from './comments';

/** The ids of the loaded content by its keys. */
export interface Ids {
  authorIds: Map<string, string>;
  topicIds: Map<string, string>;
  readerIds: Map<string, number>;
}

const DAY = 86_400_000;

/** An Article with its notes and its conversation, published as long ago as the sample says. */
export const loadArticle = async (
  strapi: Core.Strapi,
  article: DemoArticle,
  { authorIds, topicIds, readerIds }: Ids,
): Promise<void> => {
  const { locale, title, slug, body, excerpt, originallyPublishedOn, source } = article;
  const { documentId } = await strapi.documents('api::article.article').create({
    locale,
    data: {
      title,
      body,
      ...(slug && { slug }),
      ...(excerpt && { excerpt }),
      ...(originallyPublishedOn && { originallyPublishedOn }),
      ...(source && { source }),
      authors: article.authors.map((key) => idOf(authorIds, key)),
      topics: article.topics.map((key) => idOf(topicIds, key)),
    },
  });
  for (const note of article.notes) await loadNote(strapi, { documentId, locale }, note, authorIds);
  if (!article.published) return;

  await strapi.documents('api::article.article').publish({ documentId, locale });
  const publishedAt = new Date(now().getTime() - article.publishedDaysAgo * DAY);
  await dateBack(documentId, publishedAt);

  const discussionId = await ensureDiscussion({ documentId, locale }, title);
  await loadComments(strapi, article.comments, { discussionId, readerIds, publishedAt });
  await inTransaction(async (trx) => {
    const state = article.discussion?.state ?? 'open';
    await trx('discussions').where({ id: discussionId }).update({ state });
  });
  await recountDiscussion(discussionId);
};

const loadNote = async (
  strapi: Core.Strapi,
  article: { documentId: string; locale: string },
  { editor, published, ...data }: DemoNote,
  authorIds: Map<string, string>,
): Promise<void> => {
  await strapi.documents('api::editor-note.editor-note').create({
    data: { ...data, article: article as never, editor: idOf(authorIds, editor) },
    status: published ? 'published' : 'draft',
  });
};

/** Sets the dates that publishing has set to the present, so that the sample spans some weeks. */
const dateBack = (documentId: string, publishedAt: Date): Promise<void> =>
  inTransaction(async (trx) => {
    const rows = () => trx('articles').where({ document_id: documentId });
    await rows().update({ first_published_at: publishedAt, created_at: publishedAt });
    await rows().whereNotNull('published_at').update({ published_at: publishedAt });
  });

const idOf = <Id>(ids: Map<string, Id>, key: string): Id => {
  const id = ids.get(key);
  if (id === undefined)
    throw new Error(`The sample content names "${key}", which it does not have.`);
  return id;
};
