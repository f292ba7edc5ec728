import type { UID } from '@strapi/strapi';

import type { Attributes } from '../schema';

/** A column of a row. */
export interface Scalar {
  name: string;
  column: string;
  type: string;
  /** Of a row whose record has no value. */
  byDefault: unknown;
}

/** What a relation leads to, and by which attribute its rows are named where they are none of those that are written. */
export interface Target {
  uid: UID.ContentType;
  by?: string;
}

/** A relation that is kept in a column. */
interface ColumnRelation {
  name: string;
  column: string;
  target: Target;
}

/** A relation that is kept in a table of its own. */
interface TableRelation {
  name: string;
  table: string;
  source: string;
  column: string;
  order: string | undefined;
  inverseOrder: string | undefined;
  target: Target;
}

/** How the rows of a content type or a component are stored, as far as it is chosen. */
export interface Shape {
  uid: string;
  table: string;
  hasDrafts: boolean;
  scalars: Scalar[];
  inColumns: ColumnRelation[];
  inTables: TableRelation[];
  /** Attributes that hold files of the media library. */
  files: string[];
  /** Attributes that hold components, and the table that says which. */
  components: { name: string; table: string }[];
}

/** What of the schemas is meant. */
export interface Chosen {
  hasAttribute: (uid: string, name: string) => boolean;
  /** Undefined for a type whose rows are neither written nor named. */
  target: (uid: UID.ContentType) => Target | undefined;
}

/** What Strapi's database layer knows of an attribute; its own types leave some of it out. */
interface Meta {
  type: string;
  columnName?: string;
  relation?: string;
  target?: UID.ContentType;
  mappedBy?: string;
  unstable_virtual?: boolean;
  joinColumn?: { name: string };
  joinTable?: {
    name: string;
    joinColumn: { name: string };
    inverseJoinColumn?: { name: string };
    orderColumnName?: string;
    inverseOrderColumnName?: string;
  };
}

export const FILE: UID.ContentType = 'plugin::upload.file';

/** The columns that say which row it is. */
const IDENTITY = ['id', 'documentId', 'locale'];

export const shapeOf = (uid: UID.Schema, { hasAttribute, target }: Chosen): Shape => {
  const { tableName, attributes } = strapi.db.metadata.get(uid);
  const { attributes: inSchema, options }: { attributes: Attributes; options?: object } =
    strapi.getModel(uid);
  const all = Object.entries(attributes as Record<string, Meta>).filter(([name]) =>
    hasAttribute(uid, name),
  );
  const kindOf = (name: string): string | undefined => inSchema[name]?.type;
  const targetOf = (meta: Meta) => (meta.target ? target(meta.target) : undefined);
  const shape: Shape = {
    uid,
    table: tableName,
    hasDrafts:
      options !== undefined && 'draftAndPublish' in options && options.draftAndPublish === true,
    ...{ scalars: [], inColumns: [], inTables: [], files: [], components: [] },
  };
  for (const [name, meta] of all) {
    const kind = kindOf(name);
    if (meta.type !== 'relation') {
      if (IDENTITY.includes(name)) continue;
      const byDefault = defaultOf(inSchema[name]);
      shape.scalars.push({ name, column: meta.columnName ?? name, type: meta.type, byDefault });
    } else if (kind === 'component' || kind === 'dynamiczone') {
      if (meta.joinTable) shape.components.push({ name, table: meta.joinTable.name });
    } else if (kind === 'media') {
      if (target(FILE)) shape.files.push(name);
    } else addRelation(shape, name, meta, targetOf(meta));
  }
  return shape;
};

const defaultOf = (attribute: object | undefined): unknown => {
  const value: unknown = attribute && 'default' in attribute ? attribute.default : null;
  return typeof value === 'function' ? null : value;
};

/** Relations are stored at one side; that of files, which leads to everything, is stored with what has the file. */
const addRelation = (shape: Shape, name: string, meta: Meta, target: Target | undefined): void => {
  const { joinColumn, joinTable, mappedBy, unstable_virtual: isVirtual } = meta;
  if (!target || mappedBy !== undefined || isVirtual) return;
  if (joinColumn) {
    shape.inColumns.push({ name, column: joinColumn.name, target });
  } else if (joinTable?.inverseJoinColumn) {
    shape.inTables.push({
      name,
      table: joinTable.name,
      source: joinTable.joinColumn.name,
      column: joinTable.inverseJoinColumn.name,
      order: joinTable.orderColumnName,
      inverseOrder: joinTable.inverseOrderColumnName,
      target,
    });
  }
};
