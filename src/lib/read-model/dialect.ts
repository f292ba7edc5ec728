import { isPostgres } from '../database';

/** SQL that differs between the databases. Every argument is SQL. */
export interface Dialect {
  /** One row as a JSON array. */
  row: (values: string) => string;
  /** Several rows as a JSON array of arrays; `[]` where there are none. */
  rows: (row: string, order: string) => string;
  /** The JSON of a subquery, as JSON and not as text. */
  nested: (json: string) => string;
  /** A column of any type as text. */
  asText: (column: string) => string;
  /** A condition that many rows pass: SQLite takes any equality for a rare one, and so begins with the wrong index. */
  likely: (condition: string) => string;
  /** What follows a `like` whose pattern escapes with backslashes. */
  likeEscape: string;
}

const sqlite: Dialect = {
  row: (values) => `json_array(${values})`,
  rows: (row, order) => `json_group_array(${row} order by ${order})`,
  nested: (json) => `json(${json})`,
  asText: (column) => column,
  likely: (condition) => `likely(${condition})`,
  likeEscape: ` escape '\\'`,
};

const postgres: Dialect = {
  row: (values) => `json_build_array(${values})`,
  rows: (row, order) => `coalesce(json_agg(${row} order by ${order}), '[]')`,
  nested: (json) => json,
  asText: (column) => `cast(${column} as varchar)`,
  likely: (condition) => condition,
  likeEscape: '',
};

export const currentDialect = (): Dialect => (isPostgres() ? postgres : sqlite);
