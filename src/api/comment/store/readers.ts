import type { Knex } from 'knex';

import { dateOf } from '../../../shared/database';
import { withoutTags } from '../../../shared/markup/tags';
import type { Facts } from '../domain/rules';

/** A Reader as the rules and the row of a Comment need them. */
export interface Reader {
  documentId: string;
  /** As others see it. */
  name: string;
  commenting: Facts['reader']['commenting'];
  bannedUntil: Date | null;
}

/** A Reader, read afresh: a ban counts from the moment it is given. Undefined when the account is gone. */
export const readReader = async (knex: Knex, readerId: number): Promise<Reader | undefined> => {
  const row = await knex('up_users')
    .where({ id: readerId })
    .first('document_id', 'username', 'display_name', 'commenting', 'banned_until');
  return (
    row && {
      documentId: row.document_id,
      name: nameOf(row),
      commenting: row.commenting ?? 'normal',
      bannedUntil: dateOf(row.banned_until),
    }
  );
};

/** The columns of `up_users` that a name is made of. */
export interface NameColumns {
  display_name?: string | null;
  username?: string | null;
}

/** The name that others see: never an e-mail address, which some have for a username. */
export const nameOf = (row: NameColumns): string =>
  withoutTags(row.display_name?.trim() || (row.username ?? '').replace(/@.*$/s, ''));

/** What a Reader has written so far, as far as the rules ask. */
export interface Record {
  approvedCount: number;
  lastCommentAt: Date | null;
  isDuplicate: boolean;
}

/**
 * One statement, each part of it a few rows of an index.
 *
 * @param approvedUpTo how far to count approved Comments
 * @param exceptId the Comment that is being edited
 */
export const readRecord = async (
  knex: Knex,
  readerId: number,
  about: { discussionId: number; bodyKey: string; approvedUpTo: number; exceptId: number | null },
): Promise<Record> => {
  const own = () => knex('comments').where({ author_id: readerId });
  const approved = own().where({ status: 'approved' }).limit(about.approvedUpTo).select('id');
  const same = own().where({ discussion_id: about.discussionId, body_key: about.bodyKey });
  const row = await knex
    .select({
      approvedCount: knex.from(approved.as('approved')).count('id'),
      lastCommentAt: own().orderBy('created_at', 'desc').limit(1).select('created_at'),
      sameCount: same.whereNot({ id: about.exceptId ?? 0 }).count('id'),
    })
    .first();
  return {
    approvedCount: Number(row?.approvedCount ?? 0),
    lastCommentAt: dateOf(row?.lastCommentAt),
    isDuplicate: Number(row?.sameCount ?? 0) > 0,
  };
};

/** @returns the Reader's row id; undefined when there is none */
export const setCommenting = async (
  trx: Knex.Transaction,
  documentId: string,
  commenting: Reader['commenting'],
  bannedUntil: Date | null,
): Promise<number | undefined> => {
  const [row] = await trx('up_users')
    .where({ document_id: documentId })
    .update({ commenting, banned_until: bannedUntil, updated_at: new Date() })
    .returning('id');
  return row?.id;
};
