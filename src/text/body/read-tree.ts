import {
  ARTICLE_ELEMENTS,
  changeAttributes,
  type Node,
  readArticleBody,
  simplify,
  tidy,
  visitElements,
} from '../html';
import { innerLinksOf, markFootnotes } from '../footnotes';
import { setIds } from './anchors';
import { showEmbeds } from './embed-figures';
import { replaceShortcodes } from './embeds';
import { replaceFrames } from './frames';

/** The attributes that hold addresses. */
const ADDRESSES = ['href', 'src', 'cite'];

/**
 * A body as it will be shown, as a tree: what html, excerpt and word count are all taken from. Takes linear time.
 *
 * @param uploads where uploads are, without a slash at the end
 */
export const readTree = (body: string, uploads?: string): Node[] => {
  const written = readArticleBody(body);
  const innerLinks = innerLinksOf(written);
  markFootnotes(written, innerLinks);
  const fragments = new Set(innerLinks.targets.keys());
  replaceFrames(written);
  const nodes = simplify(written, { elements: ARTICLE_ELEMENTS, fragments });
  replaceShortcodes(nodes);
  showEmbeds(nodes);
  setIds(nodes, fragments);
  if (uploads !== undefined) completeAddresses(nodes, uploads);
  return tidy(nodes);
};

/** Addresses of uploads lead to them from any page. */
const completeAddresses = (nodes: readonly Node[], uploads: string): void => {
  visitElements(nodes, (element) => {
    for (const name of ADDRESSES) {
      const address = element.attributes.get(name)?.trim();
      if (!address?.startsWith('/uploads/')) continue;
      element.attributes = changeAttributes(element.attributes, {
        set: [[name, uploads + address]],
      });
    }
  });
};
