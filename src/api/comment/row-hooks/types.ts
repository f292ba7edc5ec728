import type { Status } from '../domain/states';
import type { PlacedComment } from '../store/read-comment';

/** A Comment's row as Strapi hands it to a hook: relations in any of their forms. */
export interface CommentData {
  id?: number;
  body?: string | null;
  html?: string;
  bodyKey?: string | null;
  status?: Status;
  shown?: boolean;
  depth?: number;
  pinned?: boolean | null;
  authorName?: string | null;
  deletedAt?: Date | null;
  moderatedAt?: Date;
  moderatedBy?: string;
  statusReason?: string | null;
  discussion?: unknown;
  parent?: unknown;
  root?: unknown;
  author?: unknown;
}

/** A write of one row, as it reaches the hooks before and after it. */
export interface CommentEvent {
  params: { data: CommentData; where: Record<string, unknown> };
  result?: { id?: number };
  /** Shared by the before and after hooks of one write. */
  state: { before?: PlacedComment };
}
