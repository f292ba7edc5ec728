import { forewordError } from '../../../lib/errors';

/** The status of a Comment. Only an approved one is shown. */
export type Status = 'pending' | 'approved' | 'rejected' | 'spam' | 'deleted';

/**
 * Who changes the status: the rules (when it is written, edited or reported), a Moderator, a Moderator who
 * undoes the last decision, or its Reader.
 */
export type Mover = 'rules' | 'moderator' | 'undo' | 'reader';

const RULES: Mover[] = ['rules'];
const MODERATOR: Mover[] = ['moderator'];
const BOTH: Mover[] = ['rules', 'moderator'];
const EITHER_PERSON: Mover[] = ['moderator', 'reader'];

/**
 * Every allowed move: from the outer status to the inner one, and by whom. A Moderator who approves an approved
 * Comment decides over its Reports. No rule restores a Comment that its Reader deleted or a Moderator rejected.
 */
const MOVES: Record<'new' | Status, Partial<Record<Status, Mover[]>>> = {
  new: { pending: RULES, approved: RULES, rejected: RULES },
  pending: {
    pending: RULES,
    approved: BOTH,
    rejected: BOTH,
    spam: MODERATOR,
    deleted: EITHER_PERSON,
  },
  approved: {
    pending: RULES,
    approved: BOTH,
    rejected: BOTH,
    spam: MODERATOR,
    deleted: EITHER_PERSON,
  },
  rejected: { approved: MODERATOR, rejected: MODERATOR, spam: MODERATOR, deleted: EITHER_PERSON },
  spam: { approved: MODERATOR, rejected: MODERATOR, spam: MODERATOR, deleted: EITHER_PERSON },
  deleted: { approved: MODERATOR, rejected: MODERATOR, spam: MODERATOR },
};

export const mayMove = (from: 'new' | Status, to: Status, mover: Mover): boolean =>
  // An undo goes back to the status before, which its caller has looked up.
  mover === 'undo' || MOVES[from][to]?.includes(mover) === true;

/**
 * @throws MOVE_NOT_ALLOWED
 */
export const assertMove = (from: Status, to: Status, mover: Mover): void => {
  if (mayMove(from, to, mover)) return;
  throw forewordError(
    'MOVE_NOT_ALLOWED',
    `A comment that is ${from} cannot become ${to} this way.`,
  );
};
