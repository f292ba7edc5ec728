import { parseQuery } from '../../text/search';
import { isPostgres } from '../database';
import { localeCodes } from '../locales';
import { join, type Sql, sql } from '../read-model';
import { catchUp } from './catch-up';
import { idOf } from './keys';
import { fts5Of, tsqueryOf } from './match';
import type { SearchSource } from './sources';

/**
 * A select of the ids of all rows that a query finds, whoever may see them, in texts of every locale; undefined where the
 * query has no words. For doors that have rules of their own.
 */
export const matchingIds = async (
  { index }: SearchSource,
  text: string,
): Promise<Sql | undefined> => {
  const queries = (await localeCodes()).map((locale) => parseQuery(text, locale));
  const distinct = [...new Map(queries.map((query) => [JSON.stringify(query), query])).values()];
  const meaning = distinct.filter(({ wanted }) => wanted.length > 0);
  if (meaning.length === 0) return undefined;
  await catchUp();
  if (!isPostgres()) {
    const match = meaning.map((query) => fts5Of(query)).join(' OR ');
    const select = `select ${idOf('rowid')} from ${index} where ${index} match ?`;
    return { text: select, bindings: [match] };
  }
  const conditions = meaning.map((query): Sql => {
    const { found, checked } = tsqueryOf(query);
    return checked === undefined
      ? { text: 'words @@ ?::tsquery', bindings: [found] }
      : {
          text: '(words @@ ?::tsquery and ts_match_vq(words, ?::tsquery))',
          bindings: [found, checked],
        };
  });
  return sql`select row_id from ${index} where ${join(conditions, ' or ')}`;
};
