import { inTransaction } from '../../../shared/database';
import { commentNotFound, forewordError } from '../../../shared/errors';
import { readSettings } from '../../comment-setting/store/settings';
import { publicComment, type PublicComment } from '../domain/public-comment';
import { body as bodyRule } from '../domain/rules/body';
import { discussion as discussionRule } from '../domain/rules/discussion';
import { parent as parentRule } from '../domain/rules/parent';
import { refuseBy } from '../domain/rules/refuse';
import { wordsOf } from '../domain/words-of';
import { authorOfAccount } from '../store/authors';
import { lockDiscussion } from '../store/lock';
import { readComment, rereadComment } from '../store/read-comment';
import { insertComment } from '../store/write-comment';

/**
 * Answers a Comment in the name of the Author who is linked to an admin's account. It shows at once.
 *
 * @param accountId the admin user's row id
 * @throws AUTHOR_NOT_LINKED, COMMENT_NOT_FOUND, or what the rules on words, place and Discussion refuse with
 */
export const replyAsEditor = async (
  accountId: number,
  documentId: string,
  body: string,
): Promise<PublicComment> => {
  const author = await authorOfAccount(accountId);
  if (!author) throw notLinked();
  const settings = await readSettings();
  const words = wordsOf(body, settings.maxLength);
  const answered = await readComment(documentId);
  if (!answered) throw commentNotFound();

  return inTransaction(async (trx) => {
    await lockDiscussion(trx, answered.discussionId);
    const parent = await rereadComment(trx, answered.id);
    if (!parent) throw commentNotFound();
    const refusal =
      bodyRule({ comment: { ...words, isDuplicate: false, openReports: 0 }, settings }) ??
      discussionRule({ discussion: parent.discussion, settings, now: new Date() }) ??
      parentRule({ parent: { isThere: parent.status === 'approved' } });
    refuseBy(refusal);

    const row = await insertComment(trx, {
      words,
      discussionId: parent.discussionId,
      writer: { ...author, kind: 'editor' },
      parent,
      verdict: { status: 'approved', reason: null, rule: null },
    });
    return publicComment(row, settings.maxDepth);
  });
};

const notLinked = () =>
  forewordError(
    'AUTHOR_NOT_LINKED',
    'Your account signs with no author yet: choose your account in the form of an Author.',
  );
