import { articleNotFound, forewordError } from '../../../shared/errors';
import { commentHtml } from '../../../shared/markup';
import { resolveArticle } from '../../article/store/resolve-article';
import { readSettings } from '../../comment-setting/store/settings';
import { findDiscussion } from '../../discussion/store/find-discussion';
import { publicComment, type PublicComment } from '../domain/public-comment';
import { judge } from '../domain/rules';
import { countApproved, readComment } from '../store/read-comments';
import { readReader } from '../store/readers';

/** What a Reader posts. `article` is a document id or a slug; `parent` a Comment's document id. */
export interface NewComment {
  article: string;
  locale: string;
  body: string;
  parent: string | null;
}

/**
 * Takes a Reader's Comment, judged by the rules.
 *
 * @param readerId the row id of the signed-in Reader
 * @throws ARTICLE_NOT_FOUND, PARENT_NOT_FOUND, or what a rule refuses with
 */
export const createComment = async (
  readerId: number,
  { article, locale, body, parent }: NewComment,
): Promise<PublicComment> => {
  const found = await resolveArticle(article, locale);
  const discussion = found && (await findDiscussion(found));
  if (!discussion) throw articleNotFound();

  const settings = await readSettings();
  // What nobody may keep need not be rendered: the length is known before the work.
  const written = body.trim();
  const html = written.length > settings.maxLength * 4 ? written : commentHtml(written);
  const verdict = judge({
    comment: { body: written, html },
    reader: { ...(await readReader(readerId)), approvedCount: await countApproved(readerId) },
    discussion,
    settings,
    now: new Date(),
  });
  if ('refuse' in verdict) throw forewordError(verdict.refuse, verdict.message);

  const answered = parent === null ? null : await readComment(parent);
  if (parent !== null) {
    const isThere = answered?.status === 'approved' && answered.discussionId === discussion.id;
    if (!isThere) throw parentNotFound();
  }

  const { documentId } = await strapi.documents('api::comment.comment').create({
    data: {
      discussion: discussion.documentId,
      parent,
      author: readerId,
      body: written,
      status: verdict.status,
      ...(verdict.reason !== null && { statusReason: verdict.reason }),
    },
  });
  const row = await readComment(documentId);
  if (!row) throw new Error(`Comment ${documentId} was written and cannot be read back.`);
  return publicComment(row, parent);
};

const parentNotFound = () =>
  forewordError('PARENT_NOT_FOUND', 'The comment you are answering is not there any more.');
