/** What a stored value is sent as, by the type of its attribute. */
export const sentValue = (type: string, stored: unknown): unknown => {
  if (stored === null || stored === undefined) return null;
  switch (type) {
    // Numbers from SQLite.
    case 'boolean':
      return Boolean(stored);
    // Milliseconds from SQLite; from PostgreSQL a Date, or inside JSON a text in the server's time zone.
    case 'datetime':
    case 'timestamp':
      return new Date(stored as string | number | Date).toISOString();
    case 'decimal':
    case 'float':
      return Number(stored);
    case 'biginteger':
      return `${stored as string | number}`;
    // Text from SQLite.
    case 'json':
    case 'blocks':
      return typeof stored === 'string' ? (JSON.parse(stored) as unknown) : stored;
    default:
      return stored;
  }
};
