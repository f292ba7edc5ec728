import { type Element, isElement, type Node } from '../tree';

/** A place in a text that links may lead to, or a link that leads to one, with what it stands in. */
export interface Place {
  element: Element;
  /** From the outermost to the innermost; not the element itself. */
  around: readonly Element[];
  /** Its position among all places. */
  order: number;
}

/** A link to a place in the same text. */
export interface InnerLink extends Place {
  /** The name of the place, decoded. */
  fragment: string;
}

export interface InnerLinks {
  links: InnerLink[];
  /** Every place that links lead to, by its name: its id, or that of an `<a name>`. */
  targets: Map<string, Place>;
}

/** What a link leads to within its own text; undefined when it leads elsewhere. */
export const fragmentOf = ({ name, attributes }: Element): string | undefined => {
  const address = name === 'a' ? attributes.get('href')?.trim() : undefined;
  if (!address?.startsWith('#') || address.length < 2) return undefined;
  const fragment = address.slice(1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
};

/** The names by which links may lead to an element. */
export const namesOf = ({ attributes }: Element): string[] =>
  ['id', 'name'].flatMap((attribute) => attributes.get(attribute) || []);

/** The links of a text to places in it, in their order, and those places. */
export const innerLinksOf = (nodes: readonly Node[]): InnerLinks => {
  const links: InnerLink[] = [];
  const named = new Map<string, Place>();
  let order = 0;
  const around: Element[] = [];
  const visit = (children: readonly Node[]): void => {
    for (const node of children) {
      if (!isElement(node)) continue;
      order += 1;
      const fragment = fragmentOf(node);
      const names = node.attributes.size > 0 ? namesOf(node) : [];
      if (fragment !== undefined || names.length > 0) {
        const place = { element: node, around: around.slice(-NEAREST), order };
        if (fragment !== undefined) links.push({ ...place, fragment });
        for (const name of names) if (!named.has(name)) named.set(name, place);
      }
      around.push(node);
      visit(node.children);
      around.pop();
    }
  };
  visit(nodes);

  const targets = new Map<string, Place>();
  for (const { fragment } of links) {
    const place = named.get(fragment);
    if (place) targets.set(fragment, place);
  }
  return { links, targets };
};

/** So many of the elements around a place are looked at. */
const NEAREST = 8;
