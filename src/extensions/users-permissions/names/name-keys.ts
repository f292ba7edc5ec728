import { errors, z } from '@strapi/utils';
import type { Knex } from 'knex';

import { editorNameKeys } from '../../../api/author/store/editor-names';
import { shownDisplayName, shownUsername } from '../../../api/comment/domain/reader-name';
import { withConnection } from '../../../lib/database';
import { forewordError } from '../../../lib/errors';
import { appearanceKey, nameShapeKey } from '../../../text/words';

/** The unique index on `usernameClaim`, which decides when two accounts take one name at the same moment. */
const CLAIM_INDEX = 'up_users_claim_uq';

/**
 * The columns by which a username is known: the key, which names that look the same have in common, and the
 * claim, which is the key of whoever has the name alone. Accounts that were alike before there were keys share
 * a key, and one of them has the claim.
 */
export const nameColumns = (username: string) => {
  const key = appearanceKey(username);
  return { usernameKey: key, usernameClaim: key, usernameShape: nameShapeKey(username) };
};

/** The same of a display name, which several may have from before there were keys; null where nothing of it shows. */
export const displayNameColumns = (displayName: string | null) => {
  const shown = shownDisplayName(displayName ?? '');
  if (shown === '') return { displayNameKey: null, displayNameShape: null };
  return { displayNameKey: appearanceKey(shown), displayNameShape: nameShapeKey(shown) };
};

/** What is locked while somebody takes a name. */
export const keysOfName = (name: string): string[] => [appearanceKey(name), nameShapeKey(name)];

/**
 * Whether a username looks like the name of another account, or of an editor.
 *
 * @param exceptId the row id of the account that is to have it
 */
export const isNameTaken = async (username: string, exceptId = 0): Promise<boolean> =>
  (await isNameOfReader(username, exceptId)) || isNameOfEditor(shownUsername(username));

/** Whether a display name does. */
export const isDisplayNameTaken = async (
  displayName: string,
  exceptId: number,
): Promise<boolean> => {
  const shown = shownDisplayName(displayName);
  return (await isNameOfReader(shown, exceptId)) || isNameOfEditor(shown);
};

/** Whether a name looks like one that an editor signs with. */
export const isNameOfEditor = async (shown: string): Promise<boolean> => {
  const keys = await editorNameKeys();
  return keysOfName(shown).some((key) => keys.has(key));
};

/** Whether a name looks like a username or a display name of another account. */
const isNameOfReader = (name: string, exceptId: number): Promise<boolean> =>
  withConnection(async (knex) => {
    const [key, shape] = [appearanceKey(name), nameShapeKey(name)];
    const other: unknown = await knex('up_users')
      .whereNot({ id: exceptId })
      .where((alike) => {
        void alike
          .where({ username_key: key })
          .orWhere({ username_shape: shape })
          .orWhere({ display_name_key: key })
          .orWhere({ display_name_shape: shape });
      })
      .first('id');
    if (other !== undefined) return true;
    return isTakenWithoutKey(knex, name, exceptId);
  });

/** Rows that were written by other means than Strapi, or by an earlier version, have no key yet. */
const isTakenWithoutKey = async (
  knex: Knex,
  username: string,
  exceptId: number,
): Promise<boolean> => {
  const rows: { username: string | null }[] = await knex('up_users')
    .whereNull('username_key')
    .whereNot({ id: exceptId })
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

export const nameTaken = (field: 'username' | 'displayName' = 'username') => {
  const message = 'This name is taken, or looks like one that is. Choose another one.';
  return forewordError('NAME_TAKEN', message, {
    errors: [{ path: [field], message, name: 'ValidationError' }],
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
