import type { Block, Finding, Page, Rule } from '../page';
import { noteIn, type Signed } from '../signed-note';

/** The first and the last block of a page, where they begin with a signature: `Peloni: …`, `Editor's note: …`. */
export const notes: Rule = ({ blocks, isEditor }) => {
  const [first] = blocks;
  const last = blocks.at(-1);
  if (!first || !last) return [];
  const isConversation = blocks.filter(isSpoken).length > 2;
  const signedIn = (block: Block): Signed | undefined => {
    const signed = signedBlock(block, isEditor);
    // Where several people speak, the first and the last sign nothing.
    return signed && !(signed.isGuess && isConversation) ? signed : undefined;
  };
  const [above, below] = [signedIn(first), last === first ? undefined : signedIn(last)];
  return [
    ...(above ? findingsOf(first, above, 'above', blocks) : []),
    ...(below ? findingsOf(last, below, 'below', blocks) : []),
  ];
};

/** The note that a block is; in a heading or a quote only one whose signature is known. */
const signedBlock = (block: Block, isEditor: Page['isEditor']): Signed | undefined => {
  const heading = /^#{1,6} (.+)$/.exec(block.markdown)?.[1];
  if (heading !== undefined) {
    const signed = noteIn({ markdown: heading }, isEditor);
    return signed?.body === '' ? signed : undefined;
  }
  if (block.isHeading) return undefined;
  const lines = block.markdown.split('\n');
  if (!lines.every((line) => line.startsWith('>'))) return noteIn(block, isEditor);
  const quoted = lines.map((line) => line.replace(/^> ?/, '')).join('\n');
  const signed = noteIn({ markdown: quoted }, isEditor);
  return signed?.isGuess === false && signed.body !== '' ? signed : undefined;
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
