/** A row as it is archived. */
export interface ArchivedRow {
  /** By column: the values, dates as ISO strings. */
  values: Record<string, unknown>;
  /** By column: the document ids of the rows that it names. */
  references: Record<string, string | null>;
}

type Row = Record<string, unknown>;

/** A stored value, as the column takes it. */
export const columnValue = (type: string | undefined, value: unknown): unknown => {
  if (value === null || value === undefined) return null;
  if (type === 'datetime' && (typeof value === 'string' || typeof value === 'number')) {
    return new Date(value);
  }
  return typeof value === 'object' ? JSON.stringify(value) : value;
};

/**
 * Lets go of what is personal in a row, where the person it names is gone.
 *
 * @param emptied by the column that names the person: the columns that go with it
 */
export const withoutPerson = (
  row: ArchivedRow,
  isGone: (column: string, documentId: string) => boolean,
  emptied: Readonly<Record<string, readonly string[]>>,
): ArchivedRow => {
  const gone = Object.entries(row.references).flatMap(([column, documentId]) =>
    documentId !== null && isGone(column, documentId) ? [column] : [],
  );
  const nulls = (names: readonly string[]): Row =>
    Object.fromEntries(names.map((name) => [name, null]));
  return {
    values: { ...row.values, ...nulls(gone.flatMap((column) => emptied[column] ?? [])) },
    references: {
      ...row.references,
      ...Object.fromEntries(gone.map((column): [string, null] => [column, null])),
    },
  };
};
