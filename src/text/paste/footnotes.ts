import { type Footnote, innerLinksOf, pairFootnotes } from '../footnotes';
import { type Element, element, type Node } from '../tree';
import { rewrite } from './rewrite';

/** The mark of a footnote; its text is the label. */
export const MARK = '#note';

/** A text whose footnotes are apart. */
export interface WithFootnotes {
  /** The text, with a `MARK` where a footnote is meant. */
  nodes: Node[];
  /** The notes by their labels, in their order. */
  notes: { label: string; nodes: Node[] }[];
}

/** Takes the footnotes of Word, LibreOffice, Google Docs, WordPress and wikis out of a text. Takes linear time. */
export const withFootnotes = (nodes: readonly Node[]): WithFootnotes => {
  const footnotes = pairFootnotes(innerLinksOf(nodes));
  if (footnotes.length === 0) return { nodes: [...nodes], notes: [] };

  const replacements = new Map<Element, Node[]>();
  footnotes.forEach(({ note, marks, backLinks }, index) => {
    for (const mark of marks) replacements.set(mark, [element(MARK, [String(index + 1)])]);
    for (const link of backLinks) replacements.set(link, []);
    replacements.set(note, []);
  });
  const replaced = (_: Element, original: Element): Node[] | undefined =>
    replacements.get(original) ?? (isRule(original) ? [] : undefined);
  return {
    nodes: rewrite(nodes, replaced),
    notes: footnotes.map((footnote, index) => ({
      label: String(index + 1),
      nodes: wordsOf(footnote, replaced),
    })),
  };
};

const wordsOf = (
  { note }: Footnote,
  replaced: (rewritten: Element, original: Element) => Node[] | undefined,
): Node[] => rewrite(note.children, replaced);

/** The line that Word and Markdown draw above footnotes. */
const isRule = ({ name, attributes }: Element): boolean =>
  name === 'hr' &&
  ((attributes.get('width') === '33%' && attributes.has('size')) ||
    attributes.get('class') === 'footnotes-sep');
