import { type CallerName, CALLERS } from './callers';
import { graphqlOperations, tryOperation } from './over-graphql';
import { tryRoute } from './rest';
import { contentApiRoutes } from './routes';

/** A door, and what each caller is told there. */
export interface Row {
  door: string;
  told: Record<CallerName, string>;
}

export const restRows = async (): Promise<Row[]> => {
  const rows: Row[] = [];
  for (const door of contentApiRoutes()) rows.push({ door, told: await tryRoute(door) });
  return rows;
};

export const graphqlRows = async (): Promise<Row[]> => {
  const rows: Row[] = [];
  for (const operation of graphqlOperations()) {
    const door = `${operation.kind} ${operation.field.name}`;
    rows.push({ door, told: await tryOperation(operation) });
  }
  return rows;
};

/** Both tables as Markdown; the rows in the order of their names, which no change of order changes. */
export const markdown = (rest: Row[], overGraphql: Row[]): string =>
  [
    '## REST',
    '',
    ...table('route', rest),
    '',
    '## GraphQL',
    '',
    ...table('field', overGraphql),
    '',
  ].join('\n');

const table = (what: string, rows: Row[]): string[] => {
  const lines = [...rows]
    .sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1))
    .map(({ door, told }) => [`\`${door}\``, ...CALLERS.map((caller) => told[caller])]);
  const all = [[what, ...CALLERS], ...lines];
  const widths = [what, ...CALLERS].map((_, column) =>
    Math.max(...all.map((line) => line[column]?.length ?? 0)),
  );
  const format = (line: readonly string[]) =>
    `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = all;
  return [format(head), format(widths.map((width) => '-'.repeat(width))), ...body.map(format)];
};

/** Routes by their path, GraphQL fields by their kind. */
const nameOf = ({ door }: Row): string => {
  const [first = '', second = ''] = door.split(' ');
  return second.startsWith('/') ? `${second} ${first}` : door;
};
