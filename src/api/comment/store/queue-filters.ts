import type { Knex } from 'knex';

import { fold } from '../../../text/words';

/** The filters of the queue; null for no filter. */
export interface QueueFilters {
  /** Part of the Comment's text. */
  words: string | null;
  /** A Reader's document id, or part of a name or e-mail address. */
  reader: string | null;
  /** An Article's document id, or part of its title. */
  article: string | null;
}

/** Adds the filters to a query of `comments`. */
export const applyFilters = async (
  query: Knex.QueryBuilder,
  { words, reader, article }: QueueFilters,
  knex: Knex,
): Promise<void> => {
  if (words !== null) void query.whereRaw(LIKE('comments.search_text'), [containing(fold(words))]);
  if (reader !== null) {
    const found = knex('up_users')
      .where('document_id', reader)
      .modify(orContains, ['username', 'display_name', 'email'], reader);
    await whereInResult(query, 'comments.author_id', found);
  }
  if (article !== null) {
    const found = knex('discussions')
      .where('article_document_id', article)
      .modify(orContains, ['title'], article);
    await whereInResult(query, 'comments.discussion_id', found);
  }
};

/** SQLite's `lower` changes only ASCII, so names in other scripts are also compared as typed. */
const orContains = (query: Knex.QueryBuilder, columns: string[], text: string): void => {
  for (const column of columns) {
    void query
      .orWhereRaw(LIKE(`lower(${column})`), [containing(text.toLowerCase())])
      .orWhereRaw(LIKE(column), [containing(text)]);
  }
};

/** Up to so many ids are read first: given as values, the database uses the index on the column. */
const FEW = 100;

/** Narrows to the rows found, by their id. */
const whereInResult = async (
  query: Knex.QueryBuilder,
  column: string,
  found: Knex.QueryBuilder,
): Promise<void> => {
  const ids = await found
    .clone()
    .limit(FEW + 1)
    .pluck<number[]>('id');
  void query.whereIn(column, ids.length > FEW ? found.select('id') : ids);
};

const LIKE = (column: string): string => `${column} like ? escape '!'`;

/** A pattern that finds the text literally: `%` and `_` are escaped. */
const containing = (text: string): string => `%${text.replace(/[!%_]/g, '!$&')}%`;
