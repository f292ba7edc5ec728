import { type Attrs, type DOMOutputSpec, Schema } from 'prosemirror-model';
import { tableNodes } from 'prosemirror-tables';

/** Each block runs in the direction of its own first letters. */
const AUTO = { dir: 'auto' };

/** An image as the page will show it; what has no value is left out. */
const imageOf = (attrs: Attrs): DOMOutputSpec => {
  const { src, alt, title, width, height } = attrs as Record<string, unknown>;
  return ['img', { src, alt, title, width, height }];
};

/** What is read of an image that was copied from an editor. */
const imageAttrs = (image: HTMLElement | null) =>
  image !== null && {
    src: image.getAttribute('src') ?? '',
    alt: image.getAttribute('alt') ?? '',
    title: image.getAttribute('title'),
    width: Number(image.getAttribute('width')) || null,
    height: Number(image.getAttribute('height')) || null,
  };

/**
 * What a body is made of. Attributes say what a block means, and never how its Markdown was written: that is kept beside
 * the node (`open.ts`), so that two nodes are equal when readers see the same.
 *
 * `source_block` is whatever has no form here, as it stands in the text: HTML, definitions, shortcodes.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: {
      group: 'block',
      content: 'inline*',
      parseDOM: [{ tag: 'p' }],
      toDOM: () => ['p', AUTO, 0],
    },
    heading: {
      group: 'block',
      content: 'inline*',
      defining: true,
      attrs: { level: { default: 2 } },
      parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level } })),
      toDOM: ({ attrs }) => [`h${attrs.level as number}`, AUTO, 0],
    },
    blockquote: {
      group: 'block',
      content: 'block+',
      defining: true,
      parseDOM: [{ tag: 'blockquote' }],
      toDOM: () => ['blockquote', AUTO, 0],
    },
    bullet_list: {
      group: 'block',
      content: 'list_item+',
      attrs: { tight: { default: true } },
      parseDOM: [{ tag: 'ul' }],
      toDOM: () => ['ul', AUTO, 0],
    },
    ordered_list: {
      group: 'block',
      content: 'list_item+',
      attrs: { tight: { default: true }, start: { default: 1 } },
      parseDOM: [{ tag: 'ol' }],
      toDOM: ({ attrs }) => ['ol', { ...AUTO, start: attrs.start as number }, 0],
    },
    list_item: {
      content: 'block+',
      defining: true,
      parseDOM: [{ tag: 'li' }],
      toDOM: () => ['li', AUTO, 0],
    },
    code_block: {
      group: 'block',
      content: 'text*',
      marks: '',
      code: true,
      defining: true,
      attrs: { info: { default: '' } },
      parseDOM: [{ tag: 'pre', preserveWhitespace: 'full' }],
      toDOM: () => ['pre', { dir: 'ltr' }, ['code', 0]],
    },
    source_block: {
      group: 'block',
      content: 'text*',
      marks: '',
      code: true,
      defining: true,
      parseDOM: [{ tag: 'pre[data-source]', preserveWhitespace: 'full', priority: 60 }],
      toDOM: () => ['pre', { 'data-source': '', ...AUTO }, 0],
    },
    figure: {
      group: 'block',
      content: 'text*',
      marks: '',
      defining: true,
      isolating: true,
      attrs: {
        src: {},
        alt: { default: '' },
        width: { default: null },
        height: { default: null },
      },
      parseDOM: [
        {
          tag: 'figure',
          contentElement: 'figcaption',
          getAttrs: (element) => imageAttrs(element.querySelector('img')),
        },
      ],
      toDOM: ({ attrs }) => ['figure', imageOf(attrs), ['figcaption', AUTO, 0]],
    },
    rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
    more: {
      group: 'block',
      parseDOM: [{ tag: 'div[data-more]' }],
      toDOM: () => ['div', { 'data-more': '' }],
    },
    ...tableNodes({
      tableGroup: 'block',
      cellContent: 'paragraph',
      cellAttributes: {
        align: {
          default: null,
          setDOMAttr: (value, attrs) => {
            if (typeof value === 'string') attrs.style = `text-align: ${value}`;
          },
        },
      },
    }),
    text: { group: 'inline' },
    /** The end of a line within a paragraph, which readers see as a space. */
    soft_break: {
      group: 'inline',
      inline: true,
      selectable: false,
      leafText: () => ' ',
      parseDOM: [{ tag: 'span[data-soft-break]' }],
      toDOM: () => ['span', { 'data-soft-break': '' }, ' '],
    },
    hard_break: {
      group: 'inline',
      inline: true,
      selectable: false,
      leafText: () => '\n',
      parseDOM: [{ tag: 'br' }],
      toDOM: () => ['br'],
    },
    image: {
      group: 'inline',
      inline: true,
      draggable: true,
      attrs: { src: {}, alt: { default: '' }, title: { default: null }, ref: { default: null } },
      parseDOM: [{ tag: 'img[src]', getAttrs: imageAttrs }],
      toDOM: ({ attrs }) => imageOf(attrs),
    },
    /** Inline HTML or the like, as it stands in the text. */
    source: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: { text: { default: '' } },
      parseDOM: [
        {
          tag: 'code[data-inline-source]',
          priority: 60,
          getAttrs: ({ textContent }) => ({ text: textContent }),
        },
      ],
      toDOM: ({ attrs }) => ['code', { 'data-inline-source': '' }, attrs.text as string],
    },
    footnote: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: { label: { default: '1' } },
      parseDOM: [
        {
          tag: 'sup[data-footnote]',
          getAttrs: ({ textContent }) => ({ label: textContent }),
        },
      ],
      toDOM: ({ attrs }) => ['sup', { 'data-footnote': '' }, attrs.label as string],
    },
  },
  marks: {
    link: {
      attrs: { href: {}, title: { default: null }, ref: { default: null } },
      inclusive: false,
      parseDOM: [
        { tag: 'a[href]', getAttrs: (element) => ({ href: element.getAttribute('href') ?? '' }) },
      ],
      toDOM: ({ attrs }) => ['a', { href: attrs.href as string, rel: 'noopener' }, 0],
    },
    strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
    em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
    strike: { parseDOM: [{ tag: 's' }, { tag: 'del' }], toDOM: () => ['s', 0] },
    code: { code: true, parseDOM: [{ tag: 'code' }], toDOM: () => ['code', 0] },
  },
});

export const { nodes, marks } = schema;
