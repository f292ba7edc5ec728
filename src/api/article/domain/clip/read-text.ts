import { decodeHTMLStrict } from 'entities';

/** So much of a block is read by rules; a longer one is of the body. */
const LONGEST = 1_000;

/**
 * The words of a block of Markdown as they are read, on one line.
 */
export const wordsOf = (markdown: string): string => {
  const beginning = markdown.slice(0, LONGEST);
  return (SIGNS.test(beginning) ? withoutSigns(beginning) : beginning).replace(/\s+/g, ' ').trim();
};

/** One of these is in all that is no word. */
const SIGNS = /[#![<\\*~`_&]/;

const withoutSigns = (markdown: string): string =>
  decodeHTMLStrict(
    markdown
      .replace(/^#{1,6} /, '')
      .replace(/!\[((?:\\.|[^\\\]]){0,500})\]\((?:<[^<>]*>|[^()\s]*)[^()]*\)/g, '$1')
      .replace(/\[((?:\\.|[^\\\][]){0,500})\]\((?:<[^<>]*>|[^()\s]*)[^()]*\)/g, '$1')
      .replace(/<(https?:[^<>\s]+)>/g, '$1')
      .replace(/<\/?[a-z][^<>]*>/gi, ' ')
      .replace(/\\([!-/:-@[-`{-~\n])|\*{1,3}|~~|`+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '$1'),
  );
