import { append, type Element, element, isElement, type Node } from './tree';

/** The name of an element that stands for the blocks in it, while a tree is rewritten. */
const FOLD = '#blocks';

/** Fewer are moved from one element to the one around it as they are. */
const MOST_MOVED = 16;

/** Whether an element only stands for the blocks in it. */
export const isFold = ({ name }: Element): boolean => name === FOLD;

/**
 * Many blocks that leave an element as one node, so that they are not moved again by each of the elements around it,
 * of which there may be hundreds. To be undone by `unfold`.
 *
 * @param nodes blocks, and nothing but white space between them
 */
export const fold = (nodes: Node[]): Node[] => {
  if (nodes.length <= MOST_MOVED) return nodes;
  const first = nodes.findIndex(isElement);
  const last = nodes.findLastIndex(isElement);
  if (first < 0) return nodes;
  // White space at the ends may become part of what stands beside it.
  return [
    ...nodes.slice(0, first),
    element(FOLD, nodes.slice(first, last + 1)),
    ...nodes.slice(last + 1),
  ];
};

/** Nodes with the blocks themselves in the place of what stands for them; within elements, too. Takes linear time. */
export const unfold = (nodes: readonly Node[]): Node[] => {
  const result: Node[] = [];
  for (const node of unfoldedHere(nodes)) {
    if (isElement(node) && node.children.some(isElement)) node.children = unfold(node.children);
    append(result, node);
  }
  return result;
};

/** Likewise, of the nodes alone. */
export const unfoldedHere = (nodes: readonly Node[]): readonly Node[] => {
  if (!nodes.some((node) => isElement(node) && isFold(node))) return nodes;
  const result: Node[] = [];
  const add = (node: Node): void => {
    if (isElement(node) && isFold(node)) node.children.forEach(add);
    else append(result, node);
  };
  nodes.forEach(add);
  return result;
};
