import { createHash } from 'node:crypto';

import { inTransaction, newRow } from '../../../lib/database';

const TABLE = 'sso_tokens';

/** What is stored of a token in the place of its id, which may be of any length. */
const keyOf = (jti: string): string => createHash('sha256').update(jti).digest('base64url');

/**
 * Spends a token: the unique index lets one request do so, on whichever instance, also after a restart. Those that have
 * expired are forgotten, since they are refused for that.
 *
 * @param expiresAt in real time, as the token says it
 * @returns whether it had not been spent before
 */
export const spendToken = (jti: string, expiresAt: Date): Promise<boolean> =>
  inTransaction(async (trx) => {
    // Real time: what is signed elsewhere knows nothing of FOREWORD_CLOCK_OFFSET.
    await trx(TABLE).where('expires_at', '<', new Date()).delete();
    const spent = await trx(TABLE)
      .insert({
        ...newRow('api::sso-token.sso-token'),
        token_key: keyOf(jti),
        expires_at: expiresAt,
      })
      .onConflict('token_key')
      .ignore()
      .returning('id');
    return spent.length > 0;
  });
