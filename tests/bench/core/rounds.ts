import type { Line, Measurement, Side, SideName } from './line';

/** What a side gave for a line: each round's value and the median of them. */
export interface SideResult extends Measurement {
  rounds: number[];
}

/** A line and what came of it. */
export interface LineResult extends Pick<Line, 'name' | 'unit' | 'goal'> {
  sides: Partial<Record<SideName, SideResult>>;
  /** Foreword's value divided by the yardstick's. */
  ratio?: number;
  isReached?: boolean;
}

/**
 * Measures a line: each side once to warm up, then both in turn (A B A B), so that what slows the
 * machine down for a while slows down both.
 *
 * @param report is told of each step
 */
export const measureLine = async (
  line: Line,
  sides: ReadonlyMap<SideName, Side>,
  { rounds, report }: { rounds: number; report: (step: string) => void },
): Promise<LineResult> => {
  const measured = new Map<SideName, Measurement[]>(line.sides.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, measurements] of measured) {
      const side = sides.get(name);
      if (!side) throw new Error(`${name} is not running.`);
      const measurement = await line.measure(side);
      const isWarmUp = round === 0;
      if (!isWarmUp) measurements.push(measurement);
      const step = isWarmUp ? 'warm-up' : `round ${round} of ${rounds}`;
      report(`${line.name}: ${step}, ${name}: ${format(measurement.value)} ${line.unit}`);
    }
  }
  const results = Array.from(measured, ([name, measurements]) => [name, summary(measurements)]);
  return judged({
    name: line.name,
    unit: line.unit,
    goal: line.goal,
    sides: Object.fromEntries(results) as LineResult['sides'],
  });
};

/** A figure in three significant digits, thousands whole. */
export const format = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value.toPrecision(3);

const summary = (measurements: Measurement[]): SideResult => {
  const rounds = measurements.map(({ value }) => value);
  return { ...median(measurements), rounds };
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
  const { foreword, ...yardsticks } = result.sides;
  const [yardstick] = Object.values(yardsticks);
  const ratio = foreword && yardstick && foreword.value / yardstick.value;
  const value = result.goal?.of === 'ratio' ? ratio : foreword?.value;
  const isReached = result.goal && value !== undefined && meets(value, result.goal);
  return { ...result, ratio, isReached };
};

const meets = (value: number, { is, limit }: NonNullable<Line['goal']>): boolean =>
  is === 'at most' ? value <= limit : value >= limit;
