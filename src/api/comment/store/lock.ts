import type { Knex } from 'knex';

import { changed } from '../../../shared/cache/changes';
import { countOf, DISCUSSIONS } from '../../../shared/cache/tags';

/**
 * Takes a Discussion for this transaction: what follows is counted by one writer at a time, and
 * whatever answer was made of it is made anew afterwards. Always
 * taken after a Reader and before a Comment, so that no two writers wait for each other. (SQLite has
 * one writer at a time anyway.)
 */
export const lockDiscussion = async (trx: Knex.Transaction, id: number): Promise<void> => {
  const row = await trx('discussions')
    .where({ id })
    .forNoKeyUpdate()
    .first('document_id', 'article_document_id');
  if (row) changed(row.document_id, countOf(row.article_document_id), DISCUSSIONS);
};

/** Takes a Reader for this transaction: of two Comments at the same moment, the second sees the first. */
export const lockReader = async (trx: Knex.Transaction, id: number): Promise<void> => {
  await trx('up_users').where({ id }).forNoKeyUpdate().first('id');
};
