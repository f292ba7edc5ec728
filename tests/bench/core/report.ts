import fs from 'node:fs';
import os from 'node:os';

import type { Goal } from './line';
import { format, type LineResult, type Outcome } from './rounds';

const HEADINGS = ['', 'work', 'measured', 'yardstick', 'ratio', 'goal', ''];

/** The results as a table for people. */
export const tableOf = (results: LineResult[]): string => {
  const table = [HEADINGS, ...results.map(rowOf)];
  const widths = HEADINGS.map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  return table
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

const rowOf = ({ number, name, unit, goal, outcomes, ...rest }: LineResult): string[] => {
  const [first, yardstick] = outcomes;
  const why = rest.failure ?? rest.unmeasured;
  return [
    number,
    name,
    why === undefined ? cell(first, unit) : `not measured: ${why}`,
    cell(yardstick, unit),
    rest.ratio === undefined ? '–' : rest.ratio.toPrecision(3),
    goal ? goalText(goal, unit) : '–',
    rest.isReached === undefined ? '–' : rest.isReached ? 'reached' : 'MISSED',
  ];
};

const cell = (outcome: Outcome | undefined, unit: string): string => {
  if (!outcome) return '–';
  const { name, value, of, flaw } = outcome;
  const remarks = [name, of, flaw].filter((remark) => remark !== undefined);
  return `${format(value)} ${unit} (${remarks.join('; ')})`;
};

const goalText = ({ of, is, limit }: Goal, unit: string): string =>
  of === 'ratio' ? `ratio ${is} ${limit}` : `${is} ${limit} ${unit}`;

/** Keeps the results, and on what they were measured, in a file. */
export const writeResults = (
  file: string,
  { rounds, lines }: { rounds: number; lines: LineResult[] },
): void => {
  const [cpu] = os.cpus();
  const results = {
    measuredAt: new Date().toISOString(),
    machine: {
      cpu: cpu?.model.trim(),
      cores: os.availableParallelism(),
      memoryGB: Math.round(os.totalmem() / 2 ** 30),
      platform: `${os.platform()} ${os.arch()}`,
      node: process.version,
    },
    rounds,
    lines,
  };
  // Written beside and renamed, so that an interrupted run leaves the last results whole.
  fs.writeFileSync(`${file}.tmp`, `${JSON.stringify(results, roundedFigures, 2)}\n`);
  fs.renameSync(`${file}.tmp`, file);
};

const roundedFigures = (_key: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(4)) : value;
