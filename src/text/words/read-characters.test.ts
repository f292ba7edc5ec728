import { readCharacters } from './read-characters';

const formsOf = (text: string): string[] => readCharacters(text).map(({ form }) => form);

it('each position is one character in the form that is compared', () => {
  expect(formsOf('ǅß ﬁ')).toEqual(['d', 'z', 's', 's', ' ', 'f', 'i']);
});

it('white space is one space between words', () => {
  expect(formsOf(' \n a\t\u00a0\u2003b\u2028\u0085c \r\n')).toEqual(['a', ' ', 'b', ' ', 'c']);
});

it('invisible characters, and white space around them, are removed', () => {
  expect(formsOf(' \u200b a\u00ad\u2800 \ufeff b\u{e0041}')).toEqual(['a', ' ', 'b']);
});

it('a breve makes й of и, whatever stands between them, and changes no other letter', () => {
  for (const text of ['й', 'и\u0306', 'и\u0301\u0306', 'и\u200b\u0306', 'ӣ\u0306']) {
    expect(formsOf(text)).toEqual(['й']);
  }
  expect(formsOf('ӂă \u0306')).toEqual(['ж', 'a']);
});

it('marks that belong to a letter stay, in the order of Unicode, each once', () => {
  expect(formsOf('\u0e01\u0e48\u0e38')).toEqual(['\u0e01', '\u0e38', '\u0e48']);
  expect(formsOf('\u0e01\u0e38\u0e48\u0e38\u0e48')).toEqual(['\u0e01', '\u0e38', '\u0e48']);
  expect(formsOf('\u0915\u093e\u093e')).toEqual(['\u0915', '\u093e', '\u093e']);
});

it('two regional indicators are one flag', () => {
  expect(formsOf('🇷🇺🇺🇸🇫')).toEqual(['🇷🇺', '🇺🇸', '🇫']);
});

it('lone surrogates are removed', () => {
  expect(formsOf('a\ud800b\udc00\ud835\u200b\udc00')).toEqual(['a', 'b']);
});
