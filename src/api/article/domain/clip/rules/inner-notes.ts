import type { Finding, Rule } from '../page';
import { noteIn } from '../signed-note';
import { findingsOf } from './notes';

/**
 * Notes between the title and the text, and after it, once title and byline are known. Above a byline anybody may sign;
 * elsewhere a name with a colon may be a place or a speaker: if it is none of a known editor, it stays in the body.
 */
export const innerNotes: Rule = ({ blocks, taken, isEditor }) => {
  const findings: Finding[] = [];
  const [first] = blocks;
  const last = blocks.at(-1);
  const bylineAt = Math.max(
    -1,
    ...Array.from(taken, ([index, part]) =>
      part.kind === 'value' && part.of === 'byline' ? index : -1,
    ),
  );
  const signed = first && !first.isHeading ? noteIn(first, isEditor) : undefined;
  if (first && signed && (!signed.isGuess || first.index < bylineAt)) {
    findings.push(...findingsOf(first, signed, 'above', blocks));
  }
  const signedLast = last && last !== first && !last.isHeading ? noteIn(last, isEditor) : undefined;
  if (last && signedLast && !signedLast.isGuess) {
    findings.push(...findingsOf(last, signedLast, 'below', blocks));
  }
  return findings;
};
