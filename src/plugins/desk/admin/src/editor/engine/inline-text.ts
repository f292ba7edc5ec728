import type { Mark, Node } from 'prosemirror-model';

import { addressText, escapeText, type Escaping, protectLines, titleText } from './escape';
import { marks, nodes } from './schema';

/** How a line is written. */
export interface LineStyle {
  em: '*' | '_';
  strong: '**' | '__';
  /** What a break within a paragraph is written as. */
  hardBreak: '\\\n' | '  \n';
}

/** How much is done that what is written reads as what was meant: the next one, where it does not. */
export interface Care {
  escaping: Escaping;
  /** Emphasis as HTML: at the edge of a word, beside a space or a bracket, Markdown has none. */
  areTags: boolean;
  /** Addresses stand in the line and not in a definition. */
  areInline: boolean;
}

export interface LineOptions extends LineStyle, Care {
  /** Of a heading or a table's cell, which end with the line. */
  isOne: boolean;
  /** Of a table's cell, in which a `|` ends it, in code too. */
  isCell?: boolean;
}

/** A line of nodes, which are canonical, as Markdown. */
export const lineText = (line: readonly Node[], options: LineOptions): string =>
  protectLines(write(line, [], options), options.escaping);

const write = (line: readonly Node[], outer: readonly Mark[], options: LineOptions): string => {
  let text = '';
  for (let index = 0; index < line.length;) {
    const node = line[index] as Node;
    const found = longestMark(line, index, outer);
    if (!found) {
      text += leafText(node, options, line[index + 1], text);
      index += 1;
      continue;
    }
    const { mark, end } = found;
    const inside = line.slice(index, end);
    const inner = write(inside, [...outer, mark], options);
    text += wrapped(mark, inner, inside, options, {
      before: text.at(-1) ?? (index === 0 ? outerEdge(outer) : ' '),
      after: edgeOf(line[end], outer),
    });
    index = end;
  }
  return text;
};

/** The mark that goes on for longest, which stands outside of those that end before. */
const longestMark = (line: readonly Node[], start: number, outer: readonly Mark[]) => {
  let found: { mark: Mark; end: number } | undefined;
  for (const mark of line[start]?.marks ?? []) {
    if (mark.type === marks.code || mark.isInSet(outer)) continue;
    let end = start + 1;
    while (end < line.length && mark.isInSet(line[end]?.marks ?? [])) end += 1;
    if (!found || end > found.end) found = { mark, end };
  }
  return found;
};

const outerEdge = (outer: readonly Mark[]): string => (outer.length > 0 ? '*' : ' ');

/** The first sign of what follows. */
const edgeOf = (node: Node | undefined, outer: readonly Mark[]): string =>
  node === undefined
    ? outerEdge(outer)
    : node.isText && node.marks.length === 0
      ? (node.text?.charAt(0) ?? ' ')
      : node.isText
        ? '*'
        : ' ';

interface Edges {
  before: string;
  after: string;
}

const wrapped = (
  mark: Mark,
  inner: string,
  inside: readonly Node[],
  options: LineOptions,
  edges: Edges,
): string => {
  if (mark.type === marks.link) return linkText(mark, inner, inside, options);
  const [sign, name] =
    mark.type === marks.strong
      ? [options.strong, 'strong']
      : mark.type === marks.em
        ? [options.em, 'em']
        : ['~~', 'del'];
  return options.areTags || !holds(sign, inner, edges)
    ? `<${name}>${inner}</${name}>`
    : sign + inner + sign;
};

const PUNCTUATION = /[\p{P}\p{S}]/u;
const WORD = /[\p{L}\p{N}]/u;

/** Whether Markdown takes the signs for emphasis there. Source: https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run */
const holds = (sign: string, inner: string, { before, after }: Edges): boolean => {
  const first = inner.charAt(0);
  const last = inner.at(-1) ?? '';
  if (sign.startsWith('_') && (WORD.test(before) || WORD.test(after))) return false;
  const opens = !PUNCTUATION.test(first) || !WORD.test(before);
  const closes = !PUNCTUATION.test(last) || !WORD.test(after);
  return opens && closes;
};

const linkText = (
  { attrs }: Mark,
  inner: string,
  inside: readonly Node[],
  { areInline, escaping }: LineOptions,
): string => {
  const { href, title, ref } = attrs as { href: string; title: string | null; ref: string | null };
  const only = inside.length === 1 && inside[0]?.isText ? inside[0] : undefined;
  const isPlain = only?.marks.length === 1 && !title && ref === null;
  if (isPlain && escaping === 'light' && isAutolink(href, only.text ?? ''))
    return `<${only.text ?? ''}>`;
  if (ref !== null && !areInline) return inner === ref ? `[${ref}]` : `[${inner}][${ref}]`;
  return `[${inner}](${addressText(href)}${title ? ` ${titleText(title)}` : ''})`;
};

/** Source: https://spec.commonmark.org/0.31.2/#autolinks */
const isAutolink = (href: string, text: string): boolean =>
  href === `mailto:${text}`
    ? /^[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)+$/i.test(text)
    : href === text && /^[a-z][a-z\d+.-]{1,31}:[^\0-\x20<>]*$/i.test(text);

const leafText = (
  node: Node,
  options: LineOptions,
  next: Node | undefined,
  before: string,
): string => {
  const { escaping, areInline } = options;
  const attrs = node.attrs as Record<string, string | null>;
  if (node.isText) {
    if (marks.code.isInSet(node.marks)) return codeText(node.text ?? '', options);
    const text = escapeText(node.text ?? '', escaping, before);
    const opensBracket =
      next !== undefined && (marks.link.isInSet(next.marks) || next.type === nodes.footnote);
    return opensBracket && escaping === 'light' ? text.replace(/[!^]$/, '\\$&') : text;
  }
  if (node.type === nodes.soft_break) return '\n';
  if (node.type === nodes.hard_break) return options.isOne ? '<br>' : options.hardBreak;
  if (node.type === nodes.source) return attrs.text ?? '';
  if (node.type === nodes.footnote) return `[^${attrs.label ?? ''}]`;
  const { src, alt, title, ref } = attrs;
  const words = escapeText(alt ?? '', 'full', '');
  if (ref !== null && ref !== undefined && !areInline)
    return words === ref ? `![${ref}]` : `![${words}][${ref}]`;
  return `![${words}](${addressText(src ?? '')}${title ? ` ${titleText(title)}` : ''})`;
};

const codeText = (text: string, { areTags, escaping, isCell }: LineOptions): string => {
  // A bracket in code can end what looks like the label of a definition.
  if (areTags && escaping !== 'light' && text.includes(']'))
    return `<code>${escapeText(text, escaping, '')}</code>`;
  const runs = new Set(Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  let length = 1;
  while (runs.has(length)) length += 1;
  const fence = '`'.repeat(length);
  const isPadded = /^`|`$/.test(text) || /^ [^]* $/.test(text);
  const padding = isPadded && /[^ ]/.test(text) ? ' ' : '';
  const written = fence + padding + text + padding + fence;
  return isCell ? written.replaceAll('|', '\\|') : written;
};
