import type { Core } from '@strapi/strapi';

import { changed, everythingChanged } from './changes';
import { ARTICLE_LISTS, countOf, NOTES, READERS } from './tags';

interface RowEvent {
  action: string;
  model: { uid: string };
  params: { where?: Record<string, unknown> };
  result?: { id?: number; documentId?: string } | null;
  state: { articles?: string[] };
}

/** Written past these hooks, with statements of their own that say themselves what changes. */
const SPEAK_FOR_THEMSELVES = [
  'api::comment.comment',
  'api::like.like',
  'api::report.report',
  'api::decision.decision',
  'api::slug.slug',
];

/** What no answer is made of. */
const OF_NO_CONCERN = [
  'admin::session',
  'admin::audit-log',
  // Strapi notes each use of a token.
  'admin::api-token',
  'strapi::webhook',
  'strapi::history-version',
];

/**
 * Tells the kept answers of every row that is written through Strapi, by whichever door. What an answer
 * is made of is in it, by document id; a new note, though, changes an answer it was no part of.
 */
export const watchRows = (strapi: Core.Strapi): void => {
  const articlesOf = async (where: Record<string, unknown> | undefined): Promise<string[]> => {
    const notes: { article?: { documentId: string } | null }[] = await strapi.db
      .query(NOTES)
      .findMany({ where, populate: ['article'] });
    return notes.flatMap(({ article }) => article?.documentId ?? []);
  };
  const rememberArticles = async (event: RowEvent): Promise<void> => {
    if (event.model.uid === NOTES) event.state.articles = await articlesOf(event.params.where);
  };
  const tell = async (event: RowEvent): Promise<void> => {
    const { uid } = event.model;
    if (SPEAK_FOR_THEMSELVES.includes(uid) || OF_NO_CONCERN.includes(uid)) return;
    const id = event.result?.documentId;
    if (id === undefined) {
      everythingChanged();
      return;
    }
    switch (uid) {
      case 'api::article.article':
        changed(id, ARTICLE_LISTS, countOf(id));
        return;
      case NOTES: {
        const now = await articlesOf({ id: event.result?.id });
        changed(id, uid, ...(event.state.articles ?? []), ...now);
        return;
      }
      case 'api::author.author':
      case 'api::topic.topic':
      case 'api::discussion.discussion':
        changed(id, uid);
        return;
      case READERS:
        // A Comment carries the name it was written under; only a Reader's deletion takes it away.
        if (event.action === 'afterDelete') everythingChanged();
        else changed(id, uid);
        return;
      default:
        everythingChanged();
    }
  };

  strapi.db.lifecycles.subscribe({
    beforeUpdate: rememberArticles,
    beforeDelete: rememberArticles,
    afterCreate: tell,
    afterUpdate: tell,
    afterDelete: tell,
    afterCreateMany: tell,
    afterUpdateMany: tell,
    afterDeleteMany: tell,
  });
};
