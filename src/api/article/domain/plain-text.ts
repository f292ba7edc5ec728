import { decodeHTMLStrict } from 'entities';
import { Parser } from 'htmlparser2';

import { MORE_MARK } from '../../../shared/markup/markdown';
import { withoutShortcodes } from './shortcodes';
import { INLINE_ELEMENTS, withoutTags } from '../../../shared/markup/tags';

/** Elements whose content is no part of the running text. */
const LEFT_OUT = new Set([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'table', 'figcaption', 'caption', 'img'],
  ...[
    'script',
    'style',
    'noscript',
    'template',
    'iframe',
    'object',
    'svg',
    'math',
    'head',
    'title',
  ],
  ...['textarea', 'select', 'option', 'button', 'audio', 'video', 'canvas', 'xmp', 'noembed'],
]);

/** Captions, footnotes and the marks that lead to them, by the class that editors give them. */
const LEFT_OUT_CLASS = /(?:^|[\s-])(?:footnotes?|wp-caption-text)(?:[\s-]|$)/;

/** Where the mark of a footnote leads, in what Markdown, word processors and wikis make of it. */
const FOOTNOTE_LINK = /^#(?:fn(?:ref)?[-:_]?\d|_ftn|_edn|footnote|cite_note)/;

/** The running text of an HTML fragment. */
export interface PlainText {
  text: string;
  /** What stands before a `<!--more-->` line; undefined when there is none, or nothing before it. */
  beforeMore?: string;
}

/** White space of every kind folded to single spaces, none at the ends. */
const foldSpaces = (text: string): string => text.split(/\s+/u).filter(Boolean).join(' ');

/**
 * The running text of HTML: tags gone, entities decoded, white space folded. Headings, code blocks,
 * tables, images, captions, footnotes, scripts, styles, comments and shortcodes are left out, and so
 * is what decoding turned into a tag: it would be one on a careless page.
 */
export const plainTextOfHtml = (html: string): PlainText => {
  const { text, before } = walk(html);
  const beforeMore = before === undefined ? '' : tidy(before);
  return beforeMore ? { text: tidy(text), beforeMore } : { text: tidy(text) };
};

/**
 * A line of plain text that a person wrote, such as an excerpt: left as it is, unless a tag is in it,
 * be it spelled with entities. What they turn into would be one on a careless page.
 */
export const plainLine = (written: string): string => {
  const decoded = decodeHTMLStrict(written);
  const cleaned = withoutTags(decoded);
  return cleaned === decoded ? written.trim() : foldSpaces(cleaned);
};

/** What a title says: entities decoded, and no markup left, neither what was written nor what they turn into. */
export const textOfTitle = (title: string): string =>
  withoutTags(decodeHTMLStrict(withoutTags(title)));

/** Anything that is drawn: not white space, not a control, not a character without a shape. */
const VISIBLE = /[^\p{Default_Ignorable_Code_Point}\p{C}\p{Z}\s]/u;

const tidy = (text: string): string => {
  const folded = foldSpaces(withoutShortcodes(withoutTags(text)));
  return VISIBLE.test(folded) ? folded : '';
};

const walk = (html: string) => {
  const pieces: string[] = [];
  let moreAt: number | undefined;
  // The element that is being left out, and how many of its name stand open.
  let leftOut: { name: string; depth: number } | undefined;

  const parser = new Parser({
    onopentag(name, attributes) {
      if (leftOut) {
        if (name === leftOut.name) leftOut.depth += 1;
        return;
      }
      if (isLeftOut(name, attributes)) leftOut = { name, depth: 1 };
      if (!INLINE_ELEMENTS.has(name)) pieces.push(' ');
    },
    ontext(text) {
      if (!leftOut) pieces.push(text);
    },
    oncomment(comment) {
      if (comment === MORE_MARK && !leftOut) moreAt ??= pieces.length;
    },
    onclosetag(name) {
      if (leftOut) {
        if (name === leftOut.name) leftOut.depth -= 1;
        if (leftOut.depth === 0) leftOut = undefined;
      }
      if (!leftOut && !INLINE_ELEMENTS.has(name)) pieces.push(' ');
    },
  });
  parser.write(html);
  parser.end();

  return {
    text: pieces.join(''),
    before: moreAt === undefined ? undefined : pieces.slice(0, moreAt).join(''),
  };
};

const isLeftOut = (name: string, attributes: Record<string, string | undefined>): boolean =>
  LEFT_OUT.has(name) ||
  LEFT_OUT_CLASS.test((attributes.class ?? '').slice(0, 500)) ||
  (name === 'a' && FOOTNOTE_LINK.test(attributes.href ?? ''));
