import { INLINE_ELEMENTS, isElement, MORE, type Node } from '../html';
import { visibleLine } from './plain-text';
import { readTree } from './read-tree';

/** Between the cells of a table's row. */
const CELLS = ' | ';

/**
 * What a reader reads of a body, by paragraph: items of lists, headings, rows of tables, captions and footnotes are
 * paragraphs, too; the marks of footnotes are left out. Plain text, white space folded. Takes time linear in the body.
 */
export const paragraphsOf = (body: string): string[] => paragraphsIn(readTree(body));

const paragraphsIn = (nodes: readonly Node[]): string[] => {
  const paragraphs: string[] = [];
  let pieces: string[] = [];
  const end = (): void => {
    const text = visibleLine(pieces.join(''));
    if (text !== '') paragraphs.push(text);
    pieces = [];
  };
  const visit = (node: Node): void => {
    if (!isElement(node)) {
      pieces.push(node);
      return;
    }
    const { name, children, isAside } = node;
    const isInline = INLINE_ELEMENTS.has(name);
    if (isInline && isAside) return;
    if (name === 'br') pieces.push(' ');
    else if (isInline) children.forEach(visit);
    else {
      end();
      if (name === 'tr') pieces.push(children.map(textOfCell).filter(Boolean).join(CELLS));
      else if (name !== MORE) children.forEach(visit);
      end();
    }
  };
  nodes.forEach(visit);
  end();
  return paragraphs;
};

const textOfCell = (cell: Node): string => paragraphsIn([cell]).join(' ');
