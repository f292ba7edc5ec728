import { articleNotFound } from '../../../shared/errors';
import { resolveArticle } from '../../article/store/resolve-article';
import { readSettings } from '../../comment-setting/store/settings';
import { findDiscussion } from '../../discussion/store/find-discussion';
import { decodeCursor, encodeCursor } from '../domain/cursor';
import { buildThreads, type ThreadedComment } from '../domain/threads';
import { type ConversationSort, readReplies, readRoots } from '../store/read-comments';

/** Which page of which Article's conversation. `article` is a document id or a slug. */
export interface ConversationRequest {
  article: string;
  locale: string;
  sort: ConversationSort;
  pageSize: number;
  cursor: string | null;
}

/** A conversation as it is sent. */
export interface Conversation {
  data: (ThreadedComment & { moreReplies: string | null })[];
  pagination: { pageSize: number; total: number; nextCursor: string | null };
  discussion: { state: string; closesAt: string | null; commentCount: number };
}

/**
 * A page of an Article's conversation: top-level Comments with everything under them.
 *
 * @throws ARTICLE_NOT_FOUND, CURSOR_INVALID
 */
export const readConversation = async ({
  article,
  locale,
  sort,
  pageSize,
  cursor,
}: ConversationRequest): Promise<Conversation> => {
  const found = await resolveArticle(article, locale);
  const discussion = found && (await findDiscussion(found));
  if (!discussion) throw articleNotFound();

  const after = cursor === null ? null : decodeCursor(cursor);
  const isHidden = discussion.state === 'hidden';
  const page = isHidden
    ? { rows: [], total: 0, hasMore: false }
    : await readRoots(discussion.id, { sort, pageSize, after });
  const replies = page.rows.length > 0 ? await readReplies(page.rows.map(({ id }) => id)) : [];
  const { maxDepth } = await readSettings();

  const last = page.rows.at(-1);
  return {
    data: buildThreads(page.rows, replies, maxDepth).map((thread) => ({
      ...thread,
      moreReplies: null,
    })),
    pagination: {
      pageSize,
      total: page.total,
      nextCursor: page.hasMore && last ? encodeCursor(last) : null,
    },
    discussion: {
      state: discussion.state,
      closesAt: discussion.closesAt?.toISOString() ?? null,
      commentCount: isHidden ? 0 : discussion.commentCount,
    },
  };
};
