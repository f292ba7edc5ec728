import { append, type Element, element, isElement, type Node } from '../tree';
import { rewrite } from './rewrite';

/** Nodes that stand side by side in one part of a page. */
export interface Segment {
  nodes: Node[];
  region?: string;
}

/** A page in its parts, in their order; what stands around a part is divided by it. Takes linear time. */
export const segmentsOf = (
  nodes: readonly Node[],
  regionOf: (element: Element) => string | undefined,
): Segment[] => {
  const divided = new Set<Element>();
  markDivided(nodes, regionOf, divided);
  const segments: Segment[] = [];
  collect(nodes, divided, regionOf, segments);
  return segments;
};

/** Marks the elements that a part of a page stands in. */
const markDivided = (
  nodes: readonly Node[],
  regionOf: (element: Element) => string | undefined,
  divided: Set<Element>,
): boolean => {
  let isAny = false;
  for (const node of nodes) {
    if (!isElement(node)) continue;
    if (regionOf(node) !== undefined) isAny = true;
    else if (markDivided(node.children, regionOf, divided)) {
      divided.add(node);
      isAny = true;
    }
  }
  return isAny;
};

const collect = (
  nodes: readonly Node[],
  divided: ReadonlySet<Element>,
  regionOf: (element: Element) => string | undefined,
  segments: Segment[],
): void => {
  let isOpen = false;
  for (const node of nodes) {
    if (isElement(node) && divided.has(node)) {
      isOpen = false;
      collect(node.children, divided, regionOf, segments);
      continue;
    }
    const region = isElement(node) ? regionOf(node) : undefined;
    if (region !== undefined && isElement(node)) {
      isOpen = false;
      segments.push({ nodes: rewrite([node], worded), region });
      continue;
    }
    const open = isOpen ? segments.at(-1) : undefined;
    if (open) append(open.nodes, node);
    else segments.push({ nodes: [node] });
    isOpen = true;
  }
};

/** The words of these are not of a text, but of the part that is told apart. */
const CONTROLS = new Set(['button', 'select', 'optgroup', 'option', 'textarea', 'dialog']);

const worded = ({ name, children }: Element): Node[] | undefined =>
  CONTROLS.has(name) ? [element('p', children)] : undefined;
