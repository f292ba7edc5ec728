import { changeAttributes, type Element, element, type Node } from '../tree';
import { parseUrl } from '../urls';

/** Paragraphs that a style of Word or of a web page makes something else. */
const BY_CLASS: readonly [RegExp, (paragraph: Element) => Element][] = [
  [/\bMsoTitle\b/, (paragraph) => renamed(paragraph, 'h1')],
  [/\bMsoSubtitle\b/, (paragraph) => renamed(paragraph, 'h2')],
  [/\bMso(?:Intense)?Quote\b/, (paragraph) => element('blockquote', [paragraph])],
  [/\bwp-caption-text\b/, (paragraph) => renamed(paragraph, 'figcaption')],
  [/\bwp-caption\b/, (paragraph) => renamed(paragraph, 'figure')],
];

/** Where a redirection of Google Docs and Gmail leads. */
const REDIRECTION = /^https?:\/\/www\.google\.com\/url\?/i;

/** An element that says by its class what it is, as that; undefined where it says nothing. */
export const styledOf = (node: Element): Element | undefined => {
  const written = node.attributes.get('class');
  if (written === undefined) return undefined;
  const found = /^(?:p|div)$/.test(node.name)
    ? BY_CLASS.find(([pattern]) => pattern.test(written))
    : undefined;
  if (found) return found[1]({ ...node, attributes: new Map() });
  if (/\bApple-converted-space\b/.test(written)) return { ...node, children: [' '] };
  return undefined;
};

const renamed = (node: Element, name: string): Element => ({ ...node, name });

/** A link without what counts its clicks; one to a place in the text it was copied from, as its words. */
export const linkOf = (node: Element): Node[] | undefined => {
  if (node.name !== 'a') return undefined;
  const address = node.attributes.get('href')?.trim() ?? '';
  if (address.startsWith('#')) return node.children;
  const query = REDIRECTION.test(address) ? parseUrl(address)?.searchParams : undefined;
  const target = query?.get('q') ?? query?.get('url');
  if (!target || !/^https?:\/\//i.test(target)) return undefined;
  return [{ ...node, attributes: changeAttributes(node.attributes, { set: [['href', target]] }) }];
};
