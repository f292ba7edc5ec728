import type { Knex } from 'knex';

import { now } from '../../../lib/clock';
import { forewordError } from '../../../lib/errors';
import { reader as banRule } from '../domain/rules/reader';
import { refuseBy } from '../domain/rules/refuse';
import { lockReader } from '../store/lock-reader';
import type { Reader } from '../store/readers';

/** The signed-in Reader of a request. */
export interface ReaderCaller {
  /** Row id. */
  id: number;
  /** Whether they may decide over Comments; the flood rule does not apply to them. */
  isModerator: boolean;
}

/**
 * The Reader behind a caller, read again and locked for this transaction. Call it before any other lock is taken.
 *
 * @throws LOGIN_REQUIRED when the account has just been deleted
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
  refuseBy(banRule.decide({ reader, now: now() }));
};
