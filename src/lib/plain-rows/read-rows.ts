import type { UID } from '@strapi/strapi';

import { identityOf, listOf, type Query, referencesTo } from './identities';
import type { ComponentRecord, Content, PlainRecord, Reference } from './record';
import { type Chosen, FILE, type Shape, shapeOf, type Target } from './shape';
import { plainValue } from './values';

type Row = Record<string, unknown>;

/** Rows of a content type, with their ids, which no record has. */
export interface ReadRow {
  id: number;
  record: PlainRecord;
}

/**
 * The next rows of a content type with all that is chosen of them, in the order of their ids.
 *
 * @param place the id after which they begin, and how many
 */
export const readRows = async (
  query: Query,
  uid: UID.ContentType,
  chosen: Chosen,
  { after, limit }: { after: number; limit: number },
): Promise<ReadRow[]> => {
  const shape = shapeOf(uid, chosen);
  const select = `select * from "${shape.table}" where id > ? order by id limit ?`;
  const rows = await query(select, [after, limit]);
  const contents = await contentsOf(query, shape, chosen, rows);
  return rows.map((row) => {
    const id = Number(row.id);
    const { data = {}, relations = {}, components = {} } = contents.get(id) ?? {};
    return { id, record: { type: uid, ...identityOf(uid, row), data, relations, components } };
  });
};

const contentsOf = async (
  query: Query,
  shape: Shape,
  chosen: Chosen,
  rows: readonly Row[],
): Promise<Map<number, Content>> => {
  const contents = new Map<number, Content>();
  for (const row of rows) {
    const values = shape.scalars.map(({ name, column, type }) => [
      name,
      plainValue(type, row[column]),
    ]);
    const data = Object.fromEntries(values) as Record<string, unknown>;
    contents.set(Number(row.id), { data, relations: {}, components: {} });
  }
  if (rows.length === 0) return contents;
  const ids = [...contents.keys()];
  const add = (id: unknown, name: string, reference: Reference | undefined): void => {
    const content = contents.get(Number(id));
    if (content && reference) (content.relations[name] ??= []).push(reference);
  };
  for (const { name, column, target } of shape.inColumns) {
    const references = await referencesOf(query, target, rows, column);
    for (const row of rows) add(row.id, name, references.get(Number(row[column])));
  }
  for (const { name, table, source, column, order, inverseOrder, target } of shape.inTables) {
    const select = `select * from "${table}" where "${source}" in (${listOf(ids)})
      order by ${order === undefined ? '' : `"${order}", `}id`;
    const links = await query(select, ids);
    const references = await referencesOf(query, target, links, column);
    for (const link of links) {
      add(
        link[source],
        name,
        placed(references.get(Number(link[column])), link, { order, inverseOrder }),
      );
    }
  }
  await addFiles(query, shape, ids, add);
  for (const { name, table } of shape.components) {
    await addComponents(query, { name, table, chosen }, ids, contents);
  }
  return contents;
};

const referencesOf = (query: Query, target: Target, rows: readonly Row[], column: string) => {
  const ids = rows.map((row) => row[column]).filter((id) => id !== null && id !== undefined);
  return referencesTo(query, target, [...new Set(ids.map(Number))]);
};

const placed = (
  reference: Reference | undefined,
  link: Row,
  { order, inverseOrder }: { order?: string; inverseOrder?: string },
): Reference | undefined =>
  reference && {
    ...reference,
    ...(order !== undefined && link[order] !== null && { order: Number(link[order]) }),
    ...(inverseOrder !== undefined &&
      link[inverseOrder] !== null && { inverseOrder: Number(link[inverseOrder]) }),
  };

const addFiles = async (
  query: Query,
  { uid, files }: Shape,
  ids: readonly number[],
  add: (id: unknown, name: string, reference: Reference | undefined) => void,
): Promise<void> => {
  if (files.length === 0) return;
  const links = await query(
    `select * from files_related_mph where related_type = ? and field in (${listOf(files)})
      and related_id in (${listOf(ids)}) order by "order", id`,
    [uid, ...files, ...ids],
  );
  const references = await referencesOf(query, { uid: FILE }, links, 'file_id');
  for (const link of links) {
    const reference = placed(references.get(Number(link.file_id)), link, { order: 'order' });
    add(link.related_id, String(link.field), reference);
  }
};

const addComponents = async (
  query: Query,
  { name, table, chosen }: { name: string; table: string; chosen: Chosen },
  ids: readonly number[],
  contents: ReadonlyMap<number, Content>,
): Promise<void> => {
  const links = await query(
    `select * from "${table}" where field = ? and entity_id in (${listOf(ids)}) order by "order", id`,
    [name, ...ids],
  );
  const read = new Map<string, Content>();
  for (const component of new Set(links.map((link) => link.component_type as UID.Component))) {
    const own = links.filter((link) => link.component_type === component);
    const shape = shapeOf(component, chosen);
    const componentIds = own.map((link) => Number(link.cmp_id));
    const select = `select * from "${shape.table}" where id in (${listOf(componentIds)})`;
    const found = await contentsOf(query, shape, chosen, await query(select, componentIds));
    for (const [id, content] of found) read.set(`${component} ${id}`, content);
  }
  for (const link of links) {
    const component = String(link.component_type);
    const content = read.get(`${component} ${Number(link.cmp_id)}`);
    const record: ComponentRecord | undefined = content && { component, ...content };
    const entity = contents.get(Number(link.entity_id));
    if (record && entity) (entity.components[name] ??= []).push(record);
  }
};
