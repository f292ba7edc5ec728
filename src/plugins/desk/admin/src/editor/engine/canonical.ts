import { Fragment, type Mark, type Node } from 'prosemirror-model';

import { isShortcode, sourceBlock } from './block-nodes';
import { marks, nodes, schema } from './schema';

/**
 * A block as Markdown can say it: without what no reader sees and no Markdown has, such as empty paragraphs, spaces at the
 * edges of a line, or emphasis of a space alone. Two blocks that readers see alike are equal so.
 *
 * @returns nothing for an empty paragraph
 */
export const canonical = (node: Node): Node | undefined => {
  if (node.type === nodes.paragraph) return paragraph(node);
  if (node.type === nodes.heading) return node.copy(line(node, true));
  if (node.type === nodes.figure) return figure(node);
  if (node.type === nodes.code_block) {
    const info = (node.attrs.info as string).replace(/\s+/g, ' ').trim();
    return nodes.code_block.create({ info }, node.content);
  }
  if (node.type === nodes.table) return table(node);
  if (node.type === nodes.bullet_list || node.type === nodes.ordered_list) return list(node);
  if (node.type === nodes.blockquote || node.type === nodes.list_item)
    return node.copy(Fragment.from(orEmpty(canonicalBlocks(node.children))));
  return node;
};

export const canonicalBlocks = (blocks: readonly Node[]): Node[] =>
  blocks.flatMap((block) => canonical(block) ?? []);

/** Whether nothing but an empty line can tell where one ends and the other begins. */
export const needsBlankLine = (before: Node, after: Node): boolean =>
  before.type === nodes.paragraph
    ? after.type === nodes.paragraph || after.type === nodes.source_block || !interrupts(after)
    : ![nodes.heading, nodes.code_block, nodes.rule].includes(before.type);

/** A list that begins with nothing, or with another number than 1, cannot begin in the line below a paragraph. */
const interrupts = ({ type, attrs, firstChild: item }: Node): boolean => {
  if (type !== nodes.bullet_list && type !== nodes.ordered_list) return true;
  const isEmpty = item?.firstChild?.type === nodes.paragraph && item.firstChild.content.size === 0;
  return !isEmpty && (attrs.start === undefined || attrs.start === 1);
};

const orEmpty = (blocks: Node[]): Node[] =>
  blocks.length > 0 ? blocks : [nodes.paragraph.create()];

const paragraph = (node: Node): Node | undefined => {
  const content = line(node, false);
  const only = content.childCount === 1 ? content.child(0) : undefined;
  if (only?.isText && only.marks.length === 0 && isShortcode(only.text ?? ''))
    return sourceBlock(only.text ?? '');
  return content.size > 0 ? node.copy(content) : undefined;
};

const list = (node: Node): Node => {
  const items = node.children.map((item) => canonical(item) ?? item);
  const apart = items.some((item) =>
    item.children.some((child, index) => {
      const next = item.maybeChild(index + 1);
      return next && needsBlankLine(child, next);
    }),
  );
  const hasNone = items.every((item) =>
    item.children.every((one) => one.type !== nodes.paragraph || one.content.size === 0),
  );
  const isSingle = items.length === 1 && items[0]?.childCount === 1;
  const tight = hasNone || isSingle || ((node.attrs.tight as boolean) && !apart);
  return node.type.create({ ...node.attrs, tight }, items);
};

const figure = (node: Node): Node => {
  const { src, alt, width, height } = node.attrs as Record<string, unknown>;
  const hasSize = Boolean(width) && Boolean(height);
  const words = onOneLine(node.textContent).trim();
  return nodes.figure.create(
    {
      src: onOneLine(src as string),
      alt: onOneLine(alt as string),
      width: hasSize ? width : null,
      height: hasSize ? height : null,
    },
    words ? schema.text(words) : null,
  );
};

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** All rows as wide as the widest, the first the table's head, and each column as its head is aligned. */
const table = (node: Node): Node => {
  const rows = node.children;
  const width = Math.max(...rows.map(({ childCount }) => childCount));
  const columns = Array.from({ length: width }, (_, column) => column);
  return node.type.create(
    null,
    rows.map((row, index) =>
      nodes.table_row.create(
        null,
        columns.map((column) => {
          const align: unknown = rows[0]?.maybeChild(column)?.attrs.align ?? null;
          const type = index === 0 ? nodes.table_header : nodes.table_cell;
          const content = row.maybeChild(column)?.firstChild;
          return type.create(
            { align },
            nodes.paragraph.create(null, content ? line(content, true) : null),
          );
        }),
      ),
    ),
  );
};

/** @param isOne whether it cannot go on in another line of Markdown */
const line = (block: Node, isOne: boolean): Fragment => {
  const parts = block.children.flatMap((node) => part(node, isOne));
  const kept = trimmed(parts);
  for (const type of [marks.strong, marks.em, marks.strike]) withoutEdges(kept, type);
  return Fragment.fromArray(merged(kept));
};

const part = (node: Node, isOne: boolean): Node[] => {
  const isCode = marks.code.isInSet(node.marks) !== undefined;
  if (node.isText) {
    const text = (node.text ?? '').replace(/[\n\r]/g, ' ').replaceAll('\0', '\uFFFD');
    const found = text === node.text ? [node] : [schema.text(text, node.marks)];
    // Spaces at the edges of emphasis are told apart from its words.
    return isCode ? found : found.flatMap(words);
  }
  if (node.type === nodes.soft_break && (isOne || isCode)) return [schema.text(' ', node.marks)];
  const { src, alt, title } = node.attrs as Record<string, string | null>;
  const { type } = node;
  // A link cannot go on over the brackets of a note.
  const isNote = type === nodes.footnote || (type === nodes.source && startsWithBracket(node));
  const kept = isNote ? marks.link.removeFromSet(node.marks) : node.marks;
  const plain = node.mark(marks.code.removeFromSet(kept));
  if (node.type !== nodes.image) return [plain];
  const attrs = { ...node.attrs, src, alt: onOneLine(alt ?? ''), title: title || null };
  return [nodes.image.create(attrs, null, plain.marks)];
};

const startsWithBracket = ({ attrs }: Node): boolean => /^\^?\[/.test(attrs.text as string);

const words = (node: Node): Node[] => {
  const [, before = '', inner = '', after = ''] =
    /^([ \t\f\v]*)([^]*?)([ \t\f\v]*)$/.exec(node.text ?? '') ?? [];
  return [before, inner, after].flatMap((text) => (text ? [schema.text(text, node.marks)] : []));
};

const isSpace = (node: Node | undefined): boolean =>
  node?.isText === true && !marks.code.isInSet(node.marks) && /^[ \t\f\v]*$/.test(node.text ?? '');

const isBreak = (node: Node | undefined): boolean =>
  node?.type === nodes.soft_break || node?.type === nodes.hard_break;

/** Without spaces and breaks at its edges, and without spaces around its breaks. */
const trimmed = (parts: readonly Node[]): Node[] => {
  const kept: Node[] = [];
  for (const node of parts) {
    const last = kept.at(-1);
    if (isBreak(node)) {
      while (isSpace(kept.at(-1))) kept.pop();
      const before = kept.at(-1);
      if (kept.length === 0) continue;
      if (isBreak(before)) {
        if (node.type === nodes.soft_break) continue;
        if (before?.type === nodes.soft_break) kept.pop();
      }
      kept.push(node);
    } else if (!isSpace(node) || (last && !isBreak(last))) kept.push(node);
  }
  while (isSpace(kept.at(-1)) || isBreak(kept.at(-1))) kept.pop();
  return kept;
};

/** Takes a mark from the spaces and breaks at the edges of where it stands. */
const withoutEdges = (parts: Node[], type: Mark['type']): void => {
  const has = (node: Node | undefined) =>
    node !== undefined && type.isInSet(node.marks) !== undefined;
  const unmark = (index: number) => {
    const node = parts[index];
    if (node) parts[index] = node.mark(type.removeFromSet(node.marks));
  };
  const isEdge = (node: Node | undefined) => isSpace(node) || isBreak(node);
  for (let start = 0; start < parts.length; start += 1) {
    if (!has(parts[start])) continue;
    let end = start;
    while (has(parts[end + 1])) end += 1;
    let first = start;
    for (; first <= end && isEdge(parts[first]); first += 1) unmark(first);
    for (let last = end; last > first && isEdge(parts[last]); last -= 1) unmark(last);
    start = end;
  }
};

const merged = (parts: readonly Node[]): Node[] =>
  parts.reduce<Node[]>((all, node) => {
    const last = all.at(-1);
    if (last?.isText && node.isText && last.sameMarkup(node))
      all[all.length - 1] = schema.text(`${last.text ?? ''}${node.text ?? ''}`, node.marks);
    else all.push(node);
    return all;
  }, []);
