import { cardHtml, escaped, type Html, listOf, propertyOf, stringOf } from './values';

/** Elements by the bit of a text's format. Source: `TextFormatType` of Lexical. */
const FORMATS = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [8, 'u'],
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
] as const;

/** What stands deeper is left out. */
const DEEPEST = 100;

/** The HTML of a text that Ghost's editor keeps as Lexical. */
export const lexicalHtml = (document: unknown): Html => {
  const left = new Set<string>();
  const html = childrenHtml(propertyOf(document, 'root'), left, 0);
  return { html, left: [...left] };
};

const childrenHtml = (node: unknown, left: Set<string>, depth: number): string =>
  depth > DEEPEST
    ? ''
    : listOf(node, 'children')
        .map((child) => nodeHtml(child, left, depth + 1))
        .join('');

const nodeHtml = (node: unknown, left: Set<string>, depth: number): string => {
  const type = stringOf(node, 'type').replace(/^extended-/, '');
  const inner = (): string => childrenHtml(node, left, depth);
  switch (type) {
    case 'text':
      return textHtml(node);
    case 'linebreak':
      return '<br>';
    case 'paragraph':
      return `<p>${inner()}</p>`;
    case 'heading': {
      const tag = /^h[1-6]$/.exec(stringOf(node, 'tag'))?.[0] ?? 'h2';
      return `<${tag}>${inner()}</${tag}>`;
    }
    case 'quote':
    case 'aside':
      return `<blockquote><p>${inner()}</p></blockquote>`;
    case 'list': {
      const tag = stringOf(node, 'listType') === 'number' ? 'ol' : 'ul';
      return `<${tag}>${inner()}</${tag}>`;
    }
    case 'listitem':
      return `<li>${inner()}</li>`;
    case 'link':
    case 'autolink':
      return `<a href="${escaped(stringOf(node, 'url'))}">${inner()}</a>`;
    default: {
      const html = cardHtml(type, node);
      if (html === undefined) left.add(type || 'unknown');
      return html ?? inner();
    }
  }
};

const textHtml = (node: unknown): string => {
  const format = Number(propertyOf(node, 'format')) || 0;
  return FORMATS.filter(([bit]) => (format & bit) !== 0).reduce(
    (html, [, name]) => `<${name}>${html}</${name}>`,
    escaped(stringOf(node, 'text')),
  );
};
