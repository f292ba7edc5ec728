import {
  type Element,
  element,
  inParagraphs,
  isBlank,
  isBlock,
  isElement,
  MORE,
  type Node,
  serialize,
  textIn,
} from '../tree';
import { escapeLineStart } from './escape';
import { ADDRESS, isNamed } from './players';
import { writeInline } from './write-inline';
import { cellsOf, writeTable } from './write-table';

/** What stands deeper in quotes and lists is written as if it stood there. */
const DEEPEST = 12;

const IMAGE_ATTRIBUTES: ReadonlySet<string> = new Set([
  'src',
  'alt',
  'title',
  'width',
  'height',
  'href',
]);

/** A tree as the blocks of a Markdown text, each without a line break at its end. Takes linear time. */
export const writeBlocks = (nodes: readonly Node[], depth = 0): string[] => {
  const blocks: string[] = [];
  addBlocks(nodes, depth, blocks);
  return blocks;
};

const addBlocks = (nodes: readonly Node[], depth: number, blocks: string[]): void => {
  let previous: { name: string; marker: string } | undefined;
  for (const node of inParagraphs(nodes, element('p'))) {
    if (!isElement(node)) continue;
    const isList = (node.name === 'ul' || node.name === 'ol') && depth < DEEPEST;
    if (!isList) {
      const { length } = blocks;
      addBlock(node, depth, blocks);
      if (blocks.length > length) previous = undefined;
      continue;
    }
    // Beside another list of its kind it would be one with it.
    const markers = node.name === 'ul' ? ['-', '*'] : ['.', ')'];
    const marker =
      previous?.name === node.name ? markers.find((one) => one !== previous?.marker) : undefined;
    const chosen = { name: node.name, marker: marker ?? markers[0] ?? '' };
    const list = writeList(node, chosen.marker, depth);
    if (list === '') continue;
    previous = chosen;
    blocks.push(list);
  }
};

/** Adds what an element is, or the blocks in it, to the blocks before it. */
const addBlock = (node: Element, depth: number, blocks: string[]): void => {
  const written = writeBlock(node, depth);
  if (written === undefined)
    addBlocks(contentOf(node), depth + (node.name === 'blockquote' ? 1 : 0), blocks);
  else for (const one of written) blocks.push(one);
};

/** The blocks that an element is; undefined for one that only holds others. */
const writeBlock = (node: Element, depth: number): string[] | undefined => {
  switch (node.name) {
    case 'p':
      return writeParagraphs(node);
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return writeHeading(node);
    case 'blockquote':
      return depth >= DEEPEST ? undefined : writeQuote(node, depth);
    case 'pre':
      return writeCode(node);
    case 'hr':
      return ['---'];
    case MORE:
      return ['<!--more-->'];
    case 'table':
      return writeTable(node);
    case 'figure':
      return writeFigure(node);
    default:
      return undefined;
  }
};

/** What stands in an element that is no block of Markdown itself. */
const contentOf = (node: Element): Node[] => {
  switch (node.name) {
    case 'table':
      return cellsOf(node);
    case 'figure':
      return partsOf(node);
    case 'a':
      return node.children.map((child) => withLink(child, node));
    default:
      return node.children;
  }
};

const writeQuote = ({ children }: Element, depth: number): string[] => {
  const blocks = writeBlocks(children, depth + 1);
  if (blocks.length === 0) return [];
  return [
    blocks
      .join('\n\n')
      .replace(/^(?=.)/gm, '> ')
      .replace(/^$/gm, '>'),
  ];
};

/** A link around blocks as a link in each. */
const withLink = (node: Node, link: Element): Node => {
  if (!isElement(node) || !isBlock(node)) return { ...link, children: [node] };
  if (node.name === 'p' || /^h[1-6]$/.test(node.name)) {
    return { ...node, children: [{ ...link, children: node.children }] };
  }
  return { ...node, children: node.children.map((child) => withLink(child, link)) };
};

const writeHeading = ({ name, children }: Element): string[] => {
  const words = writeInline(children).replace(/\n/g, ' ').trim().replace(/(#+)$/, '\\$1');
  return words === '' ? [] : [`${'#'.repeat(Number(name[1]))} ${withOpenEnd(words)}`];
};

/** A heading whose last signs are not taken for its end. */
const withOpenEnd = (words: string): string => {
  let end = words.length;
  while (words[end - 1] === '#') end -= 1;
  const isClosed = end < words.length && (end === 0 || words[end - 1] === ' ');
  return isClosed ? `${words.slice(0, -1)}\\#` : words;
};

/** A paragraph; two breaks in a row divide it. */
const writeParagraphs = ({ children }: Element): string[] => {
  const address = children.length === 1 ? children[0] : undefined;
  if (isNamed(address, ADDRESS)) return [textIn(address)];
  const alone = children.length === 1 && typeof address === 'string' ? address.trim() : '';
  if (/^https?:\/\/[^\s<>[\]*`\\]+$/i.test(alone)) return [alone];
  return writeInline(children)
    .split(/\n[ \u00A0]*(?:\n[ \u00A0]*)+/)
    .map((paragraph) => linesOf(paragraph).join('\\\n'))
    .filter((paragraph) => paragraph !== '');
};

/** The lines of a paragraph, none of which begins anything but text. */
const linesOf = (paragraph: string): string[] =>
  paragraph
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(escapeLineStart);

const writeList = (
  { name, attributes, children }: Element,
  marker: string,
  depth: number,
): string => {
  const items = itemsOf(children)
    .map((item) => writeBlocks(item.children, depth + 1))
    .filter((blocks) => blocks.length > 0);
  const isTight = items.every((blocks) => blocks.slice(1).every(isListText));
  const first = Number(attributes.get('start') ?? 1);
  const start = Number.isInteger(first) && first >= 0 && first < 1e8 ? first : 1;
  return items
    .map((blocks, index) => {
      const front = name === 'ol' ? `${start + index}${marker} ` : `${marker} `;
      const text = blocks.join(isTight ? '\n' : '\n\n');
      return front + text.replace(/\n(?=.)/g, `\n${' '.repeat(front.length)}`);
    })
    .join(isTight ? '\n' : '\n\n');
};

const isListText = (block: string): boolean => /^(?:[-*] |\d{1,9}[.)] )/.test(block);

/** The items of a list; one that stands between them belongs to the item before. */
const itemsOf = (children: readonly Node[]): Element[] => {
  const items: Element[] = [];
  for (const child of children) {
    const last = items.at(-1);
    // A copy, to which what follows can be added.
    if (isNamed(child, 'li')) items.push({ ...child, children: [...child.children] });
    else if (!isBlank([child]) && last) last.children.push(child);
    else if (!isBlank([child])) items.push(element('li', [child]));
  }
  return items;
};

const writeCode = ({ children, attributes }: Element): string[] => {
  const text = children
    .map(codeText)
    .join('')
    .replace(/\r\n?/g, '\n')
    .replace(/^\n|\s+$/g, '');
  if (text.trim() === '') return [];
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const inner = children.find((child) => isNamed(child, 'code'));
  const classes = [
    attributes,
    isElement(inner ?? '') && isNamed(inner, 'code') ? inner.attributes : attributes,
  ];
  const language = classes
    .map((one) => /\blang(?:uage)?-([\w+#-]{1,30})/.exec(one.get('class') ?? '')?.[1])
    .find(Boolean);
  return [`${fence}${language ?? ''}\n${text}\n${fence}`];
};

const codeText = (node: Node): string => {
  if (!isElement(node)) return node;
  return node.name === 'br' ? '\n' : node.children.map(codeText).join('');
};

/** An image with its caption as HTML, as the panel writes figures too; undefined for anything else. */
const writeFigure = (figure: Element): string[] | undefined => {
  const { caption, others } = captionIn(figure);
  const image = imageIn(others);
  if (!caption || isBlank(caption.children) || image === undefined) return undefined;
  const written = element('figure', [image, element('figcaption', inlineOf(caption.children))]);
  return [serialize([written], IMAGE_ATTRIBUTES).replace(/\s*\n\s*/g, ' ')];
};

/** What is in a figure, its caption as a paragraph at the end. */
const partsOf = (figure: Element): Node[] => {
  const { caption, others } = captionIn(figure);
  return [...others, ...(caption ? [element('p', caption.children)] : [])];
};

const captionIn = ({ children }: Element): { caption?: Element; others: Node[] } => {
  const caption = children.find((child): child is Element => isNamed(child, 'figcaption'));
  return { caption, others: children.filter((child) => child !== caption) };
};

/** The image, or the link around it, when there is nothing else. */
const imageIn = (nodes: readonly Node[]): Element | undefined => {
  const [only, other] = nodes.filter((node) => !isBlank([node]));
  if (only === undefined || other !== undefined || !isElement(only)) return undefined;
  if (only.name === 'img') return only;
  const inner = /^(?:a|p)$/.test(only.name) ? imageIn(only.children) : undefined;
  if (inner === undefined) return undefined;
  return only.name === 'a' ? { ...only, children: [inner] } : inner;
};

/** The content of paragraphs, a space between them. */
const inlineOf = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node) =>
    isElement(node) && isBlock(node) ? [...inlineOf(node.children), ' '] : [node],
  );
