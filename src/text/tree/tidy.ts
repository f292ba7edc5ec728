import { inParagraphs, isBlock } from './blocks';
import { fold, unfold } from './fold';
import { isUnmarked } from './marks';
import { append, appendAll, type Element, isBlank, isElement, type Node } from './tree';

/** Elements that say nothing when nothing is in them. */
const EMPTY_WITHOUT_CONTENT = new Set(
  `a abbr b bdi bdo cite code del em figcaption figure i ins kbd mark p picture q s samp small span strong sub
  sup u var`.split(/\s+/),
);

/** What was left behind: elements without content gone, no block within a paragraph. Takes linear time. */
export const tidy = (nodes: readonly Node[]): Node[] => unfold(tidyAll(nodes, false));

const tidyAll = (nodes: readonly Node[], isInParagraph: boolean): Node[] => {
  const result: Node[] = [];
  for (const node of nodes) {
    if (!isElement(node)) append(result, node);
    else appendAll(result, tidyElement(node, isInParagraph));
  }
  return result;
};

const tidyElement = (node: Element, isInParagraph: boolean): Node[] => {
  const isParagraph = node.name === 'p';
  const children = tidyAll(node.children, isParagraph || (isInParagraph && !isBlock(node)));
  const isNoLink = node.name === 'a' && !node.attributes.has('href') && !node.attributes.has('id');
  if (isUnmarked(node) || isNoLink) return children;
  if (EMPTY_WITHOUT_CONTENT.has(node.name) && !node.attributes.has('id') && isBlank(children)) {
    if (!isBlock(node)) return children;
    // In a paragraph it divides the text, which is split there.
    return isInParagraph && isParagraph ? [{ ...node, children: [] }] : ['\n'];
  }
  if (!isParagraph || !children.some(isBlock)) return [{ ...node, children }];
  return fold(
    inParagraphs(children, node).map((one) =>
      isElement(one) && one.name === 'p' && one.children.length === 0 ? '\n' : one,
    ),
  );
};
