import { type Element, type Node, parseHtml, simplify, tidy } from '../tree';
import { MARK, type WithFootnotes, withFootnotes } from './footnotes';
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
  blocksFromPage(parsePage(html))
    .map(({ markdown }) => markdown)
    .join('\n\n');

/** A copied page as a tree; what WordPress says in a comment is an element in it. */
export const parsePage = (html: string): Node[] => parseHtml(html, MORE_COMMENT);

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
export const blocksFromPage = (
  page: readonly Node[],
  regionOf: (element: Element) => string | undefined = () => undefined,
): PastedBlock[] => {
  const { nodes, notes } = readPasted(page);
  const blocks = segmentsOf(nodes, regionOf).flatMap(({ nodes: some, region }) =>
    writePasted(some).map((markdown) => ({ markdown, region })),
  );
  for (const note of notes) blocks.push({ markdown: writeFootnote(note), region: undefined });
  return blocks;
};

/** A copied page, cleaned: players as addresses, footnotes apart, what nobody sees left out. Takes linear time. */
export const readPasted = (page: readonly Node[]): WithFootnotes =>
  withFootnotes(rewrite(withWordLists(page), cleaned));

/** Nodes of such a tree as blocks of Markdown. Takes linear time. */
export const writePasted = (nodes: readonly Node[]): string[] => writeBlocks(simple(nodes));

/** A footnote of such a tree as the block that defines it. */
export const writeFootnote = ({ label, nodes }: WithFootnotes['notes'][number]): string =>
  `[^${label}]: ${writePasted(nodes)
    .join('\n\n')
    .replace(/\n(?=.)/g, '\n    ')}`;

const simple = (nodes: readonly Node[]): Node[] =>
  tidy(simplify(rewrite(nodes, linkOf), { elements: ELEMENTS, fragments: NO_FRAGMENTS }));

const cleaned: Parameters<typeof rewrite>[1] = (node) => {
  if (isLeftOut(node)) return [];
  const player = playerOf(node);
  if (player) return player;
  const styled = styledOf(node);
  return styled ? [styled] : [lazyImageOf(node)];
};
