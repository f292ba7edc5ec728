import { type JsonRecord, JsonRecords, readText } from '../files';

/** A row of a table of Ghost's; what is in it is of any kind. */
export type Row = Readonly<Record<string, unknown>>;

/** A row, and the table that it is of; undefined for one that is damaged. */
export interface TableRow {
  table: string;
  row: Row | undefined;
  /** How many characters before it could not be read. */
  unreadable: number;
}

/** The rows of a file, in its order. */
export async function* readRows(
  file: string,
  onProgress?: (bytes: number) => void,
): AsyncGenerator<TableRow> {
  const records = new JsonRecords();
  for await (const { text, unreadable } of readText(file, onProgress)) {
    let isFirst = true;
    for (const record of records.read(text)) {
      yield { ...rowOf(record), unreadable: isFirst ? unreadable : 0 };
      isFirst = false;
    }
  }
  for (const record of records.end()) yield { ...rowOf(record), unreadable: 0 };
}

const rowOf = ({ table, json }: JsonRecord): Omit<TableRow, 'unreadable'> => ({
  table: table === '' ? 'posts' : table,
  row: flat(parsed(json) ?? parsed(json.replace(/[\n\r\t]+/g, ' '))),
});

/** A row of a file that was made for Ghost: its columns stand in `data`, and it is known by its slug. */
const flat = (row: Row | undefined): Row | undefined => {
  const { data, url } = row ?? {};
  if (!isRow(data)) return row;
  return { ...data, id: data.id ?? data.slug ?? data.name, ...(url !== undefined && { url }) };
};

const parsed = (json: string): Row | undefined => {
  try {
    const value: unknown = JSON.parse(json);
    return isRow(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The rows in a column that holds a list, or one. */
export const rowsIn = (row: Row, column: string): Row[] => {
  const value = row[column];
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.filter(isRow).map((one) => flat(one) ?? one);
};

/** A column as text, '' where there is none. */
export const textIn = (row: Row, column: string): string => {
  const value = row[column];
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
};

/** A column as a time: ISO 8601, what MySQL writes, or milliseconds; null for none. */
export const timeIn = (row: Row, column: string): Date | null => {
  const value = row[column];
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const isBare = typeof value === 'string' && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(value);
  const time = new Date(isBare ? `${value.replace(' ', 'T')}Z` : value);
  const year = time.getUTCFullYear();
  return year >= 1900 && year <= 2200 ? time : null;
};
