/** Letters of scripts that are written without spaces: each is compared by itself. */
const ALONE =
  '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]';

const TOKEN = new RegExp(
  `\\s+|${ALONE}\\p{M}*|(?:(?!${ALONE})[\\p{L}\\p{N}]\\p{M}*)+(?:['’](?=\\p{L})(?:(?!${ALONE})[\\p{L}\\p{N}]\\p{M}*)+)*|.\\p{M}*`,
  'gsu',
);

/** Words, the white space between them, and signs one by one. Together they are the text. */
export const tokensOf = (text: string): string[] => text.match(TOKEN) ?? [];

/** The words of a text, without signs. */
export const wordsOf = (text: string): Set<string> =>
  new Set(tokensOf(text).filter((token) => /^[\p{L}\p{N}]/u.test(token)));
