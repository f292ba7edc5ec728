import { append, type Element, isElement, type Node } from '../tree';

/**
 * A tree with other nodes in the place of some elements.
 *
 * @param change is asked for each element, children first; undefined for one that stays
 */
export const rewrite = (
  nodes: readonly Node[],
  change: (element: Element, original: Element) => readonly Node[] | undefined,
): Node[] => {
  const result: Node[] = [];
  for (const node of nodes) {
    if (!isElement(node)) {
      append(result, node);
      continue;
    }
    const rewritten = { ...node, children: rewrite(node.children, change) };
    for (const one of change(rewritten, node) ?? [rewritten]) append(result, one);
  }
  return result;
};
