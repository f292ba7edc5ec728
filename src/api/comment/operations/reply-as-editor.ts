import { now } from '../../../lib/clock';
import { inTransaction } from '../../../lib/database';
import { forewordError } from '../../../lib/errors';
import { commentNotFound } from '../domain/errors';
import { readSettings } from '../../comment-setting/store/settings';
import { publicComment, type PublicComment } from '../domain/public-comment';
import { body as bodyRule } from '../domain/rules/body';
import { discussion as discussionRule } from '../domain/rules/discussion';
import { parent as parentRule } from '../domain/rules/parent';
import { refuseBy } from '../domain/rules/refuse';
import { renderBody } from '../domain/render-body';
import { authorsOfAccount, type SigningAuthor } from '../store/authors';
import { lockDiscussion } from '../../discussion/store/lock-discussion';
import { readComment, rereadComment } from '../store/read-comment';
import { insertComment } from '../store/write-comment';

interface Reply {
  body: string;
  /** The document id of the Author in whose name it is; null for the first who is linked to the account. */
  author: string | null;
}

/**
 * Replies to a Comment in the name of an Author who is linked to an admin's account. The reply shows at once.
 *
 * @param accountId the admin user's row id
 * @throws AUTHOR_NOT_LINKED, NOT_ALLOWED for an Author of somebody else, COMMENT_NOT_FOUND, or the error of the rule
 * on body, Discussion or parent that refuses the reply
 */
export const replyAsEditor = async (
  accountId: number,
  documentId: string,
  { body, author: authorDocumentId }: Reply,
): Promise<PublicComment> => {
  const author = await signingAuthor(accountId, authorDocumentId);
  const settings = await readSettings();
  const rendered = renderBody(body, documentId, settings.maxLength);
  const answered = await readComment(documentId);
  if (!answered) throw commentNotFound();

  return inTransaction(async (trx) => {
    await lockDiscussion(trx, answered.discussionId);
    const parent = await rereadComment(trx, answered.id);
    if (!parent) throw commentNotFound();
    const refusal =
      bodyRule.decide({ comment: rendered, settings }) ??
      discussionRule.decide({ discussion: parent.discussion, settings, now: now() }) ??
      parentRule.decide({ parent: { isThere: parent.status === 'approved' } });
    refuseBy(refusal);

    const row = await insertComment(trx, {
      rendered,
      discussionId: parent.discussionId,
      writer: { ...author, kind: 'editor' },
      parent,
      decision: null,
    });
    return publicComment(row, { ...parent, maxDepth: settings.maxDepth });
  });
};

const signingAuthor = async (
  accountId: number,
  documentId: string | null,
): Promise<SigningAuthor> => {
  const authors = await authorsOfAccount(accountId);
  const [first] = authors;
  if (!first) throw notLinked();
  if (documentId === null) return first;
  const chosen = authors.find((author) => author.documentId === documentId);
  if (!chosen) throw forewordError('NOT_ALLOWED', 'You may not reply in the name of this author.');
  return chosen;
};

const notLinked = () =>
  forewordError(
    'AUTHOR_NOT_LINKED',
    'Your account signs with no author yet: choose your account in the form of an Author.',
  );
