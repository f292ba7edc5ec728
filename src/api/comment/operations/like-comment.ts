import { changed } from '../../../shared/cache/changes';
import { commentNotFound } from '../../../shared/errors';
import { inTransaction } from '../../../shared/database';
import { addLike, removeLike } from '../store/likes';
import { participantOf, type ReaderCaller, refuseBanned } from './participant';
import { unlessGone } from './unless-gone';
import { approvedComment } from './visible-comment';

/** A Comment's Likes, as its Reader sees them. */
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
  unlessGone(() => like(caller, documentId), commentNotFound);

const like = (caller: ReaderCaller, documentId: string): Promise<Likes> =>
  inTransaction(async (trx) => {
    const reader = await participantOf(trx, caller);
    const { id, discussionDocumentId } = await approvedComment(documentId);
    refuseBanned(reader);
    changed(discussionDocumentId);
    return { likeCount: await addLike(trx, id, caller.id), liked: true };
  });

/**
 * Takes a Like back; without one, nothing changes.
 *
 * @throws COMMENT_NOT_FOUND, DISCUSSION_CLOSED, READER_BANNED
 */
export const unlikeComment = (caller: ReaderCaller, documentId: string): Promise<Likes> =>
  inTransaction(async (trx) => {
    const reader = await participantOf(trx, caller);
    const { id, discussionDocumentId } = await approvedComment(documentId);
    refuseBanned(reader);
    changed(discussionDocumentId);
    return { likeCount: await removeLike(trx, id, caller.id), liked: false };
  });
