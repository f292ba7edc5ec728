/**
 * Markdown and HTML: rendering, reading as a tree, cleaning, and taking tags out of plain text. In linear time.
 */
export {
  append,
  changeAttributes,
  type Element,
  element,
  htmlOfDocument,
  INLINE_ELEMENTS,
  isBlank,
  isBlock,
  isElement,
  isImageAddress,
  isLinkAddress,
  MORE,
  type Node,
  OWN_ID,
  propertyOf,
  simplify,
  textIn,
  tidy,
  visitElements,
  webAddress,
} from '../tree';
export { isPlainLine } from './plain-line';
export { articleHtml, commentHtml, readArticleBody } from './render';
export { ARTICLE_ELEMENTS, ATTRIBUTES, COMMENT_ELEMENTS } from './sanitize';
export { stripTags, textOfTitle } from './strip-tags';
