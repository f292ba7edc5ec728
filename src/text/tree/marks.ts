import { inRuns, isBlock } from './blocks';
import { unfoldedHere } from './fold';
import type { Mark } from './styles';
import { BLOCK_ELEMENTS } from './tags';
import { append, appendAll, type Element, element, isBlank, isElement, type Node } from './tree';

/** What elements make of the text in them. */
export const MARK_OF: Readonly<Record<string, Mark | undefined>> = {
  ...{ strong: 'strong', b: 'strong', em: 'em', i: 'em', u: 'u', s: 's', del: 's' },
};

/** Marks that are set on the text in each block, where an element with blocks in it says them. */
export const SPREADING: ReadonlySet<string> = new Set(['strong', 'b', 'em', 'i', 'u', 's']);

/** Text that a style within takes out of the mark around it, by the mark. */
const WITHOUT: Partial<Record<Mark, string>> = { strong: '#not-strong', em: '#not-em' };

/** Whether an element only says that its text is taken out of a mark. */
export const isUnmarked = ({ name }: Element): boolean => name.startsWith('#not-');

/** Text that is taken out of a mark around it; where no mark is around it, it is just text. */
export const unmarked = (mark: Mark, children: Node[]): Element =>
  element(WITHOUT[mark] ?? 'span', children);

/** Children in an element: each block in it by itself where the element may not hold blocks. */
export const wrap = (outer: Element, children: Node[]): Node[] => {
  const isInline = !BLOCK_ELEMENTS.has(outer.name);
  const plain = isInline ? WITHOUT[MARK_OF[outer.name] ?? 'u'] : undefined;
  const outside = plain ? withoutPlain(outer, plain, unfoldedHere(children)) : undefined;
  if (outside) return outside;
  const holdsBlocks = !isInline || outer.name === 'a' || !children.some(isBlock);
  if (holdsBlocks) return [{ ...outer, children }];
  return SPREADING.has(outer.name) ? spread(outer, children) : children;
};

/** Sets an inline element on the text in each block. */
const spread = (outer: Element, nodes: readonly Node[]): Node[] =>
  inRuns(
    nodes,
    (run) => (isBlank(run) ? run : [{ ...outer, attributes: new Map(), children: run }]),
    (block) => ({
      ...block,
      children: block.children.length > 0 ? spread(outer, block.children) : [],
    }),
  );

/** The content of a mark with what takes itself out of it beside it; undefined when nothing does. */
const withoutPlain = (
  outer: Element,
  plain: string,
  nodes: readonly Node[],
): Node[] | undefined => {
  const result: Node[] = [];
  let run: Node[] = [];
  let isFound = false;
  const flush = (): void => {
    if (run.length > 0) appendAll(result, wrap(outer, run));
    run = [];
  };
  for (const node of nodes) {
    const isPlain = isElement(node) && node.name === plain;
    const inner =
      isElement(node) && !isPlain ? withoutPlain(outer, plain, node.children) : undefined;
    if (!isElement(node) || !(isPlain || inner)) {
      append(run, node);
      continue;
    }
    isFound = true;
    flush();
    appendAll(result, inner ? [{ ...node, children: inner }] : node.children);
  }
  if (!isFound) return undefined;
  flush();
  return result;
};
