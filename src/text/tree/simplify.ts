import { imageAddress, isLinkAddress } from './addresses';
import { inParagraphs } from './blocks';
import { fold, unfold, unfoldedHere } from './fold';
import { MARK_OF, SPREADING, unmarked, wrap } from './marks';
import { MORE } from './parse';
import { propertyOf, readStyle, type Mark, type TextStyle } from './styles';
import { BLOCK_ELEMENTS, INVISIBLE_ELEMENTS, NO_PROSE } from './tags';
import {
  append,
  appendAll,
  type Attributes,
  changeAttributes,
  type Element,
  element,
  isElement,
  type Node,
} from './tree';

/** What a kind of text may contain. */
export interface Allowed {
  elements: ReadonlySet<string>;
  /** The fragments that links in the text lead to. */
  fragments: ReadonlySet<string>;
}

interface Context extends Allowed {
  /** What the elements around it have already made of the text. */
  marks: ReadonlySet<Mark>;
  /** In a heading text is bold anyway, in a link it is underlined. */
  isInHeading: boolean;
  isInLink: boolean;
  /** Whether an element around it is no part of the running text. */
  isInAside: boolean;
  /** How often a style in a style took back what the outer one says. */
  turns: number;
}

/** Elements that HTML had, and what they are called now. */
const SUCCESSORS: Readonly<Record<string, string>> = {
  ...{ strike: 's', tt: 'code', acronym: 'abbr', image: 'img', dir: 'ul', menu: 'ul' },
};

/** The content of these is text to a browser, whether they are closed or not. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'plaintext']);

/** From the innermost to the outermost. */
const MARKS: readonly Mark[] = ['sub', 'sup', 's', 'u', 'em', 'strong'];

/** A style in a style in a style may take back what the outer one says, and no more. */
const MOST_TURNS = 3;

const NO_MARKS: ReadonlySet<Mark> = new Set();

const NO_STYLE: TextStyle = {};

/**
 * A text of the allowed elements only. What styles say becomes elements; wrappers vanish; content that is no
 * prose goes; a block that is taken out leaves paragraphs, other elements their content. Takes linear time.
 */
export const simplify = (nodes: readonly Node[], { elements, fragments }: Allowed): Node[] =>
  unfold(
    simplifyAll(nodes, {
      elements,
      fragments,
      marks: NO_MARKS,
      isInHeading: false,
      isInLink: false,
      isInAside: false,
      turns: 0,
    }),
  );

const simplifyAll = (nodes: readonly Node[], context: Context): Node[] => {
  const result: Node[] = [];
  nodes.forEach((node, index) => {
    const added = isElement(node) ? simplifyElement(node, context) : [node];
    if (added.length === 0 && isBetweenWords(result, nodes[index + 1], node)) append(result, ' ');
    appendAll(result, added);
  });
  return result;
};

/** Whether the words around an element that goes would run together, though something stood between them. */
const isBetweenWords = (before: readonly Node[], after: Node | undefined, gone: Node): boolean => {
  const last = before.at(-1);
  return (
    isElement(gone) &&
    !INVISIBLE_ELEMENTS.has(gone.name) &&
    typeof last === 'string' &&
    typeof after === 'string' &&
    /[\p{L}\p{N}]$/u.test(last.slice(-2)) &&
    /^[\p{L}\p{N}]/u.test(after)
  );
};

const simplifyElement = (node: Element, context: Context): Node[] => {
  if (node.name === MORE) return [node];
  const name = SUCCESSORS[node.name] ?? node.name;
  if (NO_PROSE.has(name) && (node.isClosed || RAW.has(name))) return [];
  if (name === 'img' && !imageAddress(node.attributes.get('src'))) return [];
  if (
    name === 'a' &&
    node.attributes.has('href') &&
    !isLinkAddress(node.attributes.get('href') ?? '')
  ) {
    return simplifyElement(withoutAddress(node), context);
  }

  const written = node.attributes.get('style');
  const style = written === undefined ? NO_STYLE : readStyle(written);
  const mark = MARK_OF[name];
  const isMeant = mark === undefined || !isTakenBack(name, mark, style, context);
  const added = style === NO_STYLE ? [] : addedMarks(node, name, style, context);
  const removed = style === NO_STYLE ? [] : removedMarks(style, context);
  const marks = mark && isMeant ? [...added, mark] : added;
  const inner = simplifyAll(node.children, contextWithin(node, name, { marks, removed }, context));

  const styled = added.reduce<Node[]>((children, one) => wrap(element(one), children), inner);
  const kept = isMeant ? keep(node, name, styled, context) : styled;
  const result = removed.reduce<Node[]>((children, one) => [unmarked(one, children)], kept);
  return isTarget(node, context) && !hasOwnTarget(result, node)
    ? [anchorOf(node), ...result]
    : result;
};

const withoutAddress = (node: Element): Element => ({
  ...node,
  attributes: changeAttributes(node.attributes, { without: ['href'] }),
});

/** The context of an element's content; that of the element itself where nothing changes. */
const contextWithin = (
  { isAside }: Element,
  name: string,
  { marks, removed }: { marks: readonly Mark[]; removed: readonly Mark[] },
  context: Context,
): Context => {
  const isHeading = HEADINGS.test(name);
  const isChanged = isAside || isHeading || name === 'a' || marks.length + removed.length > 0;
  if (!isChanged) return context;
  return {
    ...context,
    marks: new Set([...context.marks, ...marks].filter((one) => !removed.includes(one))),
    isInHeading: context.isInHeading || isHeading,
    isInLink: context.isInLink || name === 'a',
    isInAside: context.isInAside || isAside,
    turns: context.turns + (removed.length > 0 ? 1 : 0),
  };
};

/** Whether an element's own style, or the same element around it, makes its mark void. */
const isTakenBack = (name: string, mark: Mark, style: TextStyle, context: Context): boolean =>
  SPREADING.has(name) && (style[mark] === false || context.marks.has(mark));

const HEADINGS = /^(?:h[1-6]|th)$/;

const addedMarks = (node: Element, name: string, style: TextStyle, context: Context): Mark[] =>
  MARKS.filter(
    (mark) =>
      style[mark] === true &&
      context.elements.has(mark) &&
      !context.marks.has(mark) &&
      MARK_OF[name] !== mark &&
      name !== mark &&
      !(mark === 'strong' && (context.isInHeading || HEADINGS.test(name))) &&
      // The line under a link belongs to the link, and the position of a cell or an image is layout.
      !(mark === 'u' && (context.isInLink || name === 'a')) &&
      !((mark === 'sup' || mark === 'sub') && (BLOCK_ELEMENTS.has(name) || name === 'img')) &&
      node.children.length > 0,
  );

const removedMarks = (style: TextStyle, { marks, turns }: Context): Mark[] =>
  (['strong', 'em'] as const).filter(
    (mark) => turns < MOST_TURNS && style[mark] === false && marks.has(mark),
  );

/** The element with its new content, or what is left of it where it is not allowed. */
const keep = (node: Element, name: string, children: Node[], context: Context): Node[] => {
  const { attributes } = node;
  const isAside = node.isAside && !context.isInAside;
  // A link in a link is none.
  if (name === 'a' && context.isInLink) return children;
  const isWrapper = name === 'span' && !isAside && !isSaying(attributes);
  const kept: Element = { ...node, name, attributes: withAlignment(name, attributes), children };
  if (context.elements.has(name) && !isWrapper) return wrap(kept, children);
  if (!BLOCK_ELEMENTS.has(name)) {
    return isAside && context.elements.has('span')
      ? wrap({ ...kept, name: 'span' }, children)
      : children;
  }
  if (name === 'td' || name === 'th') return [...children, ' '];
  const paragraphs = inParagraphs(children, element('p'));
  if (isAside) for (const one of unfoldedHere(paragraphs)) if (isElement(one)) one.isAside = true;
  // An empty one is left out in the end: it divides what stands around it.
  return paragraphs.some(isElement) ? fold(paragraphs) : [element('p')];
};

/** Whether an element without a meaning of its own says something about its text. */
const isSaying = (attributes: Attributes): boolean =>
  ['lang', 'dir', 'title'].some((name) => attributes.has(name));

const withAlignment = (name: string, attributes: Attributes): Attributes => {
  const style = attributes.get('style');
  const alignment = /^t[dh]$/.test(name) && style ? propertyOf(style, 'text-align') : undefined;
  return alignment ? changeAttributes(attributes, { set: [['align', alignment]] }) : attributes;
};

const isTarget = ({ attributes }: Element, { fragments }: Context): boolean =>
  fragments.size > 0 && namesOf(attributes).some((name) => fragments.has(name));

const namesOf = (attributes: Attributes): string[] =>
  ['id', 'name'].flatMap((name) => attributes.get(name) ?? []);

/** Whether an element that links lead to is still there with its name. */
const hasOwnTarget = (nodes: readonly Node[], { attributes }: Element): boolean =>
  unfoldedHere(nodes).some(
    (node) => isElement(node) && namesOf(node.attributes).join() === namesOf(attributes).join(),
  );

/** What is left of an element that links lead to. */
const anchorOf = ({ attributes }: Element): Element =>
  element('a', [], new Map([...attributes].filter(([name]) => name === 'id' || name === 'name')));
