import { errors, z } from '@strapi/utils';
import type { Knex } from 'knex';

import { withConnection } from '../../../lib/database';
import { forewordError } from '../../../lib/errors';
import { appearanceKey } from '../../../text/words';

/** The unique index on `usernameClaim`, which decides when two accounts take one name at the same moment. */
const CLAIM_INDEX = 'up_users_claim_uq';

/**
 * The columns by which a username is known: the key, which names that look the same have in common, and the
 * claim, which is the key of whoever has the name alone. Accounts that were alike before there were keys share
 * a key, and one of them has the claim.
 */
export const nameColumns = (username: string) => {
  const key = appearanceKey(username);
  return { usernameKey: key, usernameClaim: key };
};

/**
 * Whether another account has a name that looks like this one.
 *
 * @param exceptId the row id of the account that is to have it
 */
export const isNameTaken = (username: string, exceptId = 0): Promise<boolean> =>
  withConnection(async (knex) => {
    const other: unknown = await knex('up_users')
      .where({ username_key: appearanceKey(username) })
      .whereNot({ id: exceptId })
      .first('id');
    return other !== undefined || (await isTakenWithoutKey(knex, username));
  });

/** Rows that were written by other means than Strapi, or by an earlier version, have no key yet. */
const isTakenWithoutKey = async (knex: Knex, username: string): Promise<boolean> => {
  const rows: { username: string | null }[] = await knex('up_users')
    .whereNull('username_key')
    .whereRaw('lower(trim(username)) = ?', [username.trim().toLowerCase()])
    .limit(1)
    .select('username');
  return rows.length > 0;
};

/** The first of the name, the name with 2, with 3, … that is free. */
export const freeName = async (username: string): Promise<string> => {
  let name = username;
  for (let number = 2; await isNameTaken(name); number += 1) name = `${username}${number}`;
  return name;
};

export const nameTaken = () => {
  const message = 'This name is taken, or looks like one that is. Choose another one.';
  return forewordError('NAME_TAKEN', message, {
    errors: [{ path: ['username'], message, name: 'ValidationError' }],
  });
};

/** Whether a write failed because another account has just taken the name: Strapi may see it before the index does. */
export const isClaimConflict = (error: unknown): boolean => {
  const { constraint, message = '' } = error as { constraint?: unknown; message?: string };
  const isClaimed = constraint === CLAIM_INDEX || /UNIQUE.*\.username_claim\b/.test(message);
  return isClaimed || isUniquenessOf('username', error);
};

const isUniquenessOf = (name: string, error: unknown): boolean => {
  if (!(error instanceof errors.ValidationError)) return false;
  const { errors: faults } = z.object({ errors: Faults }).safeParse(error.details).data ?? {};
  return faults?.some(({ path, message }) => path[0] === name && UNIQUE.test(message)) === true;
};

const Faults = z.array(z.object({ path: z.array(z.string()), message: z.string() }));

const UNIQUE = /must be unique/;
