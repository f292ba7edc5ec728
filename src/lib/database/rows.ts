/** What Strapi's query engine is asked for, as far as it is used here. */
interface RowQuery {
  where?: object;
  select?: string[];
  populate?: string[] | object;
  orderBy?: string | object;
  limit?: number;
  offset?: number;
}

/**
 * The first row that Strapi's query engine finds; null where there is none. Its own types say `any`.
 *
 * @typeParam Row what is selected and populated, by attribute
 */
export const findRow = <Row extends object>(uid: string, query: RowQuery): Promise<Row | null> =>
  strapi.db.query(uid).findOne(query) as Promise<Row | null>;

/** All rows that it finds, typed likewise. */
export const findRows = <Row extends object>(uid: string, query: RowQuery): Promise<Row[]> =>
  strapi.db.query(uid).findMany(query) as Promise<Row[]>;
