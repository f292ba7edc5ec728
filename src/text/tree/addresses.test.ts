import { imageAddress, linkAddress, webAddress } from './addresses';

it.each([
  'https://example.org',
  'HTTP://example.org/a?b=c&d=%22#e',
  'https://example.org/(a),b;c~d',
  "https://en.wikipedia.org/wiki/Hofstadter's_law",
  'https://EXAMPLE.org:443/a/../b',
  'https://[::1]:8080/a',
  'https://user@example.org/',
])('%s is kept as it was written', (address) => {
  expect(webAddress(address)).toBe(address);
  expect(webAddress(` ${address}\n`)).toBe(address);
});

it.each([
  [
    'https://пример.рф/статья',
    'https://xn--e1afmkfd.xn--p1ai/%D1%81%D1%82%D0%B0%D1%82%D1%8C%D1%8F',
  ],
  ['https://he.wikipedia.org/wiki/שלום', 'https://he.wikipedia.org/wiki/%D7%A9%D7%9C%D7%95%D7%9D'],
  [
    'https://fa.wikipedia.org/wiki/می\u200Cخواهم',
    'https://fa.wikipedia.org/wiki/%D9%85%DB%8C%E2%80%8C%D8%AE%D9%88%D8%A7%D9%87%D9%85',
  ],
  [
    'https://hi.wikipedia.org/wiki/क्\u200Dष',
    'https://hi.wikipedia.org/wiki/%E0%A4%95%E0%A5%8D%E2%80%8D%E0%A4%B7',
  ],
  ['https://مثال.إختبار/', 'https://xn--mgbh0fb.xn--kgbechtv/'],
  ['https://bücher.example/a', 'https://xn--bcher-kva.example/a'],
  [
    'https://例え.jp/例え?q=例#え',
    'https://xn--r8jz45g.jp/%E4%BE%8B%E3%81%88?q=%E4%BE%8B#%E3%81%88',
  ],
  ['https://example.org/😀', 'https://example.org/%F0%9F%98%80'],
  ['https://example.org/a{b}', 'https://example.org/a%7Bb%7D'],
  ["https://example.org/?q='x'", 'https://example.org/?q=%27x%27'],
  ['https://example.org/l’été', 'https://example.org/l%E2%80%99%C3%A9t%C3%A9'],
])('%s is percent-encoded', (written, address) => {
  expect(webAddress(written)).toBe(address);
  expect(webAddress(address)).toBe(address);
  expect(linkAddress(written)).toBe(address);
});

it.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'JaVaScRiPt&colon;alert(1)',
  '&#106;avascript:alert(1)',
  'vbscript:x',
  'data:text/html,x',
  'blob:https://example.org/x',
  'file:///etc/passwd',
  'view-source:https://example.org',
  '//evil.example',
  'https:evil.example',
  'https://example.org/" onmouseover="alert(1)',
  "https://example.org/' onmouseover=alert(1)",
  'https://example.org/><script>',
  'https://example.org/\u202egnp.exe',
  'https://example.org/a\u0000b',
  'https://example.org/a b',
  'https://exa\u202Emple.org',
  'https://a\u200Cb.example:port/',
  'https://%zz/',
  'https://',
  'example.org',
  '/page',
])('no web address: %j', (address) => {
  expect(webAddress(address)).toBeUndefined();
});

it.each([
  ['/own/page', '/own/page'],
  ['#part', '#part'],
  ['mailto:a@x.org', 'mailto:a@x.org'],
  ['\thttps://x.org/a', 'https://x.org/a'],
  ['java\nscript:x', 'javascript:x'],
  ['https://x.org/a b', 'https://x.org/a%20b'],
])('the address of a link %j is put on a page as %j', (written, address) => {
  expect(linkAddress(written)).toBe(address);
});

it.each(['https://x.org/a.png', '/uploads/a.png', 'a.png', '../a.png', 'a.png?b:c'])(
  'an image may be loaded from %s',
  (address) => {
    expect(imageAddress(address)).toBe(address);
  },
);

it.each([
  undefined,
  '',
  ' ',
  'data:image/png,x',
  '//evil.example/a.png',
  '\\\\evil.example/a',
  'javascript:x',
  'java\tscript:x',
  'file:///a',
  'blob:x',
  'mailto:x',
  '/\t/evil.example/a',
])('no image may be loaded from %j', (address) => {
  expect(imageAddress(address)).toBeUndefined();
});
