import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';

import { archiveRows, type Owner, restoreRows } from '../../../lib/archive';

/** What a deleted Reader leaves of a Comment: no name. By the column that names the Reader. */
export const NAMES_OF_READERS = { author_id: ['author_name'] };

/** The types of a conversation; each names only rows of those before it. */
const TYPES = [
  'api::discussion.discussion',
  'api::comment.comment',
  'api::decision.decision',
  'api::like.like',
  'api::report.report',
] as const satisfies UID.ContentType[];

/** Copies the Discussion of an Article to the archive, with all that is in it. */
export const archiveConversation = async (trx: Knex.Transaction, article: Owner): Promise<void> => {
  const discussion = () =>
    trx('discussions')
      .where({ article_document_id: article.documentId, article_locale: article.locale })
      .select('id');
  const comments = () => trx('comments').whereIn('discussion_id', discussion()).select('id');
  const column: Partial<Record<UID.ContentType, [string, () => Knex.QueryBuilder]>> = {
    'api::discussion.discussion': ['id', discussion],
    'api::comment.comment': ['discussion_id', discussion],
  };
  for (const uid of TYPES) {
    const [name, ids] = column[uid] ?? ['comment_id', comments];
    await archiveRows(trx, article, uid, (rows) => rows.whereIn(name, ids()));
  }
};

/** Puts the conversation of an Article that was deleted back, where it is archived. */
export const restoreConversation = async (trx: Knex.Transaction, owner: Owner): Promise<void> => {
  const [discussion, ...others] = TYPES;
  if ((await restoreRows(trx, { owner, uid: discussion })) === 0) return;
  for (const uid of others) {
    await restoreRows(trx, { owner, uid, emptied: NAMES_OF_READERS });
  }
};
