import type { Conversation } from '../../api/comment/domain/conversation';
import type { ThreadedComment } from '../../api/comment/domain/threads';

/**
 * A page of a conversation as the API sends it, for the script that takes it over: without the html of the Comments,
 * which stands in the page already.
 */
export const conversationData = ({ data, pagination, discussion }: Conversation) => ({
  data: data.map((thread) => ({ ...withoutHtml(thread), moreReplies: thread.moreReplies })),
  meta: { pagination, discussion },
});

interface BareComment extends Omit<ThreadedComment, 'html' | 'replies'> {
  replies: BareComment[];
}

const withoutHtml = ({ html: _html, replies, ...comment }: ThreadedComment): BareComment => ({
  ...comment,
  replies: replies.map(withoutHtml),
});
