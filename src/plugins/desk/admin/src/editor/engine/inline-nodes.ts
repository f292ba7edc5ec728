import type { Token } from 'markdown-it';
import { type Attrs, Fragment, type Mark, type Node } from 'prosemirror-model';

import { referenceName } from './markdown';
import { marks, nodes, schema } from './schema';

/** HTML that means what Markdown has a form for, by its name. */
const TAGS: Record<string, Mark> = {
  strong: marks.strong.create(),
  b: marks.strong.create(),
  em: marks.em.create(),
  i: marks.em.create(),
  del: marks.strike.create(),
  s: marks.strike.create(),
  code: marks.code.create(),
};

const OPENED: Record<string, Mark> = {
  strong_open: marks.strong.create(),
  em_open: marks.em.create(),
  s_open: marks.strike.create(),
};

const TAG = /^<(\/?)(strong|b|em|i|del|s|code)>$/;
const BREAK = /^<br *\/?>$/i;

/** The nodes of a line's tokens. */
export const inlineNodes = (tokens: readonly Token[]): Fragment => {
  const found: Node[] = [];
  const open: Mark[] = [];
  const pairs = pairsOf(tokens);
  const add = (node: Node) => found.push(node.mark(setOf([...open, ...node.marks])));
  const close = (mark: Mark | undefined) => {
    const place = open.findLastIndex((one) => one.type === mark?.type);
    if (place >= 0) open.splice(place, 1);
  };

  tokens.forEach((token, index) => {
    const { type, content } = token;
    const tag = pairs.get(index);
    if (tag?.isClosing) close(tag.mark);
    else if (tag) open.push(tag.mark);
    else if (OPENED[type]) open.push(OPENED[type]);
    else if (type.endsWith('_close')) close(OPENED[type.replace('_close', '_open')] ?? LINK);
    else if (type === 'link_open') open.push(marks.link.create(linkOf(token)));
    else if (type === 'text') {
      if (content) add(schema.text(content));
    } else if (type === 'code_inline') add(schema.text(content, [marks.code.create()]));
    else if (type === 'softbreak') add(nodes.soft_break.create());
    else if (type === 'hardbreak' || (type === 'html_inline' && BREAK.test(content)))
      add(nodes.hard_break.create());
    else if (type === 'image') add(nodes.image.create(imageOf(token)));
    else if (type === 'footnote_ref' && token.meta?.source === undefined)
      add(nodes.footnote.create({ label: token.meta?.label }));
    else add(nodes.source.create({ text: sourceOf(token) }));
  });
  return Fragment.from(found);
};

const LINK = marks.link.create({ href: '' });

const setOf = (all: readonly Mark[]): readonly Mark[] =>
  all.reduce<readonly Mark[]>((set, mark) => mark.addToSet(set), []);

/** Which tokens are tags that open and close what Markdown has a form for, by their places. */
const pairsOf = (tokens: readonly Token[]) => {
  const pairs = new Map<number, { mark: Mark; isClosing: boolean }>();
  const waiting: { name: string; index: number }[] = [];
  tokens.forEach(({ type, content }, index) => {
    if (type.endsWith('_open')) waiting.push({ name: type.replace('_open', ''), index });
    const closed = type.endsWith('_close') ? type.replace('_close', '') : undefined;
    const [, slash, name = ''] = (type === 'html_inline' && TAG.exec(content)) || [];
    const mark = TAGS[name];
    if (closed === undefined && mark && slash !== '/') waiting.push({ name, index });
    if (closed === undefined && slash !== '/') return;
    // What overlaps something else, or is not closed, stays as it is written.
    const place = waiting.findLastIndex((one) => one.name === (closed ?? name));
    if (place < 0) return;
    const opening = waiting[place];
    const isInnermost = place === waiting.length - 1;
    if (isInnermost || closed !== undefined) waiting.length = place;
    if (!isInnermost || !mark || !opening) return;
    pairs.set(opening.index, { mark, isClosing: false });
    pairs.set(index, { mark, isClosing: true });
  });
  return pairs;
};

const linkOf = (token: Token): Attrs => ({
  href: token.attrGet('href') ?? '',
  title: token.attrGet('title'),
  ref: labelOf(token),
});

const imageOf = (token: Token): Attrs => ({
  src: token.attrGet('src') ?? '',
  alt: inlineNodes(token.children ?? []).textBetween(0, sizeOf(token), null, altOf),
  title: token.attrGet('title'),
  ref: labelOf(token),
});

const sizeOf = (token: Token): number => inlineNodes(token.children ?? []).size;

const altOf = (leaf: Node): string =>
  leaf.type === nodes.image
    ? (leaf.attrs.alt as string)
    : leaf.isText
      ? ''
      : leaf.type === nodes.source
        ? ''
        : (leaf.type.spec.leafText?.(leaf) ?? '');

/** The label by which a link or an image names its definition, as it was written; null where its address stands in it. */
const labelOf = (token: Token): string | null => {
  const { label, source } = (token.meta ?? {}) as { label?: string; source?: string };
  if (label === undefined) return null;
  const text = (source ?? '').replace(/^!/, '');
  const bracket = /\[((?:[^[\]\\]|\\[^])*)\]$/.exec(text)?.[1] ?? '';
  const written = bracket || text.slice(1, -3);
  return referenceName(written) === label ? written : label;
};

const sourceOf = ({ content, meta }: Token): string => {
  const source: unknown = meta?.source;
  return typeof source === 'string' ? source : content;
};
