import { addressesOf } from './site-addresses';

const site = addressesOf('https://www.example.org');

const known: Record<string, string> = {
  '/2014/05/old/': 'https://new.org/a/old',
  '/?p=12&x=1': 'https://new.org/a/twelve',
};

const rewrite = (body: string) => site.replaceIn(body, (address) => known[address]);

it.each([
  ['[a](https://example.org/2014/05/old/)', '[a](https://new.org/a/old)'],
  ['[a](http://www.EXAMPLE.org/2014/05/old/#more "t")', '[a](https://new.org/a/old#more "t")'],
  ['[a](/2014/05/old/)', '[a](https://new.org/a/old)'],
  ['[a]: <//example.org/2014/05/old/>', '[a]: <https://new.org/a/old>'],
  ['<a href="https://example.org/?p=12&amp;x=1">', '<a href="https://new.org/a/twelve">'],
  ["<a class=x href='/2014/05/old/'>", "<a class=x href='https://new.org/a/old'>"],
  ['See https://example.org/2014/05/old/ there', 'See https://new.org/a/old there'],
  ['<https://example.org/2014/05/old/>', '<https://new.org/a/old>'],
])('leads to where a page is now: %s', (before, after) => {
  expect(rewrite(before)).toBe(after);
  expect(rewrite(after)).toBe(after);
});

it.each([
  '[a](https://example.org/unknown/)',
  '[a](https://example.org.evil.test/2014/05/old/)',
  '[a](https://evil.test/?u=https://example.org/2014/05/old/)',
  'a path /2014/05/old/ in words',
  '[a](//evil.test/2014/05/old/)',
])('leaves everything else: %s', (body) => {
  expect(rewrite(body)).toBe(body);
});

it('finds what a text names', () => {
  expect(site.findIn('[a](/x#y) and https://example.org/z?q=1 and /no')).toEqual(['/x', '/z?q=1']);
});

it('finds nothing for a site without an address', () => {
  expect(addressesOf('sha256:abc').findIn('[a](/x)')).toEqual([]);
});
