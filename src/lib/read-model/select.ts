import type { UID } from '@strapi/strapi';

import { sendableFields } from '../schema';
import { columnOf, hasDocumentId } from './attributes';
import { type Join, joinOf } from './join';
import { orderOf, orderSql } from './order-by';
import type { PopulateQuery, RowsQuery } from './query';
import { bind, join, type Sql, sql } from './sql';
import { sentValue } from './values';
import { type Compiler, whereOf } from './where';

/** The columns of one document in SQL, and the function that turns their values into the document. */
export interface Selection {
  columns: Sql[];
  decode: (values: readonly unknown[]) => Record<string, unknown>;
}

/** A field, or a whole relation, as one column. */
interface Column {
  name: string;
  sql: Sql;
  decode: (value: unknown) => unknown;
}

/**
 * Selects a document's fields, and each relation as one JSON column, so that a document with its relations
 * takes one statement. Only what the query names and may be sent is selected.
 */
export const selectionOf = (
  uid: UID.Schema,
  table: string,
  { select, populate = {} }: Pick<RowsQuery, 'select' | 'populate'>,
  compiler: Compiler,
): Selection => {
  const sendable = sendableFields(uid);
  const fields = select?.filter((name) => sendable.includes(name)) ?? sendable;
  const names = new Set(['id', ...(hasDocumentId(uid) ? ['documentId'] : []), ...fields]);

  const columns: Column[] = [
    ...Array.from(names, (name) => scalar(uid, table, name)),
    ...Object.entries(populate).map(([name, query]) =>
      relation({ uid, table, name, query }, compiler),
    ),
  ];
  return {
    columns: columns.map((column) => column.sql),
    decode: (values) =>
      Object.fromEntries(columns.map(({ name, decode }, index) => [name, decode(values[index])])),
  };
};

const scalar = (uid: UID.Schema, table: string, name: string): Column => {
  const { name: columnName, type } = columnOf(uid, name);
  const column = `${table}."${columnName}"`;
  return {
    name,
    // JSON numbers lose precision beyond 2^53.
    sql: type === 'biginteger' ? sql`cast(${column} as text)` : sql`${column}`,
    decode: (value) => sentValue(type, value),
  };
};

interface Populated {
  uid: UID.Schema;
  table: string;
  name: string;
  query: PopulateQuery;
}

const relation = ({ uid, table, name, query }: Populated, compiler: Compiler): Column => {
  const { dialect } = compiler;
  const attribute = query.attribute ?? name;
  const related = joinOf(uid, attribute, compiler.nextAlias);
  const { columns, decode } = selectionOf(related.uid, related.table, query, compiler);
  const row = join(columns, ', ');
  const order = orderOfRelated(related, query, compiler);
  const from = sql`from ${related.from} where ${conditionsOf(related, table, query, compiler)}`;

  if (related.isMany) {
    const page = pageOf({ uid, table, attribute, query }, compiler);
    const rows = sql`${from}${page ? sql` and ${related.table}.id in (${page})` : ''}`;
    const list = around((json) => dialect.rows(dialect.row(json), order), row);
    return {
      name,
      sql: around(dialect.nested, sql`(select ${list} ${rows})`),
      decode: (value) => (jsonOf(value) as unknown[][]).map(decode),
    };
  }
  const one = around(dialect.row, row);
  return {
    name,
    sql: around(dialect.nested, sql`(select ${one} ${from} order by ${order} limit 1)`),
    decode: (value) => {
      const values = jsonOf(value) as unknown[] | null;
      return values && decode(values);
    },
  };
};

/** A function of the dialect around SQL that has bindings. */
const around = (dialect: (text: string) => string, inner: Sql): Sql => ({
  text: dialect(inner.text),
  bindings: inner.bindings,
});

const conditionsOf = (
  related: Join,
  ownerTable: string,
  { where }: PopulateQuery,
  compiler: Compiler,
): Sql => {
  const own = whereOf({ ...compiler, ...related }, where ?? {});
  const links = [
    ...related.where,
    `${related.owner} = ${ownerTable}."${related.ownerColumn}"`,
    ...(related.excludesOwner ? [`${related.table}.id <> ${ownerTable}.id`] : []),
  ];
  return sql`${links.join(' and ')}${own ? sql` and ${own}` : ''}`;
};

/** The order of the query, or else that of the relation. A to-one relation has one row: by its id is enough. */
const orderOfRelated = (related: Join, { orderBy }: PopulateQuery, compiler: Compiler): string => {
  const terms = orderOf({ ...compiler, ...related }, orderBy);
  const own = related.isMany ? related.order : related.order.slice(-1);
  return orderSql([...terms, ...own.map((term) => ({ term, isDescending: false }))]);
};

/** The ids of the part of a list that is wanted; undefined where all of it is. */
const pageOf = (
  { uid, table, attribute, query }: Omit<Populated, 'name'> & { attribute: string },
  compiler: Compiler,
): Sql | undefined => {
  const { limit, offset = 0 } = query;
  if (limit === undefined) return undefined;
  const related = joinOf(uid, attribute, compiler.nextAlias);
  const where = conditionsOf(related, table, query, compiler);
  const order = orderOfRelated(related, query, compiler);
  return sql`select ${related.table}.id from ${related.from} where ${where} order by ${order} limit ${bind(limit)} offset ${bind(offset)}`;
};

/** Parses JSON columns, which SQLite returns as text. */
const jsonOf = (value: unknown): unknown =>
  typeof value === 'string' ? (JSON.parse(value) as unknown) : value;
