import { isFold } from './fold';
import { MORE } from './parse';
import { BLOCK_ELEMENTS } from './tags';
import {
  append,
  appendAll,
  changeAttributes,
  type Element,
  isBlank,
  isElement,
  type Node,
} from './tree';

/** Whether a node stands on lines of its own. */
export const isBlock = (node: Node): boolean =>
  isElement(node) &&
  (BLOCK_ELEMENTS.has(node.name) ||
    node.name === MORE ||
    isFold(node) ||
    (node.name === 'a' && node.children.some(isBlock)));

/** Inline nodes in paragraphs, blocks as they are. The first of several has the paragraph's id. */
export const inParagraphs = (nodes: readonly Node[], paragraph: Element): Node[] => {
  let next = paragraph;
  return inRuns(
    nodes,
    (run) => {
      if (isBlank(run)) return run;
      // Next to a block a line break breaks nothing.
      if (run.every((one) => isBlank([one]) || isBreak(one))) return ['\n'];
      const filled = { ...next, children: run };
      next = {
        ...paragraph,
        attributes: changeAttributes(paragraph.attributes, { without: ['id', 'name'] }),
      };
      return [filled];
    },
    (block) => block,
  );
};

const isBreak = (node: Node): boolean => isElement(node) && node.name === 'br';

/**
 * Nodes with each run of inline ones, and each block, as a function makes them.
 */
export const inRuns = (
  nodes: readonly Node[],
  ofRun: (run: Node[]) => Node[],
  ofBlock: (block: Element) => Node,
): Node[] => {
  const result: Node[] = [];
  let run: Node[] = [];
  const flush = (): void => {
    appendAll(result, run.length > 0 ? ofRun(run) : []);
    run = [];
  };
  for (const node of nodes) {
    if (isElement(node) && isBlock(node)) {
      flush();
      result.push(ofBlock(node));
    } else append(run, node);
  }
  flush();
  return result;
};
