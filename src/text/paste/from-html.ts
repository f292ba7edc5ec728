import { parseHtml, simplify, tidy, type Node } from '../tree';
import { MARK, withFootnotes } from './footnotes';
import { isLeftOut } from './leave-out';
import { linkOf, styledOf } from './office-styles';
import { ADDRESS, lazyImageOf, playerOf } from './players';
import { rewrite } from './rewrite';
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
export const markdownFromHtml = (html: string): string => {
  const { nodes, notes } = treeOfPaste(html);
  const blocks = writeBlocks(nodes);
  for (const { label, nodes: words } of notes) {
    const text = writeBlocks(words)
      .join('\n\n')
      .replace(/\n(?=.)/g, '\n    ');
    blocks.push(`[^${label}]: ${text}`);
  }
  return blocks.join('\n\n');
};

/** A text and its footnotes, as trees of what Markdown has. */
interface Paste {
  nodes: Node[];
  notes: { label: string; nodes: Node[] }[];
}

const treeOfPaste = (html: string): Paste => {
  const parsed = withWordLists(parseHtml(html, MORE_COMMENT));
  const { nodes, notes } = withFootnotes(rewrite(parsed, cleaned));
  const simple = (some: readonly Node[]): Node[] =>
    tidy(simplify(rewrite(some, linkOf), { elements: ELEMENTS, fragments: NO_FRAGMENTS }));
  return {
    nodes: simple(nodes),
    notes: notes.map(({ label, nodes: words }) => ({ label, nodes: simple(words) })),
  };
};

const cleaned: Parameters<typeof rewrite>[1] = (node) => {
  if (isLeftOut(node)) return [];
  const player = playerOf(node);
  if (player) return player;
  const styled = styledOf(node);
  return styled ? [styled] : [lazyImageOf(node)];
};
