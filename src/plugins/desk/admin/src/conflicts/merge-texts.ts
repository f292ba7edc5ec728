import { diff3Merge } from 'node-diff3';

const PARAGRAPH = /[^\n]*\n+|[^\n]+/g;

const paragraphsIn = (text: string): string[] => text.match(PARAGRAPH) ?? [];

/**
 * Both changes of a text in one, paragraph by paragraph. Where both have changed the same paragraph, both stand one
 * after the other, mine first.
 */
export const mergeTexts = (base: string, mine: string, theirs: string): string =>
  diff3Merge(...([mine, base, theirs].map(paragraphsIn) as [string[], string[], string[]]), {
    excludeFalseConflicts: true,
  })
    .flatMap(({ ok, conflict }) => ok ?? apart(conflict?.a ?? [], conflict?.b ?? []))
    .join('');

/** The last paragraph of a text ends without a line's end: the next would be joined to it. */
const apart = (mine: string[], theirs: string[]): string[] => {
  const last = mine.at(-1);
  const isOpen = last !== undefined && theirs.length > 0 && !last.endsWith('\n');
  return isOpen ? [...mine, '\n\n', ...theirs] : [...mine, ...theirs];
};
