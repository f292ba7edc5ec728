import { currentCaller, moderatorName } from '../../../lib/access';
import { now } from '../../../lib/clock';
import { findRow, inTransaction } from '../../../lib/database';
import { forewordError } from '../../../lib/errors';
import { targetId } from '../../../lib/document-service';
import { assertMove, mayMove, type Status } from '../domain/states';
import { lockDiscussion } from '../../discussion/store/lock-discussion';
import { deletionColumns, recordDecision } from '../store/move-comment';
import { type PlacedComment, rereadComment } from '../store/read-comment';
import { settle } from '../store/settle';
import { renderData } from './create';
import type { CommentData, CommentEvent } from './types';

/** Updates the derived columns of a changed Comment, and checks a change of its status as a Moderator's decision. */
export const beforeUpdate = async ({ params, state }: CommentEvent): Promise<void> => {
  const { data, where } = params;
  const before = await storedComment(where);
  if (!before) return;
  state.before = before;
  refuseRelocation(data, before);

  if (data.body !== undefined && data.body !== before.body) {
    const { id: exceptId, discussionId, authorId: readerId, parentDocumentId: under } = before;
    await renderData(data, { discussionId, readerId, under, exceptId });
  }
  if (!isMove(data.status, before)) return;
  assertMayMove(before.status, data.status);
  const move = { to: data.status, by: 'moderator' } as const;
  const columns = await inTransaction((trx) => deletionColumns(trx, before, move));
  Object.assign(data, asAttributes(columns));
  data.moderatedAt = now();
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

interface RowInDiscussion {
  id: number;
  discussion: { id: number } | null;
}

/**
 * The row that a write will change or delete, after its Discussion is locked: as everywhere, before the Comment
 * itself, so that one writer at a time updates the counts.
 */
export const storedComment = async (
  where: Record<string, unknown>,
): Promise<PlacedComment | undefined> => {
  const row = await findRow<RowInDiscussion>('api::comment.comment', {
    where,
    select: ['id'],
    populate: { discussion: { select: ['id'] } },
  });
  if (!row?.discussion) return undefined;
  const { id, discussion } = row;
  return inTransaction(async (trx) => {
    await lockDiscussion(trx, discussion.id);
    return rereadComment(trx, id);
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

/** Without a caller it is Foreword's own code, which may also make the moves of the rules. */
const assertMayMove = (from: Status, to: Status): void => {
  if (currentCaller() === undefined && mayMove(from, to, 'rules')) return;
  assertMove(from, to, 'moderator');
};

/**
 * Refuses a change of Discussion, parent or author. So parents can never form a cycle.
 *
 * @throws NOT_ALLOWED
 */
const refuseRelocation = (data: CommentData, before: PlacedComment): void => {
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
