import { inTransaction } from '../../../shared/database';

/** Brings a Discussion's counts in line with what it shows: its approved Comments, or nothing while hidden. */
export const recountDiscussion = (discussionId: number): Promise<void> =>
  inTransaction(async (trx) => {
    const approved = () =>
      trx('comments')
        .join('discussions as shown', 'shown.id', 'comments.discussion_id')
        .where({ 'shown.id': discussionId, 'comments.status': 'approved' })
        .whereNot('shown.state', 'hidden');
    await trx('discussions')
      .where({ id: discussionId })
      .update({
        comment_count: approved().count('comments.id'),
        last_comment_at: approved().max('comments.created_at'),
      });
  });

/** Brings a Comment's number of approved direct answers in line with them. */
export const recountReplies = (commentId: number): Promise<void> =>
  inTransaction(async (trx) => {
    await trx('comments')
      .where({ id: commentId })
      .update({
        // A table cannot be named twice in SQLite's UPDATE: the answers are read under another name.
        reply_count: trx('comments as answers')
          .where({ 'answers.parent_id': commentId, 'answers.status': 'approved' })
          .count('answers.id'),
      });
  });
