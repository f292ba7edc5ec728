import { sourceKey } from './source-key';

it.each(['123', 'https://example.org', 'אב-1'])('leaves an ordinary id as it is: %s', (id) => {
  expect(sourceKey(id)).toBe(id);
});

it.each(['', ' ', 'a b', 'a\0b', 'x'.repeat(201), '\ud800'])(
  'makes a digest of what no column keeps apart: %j',
  (id) => {
    const key = sourceKey(id);
    expect(key).toMatch(/^sha256:[\w-]{43}$/);
    expect(sourceKey(key)).toBe(key);
  },
);

it('gives different ids different keys', () => {
  expect(sourceKey('a ')).not.toBe(sourceKey(' a'));
});
