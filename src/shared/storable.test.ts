import { storable } from './storable';

it('leaves out what no database holds, at any depth', () => {
  expect(storable({ 'a\0b': ['x\0', { y: 'half \ud83d!' }] })).toEqual({
    ab: ['x', { y: 'half \ufffd!' }],
  });
});

it('leaves everything else as it is, and does not copy it', () => {
  const value = { text: '🙂 שלום', list: [1, null, true, { deep: [] }] };
  expect(storable(value)).toBe(value);
  expect(storable(undefined)).toBeUndefined();
});

it('goes no deeper than anybody means', () => {
  const nested = (depth: number): unknown =>
    JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown;
  expect(() => storable(nested(90))).not.toThrow();
  expect(() => storable(nested(500_000))).toThrow('too deep');
});
