import { articleNotFound } from '../../../shared/errors';
import { readSettings } from '../../comment-setting/store/settings';
import { closingTime } from '../../discussion/domain/closing';
import { findDiscussion } from '../../discussion/store/find-discussion';
import { decodeCursor, encodeCursor } from '../domain/cursor';
import { pageOf } from '../domain/page-of';
import type { CommentRow } from '../domain/public-comment';
import { buildThreads, type ThreadedComment } from '../domain/threads';
import { firstReplies } from '../store/read-replies';
import { type ConversationSort, readRoots } from '../store/read-roots';

/** Replies of a thread that come with its top-level Comment. */
export const REPLIES_PER_THREAD = 50;

/** Which page of which Article's conversation. `article` is a document id or a slug. */
export interface ConversationRequest {
  article: string;
  locale: string;
  sort: ConversationSort;
  pageSize: number;
  cursor: string | null;
}

/** A thread as it is sent; `moreReplies` is the cursor for the rest of it. */
export type Thread = ThreadedComment & { moreReplies: string | null };

/** A conversation as it is sent. */
export interface Conversation {
  data: Thread[];
  pagination: { pageSize: number; total: number; nextCursor: string | null };
  discussion: { state: string; closesAt: string | null; commentCount: number };
  /** The document ids of the Discussion and of its Article. */
  madeOf: string[];
}

/**
 * A page of an Article's conversation: top-level Comments, each with the first replies under it. Four
 * statements, whose cost is that of the page and not of the Discussion.
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
  const after = cursor === null ? null : decodeCursor(sort, cursor);
  const discussion = await findDiscussion(article, locale);
  if (!discussion) throw articleNotFound();
  const { state, commentCount, threadCount } = discussion;
  const { maxDepth, closeAfterDays } = await readSettings();

  const isHidden = state === 'hidden';
  const found = isHidden ? [] : await readRoots(discussion.id, { sort, pageSize, after });
  const { rows: roots, nextCursor } = pageOf(sort, found, pageSize);
  return {
    data: await threadsOf(roots, maxDepth),
    pagination: {
      pageSize,
      total: isHidden ? 0 : threadCount,
      nextCursor,
    },
    discussion: {
      state,
      closesAt: closingTime(discussion, closeAfterDays)?.toISOString() ?? null,
      commentCount: isHidden ? 0 : commentCount,
    },
    madeOf: [discussion.documentId, discussion.articleDocumentId],
  };
};

const threadsOf = async (roots: CommentRow[], maxDepth: number): Promise<Thread[]> => {
  const found = await firstReplies(
    roots.map(({ id }) => id),
    REPLIES_PER_THREAD + 1,
  );
  const replies = new Map<number, CommentRow[]>();
  for (const row of found) {
    const thread = replies.get(row.rootId ?? 0);
    if (thread) thread.push(row);
    else replies.set(row.rootId ?? 0, [row]);
  }

  const shown = roots.map(({ id }) => (replies.get(id) ?? []).slice(0, REPLIES_PER_THREAD));
  const threads = buildThreads(roots, shown.flat(), maxDepth);
  return threads.map((thread, index) => {
    const last = shown[index]?.at(-1);
    const hasMore = (replies.get(roots[index]?.id ?? 0)?.length ?? 0) > REPLIES_PER_THREAD;
    return { ...thread, moreReplies: hasMore && last ? encodeCursor('replies', last) : null };
  });
};
