import path from 'node:path';

import type { Side, SideName } from './core/line';
import { tableOf, writeResults } from './core/report';
import { type LineResult, measureLine } from './core/rounds';
import { ROOT } from './core/root';
import { LINES } from './lines';
import { openStage } from './sides/stage';

const RESULTS = path.join(ROOT, 'tests', 'bench', 'results.json');

const ROUNDS = 5;

/** Enough to see that everything runs; its figures are not kept. */
const SHORT_ROUNDS = 1;

const report = (step: string): void => void process.stderr.write(`${step}\n`);

/**
 * `npm run bench [-- --short]`: measures every line, prints a table, and keeps the figures in
 * `tests/bench/results.json`. A missed goal is a figure, not a failure: the exit code is 0 unless it
 * could not be measured.
 */
const run = async (): Promise<void> => {
  const isShort = process.argv.includes('--short');
  const rounds = isShort ? SHORT_ROUNDS : ROUNDS;
  const stage = openStage();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stage.clear().finally(() => process.exit(130)));
  }

  try {
    const sides = new Map<SideName, Side>();
    for (const name of new Set(LINES.flatMap((line) => line.sides))) {
      report(`Starting ${name}`);
      sides.set(name, await stage.start(name));
    }
    const lines: LineResult[] = [];
    for (const line of LINES) lines.push(await measureLine(line, sides, { rounds, report }));

    process.stdout.write(`${tableOf(lines)}\n`);
    if (!isShort) writeResults(RESULTS, { rounds, lines });
  } finally {
    await stage.clear();
  }
};

run().then(
  () => process.exit(0),
  (error: unknown) => {
    report(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
