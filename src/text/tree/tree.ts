/** The attributes of an element: values by name. */
export type Attributes = ReadonlyMap<string, string>;

/** An element of a parsed text. */
export interface Element {
  /** In lower case. */
  name: string;
  attributes: Attributes;
  children: Node[];
  /** Whether its own closing tag was there. */
  isClosed: boolean;
  /** Whether it is no part of the running text: a footnote, the mark that leads to one, a caption. */
  isAside: boolean;
}

/** Text is a string; two never stand side by side. */
export type Node = string | Element;

export const isElement = (node: Node): node is Element => typeof node !== 'string';

const NO_ATTRIBUTES: Attributes = new Map();

/** A new element. */
export const element = (
  name: string,
  children: Node[] = [],
  attributes: Attributes = NO_ATTRIBUTES,
): Element => ({
  name,
  attributes,
  children,
  isClosed: true,
  isAside: false,
});

/** Attributes without some, and with the new values of others. */
export const changeAttributes = (
  attributes: Attributes,
  { without = [], set = [] }: { without?: readonly string[]; set?: [string, string][] },
): Attributes => {
  if (set.length === 0 && !without.some((name) => attributes.has(name))) return attributes;
  const changed = new Map(attributes);
  for (const name of without) changed.delete(name);
  for (const [name, value] of set) changed.set(name, value);
  return changed;
};

/** Adds a node; text joins the text before it. */
export const append = (nodes: Node[], node: Node): void => {
  const last = nodes.at(-1);
  if (typeof node === 'string' && typeof last === 'string') nodes[nodes.length - 1] = last + node;
  else if (node !== '') nodes.push(node);
};

export const appendAll = (nodes: Node[], added: readonly Node[]): void => {
  for (const node of added) append(nodes, node);
};

/** Calls `visit` for every element, parents before their children. */
export const visitElements = (nodes: readonly Node[], visit: (element: Element) => void): void => {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    visit(node);
    visitElements(node.children, visit);
  }
};

/** All text in a node, as it stands in the source. */
export const textIn = (node: Node): string =>
  isElement(node) ? node.children.map(textIn).join('') : node;

/** Whether nodes show nothing: no text but white space, and no element. */
export const isBlank = (nodes: readonly Node[]): boolean =>
  nodes.every((node) => typeof node === 'string' && /^[\t\n\f\r ]*$/.test(node));
