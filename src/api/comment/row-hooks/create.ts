import { inTransaction } from '../../../shared/database';
import { targetId } from '../../../shared/relations';
import { readSettings } from '../../comment-setting/store/settings';
import { type Words, wordsOf } from '../domain/words-of';
import { body as bodyRule } from '../domain/rules/body';
import { duplicate as duplicateRule } from '../domain/rules/duplicate';
import { parent as parentRule } from '../domain/rules/parent';
import { refuseBy } from '../domain/rules/refuse';
import { lockDiscussion } from '../store/lock';
import { rereadComment } from '../store/read-comment';
import { readReader, readRecord } from '../store/readers';
import { settle } from '../store/settle';
import type { CommentData, CommentEvent } from './types';

/** Fills what Foreword keeps of a new Comment, and refuses what no Comment may be. */
export const beforeCreate = async ({ params: { data } }: CommentEvent): Promise<void> => {
  const discussionId = targetId(data.discussion);
  if (discussionId) await inTransaction((trx) => lockDiscussion(trx, discussionId));
  data.status ??= 'pending';
  data.pinned ??= false;
  // A copy of another Comment begins with nothing.
  Object.assign(data, { likeCount: 0, replyCount: 0, reportCount: 0 });
  const readerId = targetId(data.author);
  await keepWords(data, { discussionId, readerId });
  data.shown = data.status === 'approved';

  if (readerId) {
    const reader = await inTransaction((trx) => readReader(trx, readerId));
    data.authorName ??= reader?.name ?? null;
  }
  const parentId = targetId(data.parent);
  const parent = parentId ? await inTransaction((trx) => rereadComment(trx, parentId)) : undefined;
  if (parentId) {
    const isThere = parent?.discussionId === discussionId;
    refuseBy(parentRule({ parent: { isThere } }));
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

/** Where a Comment's words stand, and whose they are. */
interface Place {
  discussionId: number | null | undefined;
  readerId: number | null | undefined;
  exceptId?: number;
}

/**
 * Renders a Comment's words and keeps what follows from them.
 *
 * @throws COMMENT_BODY_REQUIRED, COMMENT_BODY_TOO_LONG, COMMENT_DUPLICATE
 */
export const keepWords = async (data: CommentData, place: Place): Promise<void> => {
  const settings = await readSettings();
  const words = wordsOf(data.body ?? '', settings.maxLength);
  const isDuplicate = await isSaidAlready(words, place);
  const comment = { ...words, isDuplicate, openReports: 0 };
  refuseBy(bodyRule({ comment, settings }));
  refuseBy(duplicateRule({ comment }));
  const { body, html, bodyKey, searchText } = words;
  Object.assign(data, { body, html, bodyKey, searchText });
};

const isSaidAlready = async (
  { bodyKey }: Words,
  { discussionId, readerId, exceptId }: Place,
): Promise<boolean> => {
  if (!discussionId || !readerId || bodyKey === null) return false;
  const about = { discussionId, bodyKey, approvedUpTo: 0, exceptId: exceptId ?? null };
  return (await inTransaction((trx) => readRecord(trx, readerId, about))).isDuplicate;
};
