import type { NewEvent } from '../../../lib/outbox';
import { articleTopic } from '../../discussion/domain/article-topic';
import type { Status } from './states';

/** What happened to a Comment. `comment.changed` is all that has no name of its own: pins, a name that is gone. */
export type CommentEventKind =
  | 'comment.created'
  | 'comment.approved'
  | 'comment.held'
  | 'comment.rejected'
  | 'comment.spam'
  | 'comment.deleted'
  | 'comment.edited'
  | 'comment.changed';

/** What readers see of it: a Comment (or its tombstone) that they have not seen, that is other than before, or gone. */
export type Effect = 'shown' | 'changed' | 'gone';

/** A Comment by its document id, and the one that it answers. */
export interface PlaceInThread {
  documentId: string;
  parentDocumentId: string | null;
}

/** The `data` of a Comment's event: no words, no names. */
export interface CommentEventData {
  /** A document id. */
  parent: string | null;
  effect: Effect;
  /** Tombstones above it that are shown, or gone, with it: document ids, the topmost first. */
  above: { documentId: string; parent: string | null }[];
  /** Of the Discussion, where it has changed. */
  commentCount: number | null;
}

/** The event of a Comment's creation (`before` null), removal (`after` null), change of status, or edit. */
export const kindOfMove = (before: Status | null, after: Status | null): CommentEventKind => {
  if (after === null) return 'comment.deleted';
  if (before === null) return 'comment.created';
  return before === after ? 'comment.edited' : MOVED[after];
};

const MOVED: Record<Status, CommentEventKind> = {
  approved: 'comment.approved',
  pending: 'comment.held',
  rejected: 'comment.rejected',
  spam: 'comment.spam',
  deleted: 'comment.deleted',
};

/** What readers see of it; undefined where they see nothing. */
export const effectOf = (wasShown: boolean, isShown: boolean): Effect | undefined => {
  if (isShown) return wasShown ? 'changed' : 'shown';
  return wasShown ? 'gone' : undefined;
};

interface Happened {
  kind: CommentEventKind;
  article: { documentId: string; locale: string };
  comment: PlaceInThread;
  effect: Effect;
  above?: readonly PlaceInThread[];
  commentCount?: number | null;
}

export const commentEvent = ({
  kind,
  article,
  comment: { documentId, parentDocumentId },
  effect,
  above = [],
  commentCount = null,
}: Happened): NewEvent => {
  const data: CommentEventData = {
    parent: parentDocumentId,
    effect,
    above: above.map((place) => ({
      documentId: place.documentId,
      parent: place.parentDocumentId,
    })),
    commentCount,
  };
  return { kind, topic: articleTopic(article), subject: documentId, data: { ...data } };
};
