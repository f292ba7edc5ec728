/**
 * HTML as a tree: reading it, simplifying it to the elements that a text may have, tidying it, and writing it again. In
 * linear time, and small enough for a browser: the panel has it too.
 */
export { imageAddress, isImageAddress, isLinkAddress, linkAddress, webAddress } from './addresses';
export { inParagraphs, isBlock } from './blocks';
export { htmlOfDocument, OWN_ID, withoutOwnIds } from './own-ids';
export { MORE, parseHtml } from './parse';
export { type FoundTag, readTag } from './read-tag';
export { serialize } from './serialize';
export { simplify } from './simplify';
export { propertyOf } from './styles';
export { isTextTag, tagKindsIn } from './tag-kinds';
export {
  BLOCK_ELEMENTS,
  INLINE_ELEMENTS,
  INVISIBLE_ELEMENTS,
  isElementName,
  isSettings,
  kindOfTag,
  NO_PROSE,
  type Tag,
  type TagKind,
  VOID_ELEMENTS,
} from './tags';
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
