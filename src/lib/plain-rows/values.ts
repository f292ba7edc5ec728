import type { Binding } from '../database';

/** What a stored value is in a record, by the type of its attribute. */
export const plainValue = (type: string, stored: unknown): unknown => {
  if (stored === null || stored === undefined) return null;
  switch (type) {
    // Numbers from SQLite.
    case 'boolean':
      return Boolean(stored);
    // Milliseconds from SQLite.
    case 'datetime':
    case 'timestamp':
      return new Date(stored as string | number | Date).toISOString();
    case 'decimal':
    case 'float':
      return Number(stored);
    case 'biginteger':
      return `${stored as string | number}`;
    // Text from SQLite, and as Strapi sets its driver from PostgreSQL.
    case 'json':
    case 'blocks':
      return typeof stored === 'string' ? (JSON.parse(stored) as unknown) : stored;
    default:
      return stored;
  }
};

/** What a value in a record is stored as; undefined for one that no value of this type can be. */
export const storedValue = (type: string, plain: unknown): Binding | undefined => {
  if (plain === null || plain === undefined) return null;
  switch (type) {
    case 'json':
    case 'blocks':
      return JSON.stringify(plain);
    case 'datetime':
    case 'timestamp':
      return timeOf(plain);
    case 'boolean':
      return typeof plain === 'boolean' ? plain : undefined;
    case 'integer':
    case 'decimal':
    case 'float':
      return typeof plain === 'number' ? plain : undefined;
    default:
      return typeof plain === 'string' || typeof plain === 'number' ? storable(plain) : undefined;
  }
};

const timeOf = (plain: unknown): Date | undefined => {
  const time = typeof plain === 'string' ? new Date(plain) : undefined;
  return time && !Number.isNaN(time.getTime()) ? time : undefined;
};

/** PostgreSQL stores no NUL. */
const storable = (value: string | number): string | number =>
  typeof value === 'string' ? value.replaceAll('\0', '') : value;
