import type { Status } from '../domain/states';
import type { PlacedComment } from '../store/read-comment';

/** A Comment's row as Strapi passes it to a hook: relations in any notation. */
export interface CommentData {
  id?: number;
  body?: string | null;
  html?: string;
  bodyKey?: string | null;
  status?: Status;
  shown?: boolean;
  depth?: number;
  pinned?: boolean | null;
  createdAt?: Date | string;
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

/** The event of a write of one row, in the hooks before and after it. */
export interface CommentEvent {
  params: { data: CommentData; where: Record<string, unknown> };
  result?: { id?: number };
  /** Shared by the before and after hooks of one write. */
  state: { before?: PlacedComment };
}
