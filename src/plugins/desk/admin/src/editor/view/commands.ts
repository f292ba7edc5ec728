import { lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import type { Attrs, MarkType, Node, NodeType } from 'prosemirror-model';
import { liftListItem, sinkListItem, wrapInList } from 'prosemirror-schema-list';
import {
  type Command,
  type EditorState,
  NodeSelection,
  TextSelection,
  type Transaction,
} from 'prosemirror-state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
} from 'prosemirror-tables';

import { isLinkable, marks, nodes, open } from '../engine';

/** Whether the selection is within a block of a kind. */
export const isIn = ({ selection }: EditorState, type: NodeType, attrs?: Attrs): boolean => {
  const { $from } = selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (node.type === type && (!attrs || node.hasMarkup(type, attrs))) return true;
  }
  return false;
};

/** Whether a mark is on the selected text, or on what is typed next. */
export const hasMark = ({ selection, storedMarks, doc }: EditorState, type: MarkType): boolean =>
  selection.empty
    ? Boolean(type.isInSet(storedMarks ?? selection.$from.marks()))
    : doc.rangeHasMark(selection.from, selection.to, type);

export const toggle = (type: MarkType): Command =>
  toggleMark(type, null, { removeWhenPresent: false });

/** A heading of a level, or a paragraph again. */
export const toggleHeading =
  (level: number): Command =>
  (state, dispatch) =>
    isIn(state, nodes.heading, { level })
      ? setBlockType(nodes.paragraph)(state, dispatch)
      : setBlockType(nodes.heading, { level })(state, dispatch);

export const toggleQuote: Command = (state, dispatch) =>
  isIn(state, nodes.blockquote) ? lift(state, dispatch) : wrapIn(nodes.blockquote)(state, dispatch);

export const toggleCode: Command = (state, dispatch) =>
  setBlockType(isIn(state, nodes.code_block) ? nodes.paragraph : nodes.code_block)(state, dispatch);

/** A list of a kind; the other kind where there is one; no list where it is one already. */
export const toggleList =
  (type: NodeType): Command =>
  (state, dispatch) => {
    const { $from } = state.selection;
    for (let depth = $from.depth; depth > 0; depth -= 1) {
      const node = $from.node(depth);
      if (node.type === type) return liftListItem(nodes.list_item)(state, dispatch);
      if (node.type !== nodes.bullet_list && node.type !== nodes.ordered_list) continue;
      const { tight } = node.attrs as { tight: boolean };
      dispatch?.(state.tr.setNodeMarkup($from.before(depth), type, { tight }));
      return true;
    }
    return wrapInList(type)(state, dispatch);
  };

export const indent: Command = sinkListItem(nodes.list_item);
export const outdent: Command = liftListItem(nodes.list_item);

export const tableCommands: Record<string, Command> = {
  rowBefore: addRowBefore,
  rowAfter: addRowAfter,
  columnBefore: addColumnBefore,
  columnAfter: addColumnAfter,
  deleteRow,
  deleteColumn,
  deleteTable,
};
export { isInTable };

/** Puts blocks where the selection is: in place of an empty paragraph, or behind the text that is split for it. */
export const insertBlocks =
  (blocks: readonly Node[]): Command =>
  (state, dispatch) => {
    dispatch?.(withBlocks(state.tr, blocks).scrollIntoView());
    return blocks.length > 0;
  };

export const withBlocks = (tr: Transaction, blocks: readonly Node[]): Transaction => {
  const { $from, from, to } = tr.selection;
  const isEmptyParagraph = $from.parent.type === nodes.paragraph && $from.parent.content.size === 0;
  const isTop = $from.depth === 1;
  const isAtEnd = $from.depth > 0 && $from.parentOffset === $from.parent.content.size;
  let place = from;
  if (isTop && isEmptyParagraph) tr.delete($from.before(), $from.after());
  else if (!tr.selection.empty) tr.delete(from, to);
  if (isTop && isEmptyParagraph) place = $from.before();
  else if ($from.depth > 0) {
    const at = tr.doc.resolve(tr.mapping.map(from));
    const isText = at.parent.type === nodes.paragraph && at.depth === 1;
    if (isText && !isAtEnd && at.parentOffset > 0) {
      tr.split(at.pos);
      place = at.pos + 1;
    } else place = at.parentOffset === 0 && isText ? at.before(1) : at.after(1);
  }
  tr.insert(place, blocks);
  const end = place + blocks.reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  // There is something to write on in.
  if (!tr.doc.nodeAt(end)?.isTextblock) tr.insert(end, nodes.paragraph.create());
  return tr.setSelection(TextSelection.near(tr.doc.resolve(end + 1), -1));
};

export const insertTable: Command = (state, dispatch) => {
  const row = (type: NodeType) =>
    nodes.table_row.create(
      null,
      [1, 2, 3].map(() => type.create(null, nodes.paragraph.create())),
    );
  const table = nodes.table.create(null, [
    row(nodes.table_header),
    row(nodes.table_cell),
    row(nodes.table_cell),
  ]);
  if (!dispatch) return true;
  const tr = withBlocks(state.tr, [table]);
  let start: number | undefined;
  tr.doc.forEach((node, offset) => {
    if (node === table) start = offset;
  });
  if (start !== undefined) tr.setSelection(TextSelection.near(tr.doc.resolve(start + 1)));
  dispatch(tr.scrollIntoView());
  return true;
};

/** Puts Markdown in as blocks. */
export const insertMarkdown = (markdown: string): Command =>
  insertBlocks(open(markdown).doc.children);

/** A reference where the selection is, and the note below the text, which is written next. */
export const insertFootnote: Command = (state, dispatch) => {
  const { $from, to } = state.selection;
  if (!$from.parent.inlineContent || $from.parent.type.spec.code === true) return false;
  if (!dispatch) return true;
  const label = freeLabel(state.doc, new Set());
  const note = `[^${label}]: `;
  const tr = state.tr.insert(to, nodes.footnote.create({ label }));
  const end = tr.doc.content.size;
  tr.insert(end, nodes.source_block.create(null, state.schema.text(note)));
  tr.setSelection(TextSelection.create(tr.doc, end + 1 + note.length));
  dispatch(tr.scrollIntoView());
  return true;
};

/** The first number that names no footnote of a document, nor one of others. */
export const freeLabel = (doc: Node, others: ReadonlySet<string>): string => {
  const taken = new Set([...others, ...labelsIn(doc)]);
  let number = 1;
  while (taken.has(String(number))) number += 1;
  return String(number);
};

export const labelsIn = (doc: Node): Set<string> => {
  const labels = new Set<string>();
  doc.descendants((node) => {
    if (node.type === nodes.footnote) labels.add(node.attrs.label as string);
    if (node.type !== nodes.source_block) return;
    for (const [, label = ''] of node.textContent.matchAll(/^\[\^([^\]\s]+)\]:/gm))
      labels.add(label);
  });
  return labels;
};

/** The link that the selection is in, and how far it goes. */
export const linkAt = ({ selection, doc }: EditorState) => {
  const { from, to, $from } = selection;
  const mark =
    marks.link.isInSet($from.marks()) ?? marks.link.isInSet(doc.nodeAt(from)?.marks ?? []);
  if (!mark) return undefined;
  let start = from;
  let end = to;
  $from.parent.forEach((node, offset) => {
    const begin = $from.start() + offset;
    const isPart = mark.isInSet(node.marks);
    if (isPart && begin + node.nodeSize >= from && begin <= to) {
      start = Math.min(start, begin);
      end = Math.max(end, begin + node.nodeSize);
    }
  });
  return { start, end, href: mark.attrs.href as string };
};

/** Leads what is selected, or the link there, to an address; to none, where it is ''. */
export const setLink =
  (address: string): Command =>
  (state, dispatch) => {
    const href = address.trim();
    const link = linkAt(state);
    const { from, to, empty } = state.selection;
    if (href !== '' && !isLinkable(href)) return false;
    if (!dispatch) return true;
    const [start, end] = link ? [link.start, link.end] : [from, to];
    const tr = state.tr;
    if (!link && empty) {
      if (href !== '') tr.insert(from, state.schema.text(href, [marks.link.create({ href })]));
    } else {
      tr.removeMark(start, end, marks.link);
      if (href !== '') tr.addMark(start, end, marks.link.create({ href }));
    }
    dispatch(tr.scrollIntoView());
    return true;
  };

/** The image that is selected, or whose caption is written in. */
export const imageAt = ({ selection, doc }: EditorState) => {
  if (selection instanceof NodeSelection && selection.node.attrs.src !== undefined)
    return { place: selection.from, node: selection.node };
  const { $from } = selection;
  if ($from.parent.type !== nodes.figure) return undefined;
  const place = $from.before();
  const node = doc.nodeAt(place);
  return node ? { place, node } : undefined;
};

export const setAlt =
  (alt: string): Command =>
  (state, dispatch) => {
    const image = imageAt(state);
    if (!image) return false;
    dispatch?.(state.tr.setNodeMarkup(image.place, undefined, { ...image.node.attrs, alt }));
    return true;
  };
