import sanitizeHtml, { type IOptions } from 'sanitize-html';

import { isFrameOf, isProvider } from '../embeds';
import { imageAddress, linkAddress, OWN_ID } from '../tree';

const LINK_SCHEMES = ['http', 'https', 'mailto'];

/** `rel` of links that readers wrote, for search engines and browsers. */
const READER_LINK_REL = 'nofollow ugc noopener noreferrer';

/** Their content is no prose, or text to some parsers and markup to others. */
const NON_TEXT_ELEMENTS = [
  ...['script', 'style', 'textarea', 'option', 'noscript', 'template', 'title', 'iframe'],
  ...['xmp', 'plaintext', 'listing', 'noembed', 'noframes'],
];

const ARTICLE_ATTRIBUTES = {
  '*': ['lang', 'dir', 'title', 'id'],
  a: ['href', 'rel'],
  img: ['src', 'alt', 'width', 'height', 'loading'],
  ol: ['start', 'reversed', 'type'],
  li: ['value'],
  time: ['datetime'],
  blockquote: ['cite'],
  q: ['cite'],
  abbr: ['title'],
  th: ['scope', 'colspan', 'rowspan', 'align'],
  td: ['colspan', 'rowspan', 'align'],
  col: ['span'],
  details: ['open'],
  figure: ['data-provider', 'data-frame'],
} satisfies IOptions['allowedAttributes'];

const ARTICLE: IOptions = {
  allowedTags: [
    ...['p', 'br', 'hr', 'div', 'span', 'section', 'blockquote', 'q', 'cite', 'pre', 'code'],
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd'],
    ...['em', 'strong', 'b', 'i', 'u', 's', 'del', 'ins', 'mark', 'small', 'sub', 'sup', 'abbr'],
    ...['kbd', 'samp', 'var', 'time', 'bdi', 'bdo', 'ruby', 'rt', 'rp', 'wbr'],
    ...['details', 'summary', 'a', 'img', 'figure', 'figcaption', 'picture'],
    ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'colgroup', 'col'],
  ],
  allowedAttributes: ARTICLE_ATTRIBUTES,
  // Pages attach styles and scripts to classes and ids: only those that Markdown generates are allowed.
  allowedClasses: {
    code: ['language-*'],
    sup: ['footnote-ref'],
    section: ['footnotes'],
    figure: ['embed'],
  },
  allowedSchemes: LINK_SCHEMES,
  allowedSchemesByTag: { img: ['http', 'https'] },
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nonTextTags: NON_TEXT_ELEMENTS,
  transformTags: {
    '*': (tagName, attribs) => ({
      tagName,
      attribs: withKnownFrame(withOwnIdsOnly(withAddresses(withAlignment(attribs)))),
    }),
  },
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !imageAddress(attribs.src),
};

const COMMENT: IOptions = {
  allowedTags: [
    ...['p', 'br', 'em', 'i', 'strong', 'b', 's', 'del', 'blockquote', 'ul', 'ol', 'li'],
    ...['code', 'pre', 'a'],
  ],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
  allowedSchemes: LINK_SCHEMES,
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nonTextTags: NON_TEXT_ELEMENTS,
  transformTags: {
    a: (tagName, attribs) => ({
      tagName,
      attribs: { ...withAddresses(attribs), rel: READER_LINK_REL },
    }),
  },
};

/** Ids would let a text take over a page's own anchors and form fields: only those with a mark of ours stay. */
const withOwnIdsOnly = (attribs: sanitizeHtml.Attributes): sanitizeHtml.Attributes => {
  if (attribs.id?.startsWith(OWN_ID) === false) delete attribs.id;
  return attribs;
};

const withAlignment = (attribs: sanitizeHtml.Attributes): sanitizeHtml.Attributes => {
  if (attribs.align && !/^(?:left|center|right)$/.test(attribs.align)) delete attribs.align;
  return attribs;
};

/** A page loads the frame when a reader asks: only one of a provider on the list stays. */
const withKnownFrame = (attribs: sanitizeHtml.Attributes): sanitizeHtml.Attributes => {
  const { 'data-provider': provider, 'data-frame': frame } = attribs;
  if (frame !== undefined && !isFrameOf(provider ?? '', frame)) delete attribs['data-frame'];
  if (provider !== undefined && !isProvider(provider)) delete attribs['data-provider'];
  return attribs;
};

const ADDRESSES = ['href', 'src', 'cite'];

/** Browsers skip white space before a scheme, so it is removed before the scheme is checked. */
const withAddresses = (attribs: sanitizeHtml.Attributes): sanitizeHtml.Attributes => {
  for (const name of ADDRESSES) {
    const address = attribs[name];
    if (address !== undefined) attribs[name] = linkAddress(address);
  }
  return attribs;
};

/** The elements that an Article's or an EditorNote's text may contain. */
export const ARTICLE_ELEMENTS: ReadonlySet<string> = new Set(ARTICLE.allowedTags || []);

/** The elements that a Comment may contain. */
export const COMMENT_ELEMENTS: ReadonlySet<string> = new Set(COMMENT.allowedTags || []);

/** Every attribute that any of the elements may have. */
export const ATTRIBUTES: ReadonlySet<string> = new Set([
  'class',
  ...Object.values(ARTICLE_ATTRIBUTES).flat(),
]);

/** HTML of an Article or an EditorNote, cut down to what a page may show. */
export const sanitizeArticleHtml = (html: string): string => sanitizeHtml(html, ARTICLE);

/** HTML of a Comment, cut down to paragraphs, emphasis, quotes, lists, code and links. */
export const sanitizeCommentHtml = (html: string): string => sanitizeHtml(html, COMMENT);
