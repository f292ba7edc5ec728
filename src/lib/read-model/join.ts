import type { UID } from '@strapi/strapi';

/** Names for tables that occur several times in one statement. */
export type NextAlias = () => string;

/** How a statement gets from a row to those that a relation leads to. All texts are SQL. */
export interface Join {
  uid: UID.Schema;
  /** The alias of the target's table. */
  table: string;
  from: string;
  /** The column that has the value of `ownerColumn` in the row where the relation begins. */
  owner: string;
  ownerColumn: string;
  where: string[];
  order: string[];
  isMany: boolean;
  /** Whether the rows of a populated relation are all but the row itself: other locales of a document. */
  excludesOwner: boolean;
}

/** The metadata of a relation in Strapi's database layer, whose own types leave these properties out. */
interface RelationMeta {
  relation: string;
  target: UID.Schema;
  morphBy?: string;
  joinColumn?: { name: string; referencedColumn: string; on?: unknown };
  joinTable?: {
    name: string;
    joinColumn: { name: string };
    inverseJoinColumn: { name: string };
    morphColumn?: { idColumn: { name: string }; typeColumn: { name: string } };
    on?: Record<string, string>;
    orderBy?: Record<string, string>;
  };
}

/** The rows that a relation of a model leads to. */
export const joinOf = (uid: UID.Schema, name: string, nextAlias: NextAlias): Join => {
  const meta = relationMeta(uid, name);
  const table = nextAlias();
  const found = { uid: meta.target, table, isMany: /Many$/.test(meta.relation) };
  const targetTable = `"${strapi.db.metadata.get(meta.target).tableName}" ${table}`;

  if (meta.joinColumn) {
    const { name: ownerColumn, referencedColumn, on } = meta.joinColumn;
    return {
      ...found,
      from: targetTable,
      owner: `${table}."${referencedColumn}"`,
      ownerColumn,
      where: [],
      order: [`${table}.id`],
      excludesOwner: on !== undefined,
    };
  }

  const link = nextAlias();
  const { joinTable, ownerColumn, targetColumn, on } = linkOf(uid, name, meta);
  return {
    ...found,
    from: `"${joinTable.name}" ${link} join ${targetTable} on ${table}.id = ${link}."${targetColumn}"`,
    owner: `${link}."${ownerColumn}"`,
    ownerColumn: 'id',
    where: Object.entries(on).map(([column, value]) => `${link}."${column}" = '${value}'`),
    order: [
      ...Object.keys(joinTable.orderBy ?? {}).map((column) => `${link}."${column}"`),
      `${link}.id`,
    ],
    excludesOwner: false,
  };
};

/** The join table, its columns for both sides, and the values that its other columns must have (`on`). */
const linkOf = (uid: UID.Schema, name: string, meta: RelationMeta) => {
  if (meta.joinTable) {
    const { joinTable } = meta;
    const { joinColumn, inverseJoinColumn, on = {} } = joinTable;
    return { joinTable, ownerColumn: joinColumn.name, targetColumn: inverseJoinColumn.name, on };
  }
  // Media: the polymorphic relation of the file to the documents that use it.
  const { joinTable } = relationMeta(meta.target, meta.morphBy ?? '');
  if (!joinTable?.morphColumn) throw new Error(`${uid}.${name} is a relation of an unknown kind.`);
  const { idColumn, typeColumn } = joinTable.morphColumn;
  return {
    joinTable,
    ownerColumn: idColumn.name,
    targetColumn: joinTable.joinColumn.name,
    on: { [typeColumn.name]: uid, field: name },
  };
};

const relationMeta = (uid: UID.Schema, name: string): RelationMeta =>
  strapi.db.metadata.get(uid).attributes[name] as RelationMeta;
