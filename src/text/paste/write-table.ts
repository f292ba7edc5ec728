import {
  type Element,
  inParagraphs,
  element,
  isBlank,
  isElement,
  type Node,
  serialize,
} from '../tree';
import { isNamed } from './players';
import { writeInline } from './write-inline';

type Row = Element[];

/** What the cell of a table in Markdown may hold beside words: paragraphs, written as lines of it. */
const BLOCKS_IN_CELLS = new Set(['p']);

const BLOCKS = new Set(
  `p blockquote ul ol li table thead tbody tfoot tr td th caption pre hr figure figcaption h1 h2 h3 h4 h5 h6`.split(
    /\s+/,
  ),
);

const ATTRIBUTES: ReadonlySet<string> = new Set([
  'href',
  'src',
  'alt',
  'title',
  'colspan',
  'rowspan',
  'align',
  'scope',
]);

/**
 * A table as Markdown has it; where cells are joined, as HTML; undefined for one that holds other blocks or is a single
 * cell: it only places them.
 */
export const writeTable = (table: Element): string[] | undefined => {
  const rows = rowsOf(table);
  const cells = rows.flat();
  const isLayout = cells.length < 2 || cells.some(holdsBlocks) || hasStrayWords(table);
  if (isLayout) return undefined;
  const caption = table.children.find((node) => isNamed(node, 'caption'));
  if (cells.some(isJoined)) return [htmlOf(table)];
  const width = Math.max(...rows.map((row) => row.length));
  // Only the first row says how many columns there are.
  const lines = rows.map((row, index) =>
    lineOf(row.map(wordsIn), index === 0 ? width : row.length),
  );
  const alignments = (rows[0] ?? []).map(
    ({ attributes }) => ALIGNMENTS[attributes.get('align') ?? ''] ?? '---',
  );
  lines.splice(1, 0, lineOf(alignments, width, '---'));
  const words = isNamed(caption, 'caption')
    ? writeInline(caption.children).replace(/\n/g, ' ').trim()
    : '';
  return [...(words === '' ? [] : [words]), lines.join('\n')];
};

/** The content of a table without its cells: of each the blocks, in their order. */
export const cellsOf = (table: Element): Node[] =>
  inParagraphs(table.children, element('p')).flatMap((node) => {
    if (!isElement(node) || !PARTS.has(node.name)) return [node];
    return cellsOf(node);
  });

const PARTS = new Set(['thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption']);

/** Whether words stand between the cells. */
const hasStrayWords = ({ children }: Element): boolean =>
  children.some((node) => {
    if (!isElement(node)) return node.trim() !== '';
    if (/^(?:td|th|caption)$/.test(node.name)) return false;
    return PARTS.has(node.name) ? hasStrayWords(node) : true;
  });

const ALIGNMENTS: Readonly<Record<string, string>> = {
  left: ':---',
  center: ':---:',
  right: '---:',
};

const rowsOf = (table: Element): Row[] => {
  const rows: Row[] = [];
  const collect = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (!isElement(node)) continue;
      if (node.name === 'tr') {
        const cells = node.children.filter(
          (one): one is Element => isNamed(one, 'td') || isNamed(one, 'th'),
        );
        if (cells.length > 0) rows.push(cells);
      } else if (/^t(?:head|body|foot)$/.test(node.name)) collect(node.children);
    }
  };
  collect(table.children);
  return rows;
};

const holdsBlocks = ({ children }: Element): boolean =>
  children.some(
    (node) =>
      isElement(node) &&
      ((BLOCKS.has(node.name) && !BLOCKS_IN_CELLS.has(node.name)) || holdsBlocks(node)),
  );

const isJoined = ({ attributes }: Element): boolean =>
  ['colspan', 'rowspan'].some((name) => Number(attributes.get(name) ?? 1) > 1);

const wordsIn = ({ children }: Element): string =>
  inParagraphs(children, element('p'))
    .filter((node): node is Element => isElement(node) && !isBlank(node.children))
    .map((paragraph) => writeInline(paragraph.children, { isInCell: true }).trim())
    .filter((words) => words !== '')
    .join('<br>');

const lineOf = (cells: readonly string[], width: number, empty = ''): string =>
  `| ${Array.from({ length: width }, (_, index) => cells[index] ?? empty).join(' | ')} |`;

/** Without a blank line, which would end the HTML. */
const htmlOf = (table: Element): string => serialize([table], ATTRIBUTES).replace(/\s*\n\s*/g, ' ');
