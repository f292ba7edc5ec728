import { stripUnstorable } from './strip-unstorable';

it('removes characters that no database stores, at any depth', () => {
  expect(stripUnstorable({ 'a\0b': ['x\0', { y: 'half \ud83d!' }] })).toEqual({
    ab: ['x', { y: 'half \ufffd!' }],
  });
});

it('returns every other value as it is, without a copy', () => {
  const value = { text: '🙂 שלום', list: [1, null, true, { deep: [] }] };
  expect(stripUnstorable(value)).toBe(value);
  expect(stripUnstorable(undefined)).toBeUndefined();
});

it('stops at a depth that no real request has', () => {
  const nested = (depth: number): unknown =>
    JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown;
  expect(() => stripUnstorable(nested(90))).not.toThrow();
  expect(() => stripUnstorable(nested(500_000))).toThrow('too deep');
});
