import { type Element, type Node, parseHtml, simplify, tidy } from '../tree';
import { MARK, withFootnotes } from './footnotes';
import { isLeftOut } from './leave-out';
import { linkOf, styledOf } from './office-styles';
import { ADDRESS, lazyImageOf, playerOf } from './players';
import { rewrite } from './rewrite';
import { segmentsOf } from './segments';
import { withWordLists } from './word-lists';
import { writeBlocks } from './write-blocks';

/** What Markdown has, or HTML for it where Markdown has nothing. */
const ELEMENTS: ReadonlySet<string> = new Set([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'ul', 'ol', 'li', 'pre', 'hr', 'br'],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'figure', 'figcaption'],
  ...[
    'a',
    'img',
    'strong',
    'b',
    'em',
    'i',
    's',
    'del',
    'code',
    'sub',
    'sup',
    'u',
    'kbd',
    'mark',
    'q',
  ],
  MARK,
  ADDRESS,
]);

const NO_FRAGMENTS: ReadonlySet<string> = new Set();

/** The comment of WordPress that ends what a list of articles shows. */
const MORE_COMMENT = 'more';

/**
 * HTML that was copied from a page or a word processor, as Markdown that reads as the same text: structure, emphasis,
 * links, images and footnotes stay; styles, scripts, comments, tracking pixels and what programs leave behind do not.
 * Nothing is run and nothing is loaded. Takes linear time.
 */
export const markdownFromHtml = (html: string): string =>
  blocksFromHtml(html)
    .map(({ markdown }) => markdown)
    .join('\n\n');

/** A block of Markdown, and the part of the page that it was in. */
export interface PastedBlock {
  markdown: string;
  region?: string;
}

/**
 * The blocks of a copied page, as `markdownFromHtml` writes them. Takes linear time.
 *
 * @param regionOf the name of a part of the page that is told apart, which begins with this element; of buttons and the
 * like, too, which are left out where they have none
 */
export const blocksFromHtml = (
  html: string,
  regionOf: (element: Element) => string | undefined = () => undefined,
): PastedBlock[] => {
  const parsed = withWordLists(parseHtml(html, MORE_COMMENT));
  const { nodes, notes } = withFootnotes(rewrite(parsed, cleaned));
  const blocks = segmentsOf(nodes, regionOf).flatMap(({ nodes: some, region }) =>
    writeBlocks(simple(some)).map((markdown) => ({ markdown, region })),
  );
  for (const { label, nodes: words } of notes) {
    const text = writeBlocks(simple(words))
      .join('\n\n')
      .replace(/\n(?=.)/g, '\n    ');
    blocks.push({ markdown: `[^${label}]: ${text}`, region: undefined });
  }
  return blocks;
};

const simple = (nodes: readonly Node[]): Node[] =>
  tidy(simplify(rewrite(nodes, linkOf), { elements: ELEMENTS, fragments: NO_FRAGMENTS }));

const cleaned: Parameters<typeof rewrite>[1] = (node) => {
  if (isLeftOut(node)) return [];
  const player = playerOf(node);
  if (player) return player;
  const styled = styledOf(node);
  return styled ? [styled] : [lazyImageOf(node)];
};
