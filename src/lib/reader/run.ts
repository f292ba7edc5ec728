import { queryPrepared } from '../database';
import type { Sql } from '../read-model';

/** The rows of a statement. */
export const rowsOf = <Row extends object>({ text, bindings }: Sql): Promise<Row[]> =>
  queryPrepared<Row>(text, bindings);
