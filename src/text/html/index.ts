/**
 * Markdown and HTML: rendering, reading as a tree, cleaning, and taking tags out of plain text. In linear time.
 */
export { isImageAddress, isLinkAddress, webAddress } from './addresses';
export { isBlock } from './blocks';
export { htmlOfDocument, OWN_ID } from './own-ids';
export { MORE } from './parse';
export { articleHtml, commentHtml, readArticleBody } from './render';
export { ARTICLE_ELEMENTS } from './sanitize';
export { simplify } from './simplify';
export { stripTags, textOfTitle } from './strip-tags';
export { propertyOf } from './styles';
export { INLINE_ELEMENTS } from './tags';
export { tidy } from './tidy';
export {
  append,
  changeAttributes,
  type Element,
  element,
  isBlank,
  isElement,
  type Node,
  textIn,
  visitElements,
} from './tree';
