import type { Node } from 'prosemirror-model';

import { htmlOfFigure } from '../../images/figure';
import { needsBlankLine } from './canonical';
import type { FigureAttrs } from './figure';
import { type Care, type LineOptions, type LineStyle, lineText } from './inline-text';
import { nodes } from './schema';

/** How blocks are written. */
export interface Style extends LineStyle {
  bullet: '-' | '*' | '+';
  delimiter: '.' | ')';
  /** Whether each number of a list is the same, as `1.`. */
  areNumbersEqual: boolean;
  fence: '`' | '~';
  rule: string;
}

export interface BlockOptions extends Style, Care {
  /** What a part of a list or a table was written as, where it is the same; of a list in the text itself only. */
  written?: (part: Node) => string | undefined;
}

/** A block, which is canonical, as Markdown, without the end of its last line. */
export const blockText = (node: Node, options: BlockOptions): string => {
  switch (node.type) {
    case nodes.paragraph:
      return lineText(node.children, { ...options, isOne: false });
    case nodes.heading:
      return headingText(node, options);
    case nodes.blockquote:
      return prefixed(blocksText(node, false, options), '> ', '>');
    case nodes.bullet_list:
    case nodes.ordered_list:
      return listText(node, options);
    case nodes.code_block:
      return fenced(node.textContent, node.attrs.info as string, options.fence);
    case nodes.figure:
      return htmlOfFigure({ ...(node.attrs as FigureAttrs), caption: node.textContent });
    case nodes.rule:
      return options.rule;
    case nodes.more:
      return '<!--more-->';
    case nodes.table:
      return tableText(node, options);
    default:
      return node.textContent;
  }
};

const headingText = (node: Node, options: BlockOptions): string => {
  const words = lineText(node.children, { ...options, isOne: true });
  const hashes = '#'.repeat(node.attrs.level as number);
  return words === '' ? hashes : `${hashes} ${words.replace(/(?<=^|\s)#+$/, '\\$&')}`;
};

/** The blocks within another. */
const blocksText = (parent: Node, isTight: boolean, options: BlockOptions): string => {
  // Within another block a row of dashes could be the marker of a list.
  let inside: BlockOptions = { ...options, written: undefined, rule: '___' };
  let text = '';
  parent.children.forEach((node, index) => {
    const before = parent.maybeChild(index - 1);
    inside = before?.type === node.type ? otherMarkers(inside) : inside;
    const isClose = isTight && before && !needsBlankLine(before, node);
    text += (before ? (isClose ? '\n' : '\n\n') : '') + blockText(node, inside);
  });
  return text;
};

/** Two lists side by side are one, unless their markers differ. */
export const otherMarkers = <Options extends Style>(options: Options): Options => ({
  ...options,
  bullet: options.bullet === '-' ? '*' : '-',
  delimiter: options.delimiter === '.' ? ')' : '.',
});

const prefixed = (text: string, prefix: string, blank: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? blank : prefix + line))
    .join('\n');

const listText = (node: Node, options: BlockOptions): string => {
  const { tight, start } = node.attrs as { tight: boolean; start?: number };
  const items = node.children.map((item, index) => {
    const number = (start ?? 1) + (options.areNumbersEqual ? 0 : index);
    const marker = start === undefined ? options.bullet : `${number}${options.delimiter}`;
    const written = options.written?.(item);
    if (written !== undefined) return written;
    const indentation = ' '.repeat(marker.length + 1);
    const text = prefixed(blocksText(item, tight, options), indentation, '');
    return text === '' ? marker : `${marker} ${text.slice(indentation.length)}`;
  });
  return items.join(tight ? '\n' : '\n\n');
};

const fenced = (text: string, info: string, preferred: '`' | '~'): string => {
  const sign = info.includes('`') ? '~' : preferred;
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+|~+/g), ([run]) => run.length));
  const fence = sign.repeat(Math.max(3, longest + 1));
  return `${fence}${info}\n${text === '' ? '' : `${text}\n`}${fence}`;
};

const RULES: Record<string, string> = { left: ':--', center: ':-:', right: '--:' };

const tableText = (table: Node, options: BlockOptions): string => {
  const rows = table.children.map((row) => options.written?.(row) ?? rowText(row, options));
  const head = table.firstChild;
  const rule = (head?.children ?? []).map(({ attrs }) => RULES[String(attrs.align)] ?? '---');
  const ruler = options.written?.(table) ?? `| ${rule.join(' | ')} |`;
  return [rows[0], ruler, ...rows.slice(1)].join('\n');
};

const rowText = (row: Node, options: BlockOptions): string => {
  const cell: LineOptions = { ...options, isOne: true, isCell: true };
  const texts = row.children.map((one) =>
    lineText(one.firstChild?.children ?? [], cell)
      .replace(/\\?\|/g, '\\|')
      .replace(/^\u00a0+|\u00a0+$/g, (spaces) => '&nbsp;'.repeat(spaces.length)),
  );
  return `| ${texts.join(' | ')} |`;
};
