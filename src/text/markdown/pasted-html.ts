import MarkdownIt, { type MarkdownIt as Markdown, type StateBlock } from 'markdown-it';

import { BLOCK_ELEMENTS, isTextTag, VOID_ELEMENTS } from '../tree';

/** What is known of the HTML blocks of a text while its blocks are read. */
interface PastedHtml {
  /** The elements that are open between two blocks, and how deep in Markdown's own blocks. */
  open: { name: string; level: number }[];
  /** Where each element is closed for the last time. */
  lastClosing: Map<string, number>;
}

/** From this indentation on, Markdown takes a line for code. */
const CODE_INDENTATION = 4;

/** What a browser closes itself, when the next one begins. */
const CLOSED_BY_NEXT = new Set(['p', 'li', 'dt', 'dd', 'td', 'th', 'tr']);

const [htmlBlock] = (() => {
  const { ruler } = new MarkdownIt().block;
  ruler.enableOnly(['html_block']);
  return ruler.getRules('');
})();

/**
 * Markdown-it plugin: HTML as a page prints it stays HTML. Within an element that is closed further down, and
 * after a block of HTML, an indented line is no code, whatever blank lines stand between; and what is no tag
 * that HTML knows begins no block of HTML. Takes linear time.
 */
export const pastedHtml = (markdown: Markdown): void => {
  const texts = new WeakMap<object, PastedHtml>();
  const pastedOf = ({ env, src }: StateBlock): PastedHtml => {
    const known = texts.get(env) ?? { open: [], lastClosing: lastClosings(src) };
    texts.set(env, known);
    return known;
  };

  markdown.block.ruler.before('table', 'pasted_html', (state, startLine, endLine) => {
    if (indentationOf(state, startLine) < CODE_INDENTATION) return false;
    const { open, lastClosing } = pastedOf(state);
    const start = startOf(state, startLine);
    while ((open.at(-1)?.level ?? 0) > state.level) open.pop();
    const isWithin = open.some(({ name }) => (lastClosing.get(name) ?? -1) >= start);
    const previous = state.tokens.at(-1);
    const isAfterHtml = previous === undefined || previous.type === 'html_block';
    if (isWithin || (isAfterHtml && beginsBlock(lineAt(state, startLine)))) {
      state.sCount[startLine] = state.blkIndent;
    }
    return startLine > endLine;
  });

  markdown.block.ruler.at(
    'html_block',
    (state, startLine, endLine, isSilent) => {
      if (!htmlBlock || isTextTag(lineAt(state, startLine))) return false;
      const isBlock = htmlBlock(state, startLine, endLine, isSilent);
      if (isBlock && !isSilent) {
        noteTags(pastedOf(state).open, state.tokens.at(-1)?.content ?? '', state.level);
      }
      return isBlock;
    },
    { alt: ['paragraph', 'reference', 'blockquote'] },
  );
};

const TAGS = /<(\/?)([a-z][a-z\d]*)/gi;

const lastClosings = (source: string): Map<string, number> => {
  const places = new Map<string, number>();
  for (const { index, 1: slash, 2: name = '' } of source.matchAll(TAGS)) {
    if (slash === '/') places.set(name.toLowerCase(), index);
  }
  return places;
};

const noteTags = (open: PastedHtml['open'], html: string, level: number): void => {
  for (const [, slash, written = ''] of html.matchAll(TAGS)) {
    const name = written.toLowerCase();
    if (!BLOCK_ELEMENTS.has(name) || VOID_ELEMENTS.has(name)) continue;
    const isClosedNow = slash === '/' || CLOSED_BY_NEXT.has(name);
    const place = isClosedNow ? open.findLastIndex((one) => one.name === name) : -1;
    if (place >= 0 && (slash === '/' || place === open.length - 1)) open.length = place;
    if (slash !== '/' && open.length < DEEPEST) open.push({ name, level });
  }
};

/** More open elements than this are not told apart. */
const DEEPEST = 100;

const beginsBlock = (line: string): boolean => {
  const name = /^<(?:!--|\/?([a-z][a-z\d]*)[\s/>])/i.exec(line);
  return name !== null && (name[1] === undefined || BLOCK_ELEMENTS.has(name[1].toLowerCase()));
};

const startOf = ({ bMarks, tShift }: StateBlock, line: number): number =>
  (bMarks[line] ?? 0) + (tShift[line] ?? 0);

const lineAt = (state: StateBlock, line: number): string =>
  state.src.slice(startOf(state, line), state.eMarks[line]);

const indentationOf = ({ sCount, blkIndent }: StateBlock, line: number): number =>
  (sCount[line] ?? 0) - blkIndent;
