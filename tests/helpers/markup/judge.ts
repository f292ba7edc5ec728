import { Parser } from 'htmlparser2';

import { isElementName } from '../../../src/text/tree';

const COMMENT_TAGS = [
  'p',
  'br',
  'em',
  'i',
  'strong',
  'b',
  'blockquote',
  'ul',
  'ol',
  'li',
  'code',
  'pre',
  's',
  'del',
  'a',
];

const ARTICLE_TAGS = [
  ...COMMENT_TAGS,
  ...[
    'hr',
    'div',
    'span',
    'section',
    'q',
    'cite',
    'pre',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'dl',
    'dt',
    'dd',
  ],
  ...[
    'u',
    's',
    'del',
    'ins',
    'mark',
    'small',
    'sub',
    'sup',
    'abbr',
    'kbd',
    'samp',
    'var',
    'time',
    'bdi',
    'bdo',
  ],
  ...[
    'ruby',
    'rt',
    'rp',
    'wbr',
    'details',
    'summary',
    'img',
    'figure',
    'figcaption',
    'picture',
    'table',
    'caption',
  ],
  ...['thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'colgroup', 'col'],
];

const ARTICLE_ATTRIBUTES = [
  ...[
    'lang',
    'dir',
    'title',
    'id',
    'class',
    'href',
    'rel',
    'src',
    'alt',
    'width',
    'height',
    'loading',
    'start',
  ],
  ...[
    'reversed',
    'type',
    'value',
    'datetime',
    'cite',
    'scope',
    'align',
    'colspan',
    'rowspan',
    'span',
    'open',
  ],
];

const ADDRESSES = ['href', 'src', 'cite'];

interface AllowList {
  tags: string[];
  attributes: string[];
  /** Whether what HTML does not know counts as text, as long as no browser acts upon it: `Vec<String>`. */
  isUnknownText?: boolean;
}

export const COMMENT: AllowList = { tags: COMMENT_TAGS, attributes: ['href', 'rel', 'start'] };
export const ARTICLE: AllowList = { tags: ARTICLE_TAGS, attributes: ARTICLE_ATTRIBUTES };
/** Words that a page prints as they are: no element that HTML knows. */
export const WORDS: AllowList = { tags: [], attributes: [], isUnknownText: true };

/** What a parser finds in HTML that an allow-list does not have; empty when there is nothing. */
export const faultsOf = (
  html: string,
  { tags, attributes, isUnknownText = false }: AllowList,
): string[] => {
  const faults: string[] = [];
  const parser = new Parser({
    onopentag(tag, found) {
      if (isUnknownText && !isElementName(tag) && !Object.keys(found).some(isActedUpon)) return;
      if (!tags.includes(tag)) faults.push(`<${tag}>`);
      for (const [name, value] of Object.entries(found)) {
        if (!attributes.includes(name)) faults.push(`${tag} ${name}`);
        if (ADDRESSES.includes(name) && !isHarmless(value, tag)) faults.push(`${name}=${value}`);
      }
    },
    oncomment(text) {
      faults.push(`<!--${text}-->`);
    },
  });
  parser.end(html);
  return faults;
};

/** Attributes that do something at any element. */
const isActedUpon = (name: string): boolean =>
  /^(?:on|style$|class$|id$|is$|slot$|tabindex$|autofocus$|contenteditable$|popover$|data-)/.test(
    name,
  );

/** As a browser reads it: white space and control signs do not count. */
const isHarmless = (value: string, tag: string): boolean => {
  // eslint-disable-next-line no-control-regex
  const address = value.replace(/[\u0000-\u0020\u007f-\u00a0\ufeff]/g, '');
  if (/^[/\\]{2}/.test(address)) return false;
  const { protocol } = new URL(address, 'https://own.example/');
  return ['https:', 'http:', ...(tag === 'img' ? [] : ['mailto:'])].includes(protocol);
};
