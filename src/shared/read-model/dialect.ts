import { isPostgres } from '../database';

/** What the databases call the same things. Every argument is SQL. */
export interface Dialect {
  /** One row as a JSON array. */
  row(values: string[]): string;
  /** Several rows as a JSON array of arrays; `[]` where there are none. */
  rows(row: string, order: string): string;
  /** JSON that came out of a subquery, as JSON and not as a text. */
  nested(json: string): string;
}

const sqlite: Dialect = {
  row: (values) => `json_array(${values.join(', ')})`,
  rows: (row, order) => `json_group_array(${row} order by ${order})`,
  nested: (json) => `json(${json})`,
};

const postgres: Dialect = {
  row: (values) => `json_build_array(${values.join(', ')})`,
  rows: (row, order) => `coalesce(json_agg(${row} order by ${order}), '[]')`,
  nested: (json) => json,
};

export const currentDialect = (): Dialect => (isPostgres() ? postgres : sqlite);
