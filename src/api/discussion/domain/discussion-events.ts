import type { NewEvent } from '../../../lib/outbox';
import { articleTopic } from './article-topic';

export type DiscussionState = 'open' | 'closed' | 'hidden';

/** The `data` of a Discussion's event. */
export interface DiscussionEventData {
  state: DiscussionState;
  /** From now on: a hidden Discussion has none. */
  commentCount: number;
}

const KINDS = {
  open: 'discussion.opened',
  closed: 'discussion.closed',
  hidden: 'discussion.hidden',
} as const;

interface Happened extends DiscussionEventData {
  documentId: string;
  article: { documentId: string; locale: string };
}

/** The event of a Discussion that has another state now. */
export const discussionEvent = ({
  documentId,
  article,
  state,
  commentCount,
}: Happened): NewEvent => {
  const data: DiscussionEventData = { state, commentCount };
  return {
    kind: KINDS[state],
    topic: articleTopic(article),
    subject: documentId,
    data: { ...data },
  };
};
