import { ARTICLE_ELEMENTS, ATTRIBUTES, readArticleBody } from '../html';
import { embedAddressOf } from '../embeds';
import {
  ADDRESS,
  MARK,
  parsePage,
  readPasted,
  writeBlocks,
  writeFootnote,
  writePasted,
} from '../paste';
import {
  type Element,
  element,
  inParagraphs,
  isElement,
  MORE,
  type Node,
  serialize,
  simplify,
  tidy,
  visitElements,
} from '../tree';
import { canonical, folded, isGroup } from './canonical';
import { isOrdinary } from './ordinary';

/** What an Article may show, and what stands for footnotes and players. */
const ELEMENTS: ReadonlySet<string> = new Set([...ARTICLE_ELEMENTS, MARK, ADDRESS]);

/** What is kept of HTML that stands. */
const KEPT: ReadonlySet<string> = new Set(
  [...ATTRIBUTES, 'name'].filter((name) => name !== 'class'),
);

/**
 * The HTML of an Article as the blocks of its body: each as Markdown if that reads as the very same, otherwise as the
 * HTML that Foreword shows of it, on one line. Footnotes come last. Takes linear time.
 */
export const blocksOfArticle = (html: string): string[] => {
  const { nodes, notes } = readPasted(parsePage(html));
  const targets = targetsIn(nodes);
  const shown = tidy(simplify(nodes, { elements: ELEMENTS, fragments: targets }));
  const blocks = ungrouped(shown).flatMap((node) => written(node, targets));
  return [...blocks, ...notes.map(writeFootnote)];
};

/** The ids that links in a text lead to. */
const targetsIn = (nodes: readonly Node[]): Set<string> => {
  const targets = new Set<string>();
  visitElements(nodes, ({ name, attributes }) => {
    const address = name === 'a' ? attributes.get('href')?.trim() : undefined;
    if (address === undefined || !address.startsWith('#') || address.length < 2) return;
    targets.add(address.slice(1));
  });
  return targets;
};

/** The blocks of a text, without the wrappers around several. */
const ungrouped = (nodes: readonly Node[]): Node[] =>
  inParagraphs(nodes, element('p')).flatMap((node) =>
    isElement(node) && isGroup(node) ? ungrouped(node.children) : [node],
  );

const written = (node: Node, targets: ReadonlySet<string>): string[] => {
  if (!isElement(node)) return [];
  if (isOrdinary(node)) return writeBlocks([node]);
  const blocks = writePasted([node]);
  if (node.name === MORE || holdsMark(node)) return blocks;
  const markdown = blocks.join('\n\n');
  if (embedAddressOf(markdown) !== null) return blocks;
  const meant = canonical([node], targets);
  if (markdown === '' && !SHOWING.test(meant)) return [];
  if (canonical(read(markdown, targets), targets) === meant) return blocks;
  return [asHtml(node)];
};

/** Words, or what is seen without words. */
const SHOWING = /(?:^|>)[^<>]|<(?:img|hr)\b/;

const holdsMark = (block: Element): boolean => {
  let isFound = false;
  visitElements([block], ({ name }) => {
    isFound ||= name === MARK || name === ADDRESS;
  });
  return isFound;
};

const read = (markdown: string, targets: ReadonlySet<string>): Node[] =>
  tidy(simplify(readArticleBody(markdown), { elements: ELEMENTS, fragments: targets }));

/** A block as HTML that Markdown leaves alone: no blank line in it would end it. */
const asHtml = (node: Element): string => {
  const html = serialize([node], KEPT);
  return html
    .split(/(<pre[\s>][^]*?<\/pre>)/)
    .map((part, index) => (index % 2 === 1 ? part.replace(/\r?\n/g, '&#10;') : folded(part)))
    .join('')
    .trim();
};
