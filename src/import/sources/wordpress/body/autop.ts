import { Kept } from './kept';
import { keepVerbatim } from './verbatim';

/** The elements that WordPress sets on lines of their own. Source: `wpautop` in its developer handbook. */
const BLOCKS = `table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|map|area|blockquote|address|style|p|h[1-6]|hr|fieldset|legend|section|article|aside|hgroup|header|footer|nav|figure|figcaption|details|menu|summary`;

const OPENING = new RegExp(`<(?:${BLOCKS})(?=[\\s/>])`, 'gi');
const CLOSING = new RegExp(`</(?:${BLOCKS})>|<hr\\b[^<>]*>|<!--more-->`, 'gi');
const FIRST = new RegExp(`^<(${BLOCKS})(?:[\\s/][^<>]*)?>`, 'i');
const LAST = new RegExp(`</(${BLOCKS})>$`, 'i');

/** Newlines are nothing between the parts of these. */
const PART = '</?(?:option|param|embed|source|track)\\b[^<>]*>';
const AROUND_PARTS = new RegExp(`(?<![\\t\\n ])[\\t\\n ]+(?=${PART})|(?<=${PART})[\\t\\n ]+`, 'gi');

const LINE_IN_TAG = '\uFDD4';

/**
 * A text of WordPress' old editor with the paragraphs that WordPress shows: blank lines part them, and a line break is one,
 * except beside blocks. Code is left as it is. Takes linear time.
 *
 * @param kept what has been put aside of it, which is put back
 */
export const autop = (text: string, kept = new Kept()): string => {
  const parted = keepVerbatim(text.replace(/\r\n?/g, '\n'), kept, AS_TYPED)
    .replace(/<[^<>]*>/g, (tag) => tag.replaceAll('\n', LINE_IN_TAG))
    .replace(AROUND_PARTS, '')
    .replace(/<br *\/?>\n*<br *\/?>/gi, '\n\n')
    .replace(OPENING, '\n\n$&')
    .replace(/<!--more-->/gi, '\n\n$&')
    .replace(CLOSING, '$&\n\n');
  const html = piecesOf(parted).map(withParagraph).join('\n').replaceAll(LINE_IN_TAG, '\n');
  return kept.restore(html);
};

const AS_TYPED: ReadonlySet<string> = new Set([
  'pre',
  'script',
  'style',
  'svg',
  'math',
  'textarea',
]);

/** What stands between blank lines. */
const piecesOf = (text: string): string[] => {
  const pieces: string[][] = [[]];
  for (const line of text.split('\n')) {
    if (line.trim() === '') pieces.push([]);
    else pieces.at(-1)?.push(line);
  }
  return pieces.filter((lines) => lines.length > 0).map((lines) => lines.join('\n').trim());
};

/** A piece as a paragraph, except for what a block at its beginning or its end is of. */
const withParagraph = (piece: string): string => {
  if (/^<!--more-->$|^<\/[^<>]*>$/i.test(piece)) return piece;
  const [opening = '', first] = FIRST.exec(piece) ?? [];
  const rest = piece.slice(opening.length);
  const [closing = '', last] = LAST.exec(rest) ?? [];
  const words = withBreaks(rest.slice(0, rest.length - closing.length));
  if (words === '') return opening + closing;
  const isQuote = first?.toLowerCase() === 'blockquote';
  const isParagraph = first?.toLowerCase() === 'p';
  if (isParagraph) return `${opening}${words}</p>${last?.toLowerCase() === 'p' ? '' : closing}`;
  if (opening === '' || isQuote) {
    return `${opening}<p>${words}</p>${last?.toLowerCase() === 'p' ? '' : closing}`;
  }
  return opening + words + closing;
};

const withBreaks = (words: string): string =>
  words
    .trim()
    .split('\n')
    .map((line, index, lines) => {
      const isBroken = index === lines.length - 1 || /<br *\/?>\s*$/i.test(line);
      return isBroken ? line.trimEnd() : `${line.trimEnd()}<br />`;
    })
    .join('\n');
