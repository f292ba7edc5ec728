import type { Core } from '@strapi/strapi';

import { inBackground } from '../../../lib/background';
import { inTransaction, withConnection } from '../../../lib/database';
import { appearanceKey } from '../../../text/words';

const BATCH = 500;

/**
 * Gives Readers whom an earlier version stored the key of their name, a batch at a time while requests are
 * answered. Of names that look the same the oldest has the claim; the others stay as they are. Can be
 * interrupted: the next start goes on.
 */
export const fillNameKeys = (strapi: Core.Strapi): void => {
  inBackground(async (signal) => {
    await withConnection((knex) => knex.raw(FOLD_ADDRESSES));
    let after = 0;
    let done = 0;
    while (!signal.aborted) {
      const rows = await rowsWithoutKey(after);
      const last = rows.at(-1);
      if (!last) return;
      await inTransaction(async (trx) => {
        for (const { id, username } of rows) {
          const key = appearanceKey(username);
          await trx.raw(GIVE_KEY, [key, key, key, id]);
        }
      });
      after = last.id;
      done += rows.length;
      strapi.log.info(`Names of Readers: ${done} have their key.`);
    }
  });
};

/** Addresses are looked for in small letters; the panel stored them as they were typed. */
const FOLD_ADDRESSES = `update up_users set email = lower(trim(email))
  where email <> lower(trim(email))
  and not exists (select 1 from up_users as other where other.email = lower(trim(up_users.email)))`;

const GIVE_KEY = `update up_users set username_key = ?, username_claim =
  case when exists (select 1 from up_users where username_claim = ?) then null else ? end
  where id = ? and username_key is null`;

const rowsWithoutKey = (after: number): Promise<{ id: number; username: string }[]> =>
  withConnection((knex) =>
    knex('up_users')
      .where('id', '>', after)
      .whereNull('username_key')
      .whereNotNull('username')
      .orderBy('id')
      .limit(BATCH)
      .select('id', 'username'),
  );
