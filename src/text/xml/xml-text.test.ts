import { xmlText } from '.';

it('leaves out what XML has no place for, and nothing else', () => {
  const kept = 'a\tb\nc\r< & ]]> é שלום 中 👩‍👧 \u0085\u200f\ufdd0';
  expect(xmlText(kept)).toBe(kept);
  expect(xmlText('a\u0000b\u0008c\u000bd\u001fe\ufffef\uffff')).toBe('abcdef');
  expect(xmlText('a\ud800b')).toBe('a\ufffdb');
});
