import { embedOf } from '../embeds';
import { type Element, element, isElement, isLinkAddress, type Node, propertyOf } from '../html';
import { EMBED } from './embed-figures';

/**
 * Puts in the place of each iframe what a page may show of it: the figure of a provider's player, a link to any
 * other address, and nothing where nobody would have seen the frame. Takes linear time.
 */
export const replaceFrames = (nodes: Node[]): void => {
  nodes.forEach((node, index) => {
    if (!isElement(node)) return;
    if (node.name === 'iframe') nodes[index] = instead(node);
    else replaceFrames(node.children);
  });
};

const instead = (frame: Element): Node => {
  const { attributes, children, isClosed } = frame;
  const address = (attributes.get('src') ?? '').trim().replace(/^\/\//, 'https://');
  const isOnTheWeb = /^https?:\/\/[^/]/i.test(address) && isLinkAddress(address);
  if (!isOnTheWeb || isUnseen(frame)) return frame;
  const embed = embedOf(address);
  const words = (attributes.get('title') ?? '').trim() || (embed?.address ?? address);
  const link = element('a', [words], new Map([['href', embed?.address ?? address]]));
  const shown = embed
    ? element('figure', [link], new Map([['class', EMBED]]))
    : { ...element('p', [link]), isAside: true };
  // What follows a frame that is never closed would be its content.
  return isClosed ? shown : element('div', [shown, ...children]);
};

/** Frames of a pixel, and those that are hidden, count visitors. */
const isUnseen = ({ attributes }: Element): boolean => {
  const style = attributes.get('style') ?? '';
  return (
    attributes.has('hidden') ||
    ['width', 'height'].some((name) => /^\s*[01](?:px)?\s*$/.test(attributes.get(name) ?? '')) ||
    propertyOf(style, 'display') === 'none' ||
    propertyOf(style, 'visibility') === 'hidden'
  );
};
