import { isWebAddress } from './web-address';

it.each([
  'https://example.org',
  'HTTP://example.org/a?b=c&d=%22#e',
  'https://пример.рф/статья',
  'https://example.org/(a),b;c~d',
])('an address of the web: %s', (address) => {
  expect(isWebAddress(address)).toBe(true);
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
  'https://',
  'example.org',
  '/page',
])('none: %j', (address) => {
  expect(isWebAddress(address)).toBe(false);
});
