import sanitizeHtml, { type IOptions } from 'sanitize-html';

const LINK_SCHEMES = ['http', 'https', 'mailto'];

/** What search engines and browsers are told of a link that a reader wrote. */
const READER_LINK_REL = 'nofollow ugc noopener noreferrer';

const ARTICLE: IOptions = {
  allowedTags: [
    ...['p', 'br', 'hr', 'div', 'span', 'section', 'blockquote', 'q', 'cite', 'pre', 'code'],
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd'],
    ...['em', 'strong', 'b', 'i', 'u', 's', 'del', 'ins', 'mark', 'small', 'sub', 'sup', 'abbr'],
    ...[
      'kbd',
      'samp',
      'var',
      'time',
      'bdi',
      'bdo',
      'ruby',
      'rt',
      'rp',
      'wbr',
      'details',
      'summary',
    ],
    ...['a', 'img', 'figure', 'figcaption', 'picture'],
    ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'colgroup', 'col'],
  ],
  allowedAttributes: {
    '*': ['lang', 'dir', 'title', 'id'],
    a: ['href', 'rel'],
    img: ['src', 'alt', 'width', 'height', 'loading'],
    ol: ['start', 'reversed', 'type'],
    li: ['value'],
    time: ['datetime'],
    blockquote: ['cite'],
    q: ['cite'],
    abbr: ['title'],
    th: ['scope', 'colspan', 'rowspan'],
    td: ['colspan', 'rowspan'],
    col: ['span'],
    details: ['open'],
  },
  // A page's own styles and scripts hang on classes and ids: only those that Markdown itself makes.
  allowedClasses: { code: ['language-*'], sup: ['footnote-ref'], section: ['footnotes'] },
  allowedSchemes: LINK_SCHEMES,
  allowedSchemesByTag: { img: ['http', 'https'] },
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  // The second row's content is text to the parser, and sanitize-html would let it through as it is.
  nonTextTags: [
    ...['script', 'style', 'textarea', 'option', 'noscript', 'template', 'title', 'iframe'],
    ...['xmp', 'plaintext', 'listing', 'noembed', 'noframes'],
  ],
  transformTags: {
    '*': (tagName, attribs) => ({
      tagName,
      attribs: withOwnIdsOnly(withTrimmedAddresses(attribs)),
    }),
  },
};

const COMMENT: IOptions = {
  allowedTags: ['p', 'br', 'em', 'i', 'strong', 'b', 'blockquote', 'ul', 'ol', 'li', 'code', 'a'],
  allowedAttributes: { a: ['href', 'rel'] },
  allowedSchemes: LINK_SCHEMES,
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nonTextTags: ARTICLE.nonTextTags,
  transformTags: {
    a: (tagName, attribs) => ({
      tagName,
      attribs: { ...withTrimmedAddresses(attribs), rel: READER_LINK_REL },
    }),
  },
};

/** Ids would let a text take over a page's own anchors and form fields; footnotes need theirs. */
const withOwnIdsOnly = (attribs: sanitizeHtml.Attributes): sanitizeHtml.Attributes => {
  const { id, ...others } = attribs;
  return id !== undefined && /^fn(ref)?\d+(:\d+)?$/.test(id) ? { ...others, id } : others;
};

/** A scheme hides behind white space that others skip: it is looked for where the address begins. */
const withTrimmedAddresses = (attribs: sanitizeHtml.Attributes): sanitizeHtml.Attributes =>
  Object.fromEntries(
    Object.entries(attribs).map(([name, value]) => [
      name,
      ['href', 'src', 'cite'].includes(name) ? value.trim() : value,
    ]),
  );

/** HTML of an Article or an EditorNote, cut down to what a page may show. */
export const cleanArticleHtml = (html: string): string => sanitizeHtml(html, ARTICLE);

/** HTML of a Comment, cut down to paragraphs, emphasis, quotes, lists, inline code and links. */
export const cleanCommentHtml = (html: string): string => sanitizeHtml(html, COMMENT);
