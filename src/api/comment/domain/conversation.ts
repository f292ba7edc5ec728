import { closingTime, type Closing } from '../../discussion/domain/closing';
import type { Thread } from './thread-page';

/** A conversation as it is sent. */
export interface Conversation {
  data: Thread[];
  pagination: { pageSize: number; total: number; nextCursor: string | null };
  discussion: { state: string; closesAt: string | null; commentCount: number };
  /** The document ids of the Discussion and of its Article. */
  documentIds: string[];
}

/** What is sent of a Discussion with its Comments. */
interface Talk extends Closing {
  documentId: string;
  articleDocumentId: string;
  state: 'open' | 'closed' | 'hidden';
  commentCount: number;
  threadCount: number;
}

interface ConversationPage {
  data: Thread[];
  pageSize: number;
  nextCursor: string | null;
}

/** A page of a Discussion, in which a hidden one has no Comments. */
export const conversationOf = (
  discussion: Talk,
  { data, pageSize, nextCursor }: ConversationPage,
  { closeAfterDays }: { closeAfterDays: number },
): Conversation => {
  const isHidden = discussion.state === 'hidden';
  return {
    data,
    pagination: { pageSize, total: isHidden ? 0 : discussion.threadCount, nextCursor },
    discussion: {
      state: discussion.state,
      closesAt: closingTime(discussion, closeAfterDays)?.toISOString() ?? null,
      commentCount: isHidden ? 0 : discussion.commentCount,
    },
    documentIds: [discussion.documentId, discussion.articleDocumentId],
  };
};
