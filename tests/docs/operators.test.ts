import fs from 'node:fs';
import path from 'node:path';

import { KINDS, type Operand, OPERATORS, typesOf } from '../../src/lib/query-check';

const DOCUMENT = path.resolve(__dirname, '..', '..', 'docs', 'front-ends.md');

const OPERANDS: Record<Operand, string> = {
  value: 'a value',
  'value or null': 'a value, null',
  list: 'a list',
  pair: 'two values',
  'text or null': 'a text, null',
  texts: 'a text, several',
  boolean: 'true, false',
};

/** The table as the check has it, without the spaces by which Prettier aligns it. */
const table = (): string[] => {
  const head = ['operator', 'with', ...KINDS.map((kind) => typesOf(kind).join(', '))];
  const rows = [...OPERATORS].map(([operator, { takes, kinds, database }]) => [
    `\`${operator}\``,
    OPERANDS[takes],
    ...KINDS.map((kind) => (kinds.includes(kind) ? (database ? 'PostgreSQL' : 'yes') : '')),
  ]);
  return [head, ...rows].map((cells) => `| ${cells.join(' | ')} |`.replaceAll(/ +/g, ' '));
};

it('the table of operators and types in the documentation is that of the check', () => {
  const lines = fs
    .readFileSync(DOCUMENT, 'utf8')
    .split('\n')
    .map((line) => line.replaceAll(/ +/g, ' '));
  const begin = lines.findIndex((line) => line.startsWith('| operator | with |'));
  const [head, , ...rows] = lines.slice(begin, begin + OPERATORS.size + 2);
  expect([head, ...rows]).toEqual(table());
});
