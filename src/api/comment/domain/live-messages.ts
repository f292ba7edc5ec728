import type { Message, Told } from '../../../lib/event-streams';
import type { OutboxEvent } from '../../../lib/outbox';
import type { DiscussionEventData } from '../../discussion/domain/discussion-events';
import type { CommentEventData, Effect } from './comment-events';

/**
 * What the streams of a conversation are told of an event: ids and counts of what is public, never words. They end when
 * the conversation is not public any more.
 */
export const tellLive = ({ kind, subject, data }: OutboxEvent): Told | undefined => {
  const [about] = kind.split('.', 1);
  // Each `data` is as those wrote it whose types are named here.
  if (about === 'comment') return tellComment(subject, data as CommentEventShape);
  if (about === 'discussion') return tellDiscussion(data as DiscussionEventShape);
  if (kind === 'article.unpublished' || kind === 'article.deleted')
    return { messages: [], isLast: true };
  return undefined;
};

type CommentEventShape = OutboxEvent['data'] & CommentEventData;
type DiscussionEventShape = OutboxEvent['data'] & DiscussionEventData;

const comment = (documentId: string, parent: string | null, kind: Effect): Message => ({
  event: 'comment',
  data: { documentId, parent, kind },
});

const count = (commentCount: number): Message => ({ event: 'count', data: { commentCount } });

const tellComment = (
  documentId: string,
  { parent, effect, above, commentCount }: CommentEventData,
): Told => {
  const own = comment(documentId, parent, effect);
  const tombstones = above.map((place) => comment(place.documentId, place.parent, effect));
  // What is shown, from the top down, so that each stands below what is there already; what is gone, from below.
  const comments = effect === 'shown' ? [...tombstones, own] : [own, ...tombstones.reverse()];
  const counts = commentCount === null ? [] : [count(commentCount)];
  return { messages: [...comments, ...counts], isLast: false };
};

const tellDiscussion = ({ state }: DiscussionEventData): Told => ({
  messages: [{ event: 'discussion', data: { state } }],
  isLast: state === 'hidden',
});
