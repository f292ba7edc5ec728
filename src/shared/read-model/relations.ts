import type { UID } from '@strapi/strapi';

import type { NextAlias } from './select';

/** Where the rows of a relation are, in SQL. */
export interface Found {
  uid: UID.Schema;
  /** The alias of the target's table. */
  table: string;
  from: string;
  where: string[];
  order: string[];
  isMany: boolean;
}

/** A relation as Strapi's database layer has it; its own types say less than its values. */
interface RelationMeta {
  relation: string;
  target: UID.Schema;
  morphBy?: string;
  joinColumn?: { name: string; referencedColumn: string };
  joinTable?: {
    name: string;
    joinColumn: { name: string };
    inverseJoinColumn: { name: string };
    morphColumn?: { idColumn: { name: string }; typeColumn: { name: string } };
    on?: Record<string, string>;
    orderBy?: Record<string, string>;
  };
}

/** What of a content type the open door may reach, beside what is published. */
const CONDITIONS: Partial<Record<UID.Schema, (table: string) => string>> = {
  'api::editor-note.editor-note': (table) => `${table}."visibility" = 'public'`,
};

/** The rows to which a relation leads from a row of `table`, as far as the open door may reach them. */
export const sourceOf = (
  uid: UID.Schema,
  table: string,
  name: string,
  nextAlias: NextAlias,
): Found => {
  const meta = metaOf(uid, name);
  const target = nextAlias();
  const limits = limitsOf(meta.target, target);
  const isMany = /Many$/.test(meta.relation);
  const found = { uid: meta.target, table: target, isMany };
  const targetTable = `"${strapi.db.metadata.get(meta.target).tableName}" ${target}`;

  if (meta.joinColumn) {
    const { name: column, referencedColumn } = meta.joinColumn;
    return {
      ...found,
      from: targetTable,
      where: [`${target}."${referencedColumn}" = ${table}."${column}"`, ...limits],
      order: [`${target}.id`],
    };
  }

  const link = nextAlias();
  const { joinTable, here, there, on } = linkOf(uid, name, meta);
  return {
    ...found,
    from: `"${joinTable.name}" ${link} join ${targetTable} on ${target}.id = ${link}."${there}"`,
    where: [
      `${link}."${here}" = ${table}.id`,
      ...Object.entries(on).map(([column, value]) => `${link}."${column}" = '${value}'`),
      ...limits,
    ],
    order: [
      ...Object.keys(joinTable.orderBy ?? {}).map((column) => `${link}."${column}"`),
      `${link}.id`,
    ],
  };
};

/** The table between, which of its columns names which side, and which of its rows are meant. */
const linkOf = (uid: UID.Schema, name: string, meta: RelationMeta) => {
  if (meta.joinTable) {
    const { joinTable } = meta;
    const { joinColumn, inverseJoinColumn, on = {} } = joinTable;
    return { joinTable, here: joinColumn.name, there: inverseJoinColumn.name, on };
  }
  // Media: the file's own relation to everything that shows it.
  const { joinTable } = metaOf(meta.target, meta.morphBy ?? '');
  if (!joinTable?.morphColumn) throw new Error(`${uid}.${name} is a relation of an unknown kind.`);
  const { idColumn, typeColumn } = joinTable.morphColumn;
  return {
    joinTable,
    here: idColumn.name,
    there: joinTable.joinColumn.name,
    on: { [typeColumn.name]: uid, field: name },
  };
};

const limitsOf = (uid: UID.Schema, table: string): string[] => {
  const hasDrafts = strapi.getModel(uid).options?.draftAndPublish === true;
  const own = CONDITIONS[uid]?.(table);
  return [...(hasDrafts ? [`${table}."published_at" is not null`] : []), ...(own ? [own] : [])];
};

const metaOf = (uid: UID.Schema, name: string): RelationMeta =>
  strapi.db.metadata.get(uid).attributes[name] as RelationMeta;
