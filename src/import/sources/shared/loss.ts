import type { LossRecord } from '../../records';

/** A loss of one thing. */
export const loss = (
  of: string,
  id: string,
  outcome: LossRecord['outcome'],
  reason: string,
): LossRecord => ({ kind: 'loss', of, id, outcome, reason });
