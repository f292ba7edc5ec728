import { articleNotFound } from '../../article/domain/errors';
import { readSettings } from '../../comment-setting/store/settings';
import { findDiscussion, type NamedArticle } from '../../discussion/store/find-discussion';
import { type Conversation, conversationOf } from '../domain/conversation';
import { commentNotFound } from '../domain/errors';
import { openedThread, REPLIES_PER_THREAD } from '../domain/thread-page';
import { readChain } from '../store/read-chain';
import { readComment } from '../store/read-comment';
import { firstReplies } from '../store/read-replies';
import { type SignedIn, viewOf } from './reader-view';
import { maySee } from './visible-comment';

/** Which Comment of which Article's conversation. `article` is a document id or a slug, `comment` a document id. */
export interface ThreadRequest extends NamedArticle {
  comment: string;
  pageSize: number;
  /** Who is signed in. */
  reader: SignedIn | null;
}

/**
 * The conversation opened at a Comment: the one thread in which it stands, as a page of its own, with the Comment and all
 * that it answers among its replies however long the thread is.
 *
 * @throws ARTICLE_NOT_FOUND, COMMENT_NOT_FOUND
 */
export const readThreadOf = async ({
  article,
  locale,
  comment: documentId,
  pageSize,
  reader,
}: ThreadRequest): Promise<Conversation> => {
  const discussion = await findDiscussion(article, locale);
  if (!discussion) throw articleNotFound();
  const comment = await readComment(documentId);
  const isHere = comment?.discussionId === discussion.id && maySee(comment, reader?.id ?? null);
  if (!comment || !isHere) throw commentNotFound();

  const settings = await readSettings();
  const [root, ...also] = await readChain(comment);
  if (!root) throw commentNotFound();
  const first = await firstReplies([root.id], REPLIES_PER_THREAD + 1);
  const view = await viewOf(reader, [root, ...also, ...first], settings);
  const placement = { articleUrl: discussion.articleUrl, maxDepth: settings.maxDepth, view };
  const data = openedThread(root, { first, also }, placement);
  return conversationOf(discussion, { data, pageSize, nextCursor: null }, settings);
};
