import { escapeLineStart, escapeText } from './escape';

/** Lines that begin a block of Markdown, and are no beginning of an ordinary sentence. */
const BLOCKS = [
  /^#{1,6} \S/,
  /^(?:```|~~~)/,
  /^> ?\S/,
  /^\|.*\|\s*$/,
  /^\[\^[^\]\s]{1,50}\]: /,
  /^<\/?(?:figure|table|div|p|ul|ol|blockquote|h[1-6]|iframe|img|details)\b[^<>]{0,1000}>/i,
  /^<!--/,
];

const ITEM = /^ {0,9}([-*+]|\d{1,3}([.)])) +\S/;
const CONTINUED = /^(?:[-*+]|\d{1,4}[.)]|>|\||\s{2,}\S)/;
const INLINE =
  /\*\*[^\s*][^*]{0,500}\*\*|(?<![\p{L}\p{N}*])\*(?=[^\s*])[^*]{1,500}(?<=\S)\*(?![\p{L}\p{N}*])|!?\[[^\][]{1,500}\]\((?:https?:|\/|mailto:|<)[^()\s]{1,2000}\)/u;
const UNDERLINE = /^(?:={3,}|-{3,})\s*$/;

/**
 * Plain text as Markdown. A text with blocks, emphasis or links as Markdown writes them is Markdown and stays as it is;
 * in any other each line is a paragraph, and reads as it was typed. Takes linear time.
 */
export const markdownFromText = (text: string): string => {
  const lines = linesOf(text);
  if (!isMarkdown(lines)) return paragraphs(lines).map(escaped).join('\n\n');
  return isDivided(lines) ? trimLines(lines).join('\n') : withDividedLines(lines);
};

/** A block of a text: as Markdown, and, where it was no Markdown, as it was typed. */
export interface TextBlock {
  markdown: string;
  typed?: string;
}

/** The blocks of a text, as `markdownFromText` writes them. Takes linear time. */
export const blocksFromText = (text: string): TextBlock[] => {
  const lines = linesOf(text);
  if (!isMarkdown(lines)) {
    return paragraphs(lines).map((typed) => ({ typed, markdown: escaped(typed) }));
  }
  const blocks: string[][] = [[]];
  let fence: string | undefined;
  for (const line of markdownFromText(text).split('\n')) {
    const mark = /^\s*(```|~~~)/.exec(line)?.[1];
    if (mark !== undefined && (fence === undefined || fence === mark)) {
      fence = fence === undefined ? mark : undefined;
    }
    // What is indented goes on with a list or a footnote.
    const isApart = line.trim() === '' && fence === undefined;
    if (isApart) blocks.push([]);
    else blocks.at(-1)?.push(line);
    // Below a line of another kind it may be within HTML.
    if (fence === undefined && blocks.at(-1)?.length === 1 && HEADING.test(line)) blocks.push([]);
  }
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => ({ markdown: block.join('\n') }));
};

const linesOf = (text: string): string[] =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\u0000', '')
    .split('\n');

const isDivided = (lines: readonly string[]): boolean =>
  lines.some((line, index) => line.trim() === '' && index > 0 && index < lines.length - 1);

/** A heading is one line, whatever stands below it. */
const HEADING = /^#{1,6} \S/;

/** One of these is in every line that Markdown reads as more than text. */
const SIGNS = /[#`~>|[<*=+\d-]/;

const isMarkdown = (lines: readonly string[]): boolean =>
  lines.some((line, index) => SIGNS.test(line) && isMarkup(line, index, lines));

const isMarkup = (line: string, index: number, lines: readonly string[]): boolean =>
  BLOCKS.some((pattern) => pattern.test(line)) ||
  INLINE.test(line) ||
  (kindOfItem(line) !== undefined && kindOfItem(line) === kindOfItem(lines[index + 1] ?? '')) ||
  (UNDERLINE.test(line) && index > 0);

/** How an item of a list is marked; undefined for a line that is none. */
const kindOfItem = (line: string): string | undefined => {
  const [, marker, delimiter] = ITEM.exec(line) ?? [];
  return delimiter ?? marker;
};

const paragraphs = (lines: readonly string[]): string[] =>
  lines.map((line) => line.trim()).filter((line) => line !== '');

const escaped = (line: string): string =>
  /^https?:\/\/[^\s<>[\]*`\\]+$/i.test(line)
    ? line
    : escapeLineStart(escapeText(line.replace(/\s+/g, ' ')));

/** Markdown without a blank line: its lines of prose are paragraphs, what stands together stays together. */
const withDividedLines = (lines: readonly string[]): string => {
  const result: string[] = [];
  let isInFence = false;
  for (const line of trimLines(lines)) {
    const isFence = /^\s*(?:```|~~~)/.test(line);
    const previous = result.at(-1);
    const isTogether =
      isInFence ||
      UNDERLINE.test(line) ||
      (previous !== undefined && CONTINUED.test(line) && CONTINUED.test(previous));
    if (previous !== undefined && !isTogether) result.push('');
    result.push(line);
    if (isFence) isInFence = !isInFence;
  }
  return result.join('\n');
};

const trimLines = (lines: readonly string[]): string[] => {
  const first = lines.findIndex((line) => line.trim() !== '');
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return lines.slice(Math.max(first, 0), last + 1);
};
