/** Conditions in the notation of Strapi's query engine: by attribute, and `$and`, `$or`, `$not`. */
export type Where = Readonly<Record<string, unknown>>;

/**
 * What is read of the rows of a model, in the notation of Strapi's query engine. It is compiled as it is: checks
 * and permissions come before.
 */
export interface RowsQuery {
  where?: Where;
  /** `{ title: 'asc' }`, `{ editor: { name: 'desc' } }`, or a list of these. */
  orderBy?: unknown;
  /** The scalar attributes; all that may be sent where there are none. */
  select?: readonly string[];
  populate?: Readonly<Record<string, PopulateQuery>>;
}

/** What is read of the rows that a relation leads to. */
export interface PopulateQuery extends RowsQuery {
  /** The attribute, where the result is to have another name. */
  attribute?: string;
  limit?: number;
  offset?: number;
}
