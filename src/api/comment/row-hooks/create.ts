import { onThisClock } from '../../../lib/clock';
import { inTransaction } from '../../../lib/database';
import { targetId } from '../../../lib/document-service';
import { readSettings } from '../../comment-setting/store/settings';
import { type RenderedBody, renderBody } from '../domain/render-body';
import { body as bodyRule } from '../domain/rules/body';
import { duplicate as duplicateRule } from '../domain/rules/duplicate';
import { parent as parentRule } from '../domain/rules/parent';
import { refuseBy } from '../domain/rules/refuse';
import { lockDiscussion } from '../../discussion/store/lock-discussion';
import { rereadComment } from '../store/read-comment';
import { readReader, readHistory } from '../store/readers';
import { settle } from '../store/settle';
import type { CommentData, CommentEvent } from './types';

/** Fills the server-owned fields of a new Comment, and refuses invalid ones. */
export const beforeCreate = async ({ params: { data } }: CommentEvent): Promise<void> => {
  const discussionId = targetId(data.discussion);
  if (discussionId) await inTransaction((trx) => lockDiscussion(trx, discussionId));
  data.status ??= 'pending';
  data.pinned ??= false;
  // Strapi has just filled it, unless the client has sent one, which is text.
  if (data.createdAt instanceof Date) data.createdAt = onThisClock(data.createdAt);
  // A clone would copy these from the original.
  Object.assign(data, { likeCount: 0, replyCount: 0, reportCount: 0 });
  const readerId = targetId(data.author);
  const parentId = targetId(data.parent);
  const parent = parentId ? await inTransaction((trx) => rereadComment(trx, parentId)) : undefined;
  await renderData(data, { discussionId, readerId, under: parent?.documentId ?? null });
  data.shown = data.status === 'approved';

  if (readerId) {
    const reader = await inTransaction((trx) => readReader(trx, readerId));
    data.authorName ??= reader?.name ?? null;
  }
  if (parentId) {
    const isThere = parent?.discussionId === discussionId;
    refuseBy(parentRule.decide({ parent: { isThere } }));
  }
  data.depth = parent ? parent.depth + 1 : 0;
  data.root = parent ? (parent.rootId ?? parent.id) : null;
};

export const afterCreate = async ({ result }: CommentEvent): Promise<void> => {
  const id = result?.id;
  if (id === undefined) return;
  await inTransaction(async (trx) => {
    const comment = await rereadComment(trx, id);
    if (!comment) return;
    await lockDiscussion(trx, comment.discussionId);
    await settle(trx, null, comment);
  });
};

/**
 * The Discussion and Reader of a Comment, and the document id of the one that it answers; `exceptId` is its own
 * row id when it is edited.
 */
interface Place {
  discussionId: number | null | undefined;
  readerId: number | null | undefined;
  under: string | null;
  exceptId?: number;
}

/**
 * Renders the body of a row and sets the columns derived from it.
 *
 * @throws COMMENT_BODY_REQUIRED, COMMENT_BODY_TOO_LONG, COMMENT_DUPLICATE
 */
export const renderData = async (data: CommentData, place: Place): Promise<void> => {
  const settings = await readSettings();
  const rendered = renderBody(data.body ?? '', place.under, settings.maxLength);
  const isDuplicate = await isSaidAlready(rendered, place);
  refuseBy(bodyRule.decide({ comment: rendered, settings }));
  refuseBy(duplicateRule.decide({ comment: { isDuplicate } }));
  const { body, html, bodyKey, searchText } = rendered;
  Object.assign(data, { body, html, bodyKey, searchText });
};

const isSaidAlready = async (
  { bodyKey }: RenderedBody,
  { discussionId, readerId, exceptId }: Place,
): Promise<boolean> => {
  if (!discussionId || !readerId || bodyKey === null) return false;
  const about = { discussionId, bodyKey, approvedUpTo: 0, exceptId: exceptId ?? null };
  return (await inTransaction((trx) => readHistory(trx, readerId, about))).isDuplicate;
};
