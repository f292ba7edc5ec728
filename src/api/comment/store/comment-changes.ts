import type { Knex } from 'knex';

import { type Binding, forUpdate, queryInTransaction } from '../../../lib/database';
import { writeEvents } from '../../../lib/outbox';
import { commentEvent, type PlaceInThread } from '../domain/comment-events';

/** Which rows of `comments`: an SQL condition, and what stands for its `?`. */
export interface WhichComments {
  where: string;
  bindings: readonly Binding[];
}

interface ChangedRow extends PlaceInThread {
  articleDocumentId: string;
  locale: string;
}

/**
 * Writes to the outbox that Comments are other than readers have seen them, though their status is the same. Those that
 * readers do not see, or see as tombstones, are left out. Call it while their Discussions are locked.
 */
export const writeChanges = async (
  trx: Knex.Transaction,
  kind: 'comment.edited' | 'comment.changed',
  { where, bindings }: WhichComments,
): Promise<void> => {
  const rows = await queryInTransaction<ChangedRow>(
    trx,
    `select comments.document_id as "documentId", parents.document_id as "parentDocumentId",
        discussions.article_document_id as "articleDocumentId", discussions.article_locale as "locale"
      from comments
      join discussions on discussions.id = comments.discussion_id
      left join comments as parents on parents.id = comments.parent_id
      where comments.status = 'approved' and discussions.state <> 'hidden' and ${where}
      order by comments.id`,
    bindings,
  );
  const events = rows.map(({ articleDocumentId, locale, ...comment }) =>
    commentEvent({
      ...{ kind, comment, effect: 'changed' },
      article: { documentId: articleDocumentId, locale },
    }),
  );
  await writeEvents(trx, events);
};

/** The same of one Comment, by its row id. */
export const writeChange = (
  trx: Knex.Transaction,
  kind: 'comment.edited' | 'comment.changed',
  id: number,
): Promise<void> => writeChanges(trx, kind, { where: 'comments.id = ?', bindings: [id] });

/** Locks the Discussions of all these Comments. Take a lock on their Reader before. */
export const lockDiscussionsOf = async (
  trx: Knex.Transaction,
  { where, bindings }: WhichComments,
): Promise<void> => {
  await queryInTransaction(
    trx,
    `select id from discussions where id in (select discussion_id from comments where ${where})
      order by id ${forUpdate()}`,
    bindings,
  );
};
