import type { Line, Side, SideName } from './line';
import { measureLine, median } from './rounds';

const sides = new Map<SideName, Side>([
  ['foreword', { url: 'foreword', token: '' }],
  ['stock', { url: 'stock', token: '' }],
]);

/** A line whose side gives these values one after the other. */
const lineOf = (values: Partial<Record<SideName, number[]>>, goal?: Line['goal']) => {
  const asked: string[] = [];
  const line: Line = {
    name: 'some work',
    unit: 'ms',
    goal,
    sides: Object.keys(values) as SideName[],
    async measure({ url }) {
      asked.push(url);
      return { value: values[url as SideName]?.shift() ?? NaN };
    },
  };
  return { line, asked };
};

const measure = (line: Line) => measureLine(line, sides, { rounds: 3, report: () => undefined });

it('both sides are measured in turn, after one round to warm up that counts for nothing', async () => {
  const { line, asked } = lineOf({ foreword: [999, 30, 10, 20], stock: [999, 4, 6, 5] });
  const { sides: results, ratio } = await measure(line);
  expect(asked).toEqual(Array(4).fill(['foreword', 'stock']).flat());
  expect(results.foreword).toEqual({ value: 20, rounds: [30, 10, 20] });
  expect(results.stock).toEqual({ value: 5, rounds: [4, 6, 5] });
  expect(ratio).toBe(4);
});

it('a goal is for the ratio, or for the value of Foreword', async () => {
  const values = () => ({ foreword: [0, 20, 20, 20], stock: [0, 10, 10, 10] });
  const isReached = async (goal: Line['goal']) =>
    (await measure(lineOf(values(), goal).line)).isReached;
  expect(await isReached({ of: 'ratio', is: 'at least', limit: 2 })).toBe(true);
  expect(await isReached({ of: 'ratio', is: 'at least', limit: 2.1 })).toBe(false);
  expect(await isReached({ of: 'value', is: 'at most', limit: 20 })).toBe(true);
  expect(await isReached({ of: 'value', is: 'at most', limit: 19 })).toBe(false);
  expect(await isReached(undefined)).toBeUndefined();
});

it('without a yardstick there is no ratio', async () => {
  const { ratio, sides: results } = await measure(lineOf({ foreword: [0, 1, 2, 3] }).line);
  expect(ratio).toBeUndefined();
  expect(results.foreword?.value).toBe(2);
});

it('the median keeps what it is of', () => {
  const measurements = [
    { value: 100, of: 'c' },
    { value: 9, of: 'a' },
    { value: 20, of: 'b' },
  ];
  expect(median(measurements)).toEqual({ value: 20, of: 'b' });
});
