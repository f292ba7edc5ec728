import fs from 'node:fs';
import os from 'node:os';

import type { Goal } from './line';
import { format, type LineResult, type SideResult } from './rounds';

/** The results as a table for people. */
export const tableOf = (results: LineResult[]): string => {
  const rows = results.map(({ name, unit, goal, sides: { foreword, ...yardsticks }, ...rest }) => {
    const [[yardstick, other] = []] = Object.entries(yardsticks);
    return [
      name,
      cell(foreword, unit),
      other && yardstick ? `${cell(other, unit)} (${yardstick})` : '–',
      rest.ratio === undefined ? '–' : format(rest.ratio),
      goal ? `${goalText(goal, unit)}: ${rest.isReached ? 'reached' : 'MISSED'}` : '–',
    ];
  });
  const table = [['work', 'Foreword', 'yardstick', 'ratio', 'goal'], ...rows];
  const widths = table[0]?.map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  return table
    .map((row) => row.map((text, column) => text.padEnd(widths?.[column] ?? 0)).join('  '))
    .join('\n');
};

const cell = (side: SideResult | undefined, unit: string): string => {
  if (!side) return '–';
  return `${format(side.value)} ${unit}${side.of ? ` (${side.of})` : ''}`;
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
