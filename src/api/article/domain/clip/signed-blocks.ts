import type { Note } from './page';
import { findingsOf } from './rules/notes';
import { noteIn } from './signed-note';

/** The blocks of a text, and the notes that stood before and after them. */
export interface SignedBlocks {
  notes: Note[];
  blocks: string[];
}

/**
 * Takes the notes out of a text that was published long ago: its first and its last block, where known words or a known
 * name sign them. What only looks like a signature stays, and so does a text that would be nothing but notes.
 *
 * @param blocks Markdown
 * @param isEditor whether somebody of a name is known to sign notes
 */
export const takeSignedNotes = (
  blocks: readonly string[],
  isEditor: (name: string) => boolean,
): SignedBlocks => {
  const page = blocks.map((markdown, index) => ({
    index,
    markdown,
    text: markdown,
    isHeading: /^#{1,6} /.test(markdown),
  }));
  const taken = new Set<number>();
  const notes: Note[] = [];
  const take = (at: number, placement: 'above' | 'below'): void => {
    const block = page[at];
    const signed = block && !block.isHeading ? noteIn(block, isEditor) : undefined;
    if (!block || !signed || signed.isGuess || taken.has(at)) return;
    const findings = findingsOf(block, signed, placement, page);
    const remaining = blocks.length - taken.size - findings.length;
    if (remaining < 1) return;
    for (const { block: one, part } of findings) {
      if (one) taken.add(one.index);
      if (part?.kind === 'note') notes.push(part.note);
    }
  };
  take(0, 'above');
  take(blocks.length - 1, 'below');
  return { notes, blocks: blocks.filter((_, index) => !taken.has(index)) };
};
