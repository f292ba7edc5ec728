import { forewordError } from '../../../shared/errors';

/** Where a Comment stands. Only an approved one shows. */
export type Status = 'pending' | 'approved' | 'rejected' | 'spam' | 'deleted';

/**
 * Who moves it: the rules (when it is written, edited or reported), a Moderator, a Moderator who takes
 * the last decision back, or its Reader.
 */
export type Mover = 'rules' | 'moderator' | 'undo' | 'reader';

const RULES: Mover[] = ['rules'];
const MODERATOR: Mover[] = ['moderator'];
const BOTH: Mover[] = ['rules', 'moderator'];
const EITHER_PERSON: Mover[] = ['moderator', 'reader'];

/**
 * Every move there is: from the state on the left, to the state above, by whom. A Moderator who
 * approves an approved Comment decides over its Reports. What its Reader took back, or a Moderator
 * turned down, no rule ever brings back.
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
  // Back is always where it came from: whoever undoes has looked that up.
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
