import type { UID } from '@strapi/strapi';

import type { SearchSource } from './sources';

/** The table that links rows of a type with those that a relation leads to. */
export interface LinkTable {
  table: string;
  /** The column of the rows that have the relation. */
  owner: string;
  /** The column of the rows that it leads to. */
  target: string;
}

interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
}

/** The name under which changes of what a relation leads to are noted. */
export const viaName = ({ name }: SearchSource, relation: string): string => `${name}.${relation}`;

/**
 * The link table of a relation. Its schema may state it from either side; in the metadata of the database both sides have it.
 *
 * @throws if the relation is in a column, which has no link table
 */
export const linkTableOf = (uid: UID.ContentType, relation: string): LinkTable => {
  const attribute = strapi.db.metadata.get(uid).attributes[relation] as { joinTable?: JoinTable };
  const { joinTable } = attribute;
  if (!joinTable) throw new Error(`${uid}.${relation} is searched, and has no link table.`);
  return {
    table: joinTable.name,
    owner: joinTable.joinColumn.name,
    target: joinTable.inverseJoinColumn.name,
  };
};
