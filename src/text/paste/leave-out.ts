import { type Element, propertyOf } from '../tree';

/** Parts of a document that are no part of its text: comments on it, headers, footers. */
const APART = /^(?:comment|comment-list|header|footer)$/;

const COMMENT_CLASS =
  /\b(?:MsoCommentReference|MsoCommentText|msocom\w*|Apple-interchange-newline)\b/i;

/** What nobody sees: hidden elements, tracking pixels, comments on a document and the bullets that Word draws. */
export const isLeftOut = ({ name, attributes }: Element): boolean => {
  if (attributes.size === 0) return false;
  if (attributes.has('hidden') || COMMENT_CLASS.test(attributes.get('class') ?? '')) return true;
  const style = attributes.get('style') ?? '';
  if (name === 'img' && isPixel(attributes, style)) return true;
  if (style === '') return false;
  return (
    propertyOf(style, 'display')?.startsWith('none') === true ||
    propertyOf(style, 'visibility')?.startsWith('hidden') === true ||
    propertyOf(style, 'mso-hide') === 'all' ||
    propertyOf(style, 'mso-list') === 'ignore' ||
    APART.test(propertyOf(style, 'mso-element') ?? '')
  );
};

/** An image so small that it only tells who reads. */
const isPixel = (attributes: Element['attributes'], style: string): boolean =>
  ['width', 'height'].some((side) => {
    const size = propertyOf(style, side) ?? attributes.get(side);
    return size !== undefined && /^\s*[01](?:\.\d+)?\s*(?:px)?\s*$/.test(size);
  });
