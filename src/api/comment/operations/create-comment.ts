import { inTransaction } from '../../../lib/database';
import { articleNotFound } from '../../article/domain/errors';
import { readSettings } from '../../comment-setting/store/settings';
import { findDiscussion } from '../../discussion/store/find-discussion';
import { publicComment, type PublicComment } from '../domain/public-comment';
import { renderBody } from '../domain/render-body';
import { lockDiscussion } from '../../discussion/store/lock-discussion';
import { readComment } from '../store/read-comment';
import { insertComment } from '../store/write-comment';
import { applyRules } from './apply-rules';
import { participantOf, type ReaderCaller } from './participant';
import { orNotFound } from './or-not-found';

/** What a Reader posts. `article` is a document id or a slug; `parent` a Comment's document id. */
export interface NewComment {
  article: string;
  locale: string;
  body: string;
  parent: string | null;
}

/**
 * Stores a Reader's Comment with the status that the rules decide.
 *
 * @throws ARTICLE_NOT_FOUND, or the error of the rule that refuses the Comment
 */
export const createComment = async (
  caller: ReaderCaller,
  { article, locale, body, parent }: NewComment,
): Promise<PublicComment> => {
  const found = await findDiscussion(article, locale);
  if (!found) throw articleNotFound();
  const settings = await readSettings();
  // Rendered before the transaction begins, so that its locks are held for a shorter time.
  const rendered = renderBody(body, parent, settings.maxLength);

  const create = () =>
    inTransaction(async (trx) => {
      const reader = await participantOf(trx, caller);
      const present = await lockDiscussion(trx, found.id);
      if (!present) throw articleNotFound();
      const discussion = { ...found, ...present };
      const answered = parent === null ? null : await readComment(parent);
      const isThere = answered?.status === 'approved' && answered.discussionId === discussion.id;

      const decision = await applyRules(trx, {
        rendered,
        reader,
        discussion,
        parent: parent === null ? null : { isThere },
        edited: null,
        settings,
      });
      const row = await insertComment(trx, {
        rendered,
        discussionId: discussion.id,
        writer: { ...reader, kind: 'reader' },
        parent: answered ?? null,
        decision,
      });
      return publicComment(row, { ...found, maxDepth: settings.maxDepth });
    });
  return orNotFound(create, articleNotFound);
};
