import { slugOf } from './slug';

type Row = [title: string, slug: string];

const test = (rule: string, rows: Row[]): void => {
  describe(rule, () => {
    it.each(rows)('%j', (title, slug) => {
      expect(slugOf(title)).toBe(slug);
      expect(slugOf(title.normalize('NFD'))).toBe(slug);
      expect(slugOf(slug)).toBe(slug);
    });
  });
};

test('apostrophes are removed without a dash', [
  ['don\u0027t', 'dont'],
  ['don\u2019t', 'dont'],
  ['don\u2018t', 'dont'],
  ['don\u2032t', 'dont'],
  ['don\u02BCt', 'dont'],
  ['don\uFF07t', 'dont'],
  ['don\u00B4t', 'dont'],
  ['don\u0060t', 'dont'],
  ['don&#39;t', 'dont'],
  ['don&rsquo;t', 'dont'],
  ['Rock ’n’ roll', 'rock-n-roll'],
  ['Brothers’ arms', 'brothers-arms'],
]);

test('an ampersand is `and`', [
  ['Q&A', 'q-and-a'],
  ['R & D', 'r-and-d'],
  ['AT&amp;T', 'at-and-t'],
  ['Tom &#38; Jerry', 'tom-and-jerry'],
  ['Ｑ＆Ａ', 'q-and-a'],
  ['&', 'and'],
]);

test('dashes of all kinds separate', [
  ['a-b', 'a-b'],
  ['a\u2010b', 'a-b'],
  ['a\u2011b', 'a-b'],
  ['a\u2012b', 'a-b'],
  ['a\u2013b', 'a-b'],
  ['a\u2014b', 'a-b'],
  ['a\u2015b', 'a-b'],
  ['a\u2212b', 'a-b'],
  ['a\u2E3Ab', 'a-b'],
  ['a\u301Cb', 'a-b'],
  ['a\uFE58b', 'a-b'],
  ['a\uFE63b', 'a-b'],
  ['a\uFF0Db', 'a-b'],
  ['a\u058Ab', 'a-b'],
  ['a — b', 'a-b'],
  ['--a -- b--', 'a-b'],
]);

test('slashes, underscores and full stops separate', [
  ['a/b', 'a-b'],
  ['a\\b', 'a-b'],
  ['a\u2044b', 'a-b'],
  ['a\u2215b', 'a-b'],
  ['a\uFF0Fb', 'a-b'],
  ['a\uFF3Cb', 'a-b'],
  ['snake_case', 'snake-case'],
  ['__init__', 'init'],
  ['a\uFF3Fb', 'a-b'],
  ['Node.js 20.1', 'node-js-20-1'],
  ['U.S.A.', 'u-s-a'],
  ['a\uFF0Eb', 'a-b'],
  ['Wait...what', 'wait-what'],
  ['.NET', 'net'],
]);

test('white space of all kinds separates', [
  ['  a   b  ', 'a-b'],
  ['a\tb\nc\r\nd', 'a-b-c-d'],
  ['a\u00A0b', 'a-b'],
  ['a\u2009b', 'a-b'],
  ['a\u2028b', 'a-b'],
  ['a\u3000b', 'a-b'],
  ['a\u1680b', 'a-b'],
  ['a&nbsp;b', 'a-b'],
]);

test('other signs are removed', [
  ['What? No! “Yes”, he said; (so) [there]: {1}', 'what-no-yes-he-said-so-there-1'],
  ['«Ça» „und“ 「北」', 'ca-und-bei'],
  ['$1,000 and 50%', '1000-and-50'],
  ['C++ C# a@b', 'c-c-ab'],
  ['a|b ~ c^d', 'ab-cd'],
  ['Acme™ ® ©', 'acme'],
  ['5 °C → 41 °F', '5-c-41-f'],
  ['a \u2022 b', 'a-b'],
  ['№ 5, § 6', '5-6'],
  ['★★★', ''],
  ['!!!', ''],
]);

test('compatibility forms are spelled out', [
  ['½', '1-2'],
  ['１２３', '123'],
  ['①②', '12'],
  ['1º', '1o'],
]);

test('emoji are removed', [
  ['Hello 😀 world', 'hello-world'],
  ['in😀visible', 'invisible'],
  ['Family 👨\u200D👩\u200D👧\u200D👦 day', 'family-day'],
  ['Flag 🇮🇱 of', 'flag-of'],
  ['England 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}', 'england'],
  ['Step 1\uFE0F\u20E3 now', 'step-now'],
  ['Step 1\u20E3 now', 'step-now'],
  ['Press #\uFE0F\u20E3 or *\uFE0F\u20E3', 'press-or'],
  ['Thumbs 👍🏽 up', 'thumbs-up'],
  ['I ❤\uFE0F NY', 'i-ny'],
  ['Health 👩🏿\u200D⚕\uFE0F', 'health'],
  ['Pride 🏳\uFE0F\u200D🌈', 'pride'],
  ['Bang ‼\uFE0F', 'bang'],
  ['Mark ™\uFE0F', 'mark'],
  ['Ten 🔟', 'ten'],
  ['😀', ''],
  ['🇮🇱🇵🇸', ''],
  ['1\uFE0F\u20E32\uFE0F\u20E3', ''],
]);

test('invisible, bidi and control characters are removed', [
  ['soft\u00ADhyphen', 'softhyphen'],
  ['zero\u200Bwidth', 'zerowidth'],
  ['non\u200Cjoiner', 'nonjoiner'],
  ['word\u2060joiner', 'wordjoiner'],
  ['\uFEFFmark', 'mark'],
  ['\u202Eright\u202C to left', 'right-to-left'],
  ['\u2066isolated\u2069', 'isolated'],
  ['a\u200Eb\u200Fc\u061Cd', 'abcd'],
  ['nul\u0000l bel\u0007 esc\u001B del\u007F', 'null-bel-esc-del'],
  ['c1\u009F', 'c1'],
  ['hangul\u3164filler', 'hangulfiller'],
  ['variation\uFE0Fselector', 'variationselector'],
  ['private\uE000use', 'privateuse'],
  ['half\uD83D a pair\uDE00', 'half-a-pair'],
  ['\u200B\u200E\u00AD', ''],
]);

it.each([
  ['ℹ️ Information', 'information'],
  ['a\u0085b', 'a-b'],
  ['a⧹b⧵c', 'a-b-c'],
  ['2½ men', '2-1-2-men'],
])('%j makes %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

it.each(['א', 'ע', 'ا', 'ع', 'እ', '𒀀𒁀'])('a title of %s alone has a slug', (title) => {
  expect(slugOf(title)).toMatch(/^a+$/);
});
