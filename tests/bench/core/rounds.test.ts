import { type Bench, type Line, type Measurement, NotMeasurable } from './line';
import { measureLine, median } from './rounds';
import { FULL } from './scale';

const bench = {
  scale: { ...FULL, rounds: 3 },
  report: () => undefined,
} as Partial<Bench> as Bench;

/** A line whose contenders give these values one after the other. */
const lineOf = (values: Record<string, number[]>, more: Partial<Line> = {}) => {
  const asked: string[] = [];
  const contenders = Object.entries(values).map(([name, given]) => ({
    name,
    async measure(): Promise<Measurement> {
      asked.push(name);
      return { value: given.shift() ?? NaN };
    },
  }));
  const line: Line = { number: '1', name: 'some work', unit: 'ms', contenders, ...more };
  return { line, asked };
};

it('both sides are measured in turn, after one warm-up round that is not counted', async () => {
  const { line, asked } = lineOf({ Foreword: [999, 30, 10, 20], stock: [999, 4, 6, 5] });
  const { outcomes, ratio } = await measureLine(line, bench);
  expect(asked).toEqual(Array(4).fill(['Foreword', 'stock']).flat());
  expect(outcomes).toEqual([
    { name: 'Foreword', value: 20, rounds: [30, 10, 20] },
    { name: 'stock', value: 5, rounds: [4, 6, 5] },
  ]);
  expect(ratio).toBe(4);
});

it('a long measurement has one round and no warm-up', async () => {
  const { line, asked } = lineOf({ Foreword: [30, 10] }, { isOnce: true });
  expect((await measureLine(line, bench)).outcomes).toEqual([
    { name: 'Foreword', value: 30, rounds: [30] },
  ]);
  expect(asked).toEqual(['Foreword']);
});

it('a goal applies to the ratio, or to the value of the first side', async () => {
  const values = () => ({ Foreword: [0, 20, 20, 20], stock: [0, 10, 10, 10] });
  const isReached = async (goal: Line['goal']) =>
    (await measureLine(lineOf(values(), { goal }).line, bench)).isReached;
  expect(await isReached({ of: 'ratio', is: 'at least', limit: 2 })).toBe(true);
  expect(await isReached({ of: 'ratio', is: 'at least', limit: 2.1 })).toBe(false);
  expect(await isReached({ of: 'value', is: 'at most', limit: 20 })).toBe(true);
  expect(await isReached({ of: 'value', is: 'at most', limit: 19 })).toBe(false);
  expect(await isReached(undefined)).toBeUndefined();
});

it('a goal is missed when any round had an error', async () => {
  const rounds: Measurement[] = [1, 2, 3, 4].map((value) => ({ value }));
  rounds[1] = { value: 2, flaw: '3 × 500' };
  const { line } = lineOf({}, { goal: { of: 'value', is: 'at most', limit: 9 } });
  const contenders = [{ name: 'Foreword', measure: async () => rounds.shift()! }];
  const { outcomes, isReached } = await measureLine({ ...line, contenders }, bench);
  expect(outcomes[0]?.flaw).toBe('3 × 500');
  expect(isReached).toBe(false);
});

it.each([
  [new NotMeasurable('it takes a Redis'), { unmeasured: 'it takes a Redis' }],
  [new Error('GET /: 500'), { failure: 'GET /: 500' }],
])('a line without figures gives the reason: %s', async (error, expected) => {
  const contenders = [{ name: 'Foreword', measure: () => Promise.reject(error) }];
  const result = await measureLine({ ...lineOf({}).line, contenders }, bench);
  expect(result).toMatchObject({ outcomes: [], ...expected });
  expect(result.isReached).toBeUndefined();
});

it('without a second side there is no ratio', async () => {
  const { ratio, outcomes } = await measureLine(lineOf({ Foreword: [0, 1, 2, 3] }).line, bench);
  expect(ratio).toBeUndefined();
  expect(outcomes[0]?.value).toBe(2);
});

it('the median keeps its other properties', () => {
  const measurements = [
    { value: 100, of: 'c' },
    { value: 9, of: 'a' },
    { value: 20, of: 'b' },
  ];
  expect(median(measurements)).toEqual({ value: 20, of: 'b' });
});
