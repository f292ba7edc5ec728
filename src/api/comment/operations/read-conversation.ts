import { articleNotFound } from '../../article/domain/errors';
import { readSettings } from '../../comment-setting/store/settings';
import { closingTime } from '../../discussion/domain/closing';
import { findDiscussions, type NamedArticle } from '../../discussion/store/find-discussion';
import { decodeCursor, encodeCursor, type Place } from '../domain/cursor';
import { pageOf } from '../domain/page-of';
import type { CommentRow, Placement } from '../domain/public-comment';
import { buildThreads, type ThreadedComment } from '../domain/threads';
import { firstReplies } from '../store/read-replies';
import { type ConversationSort, readRoots } from '../store/read-roots';

/** Replies of a thread that come with its top-level Comment. */
const REPLIES_PER_THREAD = 50;

/** Which page of which Article's conversation. `article` is a document id or a slug. */
export interface ConversationRequest extends NamedArticle {
  sort: ConversationSort;
  pageSize: number;
  cursor: string | null;
}

/** A thread as it is sent; `moreReplies` is the cursor for its further replies, or null. */
export type Thread = ThreadedComment & { moreReplies: string | null };

/** A conversation as it is sent. */
export interface Conversation {
  data: Thread[];
  pagination: { pageSize: number; total: number; nextCursor: string | null };
  discussion: { state: string; closesAt: string | null; commentCount: number };
  /** The document ids of the Discussion and of its Article. */
  documentIds: string[];
}

/**
 * A page of an Article's conversation: top-level Comments, each with the first replies under it.
 *
 * @throws ARTICLE_NOT_FOUND, CURSOR_INVALID
 */
export const readConversation = async ({
  sort,
  pageSize,
  cursor,
  ...named
}: ConversationRequest): Promise<Conversation> => {
  const after = cursor === null ? null : decodeCursor(sort, cursor);
  const [conversation] = await readConversations([{ ...named, after }], { sort, pageSize });
  if (!conversation) throw articleNotFound();
  return conversation;
};

/** The Article of a page, and the place after which the page begins; null for the start. */
export type PageAfter = NamedArticle & { after: Place | null };

/**
 * A page of each of these conversations, in four statements for all of them. The cost depends on the size of the
 * pages and not of the Discussions.
 *
 * @returns the pages in the order of `pages`; undefined where there is no such published Article
 */
export const readConversations = async (
  pages: readonly PageAfter[],
  { sort, pageSize }: { sort: ConversationSort; pageSize: number },
): Promise<(Conversation | undefined)[]> => {
  const discussions = await findDiscussions(pages);
  const { maxDepth, closeAfterDays } = await readSettings();

  const visible = pages.flatMap(({ after }, index) => {
    const discussion = discussions[index];
    const isShown = discussion && discussion.state !== 'hidden';
    return isShown ? [{ index, discussionId: discussion.id, after }] : [];
  });
  const found = await readRoots(visible, { sort, limit: pageSize + 1 });
  const shown = found.map((rows) => pageOf(sort, rows, pageSize));
  const replies = await repliesTo(shown.flatMap(({ rows }) => rows));
  const shownAt = new Map(visible.map(({ index }, place) => [index, shown[place]]));

  return discussions.map((discussion, index) => {
    if (!discussion) return undefined;
    const { rows, nextCursor } = shownAt.get(index) ?? NOTHING;
    const isHidden = discussion.state === 'hidden';
    return {
      data: threadsOf(rows, replies, { maxDepth, articleUrl: discussion.articleUrl }),
      pagination: { pageSize, total: isHidden ? 0 : discussion.threadCount, nextCursor },
      discussion: {
        state: discussion.state,
        closesAt: closingTime(discussion, closeAfterDays)?.toISOString() ?? null,
        commentCount: isHidden ? 0 : discussion.commentCount,
      },
      documentIds: [discussion.documentId, discussion.articleDocumentId],
    };
  });
};

/** The page of a hidden Discussion. */
const NOTHING = { rows: [], nextCursor: null };

/** The first replies under each of these roots, and one more where there are more, by the root's row id. */
const repliesTo = async (roots: readonly CommentRow[]): Promise<Map<number, CommentRow[]>> => {
  const replies = new Map<number, CommentRow[]>(roots.map(({ id }) => [id, []]));
  const found = await firstReplies([...replies.keys()], REPLIES_PER_THREAD + 1);
  for (const row of found) replies.get(row.rootId ?? 0)?.push(row);
  return replies;
};

const threadsOf = (
  roots: readonly CommentRow[],
  replies: Map<number, CommentRow[]>,
  placement: Placement,
): Thread[] => {
  const under = roots.map(({ id }) => replies.get(id) ?? []);
  const shown = under.map((rows) => rows.slice(0, REPLIES_PER_THREAD));
  return buildThreads(roots, shown.flat(), placement).map((thread, index) => {
    const last = shown[index]?.at(-1);
    const hasMore = (under[index]?.length ?? 0) > REPLIES_PER_THREAD;
    const moreReplies = hasMore && last ? encodeCursor('replies', last) : null;
    return Object.assign(thread, { moreReplies });
  });
};
