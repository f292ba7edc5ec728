import type { QueuedComment, WordedReason } from '../ui/types';

/**
 * Why the rules left a Comment as it stands, as far as that still explains its status: a Moderator's
 * decision over the status is explained by its own line.
 */
export const whyStanding = ({
  status,
  decisions,
  why,
}: Pick<QueuedComment, 'status' | 'decisions' | 'why'>): WordedReason | null =>
  status === 'pending' || decisions.every(({ isEdit }) => isEdit) ? why : null;
