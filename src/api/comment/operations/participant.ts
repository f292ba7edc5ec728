import type { Knex } from 'knex';

import { forewordError } from '../../../shared/errors';
import { reader as banRule } from '../domain/rules/reader';
import { refuseBy } from '../domain/rules/refuse';
import { lockReader } from '../store/lock';
import type { Reader } from '../store/readers';

/** A signed-in Reader, as a door found them. */
export interface ReaderCaller {
  /** Row id. */
  id: number;
  /** Whether they may decide over Comments: floods are not held against them. */
  isModerator: boolean;
}

/**
 * The Reader behind a caller, read afresh and taken for this transaction. Call it before anything else
 * is taken.
 *
 * @throws LOGIN_REQUIRED when the account has just gone
 */
export const participantOf = async (
  trx: Knex.Transaction,
  caller: ReaderCaller,
): Promise<Reader & ReaderCaller> => {
  const reader = await lockReader(trx, caller.id);
  if (!reader) throw forewordError('LOGIN_REQUIRED', 'Your account is not there any more.');
  return { ...reader, ...caller };
};

/**
 * @throws READER_BANNED
 */
export const refuseBanned = (reader: Reader): void => {
  const verdict = banRule({ reader: { ...NOTHING_WRITTEN, ...reader }, now: new Date() });
  refuseBy(verdict);
};

/** The rule does not look at these. */
const NOTHING_WRITTEN = { approvedCount: 0, lastCommentAt: null, isModerator: false };
