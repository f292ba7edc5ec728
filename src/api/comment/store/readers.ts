import { dateOf, reading } from '../../../shared/database';
import type { Facts } from '../domain/rules';

/** What the rules need to know of a Reader, read afresh: a ban counts from the moment it is given. */
export const readReader = (
  readerId: number,
): Promise<Pick<Facts['reader'], 'commenting' | 'bannedUntil'>> =>
  reading(async (knex) => {
    const row = await knex('up_users').where({ id: readerId }).first('commenting', 'banned_until');
    return { commenting: row?.commenting ?? 'normal', bannedUntil: dateOf(row?.banned_until) };
  });
