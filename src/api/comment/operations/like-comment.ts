import { invalidateTags } from '../../../lib/http-cache';
import { commentNotFound } from '../domain/errors';
import { inTransaction } from '../../../lib/database';
import { addLike, removeLike } from '../store/likes';
import { participantOf, type ReaderCaller, refuseBanned } from './participant';
import { orNotFound } from './or-not-found';
import { approvedComment } from './visible-comment';

/** The number of a Comment's Likes, and whether the caller likes it. */
export interface Likes {
  likeCount: number;
  liked: boolean;
}

/**
 * Likes a Comment; liking it again changes nothing.
 *
 * @throws COMMENT_NOT_FOUND, DISCUSSION_CLOSED, READER_BANNED
 */
export const likeComment = (caller: ReaderCaller, documentId: string): Promise<Likes> =>
  orNotFound(() => like(caller, documentId), commentNotFound);

const like = (caller: ReaderCaller, documentId: string): Promise<Likes> =>
  inTransaction(async (trx) => {
    const reader = await participantOf(trx, caller);
    const { id, discussionDocumentId } = await approvedComment(documentId);
    refuseBanned(reader);
    invalidateTags(discussionDocumentId);
    return { likeCount: await addLike(trx, id, caller.id), liked: true };
  });

/**
 * Removes a Like; without one, nothing changes.
 *
 * @throws COMMENT_NOT_FOUND, DISCUSSION_CLOSED, READER_BANNED
 */
export const unlikeComment = (caller: ReaderCaller, documentId: string): Promise<Likes> =>
  inTransaction(async (trx) => {
    const reader = await participantOf(trx, caller);
    const { id, discussionDocumentId } = await approvedComment(documentId);
    refuseBanned(reader);
    invalidateTags(discussionDocumentId);
    return { likeCount: await removeLike(trx, id, caller.id), liked: false };
  });
