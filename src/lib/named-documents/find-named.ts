import { nameKey } from '../../text/words';
import type { NamedRelation } from './named-relation';

export interface NamedDocument {
  id: number;
  documentId: string;
  name: string;
}

type Row = Record<string, unknown> & { id: number; documentId: string };

const MOST = 20;

/** Documents with these words in their names, by name; those that are to be offered first, first. */
export const searchNamed = async (
  { target, name, first }: NamedRelation,
  words: string,
): Promise<NamedDocument[]> => {
  const sought = words.normalize('NFC').trim();
  const rows = (await strapi.db.query(target).findMany({
    select: ['id', 'documentId', name],
    ...(sought && { where: { [name]: { $containsi: sought } } }),
    orderBy: [...(first ? [{ [first]: 'desc' }] : []), { [name]: 'asc' }, { id: 'asc' }],
    limit: MOST,
  })) as Row[];
  return rows.map((row) => named(row, name));
};

/**
 * All documents of this name, however it is spelt. Reads the names of all: databases compare neither Unicode's forms nor, in
 * SQLite, capitals beyond ASCII. It is asked once for each name that somebody confirms.
 */
export const findNamed = async (
  { target, name }: NamedRelation,
  sought: string,
): Promise<NamedDocument[]> => {
  const key = nameKey(sought);
  const rows = (await strapi.db.query(target).findMany({
    select: ['id', 'documentId', name],
    orderBy: [{ id: 'asc' }],
  })) as Row[];
  return rows.map((row) => named(row, name)).filter((one) => nameKey(one.name) === key);
};

const named = (row: Row, name: string): NamedDocument => ({
  id: row.id,
  documentId: row.documentId,
  name: textOf(row[name]),
});

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
