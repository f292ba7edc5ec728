import { inTransaction } from '../../../shared/database';
import { articleNotFound } from '../../../shared/errors';
import { readSettings } from '../../comment-setting/store/settings';
import { findDiscussion } from '../../discussion/store/find-discussion';
import { publicComment, type PublicComment } from '../domain/public-comment';
import { wordsOf } from '../domain/words-of';
import { lockDiscussion } from '../store/lock';
import { readComment } from '../store/read-comment';
import { insertComment } from '../store/write-comment';
import { judgeWords } from './judge-words';
import { participantOf, type ReaderCaller } from './participant';
import { unlessGone } from './unless-gone';

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
 * @throws ARTICLE_NOT_FOUND, or what a rule refuses with
 */
export const createComment = async (
  caller: ReaderCaller,
  { article, locale, body, parent }: NewComment,
): Promise<PublicComment> => {
  const found = await findDiscussion(article, locale);
  if (!found) throw articleNotFound();
  const settings = await readSettings();
  // Rendered before the transaction begins: nobody waits for it.
  const words = wordsOf(body, settings.maxLength);

  const create = () =>
    inTransaction(async (trx) => {
      const reader = await participantOf(trx, caller);
      const present = await lockDiscussion(trx, found.id);
      if (!present) throw articleNotFound();
      const discussion = { ...found, ...present };
      const answered = parent === null ? null : await readComment(parent);
      const isThere = answered?.status === 'approved' && answered.discussionId === discussion.id;

      const verdict = await judgeWords(trx, {
        words,
        reader,
        discussion,
        parent: parent === null ? null : { isThere },
        edited: null,
        settings,
      });
      const row = await insertComment(trx, {
        words,
        discussionId: discussion.id,
        writer: { ...reader, kind: 'reader' },
        parent: answered ?? null,
        verdict,
      });
      return publicComment(row, settings.maxDepth);
    });
  return unlessGone(create, articleNotFound);
};
