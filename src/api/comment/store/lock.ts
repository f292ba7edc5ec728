import type { Knex } from 'knex';

import { changed } from '../../../shared/cache/changes';
import { countOf, DISCUSSIONS } from '../../../shared/cache/tags';
import { dateOf, isPostgres } from '../../../shared/database';
import { rowsIn } from '../../../shared/prepared';
import type { Discussion } from '../../discussion/store/find-discussion';
import { type Reader, READER_COLUMNS, type ReaderRow, toReader } from './readers';

/** What of a Discussion people change, as it is once it is locked. */
type Locked = Pick<Discussion, 'state' | 'closesAt'>;

interface DiscussionRow {
  state: Discussion['state'];
  closes_at: Date | number | null;
  document_id: string;
  article_document_id: string;
}

/**
 * Takes a Discussion for this transaction: what follows is counted by one writer at a time, and
 * whatever answer was made of it is made anew afterwards. Always
 * taken after a Reader and before a Comment, so that no two writers wait for each other. (SQLite has
 * one writer at a time anyway.)
 *
 * @returns undefined once it is gone
 */
export const lockDiscussion = async (
  trx: Knex.Transaction,
  id: number,
): Promise<Locked | undefined> => {
  const [row] = await rowsIn<DiscussionRow>(
    trx,
    `select state, closes_at, document_id, article_document_id
      from discussions where id = ? ${forUpdate()}`,
    [id],
  );
  if (!row) return undefined;
  changed(row.document_id, countOf(row.article_document_id), DISCUSSIONS);
  return { state: row.state, closesAt: dateOf(row.closes_at) };
};

/**
 * Takes a Reader for this transaction: of two Comments at the same moment, the second sees the first.
 *
 * @returns the Reader, read afresh: a ban counts from the moment it is given. Undefined when the account is gone
 */
export const lockReader = async (
  trx: Knex.Transaction,
  id: number,
): Promise<Reader | undefined> => {
  const [row] = await rowsIn<ReaderRow>(
    trx,
    `select ${READER_COLUMNS} from up_users where id = ? ${forUpdate()}`,
    [id],
  );
  return row && toReader(row);
};

const forUpdate = (): string => (isPostgres() ? 'for no key update' : '');
