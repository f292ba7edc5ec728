import type { Knex } from 'knex';

import { fold } from '../domain/words/fold';

/** What Moderators look for; null leaves it open. */
export interface QueueFilters {
  /** Words of the Comment. */
  words: string | null;
  /** A Reader's document id, or part of a name or e-mail address. */
  reader: string | null;
  /** An Article's document id, or part of its title. */
  article: string | null;
}

/** Leaves in a query of `comments` only what is looked for. */
export const match = async (
  query: Knex.QueryBuilder,
  { words, reader, article }: QueueFilters,
  knex: Knex,
): Promise<void> => {
  if (words !== null) void query.whereRaw(LIKE('comments.search_text'), [containing(fold(words))]);
  if (reader !== null) {
    const found = knex('up_users')
      .where('document_id', reader)
      .modify(orContains, ['username', 'display_name', 'email'], reader)
      .select('id');
    await whereAmong(query, 'comments.author_id', found);
  }
  if (article !== null) {
    const found = knex('discussions')
      .where('article_document_id', article)
      .modify(orContains, ['title'], article)
      .select('id');
    await whereAmong(query, 'comments.discussion_id', found);
  }
};

/** SQLite makes only ASCII small: a name in another script is also looked for as it was typed. */
const orContains = (query: Knex.QueryBuilder, columns: string[], text: string): void => {
  for (const column of columns) {
    void query
      .orWhereRaw(LIKE(`lower(${column})`), [containing(text.toLowerCase())])
      .orWhereRaw(LIKE(column), [containing(text)]);
  }
};

/** So many are looked up first: a database that knows there are few goes by their index. */
const FEW = 100;

const whereAmong = async (
  query: Knex.QueryBuilder,
  column: string,
  found: Knex.QueryBuilder,
): Promise<void> => {
  const rows: { id: number }[] = await found.clone().limit(FEW + 1);
  void query.whereIn(column, rows.length > FEW ? found : rows.map(({ id }) => id));
};

const LIKE = (column: string): string => `${column} like ? escape '!'`;

/** What people type is looked for as it is: `%` and `_` have no meaning of their own. */
const containing = (text: string): string => `%${text.replace(/[!%_]/g, '!$&')}%`;
