import type { UID } from '@strapi/strapi';

import { currentDialect } from './dialect';
import { orderOf, orderSql, type OrderTerm } from './order-by';
import type { RowsQuery } from './query';
import { selectionOf } from './select';
import { join, type Sql, sql } from './sql';
import { type Compiler, whereOf } from './where';

/** The alias of the table that a statement reads. */
export const ROOT = 't0';

/** The columns of a statement (named `c0`, `c1`, …), and the function that turns its rows into documents. */
export interface ReadModel {
  /** Unique in this process. */
  id: number;
  columns: Sql;
  decode: (row: Record<string, unknown>) => Record<string, unknown>;
}

/** Which rows of `ROOT` a statement reads, and in which order. */
export interface RowFilter {
  /** To stand after `where`. */
  where: Sql;
  /** To stand after `order by`: all rows have places of their own in it. @param isReversed the last first */
  order: (isReversed?: boolean) => string;
}

let models = 0;

/**
 * Compiles what is read of each row: its fields, and each relation as JSON.
 *
 * @param uid of the rows that the statement reads
 */
export const compileReadModel = (
  uid: UID.Schema,
  query: Pick<RowsQuery, 'select' | 'populate'>,
): ReadModel => {
  const { columns, decode } = selectionOf(uid, ROOT, query, compiler());
  return {
    id: (models += 1),
    columns: join(
      columns.map((column, index) => sql`${column} as c${index.toString()}`),
      ', ',
    ),
    decode: (row) => decode(columns.map((_, index) => row[`c${index}`])),
  };
};

/**
 * Compiles which rows are read, and in which order. Rows that the query leaves in no order are in that of their ids.
 *
 * @param uid of rows that a `documentId` tells apart: of one locale, and all drafts or all published
 */
export const compileFilter = (
  uid: UID.Schema,
  { where = {}, orderBy }: Pick<RowsQuery, 'where' | 'orderBy'>,
): RowFilter => {
  const place = { ...compiler(), uid, table: ROOT };
  const terms = orderOf(place, orderBy);
  const isTotal = terms.some(({ term }) => UNIQUE.includes(term));
  const total: OrderTerm[] = isTotal ? terms : [...terms, { term: ID, isDescending: false }];
  return {
    where: whereOf(place, where) ?? sql`1 = 1`,
    order: (isReversed) => orderSql(total, isReversed),
  };
};

const ID = `${ROOT}."id"`;
const UNIQUE = [ID, `${ROOT}."document_id"`];

const compiler = (): Compiler => {
  let count = 0;
  return { dialect: currentDialect(), nextAlias: () => `t${(count += 1)}` };
};
