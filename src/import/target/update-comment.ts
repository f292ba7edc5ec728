import type { Knex } from 'knex';

import { renderBody } from '../../api/comment/domain/render-body';
import { freeKey } from '../../api/comment/store/move-comment';
import { rereadComment } from '../../api/comment/store/read-comment';
import { settle } from '../../api/comment/store/settle';
import { bodyColumns } from '../../api/comment/store/write-comment';
import { lockDiscussion } from '../../api/discussion/store/lock-discussion';
import { now } from '../../lib/clock';
import { queryInTransaction } from '../../lib/database';
import type { CommentRecord } from '../records';
import { authorNameOf, statusOf } from './comments';

/** Writes a Comment as it is at the source now. Its place and its Reader stay. */
export const updateComment = async (
  trx: Knex.Transaction,
  record: CommentRecord,
  documentId: string,
): Promise<void> => {
  const [place] = await queryInTransaction<{ id: number; discussionId: number }>(
    trx,
    `select id as "id", discussion_id as "discussionId" from comments where document_id = ?`,
    [documentId],
  );
  if (!place) return;
  await lockDiscussion(trx, place.discussionId);
  const before = await rereadComment(trx, place.id);
  if (!before) return;
  const rendered = renderBody(record.body, before.parentDocumentId);
  const status = statusOf(record);
  await trx('comments')
    .where({ id: before.id })
    .update({
      ...bodyColumns(rendered),
      body_key: await freeKey(trx, before, rendered.bodyKey),
      author_name: authorNameOf(record) ?? before.authorName,
      ...{ status, deleted_at: status === 'deleted' ? now() : null, updated_at: now() },
      ...(record.editedAt && { edited_at: record.editedAt }),
    });
  await settle(trx, before, { ...before, status });
};
