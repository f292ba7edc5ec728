import type { PlaceInThread } from '../domain/comment-events';
import type { Status } from '../domain/states';

/** The part of a Comment that the counts around it depend on. */
export interface Standing {
  id: number;
  discussionId: number;
  parentId: number | null;
  status: Status;
  /** The value in its row. */
  shown: boolean;
}

/** The same of a Comment that is written by itself, so that it can be told of. */
export type PlacedStanding = Standing & PlaceInThread;
