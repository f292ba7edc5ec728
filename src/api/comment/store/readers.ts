import type { Knex } from 'knex';

import { now } from '../../../lib/clock';
import { dateOf, queryInTransaction } from '../../../lib/database';
import { readerName } from '../domain/reader-name';
import type { Facts } from '../domain/rules';

/** A Reader as the rules and the row of a Comment need them. */
export interface Reader {
  documentId: string;
  /** The name that others see. */
  name: string;
  commenting: Facts['reader']['commenting'];
  bannedUntil: Date | null;
}

/** The columns of `up_users` that a Reader is made of, in SQL. */
export const READER_COLUMNS = 'document_id, username, display_name, commenting, banned_until';

export interface ReaderRow extends NameColumns {
  document_id: string;
  commenting: Reader['commenting'] | null;
  banned_until: Date | number | null;
}

export const toReader = (row: ReaderRow): Reader => ({
  documentId: row.document_id,
  name: nameOf(row),
  commenting: row.commenting ?? 'normal',
  bannedUntil: dateOf(row.banned_until),
});

/** A Reader, without the lock of `lockReader`. Undefined when the account has been deleted. */
export const readReader = async (
  trx: Knex.Transaction,
  readerId: number,
): Promise<Reader | undefined> => {
  const select = `select ${READER_COLUMNS} from up_users where id = ?`;
  const [row] = await queryInTransaction<ReaderRow>(trx, select, [readerId]);
  return row && toReader(row);
};

/** The columns of `up_users` that a name is made of. */
export interface NameColumns {
  display_name?: string | null;
  username?: string | null;
}

export const nameOf = ({ display_name, username }: NameColumns): string =>
  readerName({ displayName: display_name, username });

/** What the rules need to know of the Comments that a Reader has written. */
export interface ReaderHistory {
  approvedCount: number;
  lastCommentAt: Date | null;
  isDuplicate: boolean;
}

const HISTORY = `select
  (select count(*) from
    (select id from comments where author_id = ? and status = 'approved' limit ?) as approved)
    as "approvedCount",
  (select created_at from comments where author_id = ? order by created_at desc limit 1)
    as "lastCommentAt",
  (select count(*) from comments
    where author_id = ? and discussion_id = ? and body_key = ? and id <> ?) as "sameCount"`;

interface HistoryRow {
  approvedCount: number | string;
  lastCommentAt: Date | number | null;
  sameCount: number | string;
}

/**
 * Reads it in one statement, each part of which is a few rows of an index.
 *
 * @param approvedUpTo how far to count approved Comments
 * @param exceptId the Comment that is being edited
 */
export const readHistory = async (
  trx: Knex.Transaction,
  readerId: number,
  about: { discussionId: number; bodyKey: string; approvedUpTo: number; exceptId: number | null },
): Promise<ReaderHistory> => {
  const [row] = await queryInTransaction<HistoryRow>(trx, HISTORY, [
    readerId,
    about.approvedUpTo,
    readerId,
    readerId,
    about.discussionId,
    about.bodyKey,
    about.exceptId ?? 0,
  ]);
  return {
    approvedCount: Number(row?.approvedCount ?? 0),
    lastCommentAt: dateOf(row?.lastCommentAt),
    isDuplicate: Number(row?.sameCount ?? 0) > 0,
  };
};

/** How a Reader may take part from now on, and who says so. */
export type Sanction =
  | { commenting: Exclude<Reader['commenting'], 'banned'> }
  | {
      commenting: 'banned';
      /** Null for a ban without an end. */
      until: Date | null;
      reason: string | null;
      moderator: string;
    };

/** @returns the Reader's row id; undefined when there is none */
export const setCommenting = async (
  trx: Knex.Transaction,
  documentId: string,
  sanction: Sanction,
): Promise<number | undefined> => {
  const ban = sanction.commenting === 'banned' ? sanction : null;
  const [row] = await trx('up_users')
    .where({ document_id: documentId })
    .update({
      commenting: sanction.commenting,
      banned_until: ban?.until ?? null,
      banned_at: ban && now(),
      banned_by: ban?.moderator ?? null,
      ban_reason: ban?.reason ?? null,
      updated_at: now(),
    })
    .returning<{ id: number }[]>('id');
  return row?.id;
};
