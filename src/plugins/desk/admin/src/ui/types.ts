/** What the desk's routes answer, as the server declares it. Types alone: no code of the server is bundled. */
import type { QueuePage } from '../../../../../api/comment/domain/desk';

export type {
  Day,
  DeskComment,
  FormerWords,
  Outcome,
  QueuedComment,
  QueuedDecision,
  QueuedReader,
  QueuedReport,
  Signature,
  Summary,
  Tab,
  TabCounts,
  TrialResult,
} from '../../../../../api/comment/domain/desk';
export type { WordedReason } from '../../../../../api/comment/domain/reason';
export type { Status } from '../../../../../api/comment/domain/states';
export type { CommentSettings } from '../../../../../api/comment-setting/domain/settings';
export type { DeskDiscussion } from '../../../../../api/discussion/domain/desk-discussion';
export type { SiteSettings } from '../../../../../api/site/domain/site';

/** A page of the queue as it comes over the wire: beside its data stands what the route calls `meta`. */
export interface Queue {
  data: QueuePage['data'];
  meta: Omit<QueuePage, 'data'>;
}
