import type { Block, Finding, Rule } from '../page';
import { noteIn, type Signed } from '../signed-note';

/** The first and the last block of a page, where they begin with a signature: `Peloni: …`, `Editor's note: …`. */
export const notes: Rule = ({ blocks }) => {
  const [first] = blocks;
  const last = blocks.at(-1);
  if (!first || !last) return [];
  const isConversation = blocks.filter(isSpoken).length > 2;
  return [
    ...asFinding(first, 'above', isConversation, blocks),
    ...(last === first ? [] : asFinding(last, 'below', isConversation, blocks)),
  ];
};

const asFinding = (
  block: Block,
  placement: 'above' | 'below',
  isConversation: boolean,
  blocks: readonly Block[],
): Finding[] => {
  if (block.isHeading) return [];
  const signed = noteIn(block);
  // Where several people speak, the first and the last sign nothing.
  if (!signed || (signed.isGuess && isConversation)) return [];
  return findingsOf(block, signed, placement, blocks);
};

/** A signature alone on its line signs the block after it. */
export const findingsOf = (
  block: Block,
  { signature, kind, body }: Signed,
  placement: 'above' | 'below',
  blocks: readonly Block[],
): Finding[] => {
  const next = body === '' ? blocks[blocks.indexOf(block) + 1] : undefined;
  const words = body === '' ? next?.markdown : body;
  if (words === undefined) return [];
  const chosen = kind ?? (placement === 'above' ? 'foreword' : 'commentary');
  return [
    { block, part: { kind: 'note', note: { signature, kind: chosen, placement, body: words } } },
    ...(next ? [{ block: next, part: { kind: 'value', of: 'note' } } as const] : []),
  ];
};

const isSpoken = ({ text }: Block): boolean => /^[\p{Lu}\p{Lo}][^:.!?]{0,40}: \S/u.test(text);
