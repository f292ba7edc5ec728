import path from 'node:path';
import { parseArgs } from 'node:util';

import type { Bench, Line } from './core/line';
import { tableOf, writeResults } from './core/report';
import { type LineResult, measureLine } from './core/rounds';
import { ROOT } from './core/root';
import { FULL, type Scale, SHORT } from './core/scale';
import { LINES } from './lines';
import { startLoader } from './load/loader';
import { type Instances, openInstances } from './sides/instances';
import { openSides } from './sides/sides';
import { openStage, type Stage } from './sides/stage';

const RESULTS = path.join(ROOT, 'tests', 'bench', 'results.json');

const report = (step: string): void => void process.stderr.write(`${step}\n`);

/**
 * `npm run bench [-- --short] [-- --only PATTERN]`: measures every line, or those whose number and
 * name match a regular expression, and prints a table. A whole run is kept in `tests/bench/results.json`. A missed
 * goal is a figure, not a failure: the exit code is 0 unless something could not be measured.
 */
const run = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { short: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
  });
  const only = new RegExp(values.only);
  const lines = LINES.filter(({ number, name }) => only.test(`${number} ${name}`));
  if (lines.length === 0) throw new Error(`No line is called like "${values.only}".`);
  const scale = values.short ? SHORT : FULL;
  const isWhole = !values.short && lines.length === LINES.length;

  const stage = openStage();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stage.clear().finally(() => process.exit(130)));
  }
  try {
    const results = await measureAll(lines, benchOf(stage, scale));
    process.stdout.write(`${tableOf(results)}\n`);
    const failed = results.filter(({ failure }) => failure !== undefined);
    if (failed.length > 0) throw new Error(`${failed.length} could not be measured.`);
    if (isWhole) writeResults(RESULTS, { rounds: scale.rounds, lines: results });
  } finally {
    await stage.clear();
  }
};

const benchOf = (stage: Stage, scale: Scale): Bench => {
  let instances: Promise<Instances> | undefined;
  return {
    scale,
    report,
    ...openSides(stage, scale, report),
    instances: () => (instances ??= openInstances(stage, scale, report)),
    load: stage.add(startLoader()),
    background: stage.add(startLoader()),
  };
};

const measureAll = async (lines: readonly Line[], bench: Bench): Promise<LineResult[]> => {
  const results: LineResult[] = [];
  for (const line of lines) results.push(await measureLine(line, bench));
  return results;
};

run().then(
  () => process.exit(0),
  (error: unknown) => {
    report(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
