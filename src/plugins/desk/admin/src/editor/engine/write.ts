import type { Node } from 'prosemirror-model';

import { type BlockOptions, blockText, type Style } from './block-text';
import { canonical, canonicalBlocks } from './canonical';
import type { Care } from './inline-text';
import { copyOf, type Definitions } from './markdown';
import { nodesIn } from './open';
import { nodes } from './schema';

/** From what reads best to what is always read as it was meant. */
const CARE: readonly Care[] = [
  { escaping: 'light', areTags: false, areInline: false },
  { escaping: 'full', areTags: false, areInline: false },
  { escaping: 'light', areTags: true, areInline: false },
  { escaping: 'full', areTags: true, areInline: false },
  { escaping: 'full', areTags: true, areInline: true },
  { escaping: 'entities', areTags: true, areInline: true },
];

/**
 * A block as Markdown that reads as the block: what was written is read again, and written with more care where something
 * else would come of it.
 *
 * @param written what unchanged parts of it were written as
 * @returns '' for an empty paragraph
 */
export const write = (
  node: Node,
  style: Style,
  definitions: Definitions,
  written?: BlockOptions['written'],
): string => {
  if (node.type === nodes.source_block) return node.textContent;
  const meant = canonical(node);
  if (!meant) return '';
  let text = '';
  for (const parts of written ? [written, undefined] : [undefined]) {
    for (const care of CARE) {
      text = blockText(parts ? node : meant, { ...style, ...care, written: parts });
      if (readsAs(text, [meant], definitions)) return text;
      if (parts) break;
    }
  }
  return text;
};

/** Whether a text reads as these blocks, which are canonical. */
export const readsAs = (
  text: string,
  meant: readonly Node[],
  definitions: Definitions,
): boolean => {
  const read = canonicalBlocks(nodesIn(text, copyOf(definitions)));
  return read.length === meant.length && read.every((node, index) => meant[index]?.eq(node));
};
