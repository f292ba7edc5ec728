import { ATTRIBUTES } from '../html';
import {
  BLOCK_ELEMENTS,
  type Element,
  element,
  inParagraphs,
  isElement,
  linkAddress,
  type Node,
  VOID_ELEMENTS,
} from '../tree';

/** What two spellings of one thing have in common. */
const SAME_AS: Readonly<Record<string, string>> = { b: 'strong', i: 'em' };

/** Elements that only group what stands in them. */
const GROUPS: ReadonlySet<string> = new Set(['div', 'section', 'article', 'main', 'header']);

/** In these, words that stand beside blocks are paragraphs. */
const OF_PARAGRAPHS: ReadonlySet<string> = new Set(['blockquote', 'details', 'figure']);

/** Stands for a line break that is kept. */
const LINE = '\uFDD1';

const ADDRESSES: ReadonlySet<string> = new Set(['href', 'src', 'cite']);

/**
 * A tree as a text that is the same for two trees if readers see the same in both: white space between blocks, empty
 * paragraphs, wrappers, and `b` for `strong` do not count. Takes linear time.
 *
 * @param targets the ids that links in the whole text lead to
 */
export const canonical = (nodes: readonly Node[], targets: ReadonlySet<string>): string => {
  let text = '';
  const write = (node: Node, isInCode: boolean): void => {
    if (!isElement(node)) {
      text += isInCode ? node.replace(/\r?\n/g, LINE) : escape(node);
      return;
    }
    const name = SAME_AS[node.name] ?? node.name;
    if (isGroup(node)) {
      for (const child of inParagraphs(node.children, element('p'))) write(child, isInCode);
      return;
    }
    if (name === 'p' && isEmpty(node.children)) return;
    text += `<${name}${attributesOf(node, targets)}>`;
    if (VOID_ELEMENTS.has(name)) return;
    const isCode = isInCode || name === 'pre';
    for (const child of contentOf(node)) write(child, isCode);
    text += `</${name}>`;
  };
  for (const node of inParagraphs(nodes, element('p'))) write(node, false);
  return folded(text);
};

/** Whether an element only groups: it says nothing about the text in it. */
export const isGroup = ({ name, attributes }: Element): boolean =>
  GROUPS.has(name) && !['lang', 'dir', 'title'].some((one) => attributes.has(one));

const contentOf = ({ name, children }: Element): readonly Node[] => {
  if (OF_PARAGRAPHS.has(name)) return inParagraphs(children, element('p'));
  const shown = children.filter((child) => isElement(child) || child.trim() !== '');
  const [only] = shown;
  if (name === 'pre' && only !== undefined && isElement(only) && only.name === 'code') {
    return trimmedCode(only.children);
  }
  if (name === 'pre') return trimmedCode(children);
  const isOneParagraph =
    name === 'li' && shown.length === 1 && only !== undefined && isElement(only);
  return isOneParagraph && only.name === 'p' ? only.children : children;
};

const trimmedCode = (nodes: readonly Node[]): Node[] =>
  nodes.map((node, index) => {
    if (isElement(node)) return node;
    const begun = index === 0 ? node.replace(/^\r?\n/, '') : node;
    return index === nodes.length - 1 ? begun.trimEnd() : begun;
  });

const isEmpty = (nodes: readonly Node[]): boolean =>
  nodes.every((node) => (isElement(node) ? node.name === 'br' : node.trim() === ''));

const attributesOf = ({ attributes }: Element, targets: ReadonlySet<string>): string =>
  Array.from(attributes)
    .map(([name, value]): [string, string] => [name, valueOf(name, value)])
    .filter(([name, value]) => isMeant(name, value, targets))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => ` ${name}=${JSON.stringify(value)}`)
    .join('');

const isMeant = (name: string, value: string, targets: ReadonlySet<string>): boolean => {
  if (name === 'id' || name === 'name') return targets.has(value);
  if (name === 'loading' || name === 'class' || !ATTRIBUTES.has(name)) return false;
  return value !== '' || name === 'open' || name === 'reversed';
};

const valueOf = (name: string, value: string): string => {
  if (name === 'rel') {
    return value.replace(/\b(?:noopener|noreferrer)\b/gi, '').trim();
  }
  return ADDRESSES.has(name) ? decoded(linkAddress(value)) : value.replace(/\s+/g, ' ').trim();
};

const decoded = (address: string): string => {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
};

const escape = (text: string): string => text.replaceAll('<', '&lt;');

const BLOCKS = [...BLOCK_ELEMENTS, 'br', 'li', 'td', 'th', 'tr'].join('|');

const AROUND_BLOCKS = new RegExp(` ?(</?(?:${BLOCKS})(?: [^<>]*)?>) ?`, 'g');

/** HTML without white space that nobody sees: not for code. Takes linear time. */
export const folded = (html: string): string =>
  html
    .replace(/[\t\n\f\r ]+/g, ' ')
    .replace(/((?:<(?:em|strong|s|del|u|a)(?: [^<>]*)?>)+) /g, ' $1')
    .replace(/ ((?:<\/(?:em|strong|s|del|u|a)>)+)/g, '$1 ')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\u00A0{2,} ?| \u00A0|\u00A0 /g, ' ')
    .replace(AROUND_BLOCKS, '$1')
    .replace(/(?:<br>)+(?=<\/)/g, '')
    .trim();
