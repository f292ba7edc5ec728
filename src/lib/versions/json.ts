/** JSON as it is stored: text from SQLite, and from PostgreSQL what it means. */
export const jsonOf = <Value>(stored: Value | string): Value =>
  typeof stored === 'string' ? (JSON.parse(stored) as Value) : stored;
