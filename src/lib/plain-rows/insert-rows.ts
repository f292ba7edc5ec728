import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';

import { type Binding, insertRow } from '../database';
import type { PlainRecord } from './record';
import type { Shape } from './shape';
import { storedValue } from './values';

/** A value of a record that is not stored. */
export interface Unstored {
  record: PlainRecord;
  attribute: string;
  reason: 'unknown' | 'invalid';
}

/**
 * Inserts rows with the values of their records, without what they relate to. What a record says nothing of gets the
 * default of its schema.
 *
 * @returns the values that the site has no place for
 */
export const insertRows = async (
  trx: Knex.Transaction,
  shape: Shape,
  records: readonly PlainRecord[],
): Promise<Unstored[]> => {
  const unstored: Unstored[] = [];
  const names = new Set(shape.scalars.map(({ name }) => name));
  for (const record of records) {
    const { values, invalid } = columnsOf(shape, record.data);
    const identity = { document_id: record.documentId, locale: record.locale };
    await insertRow(trx, `"${shape.table}"`, { ...values, ...identity });
    const unknown = Object.keys(record.data).filter((name) => !names.has(name));
    unstored.push(
      ...unknown.map((attribute) => ({ record, attribute, reason: 'unknown' as const })),
      ...invalid.map((attribute) => ({ record, attribute, reason: 'invalid' as const })),
    );
  }
  return unstored;
};

/** The columns of a row or a component; those of values that cannot be stored are empty. */
export const columnsOf = (
  { scalars }: Shape,
  data: Readonly<Record<string, unknown>>,
): { values: Record<string, Binding>; invalid: string[] } => {
  const values: Record<string, Binding> = {};
  const invalid: string[] = [];
  for (const { name, column, type, byDefault } of scalars) {
    const value = storedValue(type, Object.hasOwn(data, name) ? data[name] : byDefault);
    if (value === undefined) invalid.push(name);
    values[column] = value ?? null;
  }
  return { values, invalid };
};

/** Removes the row of a single type, of which there is one, with its components' rows. */
export const removeSingle = async (trx: Knex.Transaction, uid: UID.ContentType): Promise<void> => {
  const { tableName } = strapi.db.metadata.get(uid);
  await trx(tableName).delete();
};
