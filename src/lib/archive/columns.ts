import type { UID } from '@strapi/strapi';

/** A column that names a row of another table, or of its own. */
export interface Reference {
  column: string;
  target: UID.ContentType;
}

/** The columns of a content type's table, but for the id. */
export interface Columns {
  /** With the types of their attributes. */
  scalars: Readonly<Record<string, string>>;
  references: readonly Reference[];
}

/** What Strapi's database layer knows of an attribute; its own types leave some of it out. */
interface AttributeMeta {
  type: string;
  columnName?: string;
  target?: UID.ContentType;
  owner?: boolean;
  joinColumn?: { name: string };
}

/** Relations that are kept in tables of their own are not among them. */
export const columnsOf = (uid: UID.ContentType): Columns => {
  const attributes = Object.entries(
    strapi.db.metadata.get(uid).attributes as Record<string, AttributeMeta>,
  );
  return {
    scalars: Object.fromEntries(
      attributes
        .filter(([name, { type }]) => name !== 'id' && type !== 'relation')
        .map(([name, { type, columnName }]) => [columnName ?? name, type]),
    ),
    references: attributes.flatMap(([, { type, target, owner, joinColumn }]) =>
      type === 'relation' && owner === true && target && joinColumn
        ? [{ column: joinColumn.name, target }]
        : [],
    ),
  };
};
