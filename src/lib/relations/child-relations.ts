import type { UID } from '@strapi/strapi';

/**
 * A relation by which documents of another content type each name one document, as a note names its Article:
 * what it is, the naming document decides. Columns of its join table.
 */
export interface ChildRelation {
  childType: UID.ContentType;
  table: string;
  child: string;
  parent: string;
}

/** The relations by which documents of other content types name one document of this one. */
export const childRelationsOf = (uid: UID.ContentType): readonly ChildRelation[] => {
  const known = relations.get(uid) ?? readRelations(uid);
  relations.set(uid, known);
  return known;
};

/** Schemas do not change while the server runs. */
const relations = new Map<UID.ContentType, readonly ChildRelation[]>();

const readRelations = (uid: UID.ContentType): ChildRelation[] => {
  const types = Object.keys(strapi.contentTypes) as UID.ContentType[];
  return types
    .filter((type) => type !== uid)
    .flatMap((type) =>
      Object.values(strapi.db.metadata.get(type).attributes).flatMap((attribute) => {
        if (attribute.type !== 'relation' || !('target' in attribute)) return [];
        if (attribute.target !== uid || !('inversedBy' in attribute)) return [];
        const namesOne = attribute.relation === 'manyToOne' || attribute.relation === 'oneToOne';
        // A relation in a column of its own has no join table.
        if (!namesOne || !attribute.inversedBy || !('joinTable' in attribute)) return [];
        const { name: table, joinColumn, inverseJoinColumn } = attribute.joinTable;
        return [{ childType: type, table, child: joinColumn.name, parent: inverseJoinColumn.name }];
      }),
    );
};
