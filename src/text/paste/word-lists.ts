import {
  changeAttributes,
  type Element,
  element,
  isElement,
  type Node,
  propertyOf,
  textIn,
} from '../tree';

/** A paragraph that Word shows as an item of a list. */
interface Item {
  /** 1 for the outermost list. */
  level: number;
  /** The number at its front; undefined with a bullet. */
  number?: string;
  paragraph: Element;
}

/** A list that is being filled. */
interface Open {
  level: number;
  list: Element;
}

/** `1.`, `(a)`, `iv)`, `2.1`; Word's `o` is a bullet. */
const MARKER = /^[([]?(\d{1,4}(?:\.\d{1,4})*(?=[.)\]]?$)|(?:[ivxlc]{1,6}|[a-z]{1,2})(?=[.)\]]$))/i;

const LEVEL = /\blevel(\d)\b/;

/** Paragraphs with the style `mso-list` as the lists that they are, one in another by their level. */
export const withWordLists = (nodes: readonly Node[]): Node[] => {
  const result: Node[] = [];
  let open: Open[] = [];
  for (const node of nodes) {
    if (isElement(node)) {
      const item = itemOf(node);
      if (item) open = addItem(item, open, result);
      else {
        open = [];
        const children = node.children.some(isElement)
          ? withWordLists(node.children)
          : node.children;
        result.push({ ...node, children });
      }
      continue;
    }
    if (node.trim() !== '') open = [];
    if (open.length === 0) result.push(node);
  }
  return result;
};

const itemOf = (paragraph: Element): Item | undefined => {
  const style = paragraph.attributes.get('style');
  if (!style?.includes('mso-list') || !/^(?:p|h[1-6]|div)$/.test(paragraph.name)) return undefined;
  const level = LEVEL.exec(propertyOf(style, 'mso-list') ?? '')?.[1];
  if (level === undefined) return undefined;
  const number = MARKER.exec(markerIn(paragraph)?.replace(/[\s\u00A0]+/g, '') ?? '')?.[1];
  return { level: Number(level), number, paragraph };
};

/** The bullet or number that Word draws, as text. */
const markerIn = ({ children }: Element): string | undefined => {
  for (const child of children) {
    if (!isElement(child)) continue;
    const style = child.attributes.get('style') ?? '';
    const isMarker = propertyOf(style, 'mso-list') === 'ignore';
    const marker = isMarker ? textIn(child) : markerIn(child);
    if (marker !== undefined) return marker;
  }
  return undefined;
};

const addItem = (
  { level, number, paragraph }: Item,
  open: readonly Open[],
  result: Node[],
): Open[] => {
  const name = number === undefined ? 'ul' : 'ol';
  let around = open.filter((one) => one.level <= level);
  const last = around.at(-1);
  if (last?.level === level && last.list.name !== name) around = around.slice(0, -1);
  if (around.at(-1)?.level !== level) {
    const start =
      number !== undefined && /^\d+$/.test(number) && number !== '1' ? number : undefined;
    const list = element(name, [], new Map(start === undefined ? [] : [['start', start]]));
    const item = around.at(-1)?.list.children.at(-1);
    (item !== undefined && isElement(item) ? item.children : result).push(list);
    around = [...around, { level, list }];
  }
  const plain = changeAttributes(paragraph.attributes, { without: ['style'] });
  around.at(-1)?.list.children.push(element('li', [{ ...paragraph, attributes: plain }]));
  return around;
};
