import type { Node } from 'prosemirror-model';

const counts = new WeakMap<Node, number>();
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Longer blocks are cut at a space: a segmenter takes more than linear time. */
const WINDOW = 2_000;

/** The words of a document; those of a block that has not changed are not counted again. */
export const wordCount = (doc: Node): number =>
  doc.children.reduce((sum, block) => sum + wordsIn(block), 0);

const wordsIn = (block: Node): number => {
  const known = counts.get(block);
  if (known !== undefined) return known;
  let count = 0;
  if (block.type.name !== 'source_block')
    for (const part of partsOf(block.textBetween(0, block.content.size, ' ')))
      for (const { isWordLike } of segmenter.segment(part)) if (isWordLike) count += 1;
  counts.set(block, count);
  return count;
};

const partsOf = (text: string): string[] => {
  const parts: string[] = [];
  for (let start = 0; start < text.length;) {
    const space = text.indexOf(' ', start + WINDOW);
    const end = space < 0 ? text.length : space;
    parts.push(text.slice(start, end));
    start = end;
  }
  return parts;
};
