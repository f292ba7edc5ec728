import { moderatorName } from '../../../shared/access/moderator-name';
import { currentCaller } from '../../../shared/access/caller';
import { inTransaction } from '../../../shared/database';
import { forewordError } from '../../../shared/errors';
import { targetId } from '../../../shared/relations';
import { assertMove, mayMove, type Status } from '../domain/states';
import { lockDiscussion } from '../store/lock';
import { deletionColumns, recordDecision } from '../store/move-comment';
import { type PlacedComment, rereadComment } from '../store/read-comment';
import { settle } from '../store/settle';
import { keepWords } from './create';
import type { CommentData, CommentEvent } from './types';

/** Keeps a changed Comment whole; a change of its status is a Moderator's decision. */
export const beforeUpdate = async ({ params, state }: CommentEvent): Promise<void> => {
  const { data, where } = params;
  const before = await storedComment(where);
  if (!before) return;
  state.before = before;
  refuseRemoval(data, before);

  if (data.body !== undefined && data.body !== before.body) {
    const { id: exceptId, discussionId, authorId: readerId } = before;
    await keepWords(data, { discussionId, readerId, exceptId });
  }
  if (!isMove(data.status, before)) return;
  assertMayMove(before.status, data.status);
  const move = { to: data.status, by: 'moderator' } as const;
  const columns = await inTransaction((trx) => deletionColumns(trx, before, move));
  Object.assign(data, asAttributes(columns));
  data.moderatedAt = new Date();
  data.moderatedBy = moderatorName(currentCaller());
};

export const afterUpdate = async ({ params: { data }, state }: CommentEvent): Promise<void> => {
  const { before } = state;
  const { status } = data;
  if (!before || !isMove(status, before)) return;
  await inTransaction(async (trx) => {
    await lockDiscussion(trx, before.discussionId);
    await settle(trx, before, { ...before, status });
    await recordDecision(trx, before, {
      to: status,
      reason: data.statusReason ?? null,
      moderator: data.moderatedBy ?? '',
    });
  });
};

/**
 * The row that a write is about to change or delete, its Discussion locked: as everywhere, before the
 * Comment itself, so that what is counted afterwards is counted by one writer at a time.
 */
export const storedComment = async (
  where: Record<string, unknown>,
): Promise<PlacedComment | undefined> => {
  const row = await strapi.db
    .query('api::comment.comment')
    .findOne({ where, select: ['id'], populate: { discussion: { select: ['id'] } } });
  if (!row?.discussion) return undefined;
  return inTransaction(async (trx) => {
    await lockDiscussion(trx, row.discussion.id);
    return rereadComment(trx, row.id);
  });
};

/** Columns as the row hooks name them. */
const asAttributes = (columns: Record<string, unknown>): CommentData =>
  Object.fromEntries(
    Object.entries(columns).map(([name, value]) => [
      name.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );

const isMove = (status: Status | undefined, before: PlacedComment): status is Status =>
  status !== undefined && status !== before.status;

/** Foreword's own code, which no caller stands behind, may also do what the rules do. */
const assertMayMove = (from: Status, to: Status): void => {
  if (currentCaller() === undefined && mayMove(from, to, 'rules')) return;
  assertMove(from, to, 'moderator');
};

/**
 * A Comment stays where it was posted, and whose it is: so parents can never form a circle.
 *
 * @throws NOT_ALLOWED
 */
const refuseRemoval = (data: CommentData, before: PlacedComment): void => {
  const isMoved =
    isOther(data.discussion, before.discussionId) ||
    isOther(data.parent, before.parentId) ||
    isOther(data.author, before.authorId);
  if (!isMoved) return;
  throw forewordError('NOT_ALLOWED', 'A comment stays where it was posted, and its writer’s.');
};

const isOther = (relation: unknown, stored: number | null): boolean => {
  const id = targetId(relation);
  return id !== undefined && id !== stored;
};
