import type { Bench, Line, Measurement } from './line';
import { NotMeasurable } from './line';

/** What a contender gave: each round's value and the median of them. */
export interface Outcome extends Measurement {
  name: string;
  rounds: number[];
}

/** A line and what came of it. */
export interface LineResult extends Pick<Line, 'number' | 'name' | 'unit' | 'goal'> {
  /** Of the first contender, and of the yardstick; empty where nothing could be measured. */
  outcomes: Outcome[];
  /** The first one's value divided by the yardstick's. */
  ratio?: number;
  isReached?: boolean;
  /** Why there are no figures. */
  unmeasured?: string;
  /** The same, where there should be. */
  failure?: string;
}

/**
 * Measures a line: each contender once to warm up, then both in turn (A B A B), so that what slows the
 * machine down for a while slows down both. What goes wrong is told in the result: the other lines are
 * measured all the same.
 */
export const measureLine = async (line: Line, bench: Bench): Promise<LineResult> => {
  const { number, name, unit, goal } = line;
  const about = { number, name, unit, goal };
  try {
    const outcomes = await measureInTurn(line, bench);
    return judged({ ...about, outcomes });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    bench.report(`${number} ${name}: not measured. ${message}`);
    const reason = error instanceof NotMeasurable ? 'unmeasured' : 'failure';
    return { ...about, outcomes: [], [reason]: message };
  }
};

const ONCE = { rounds: 1, warmUps: 0 };

const measureInTurn = async (line: Line, bench: Bench): Promise<Outcome[]> => {
  const { rounds, warmUps } = line.isOnce ? ONCE : bench.scale;
  const measured = line.contenders.map(({ name }) => ({ name, measurements: [] as Measurement[] }));
  for (let round = 1 - warmUps; round <= rounds; round += 1) {
    for (const [index, { name, measure }] of line.contenders.entries()) {
      const measurement = await measure(bench);
      const isWarmUp = round < 1;
      if (!isWarmUp) measured[index]?.measurements.push(measurement);
      const step = isWarmUp ? 'warm-up' : `round ${round} of ${rounds}`;
      const value = `${format(measurement.value)} ${line.unit}`;
      bench.report(`${line.number} ${line.name}: ${step}, ${name}: ${value}`);
    }
  }
  return measured.map(({ name, measurements }) => ({ name, ...summary(measurements) }));
};

/** A figure in three significant digits, thousands whole. */
export const format = (value: number): string => {
  if (Number.isInteger(value) || value >= 100) return value.toFixed(0);
  return value.toPrecision(3);
};

const summary = (measurements: Measurement[]): Omit<Outcome, 'name'> => {
  const rounds = measurements.map(({ value }) => value);
  const flaw = measurements.find((measurement) => measurement.flaw)?.flaw;
  return { ...median(measurements), ...(flaw && { flaw }), rounds };
};

/** The middle one; of an even number, the higher of the two in the middle. */
export const median = (measurements: Measurement[]): Measurement => {
  const middle = measurements.toSorted((a, b) => a.value - b.value)[
    Math.floor(measurements.length / 2)
  ];
  if (!middle) throw new Error('There is no median of nothing.');
  return middle;
};

const judged = (result: LineResult): LineResult => {
  const [first, yardstick] = result.outcomes;
  const ratio = first && yardstick && first.value / yardstick.value;
  const value = result.goal?.of === 'ratio' ? ratio : first?.value;
  const isWhole = result.outcomes.every(({ flaw }) => flaw === undefined);
  const isReached = result.goal && value !== undefined && isWhole && meets(value, result.goal);
  return { ...result, ratio, isReached };
};

const meets = (value: number, { is, limit }: NonNullable<Line['goal']>): boolean =>
  is === 'at most' ? value <= limit : value >= limit;
