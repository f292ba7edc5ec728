import type { Node } from 'prosemirror-model';

import { blockNode, HasNoForm, isShortcode, sourceBlock, type Tree, treeOf } from './block-nodes';
import { type Definitions, tokensOf } from './markdown';
import { nodes } from './schema';

/** A block as it stands in the text, beside its node. */
export interface Block {
  node: Node;
  /** Its Markdown, without what stands between it and the next. */
  body: string;
  /** From its end to the beginning of the next, or the end of the text. */
  separator: string;
}

/** A text that was opened: `prefix` and each block's body and separator are the text, by construction. */
export interface Opened {
  doc: Node;
  prefix: string;
  blocks: Block[];
  /** The place of a node among the blocks, by the very node. */
  places: WeakMap<Node, number>;
  /** How a line ends in it. */
  lineEnd: string;
}

/** What keeps two blocks apart that would be one without; no block of its own. */
export const DIVIDER = '<!-- -->';

/** A body as an editor's document, with each block's own source beside its node. Takes linear time. */
export const open = (source: string): Opened => {
  const text = source.replace(/^\uFEFF/, '');
  const starts = lineStarts(text);
  const at = (line: number): number => starts[line] ?? text.length;
  const trees = topTrees(text, {});
  const offset = source.length - text.length;
  const prefix = source.slice(0, offset + at(trees[0]?.token.map?.[0] ?? starts.length));

  const blocks = trees.map((tree, index): Block => {
    const [first = 0, last = 0] = tree.token.map ?? [];
    const next = trees[index + 1]?.token.map?.[0];
    const whole = text.slice(at(first), next === undefined ? text.length : at(next));
    const length = bodyLength(tree, text.slice(at(first), at(last)));
    return {
      node: nodeOf(tree, whole.slice(0, length)),
      body: whole.slice(0, length),
      separator: whole.slice(length),
    };
  });
  if (blocks.length === 0) blocks.push({ node: nodes.paragraph.create(), body: '', separator: '' });

  return {
    doc: nodes.doc.create(
      null,
      blocks.map(({ node }) => node),
    ),
    prefix,
    blocks,
    places: new WeakMap(blocks.map(({ node }, index) => [node, index])),
    lineEnd: /\r\n?|\n/.exec(text)?.[0] ?? '\n',
  };
};

/** The nodes of a part of a text, which knows the definitions of the whole. */
export const nodesIn = (part: string, definitions: Definitions): Node[] => {
  const starts = lineStarts(part);
  return topTrees(part, definitions).map((tree) => {
    const [first = 0, last = 0] = tree.token.map ?? [];
    const whole = part.slice(starts[first], starts[last] ?? part.length);
    return nodeOf(tree, whole.slice(0, bodyLength(tree, whole)));
  });
};

const topTrees = (text: string, definitions: Definitions): Tree[] => {
  const trees = treeOf(tokensOf(text, definitions));
  const isDivider = ({ token }: Tree) =>
    token.type === 'html_block' && token.content.trim() === DIVIDER;
  return trees.filter(
    (tree, index) => index === 0 || index === trees.length - 1 || !isDivider(tree),
  );
};

const nodeOf = (tree: Tree, body: string): Node => {
  const written = body.replace(/\r\n?/g, '\n');
  try {
    if (hasNoForm(tree, body)) throw new HasNoForm(tree.token.type);
    const node = blockNode(tree);
    node.check();
    return node;
  } catch (error) {
    if (error instanceof HasNoForm || error instanceof RangeError) return sourceBlock(written);
    throw error;
  }
};

/** Rows with more cells than their table has lose them in a form. */
const hasNoForm = ({ token, inside }: Tree, body: string): boolean => {
  if (token.type === 'paragraph_open') return isShortcode(body);
  if (token.type !== 'table_open') return false;
  const width = inside[0]?.inside[0]?.inside.length ?? 0;
  return body.split(/\r\n?|\n/).some((line) => cellCount(line) > width);
};

const cellCount = (line: string): number =>
  line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/).length;

/** An open block of code goes on to the end of the text. */
const bodyLength = ({ token }: Tree, text: string): number =>
  token.type === 'fence' ? text.replace(/(?:\r\n?|\n)$/, '').length : trimmedLength(text);

/** The length of a text without the blank lines at its end, in linear time. */
const trimmedLength = (text: string): number => {
  let end = text.length;
  while (end > 0 && ' \t\r\n'.includes(text.charAt(end - 1))) end -= 1;
  return end;
};

const lineStarts = (text: string): number[] => [
  0,
  ...Array.from(text.matchAll(/\r\n?|\n/g), ({ index, 0: end }) => index + end.length),
];
