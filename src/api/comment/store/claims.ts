import type { Knex } from 'knex';

import { isAmong, queryInTransaction, queryPrepared } from '../../../lib/database';
import { normalizedEmail } from '../domain/email-address';

/** The unclaimed Comments with these keys that a Reader gets. */
export interface Claim {
  /** Row id. */
  readerId: number;
  emailKeys: readonly string[];
  /** Of so many Comments, the oldest first. */
  limit: number;
}

/**
 * Gives a Reader the Comments with one of these keys, which are emptied. A Comment that says the same as another one of
 * theirs in its Discussion loses its `body_key`, as one does that is restored beside its duplicate.
 *
 * @returns how many there were
 */
export const claimBatch = async (
  trx: Knex.Transaction,
  { readerId, emailKeys, limit }: Claim,
): Promise<number> => {
  const keys = emailKeys.map(() => '?').join(', ');
  const claimed = await queryInTransaction<{ id: number }>(trx, update(keys), [
    readerId,
    readerId,
    ...emailKeys,
    ...emailKeys,
    limit,
  ]);
  return claimed.length;
};

const update = (keys: string): string => `
  update comments set author_id = coalesce(author_id, ?), email_key = null,
    body_key = case when exists (
        select 1 from comments as others
        where others.author_id = ? and others.discussion_id = comments.discussion_id
          and others.body_key = comments.body_key)
      or exists (
        select 1 from comments as others
        where others.author_id is null and others.discussion_id = comments.discussion_id
          and others.body_key = comments.body_key and others.email_key in (${keys})
          and others.id < comments.id)
      then null else body_key end
  where id in (select id from comments where email_key in (${keys}) order by id limit ?)
  returning id`;

/** A Reader whose address is known to be theirs. */
export interface ConfirmedReader {
  id: number;
  /** As addresses are compared. */
  address: string;
  /** What stands over their Comments. */
  name: string;
}

/**
 * The Readers of whom it is proved that one of these addresses is theirs: a link mailed to it was used, a provider vouched for
 * it, or an admin or a token said so.
 *
 * @param addresses as they are compared
 */
export const findConfirmedReaders = async (
  addresses: readonly string[],
): Promise<ConfirmedReader[]> => {
  if (addresses.length === 0) return [];
  const rows = await queryPrepared<ConfirmedReader & { email: string }>(
    `select id as "id", confirmed_email as "address", email as "email",
        coalesce(display_name, username) as "name"
      from up_users where ${isAmong('confirmed_email')} order by id`,
    [addresses],
  );
  return rows.filter(({ address, email }) => normalizedEmail(email) === address);
};
