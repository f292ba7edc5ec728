import { articleNotFound } from '../../article/domain/errors';
import { readSettings } from '../../comment-setting/store/settings';
import { findDiscussions, type NamedArticle } from '../../discussion/store/find-discussion';
import { type Conversation, conversationOf } from '../domain/conversation';
import { decodeCursor, type Place } from '../domain/cursor';
import { pageOf } from '../domain/page-of';
import type { CommentRow } from '../domain/public-comment';
import { REPLIES_PER_THREAD, threadPage } from '../domain/thread-page';
import { firstReplies } from '../store/read-replies';
import { type ConversationSort, readRoots } from '../store/read-roots';
import { type SignedIn, viewOf } from './reader-view';

/** Which page of which Article's conversation. `article` is a document id or a slug. */
export interface ConversationRequest extends NamedArticle {
  sort: ConversationSort;
  pageSize: number;
  cursor: string | null;
  /** Who is signed in. */
  reader: SignedIn | null;
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
  reader,
  ...named
}: ConversationRequest): Promise<Conversation> => {
  const after = cursor === null ? null : decodeCursor(sort, cursor);
  const [conversation] = await readConversations([{ ...named, after }], {
    sort,
    pageSize,
    reader,
  });
  if (!conversation) throw articleNotFound();
  return conversation;
};

/** The Article of a page, and the place after which the page begins; null for the start. */
export type PageAfter = NamedArticle & { after: Place | null };

/**
 * A page of each of these conversations, in four statements for all of them, and one more for a Reader who is signed in.
 * The cost depends on the size of the pages and not of the Discussions.
 *
 * @returns the pages in the order of `pages`; undefined where there is no such published Article
 */
export const readConversations = async (
  pages: readonly PageAfter[],
  { sort, pageSize, reader }: Pick<ConversationRequest, 'sort' | 'pageSize' | 'reader'>,
): Promise<(Conversation | undefined)[]> => {
  const discussions = await findDiscussions(pages);
  const settings = await readSettings();

  const visible = pages.flatMap(({ after }, index) => {
    const discussion = discussions[index];
    const isShown = discussion && discussion.state !== 'hidden';
    return isShown ? [{ index, discussionId: discussion.id, after }] : [];
  });
  const found = await readRoots(visible, { sort, limit: pageSize + 1 });
  const shown = found.map((rows) => pageOf(sort, rows, pageSize));
  const roots = shown.flatMap(({ rows }) => rows);
  const replies = await repliesTo(roots);
  const view = await viewOf(reader, [...roots, ...Array.from(replies.values()).flat()], settings);
  const shownAt = new Map(visible.map(({ index }, place) => [index, shown[place]]));

  return discussions.map((discussion, index) => {
    if (!discussion) return undefined;
    const { rows, nextCursor } = shownAt.get(index) ?? NOTHING;
    const { articleUrl } = discussion;
    const data = threadPage(rows, replies, { articleUrl, maxDepth: settings.maxDepth, view });
    return conversationOf(discussion, { data, pageSize, nextCursor }, settings);
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
