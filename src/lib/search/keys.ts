import { isPostgres } from '../database';
import type { SearchSource } from './sources';

/**
 * An entry of an index is known by its key: the second of its document's date, and below it, in so many bits, the id of
 * the row. In the order of their keys entries are in that of their dates, so that the newest are read first and reading
 * ends with them. Keys have more digits than numbers of JavaScript: outside SQL they are texts.
 */
const ID_BITS = 30;

const ID_MASK = 2 ** ID_BITS - 1;

/** The SQL for the key of a row. @param row an alias, or `new` and `old` in a trigger */
export const keyOf = ({ dates }: Pick<SearchSource, 'dates'>, row: string): string => {
  const columns = dates.map((column) => `${row}."${column}"`);
  const seconds = isPostgres()
    ? `floor(extract(epoch from coalesce(${columns.join(', ')}, 'epoch')))::bigint`
    : `cast(coalesce(${columns.join(', ')}, 0) / 1000 as integer)`;
  return `((${seconds} << ${ID_BITS}) | ${row}.id)`;
};

/** The SQL for the id of the row of a key. */
export const idOf = (key: string): string => `(${key} & ${ID_MASK})`;

/** The smallest key of a moment, as a text. */
export const firstKeyOf = (moment: Date): string =>
  String(BigInt(Math.floor(moment.getTime() / 1000)) << BigInt(ID_BITS));

/** The SQL for a key that is bound as a text. */
export const boundKey = (): string => (isPostgres() ? '?::bigint' : 'cast(? as integer)');
