import { embedAddressOf } from '../embeds';
import { type Element, element, isElement, type Node, visitElements, webAddress } from '../tree';

/** An element that stands for an address to be written as it is. */
export const ADDRESS = '#address';

const PLAYERS = new Set(['iframe', 'frame', 'embed', 'object', 'video', 'audio']);

/** The player of a known provider as its public address alone on a line; another frame, and a recording, as a link. */
export const playerOf = (node: Element): Node[] | undefined => {
  if (!PLAYERS.has(node.name)) return undefined;
  const address = addressIn(node);
  if (address === undefined) return [];
  const embedded = embedAddressOf(address);
  if (embedded !== null) return [element('p', [element(ADDRESS, [embedded])])];
  const title = node.attributes.get('title')?.trim() || address;
  return [element('p', [element('a', [title], new Map([['href', address]]))])];
};

const addressIn = (node: Element): string | undefined => {
  const written: (string | undefined)[] = [];
  visitElements([node], ({ name, attributes }) => {
    if (name === node.name || name === 'source' || name === 'embed') {
      written.push(attributes.get('src'), attributes.get('data-src'), attributes.get('data'));
    }
  });
  for (const one of written) {
    const address = webAddress((one ?? '').trim().replace(/^\/\//, 'https://'));
    if (address !== undefined) return address;
  }
  return undefined;
};

/** An image that a page loads later, with its own address. */
export const lazyImageOf = (node: Element): Element => {
  if (node.name !== 'img') return node;
  const src = node.attributes.get('src') ?? '';
  const later = LATER.map((name) => node.attributes.get(name)).find(Boolean);
  if (later === undefined || (src !== '' && !/^\s*data:/i.test(src))) return node;
  return { ...node, attributes: new Map([...node.attributes, ['src', later]]) };
};

const LATER = ['data-src', 'data-lazy-src', 'data-original'];

/** Whether a node is an element of this name. */
export const isNamed = (node: Node | undefined, name: string): node is Element =>
  node !== undefined && isElement(node) && node.name === name;
