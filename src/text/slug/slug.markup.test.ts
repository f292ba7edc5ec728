import { numberedSlug, numberOf, SLUG_MAX_LENGTH, slugOf } from './slug';

it.each([
  ['<b>Bold</b> title', 'bold-title'],
  ['<em>im</em>possible', 'impossible'],
  ['One<br>Two', 'one-two'],
  ['<p>One</p><p>Two</p>', 'one-two'],
  ['H<sub>2</sub>O', 'h2o'],
  ['<script>alert(1)</script>Safe', 'safe'],
  ['<STYLE>p{}</STYLE>Safe', 'safe'],
  ['<img src=x onerror=alert(1)>Picture', 'picture'],
  ['<!-- hidden -->Shown', 'shown'],
  ['<svg><text>hidden</text></svg> shown', 'shown'],
  ['&lt;b&gt;Bold&lt;/b&gt;', 'bold'],
  ['&lt;script&gt;alert(1)&lt;/script&gt;Safe', 'safe'],
  ['&#60;i&#62;x&#x3c;/i&#x3E;', 'x'],
])('markup does not get into the slug: %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

it.each([
  ['a < b', 'a-b'],
  ['I <3 you', 'i-3-you'],
  ['n <k', 'n-k'],
  ['x > y', 'x-y'],
  ['<unfinished', 'unfinished'],
  ['>>> prompt', 'prompt'],
])('text that resembles markup stays: %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

it.each([
  ['caf&eacute;', 'cafe'],
  ['&copy; 2024', '2024'],
  ['&#x5E9;&#x5DC;&#x5D5;&#x5DD;', slugOf('שלום')],
  ['&#128512; hi', 'hi'],
  ['a&ndash;b', 'a-b'],
  ['&szlig;&aelig;', 'ssae'],
])('entities are decoded first: %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

it.each(['', ' ', '\u00A0', '-', '--', '_', '.', '/', '<b></b>', '&nbsp;', '<!-- x -->'])(
  'a title without a letter or digit has no slug: %j',
  (title) => {
    expect(slugOf(title)).toBe('');
  },
);

it.each([
  ['96 letters are kept', 'a'.repeat(96), 'a'.repeat(96)],
  ['a longer word is cut through', 'a'.repeat(97), 'a'.repeat(96)],
  [
    'a word that ends at 96 is kept',
    `${'a'.repeat(90)} ${'b'.repeat(5)} c`,
    `${'a'.repeat(90)}-bbbbb`,
  ],
  ['a word that passes 96 is left out', `${'a'.repeat(90)} ${'b'.repeat(6)}`, 'a'.repeat(90)],
  ['the dash at 97 is left out', `${'a'.repeat(96)} b`, 'a'.repeat(96)],
  ['the dash at 96 is left out', `${'a'.repeat(95)} bb`, 'a'.repeat(95)],
  ['whole words are kept', 'word '.repeat(40), `${'word-'.repeat(18)}word`],
  ['Han is cut between two characters', '中'.repeat(60), `${'zhong-'.repeat(15)}zhong`],
  ['an ampersand counts as it is spelled', '& '.repeat(60), `${'and-'.repeat(23)}and`],
  ['ß counts twice', 'ß'.repeat(60), 's'.repeat(96)],
])('the length of a slug: %s', (_case, title, slug) => {
  expect(slugOf(title)).toBe(slug);
  expect(slugOf(title).length).toBeLessThanOrEqual(SLUG_MAX_LENGTH);
  expect(slugOf(slug)).toBe(slug);
});

it('text far beyond the length of a slug does not change it', () => {
  const title = 'Long title '.repeat(20);
  expect(slugOf(title + 'x'.repeat(100_000))).toBe(slugOf(title));
});

it('a numbered slug ends with its number, and number 1 is the slug itself', () => {
  expect(numberedSlug('foo', 1)).toBe('foo');
  expect(numberedSlug('foo', 2)).toBe('foo-2');
  expect(numberedSlug('foo', 1000)).toBe('foo-1000');
});

it.each([
  ['foo', 'foo', 1],
  ['foo-2', 'foo', 2],
  ['foo-02', 'foo', undefined],
  ['foo-1', 'foo', undefined],
  ['foo-bar', 'foo', undefined],
  ['foot-2', 'foo', undefined],
  ['foo-2-3', 'foo-2', 3],
  [`${'a'.repeat(94)}-2`, 'a'.repeat(96), 2],
])('the number of %s as a variant of %s is read: %s', (slug, plain, number) => {
  expect(numberOf(slug, plain)).toBe(number);
});

it('a numbered slug is no longer than a slug may be, and is cut at a word where there is one', () => {
  const words = slugOf('word '.repeat(40));
  expect(numberedSlug(words, 2)).toBe(`${'word-'.repeat(19)}2`);
  expect(numberedSlug('a'.repeat(96), 12)).toBe(`${'a'.repeat(93)}-12`);
  expect(numberedSlug('a'.repeat(94), 2)).toBe(`${'a'.repeat(94)}-2`);
});
