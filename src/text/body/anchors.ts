import {
  changeAttributes,
  type Element,
  isBlank,
  isElement,
  type Node,
  OWN_ID,
  visitElements,
} from '../html';
import { slugOf } from '../slug';
import { fragmentOf, namesOf } from '../footnotes';

const HEADING = /^h[1-6]$/;

/** The id of a heading without a letter. */
const NAMELESS = 'section';

/**
 * Gives headings an id, after their text, and leaves other elements theirs where a link in the text leads to it.
 * All ids get the mark that the document's own prefix takes the place of, and the links follow.
 */
export const setIds = (nodes: readonly Node[], fragments: ReadonlySet<string>): void => {
  const freeId = uniqueIds();
  const idOf = new Map<string, string>();
  const headings: Element[] = [];
  const links: Element[] = [];

  const setId = (element: Element, id: string): void => {
    element.attributes = changeAttributes(element.attributes, {
      without: NAMES,
      set: [['id', OWN_ID + id]],
    });
  };
  const isWanted = (name: string): boolean => fragments.has(name) && !idOf.has(name);
  visitElements(nodes, (element) => {
    if (fragmentOf(element) !== undefined) links.push(element);
    const wanted = fragments.size > 0 ? namesOf(element).filter(isWanted) : [];
    const [first] = wanted;
    if (first !== undefined) {
      const id = freeId(first.trim().split(/\s+/).join('-') || NAMELESS);
      for (const name of wanted) idOf.set(name, id);
      setId(element, id);
      return;
    }
    element.attributes = changeAttributes(element.attributes, { without: NAMES });
    if (HEADING.test(element.name) && !isBlank(element.children)) headings.push(element);
  });
  for (const heading of headings) {
    const slug = slugOf(proseIn(heading)) || NAMELESS;
    const id = freeId(slug);
    setId(heading, id);
    for (const name of [slug, id]) if (!idOf.has(name)) idOf.set(name, id);
  }
  for (const link of links) {
    const id = idOf.get(fragmentOf(link) ?? '');
    if (id !== undefined) {
      link.attributes = changeAttributes(link.attributes, {
        set: [['href', `#${OWN_ID}${encodeURI(id.replace(/\p{Cs}/gu, ''))}`]],
      });
    }
  }
};

/** The text of a heading, without the marks of notes. */
const proseIn = (node: Node): string => {
  if (!isElement(node)) return node;
  return node.isAside ? '' : node.children.map(proseIn).join('');
};

/** The attributes by which links lead to an element. */
const NAMES = ['id', 'name'];

/** Makes each id unique: a wanted one that is taken gets a number, from 2 on. */
const uniqueIds = (): ((wanted: string) => string) => {
  const used = new Set<string>();
  const nextOf = new Map<string, number>();
  return (wanted) => {
    let id = wanted;
    let next = nextOf.get(wanted) ?? 2;
    for (; used.has(id); next += 1) id = `${wanted}-${next}`;
    nextOf.set(wanted, next);
    used.add(id);
    return id;
  };
};
