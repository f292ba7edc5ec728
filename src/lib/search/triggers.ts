import { columnOf, tableOf } from '../database';
import { keyOf } from './keys';
import { linkTableOf, viaName } from './related';
import type { SearchSource } from './sources';

/** What is noted when a row of a table is written. */
export interface Trigger {
  name: string;
  table: string;
  on: 'insert' | 'update' | 'delete';
  /** The SQL condition under which it is; always where there is none. */
  when?: string;
  /** What is noted, as values of `search_pending (source, key, row_id)`. */
  notes: readonly string[];
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** With a type, which a union needs. */
const NOTHING = 'cast(null as integer)';

/**
 * The triggers by which every write notes, in its own transaction, what of the index it concerns: Strapi's, our own SQL,
 * imports, cascades. They name no table but their own and the one for notes: SQLite could not alter others.
 */
export const triggersOf = (source: SearchSource): Trigger[] => [
  ...ownTriggers(source),
  ...source.relations.flatMap((relation) => relatedTriggers(source, relation)),
];

const ownTriggers = (source: SearchSource): Trigger[] => {
  const { index, table, uid, hasDrafts, texts, dates } = source;
  const note = (row: string) => `${quoted(source.name)}, ${keyOf(source, row)}, ${NOTHING}`;
  const isPublished = (row: string) => (hasDrafts ? `${row}."published_at" is not null` : 'true');
  const watched = [
    ...texts.map(({ name }) => columnOf(uid, name)),
    ...dates,
    ...(hasDrafts ? ['published_at'] : []),
  ];
  const differs = watched.map((column) => `old."${column}" is distinct from new."${column}"`);
  return [
    {
      ...{ name: `${index}_insert`, table, on: 'insert' },
      ...{ when: isPublished('new'), notes: [note('new')] },
    },
    {
      ...{ name: `${index}_update`, table, on: 'update' },
      when: `(${isPublished('old')} or ${isPublished('new')}) and (${differs.join(' or ')})`,
      notes: [note('old'), note('new')],
    },
    {
      ...{ name: `${index}_delete`, table, on: 'delete' },
      ...{ when: isPublished('old'), notes: [note('old')] },
    },
  ];
};

const relatedTriggers = (
  source: SearchSource,
  { name, target, texts }: SearchSource['relations'][number],
): Trigger[] => {
  const link = linkTableOf(source.uid, name);
  const prefix = `${source.index}_${name}`.toLowerCase();
  const owner = (row: string) => `${quoted(source.name)}, ${NOTHING}, ${row}."${link.owner}"`;
  const differs = texts.map((text) => {
    const column = columnOf(target, text.name);
    return `old."${column}" is distinct from new."${column}"`;
  });
  // What is public of it may depend on any other column.
  const isOther = `old."updated_at" is distinct from new."updated_at"`;
  return [
    { name: `${prefix}_link`, table: link.table, on: 'insert', notes: [owner('new')] },
    { name: `${prefix}_unlink`, table: link.table, on: 'delete', notes: [owner('old')] },
    {
      ...{ name: `${prefix}_text`, table: tableOf(target), on: 'update' },
      when: [...differs, isOther].join(' or '),
      notes: [`${quoted(viaName(source, name))}, ${NOTHING}, new.id`],
    },
  ];
};
