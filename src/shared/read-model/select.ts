import type { UID } from '@strapi/strapi';

import type { Attributes } from '../documents';
import type { Dialect } from './dialect';
import { type Found, sourceOf } from './relations';
import { publicFields, type Shape } from './shape';
import { sentValue } from './values';

/** The columns of one document in SQL, and how to make of their values what is sent. */
export interface Selection {
  columns: string[];
  decode: (values: readonly unknown[]) => Record<string, unknown>;
}

/** A field, or a whole relation, as one column. */
interface Column {
  name: string;
  sql: string;
  decode: (value: unknown) => unknown;
}

/** Names for tables that occur several times in one statement. */
export type NextAlias = () => string;

/**
 * What of a document is read: its fields, and each relation as one JSON column, so that a document with
 * all that stands around it is one statement. Only what the shape names and the schema does not call
 * private is ever selected.
 */
export const selectionOf = (
  uid: UID.Schema,
  table: string,
  shape: Shape,
  context: { dialect: Dialect; nextAlias: NextAlias },
): Selection => {
  const { attributes }: { attributes: Attributes } = strapi.getModel(uid);
  const isPublic = new Set(publicFields(attributes));
  const fields = (shape.fields ?? [...isPublic]).filter((name) => isPublic.has(name));
  const hasDocumentId = 'documentId' in strapi.db.metadata.get(uid).attributes;
  const names = new Set(['id', ...(hasDocumentId ? ['documentId'] : []), ...fields]);

  const columns: Column[] = [
    ...Array.from(names, (name) => scalar(uid, table, name)),
    ...Object.entries(shape.populate ?? {}).map(([name, inner]) =>
      relation(name, sourceOf(uid, table, name, context.nextAlias), inner, context),
    ),
  ];
  return {
    columns: columns.map(({ sql }) => sql),
    decode: (values) =>
      Object.fromEntries(columns.map(({ name, decode }, index) => [name, decode(values[index])])),
  };
};

const scalar = (uid: UID.Schema, table: string, name: string): Column => {
  const attribute = strapi.db.metadata.get(uid).attributes[name];
  const { type = 'string', columnName = name } = attribute as {
    type?: string;
    columnName?: string;
  };
  const column = `${table}."${columnName}"`;
  return {
    name,
    // JSON knows no whole numbers as large as these.
    sql: type === 'biginteger' ? `cast(${column} as text)` : column,
    decode: (value) => sentValue(type, value),
  };
};

const relation = (
  name: string,
  source: Found,
  inner: Shape | true,
  context: { dialect: Dialect; nextAlias: NextAlias },
): Column => {
  const { dialect } = context;
  const shape = inner === true ? {} : inner;
  const { columns, decode } = selectionOf(source.uid, source.table, shape, context);
  const row = dialect.row(columns);
  // Of what is one, there is one row: told apart by its id alone, it needs no sorting.
  const ownOrder = source.isMany ? source.order : source.order.slice(-1);
  const order = [...(shape.sort ?? []).map((sort) => orderBy(source, sort)), ...ownOrder];
  const from = `from ${source.from} where ${source.where.join(' and ')}`;

  if (source.isMany) {
    return {
      name,
      sql: dialect.nested(`(select ${dialect.rows(row, order.join(', '))} ${from})`),
      decode: (value) => (jsonOf(value) as unknown[][]).map(decode),
    };
  }
  return {
    name,
    sql: dialect.nested(`(select ${row} ${from} order by ${order.join(', ')} limit 1)`),
    decode: (value) => {
      const values = jsonOf(value) as unknown[] | null;
      return values && decode(values);
    },
  };
};

/** Text from SQLite at the top of a row. */
const jsonOf = (value: unknown): unknown =>
  typeof value === 'string' ? (JSON.parse(value) as unknown) : value;

/** `order:asc` as SQL. */
const orderBy = ({ uid, table }: Found, sort: string): string => {
  const [name = '', direction = 'asc'] = sort.split(':');
  const attribute = strapi.db.metadata.get(uid).attributes[name] as { columnName?: string };
  return `${table}."${attribute.columnName ?? name}" ${direction === 'desc' ? 'desc' : 'asc'}`;
};
