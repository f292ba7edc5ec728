import type { Node } from 'prosemirror-model';

import type { Opened } from './open';

/** A block of an edited document, and the one of the text that it was. */
export interface Placed {
  node: Node;
  /** Its place in the text; undefined for a new one. */
  place?: number;
  /** Whether it is what it was, so that its source stands. */
  isSame: boolean;
}

/**
 * Finds the blocks of a document among those that it was opened with: by the very node; between two that were found, by
 * equality, which finds what was changed and changed back; what is left there, in order, as edited.
 */
export const align = (doc: Node, { blocks, places }: Opened): Placed[] => {
  const placed: Placed[] = doc.children.map((node) => ({ node, isSame: false }));
  let last = -1;
  for (const one of placed) {
    const place = places.get(one.node);
    if (place === undefined || place <= last) continue;
    Object.assign(one, { place, isSame: true });
    last = place;
  }
  for (const { start, end, from, to } of gaps(placed, blocks.length)) {
    const open = placed.slice(start, end);
    let next = from;
    for (const one of open) {
      const place = findEqual(one.node, next, to, blocks);
      if (place === undefined) continue;
      Object.assign(one, { place, isSame: true });
      next = place + 1;
    }
  }
  for (const { start, end, from, to } of gaps(placed, blocks.length)) {
    placed.slice(start, end).forEach((one, index) => {
      if (from + index < to) one.place = from + index;
    });
  }
  return placed;
};

/** Longer gaps are not searched for what is equal: it would take a square of the time. */
const FURTHEST = 200;

const findEqual = (
  node: Node,
  from: number,
  to: number,
  blocks: Opened['blocks'],
): number | undefined => {
  for (let place = from; place < Math.min(to, from + FURTHEST); place += 1)
    if (blocks[place]?.node.eq(node)) return place;
  return undefined;
};

/** The runs of blocks that have no place, and the places that are free there. */
const gaps = (placed: readonly Placed[], length: number) => {
  const found: { start: number; end: number; from: number; to: number }[] = [];
  let from = 0;
  for (let start = 0; start < placed.length; start += 1) {
    const { place } = placed[start] ?? {};
    if (place !== undefined) {
      from = place + 1;
      continue;
    }
    let end = start;
    while (end < placed.length && placed[end]?.place === undefined) end += 1;
    found.push({ start, end, from, to: placed[end]?.place ?? length });
    start = end - 1;
  }
  return found;
};
