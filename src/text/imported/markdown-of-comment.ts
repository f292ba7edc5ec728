import { COMMENT_ELEMENTS } from '../html';
import { writeBlocks } from '../paste';
import {
  changeAttributes,
  element,
  type Node,
  isElement,
  parseHtml,
  simplify,
  tidy,
} from '../tree';

const ALLOWED = { elements: COMMENT_ELEMENTS, fragments: new Set<string>() };

/**
 * The HTML of a comment as a Reader would write it: Markdown in which a line break is a line break. Takes linear time.
 */
export const markdownOfComment = (html: string): string =>
  writeBlocks(tidy(simplify(withImagesAsLinks(parseHtml(html)), ALLOWED)))
    .join('\n\n')
    .replaceAll('\\\n', '\n');

/** Comments have no images: a link leads to one. */
const withImagesAsLinks = (nodes: readonly Node[]): Node[] =>
  nodes.map((node) => {
    if (!isElement(node)) return node;
    const address = node.name === 'img' ? node.attributes.get('src') : undefined;
    if (address === undefined) return { ...node, children: withImagesAsLinks(node.children) };
    const words = node.attributes.get('alt')?.trim() || address;
    return {
      ...element('a', [words]),
      attributes: changeAttributes(new Map(), { set: [['href', address]] }),
    };
  });
