import { decodeHTMLStrict } from 'entities';

import { type Element, INLINE_ELEMENTS, isElement, MORE, type Node, stripTags } from '../html';

/** Elements whose content is no part of the running text. */
const LEFT_OUT = new Set([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'table', 'figcaption', 'caption', 'img'],
]);

/** The running text of an HTML fragment. */
export interface PlainText {
  text: string;
  /** What stands before a `<!--more-->` line; undefined when there is none, or nothing before it. */
  beforeMore?: string;
}

/** White space of every kind folded to single spaces, none at the ends. */
const foldSpaces = (text: string): string => text.replace(/\s{2,}|[^\S ]/gu, ' ').trim();

/**
 * The running text of a tree: white space folded; headings, code blocks, tables, images, captions, footnotes
 * and their marks left out, and so is what decoding turned into a tag: a page that does not escape it would
 * render it.
 */
export const plainTextOf = (nodes: readonly Node[]): PlainText => {
  const { text, before } = walk(nodes);
  const beforeMore = before === undefined ? '' : visibleLine(before);
  return beforeMore ? { text: visibleLine(text), beforeMore } : { text: visibleLine(text) };
};

/**
 * A line of plain text that a person wrote, such as an excerpt: left as it is, unless a tag is in it,
 * be it spelled with entities. A page that does not escape it would render the tag.
 */
export const plainLine = (written: string): string => {
  const decoded = decodeHTMLStrict(written);
  const cleaned = stripTags(decoded);
  return cleaned === decoded ? written.trim() : foldSpaces(cleaned);
};

/** Anything that is drawn: not white space, not a control, not a character without a shape. */
const VISIBLE = /[^\p{Default_Ignorable_Code_Point}\p{C}\p{Z}\s]/u;

/** A line of text on which something can be seen, or ''. What is a tag in it is left out. */
export const visibleLine = (text: string): string => {
  const folded = foldSpaces(stripTags(text));
  return VISIBLE.test(folded) ? folded : '';
};

const walk = (nodes: readonly Node[]): { text: string; before?: string } => {
  const pieces: string[] = [];
  let moreAt: number | undefined;
  // Whether the mark of a note was left out that a bracket is open for: `[` and `]` go with it.
  let isInBracket = false;

  const visit = (node: Node): void => {
    if (!isElement(node)) {
      pieces.push(isInBracket && node.startsWith(']') ? node.slice(1) : node);
      isInBracket = false;
      return;
    }
    if (node.name === MORE) {
      moreAt ??= pieces.length;
      return;
    }
    const isApart = !INLINE_ELEMENTS.has(node.name);
    if (isApart) pieces.push(' ');
    if (!isLeftOut(node)) for (const child of node.children) visit(child);
    else if (!isApart && pieces.at(-1)?.endsWith('[')) {
      pieces.push((pieces.pop() ?? '').slice(0, -1));
      isInBracket = true;
    }
    if (isApart) pieces.push(' ');
  };
  for (const node of nodes) visit(node);

  return {
    text: pieces.join(''),
    before: moreAt === undefined ? undefined : pieces.slice(0, moreAt).join(''),
  };
};

const isLeftOut = ({ name, isAside }: Element): boolean => isAside || LEFT_OUT.has(name);
