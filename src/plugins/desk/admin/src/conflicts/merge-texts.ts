import { diff3Merge } from 'node-diff3';

/** What stands between paragraphs is a token too: changes of neighbours do not touch each other. */
const TOKEN = /[^\n]+|\n+/g;

const tokensIn = (text: string): string[] => text.match(TOKEN) ?? [];

/**
 * Both changes of a text in one, paragraph by paragraph. Where both have changed the same paragraph, both stand one
 * after the other, mine first.
 */
export const mergeTexts = (base: string, mine: string, theirs: string): string =>
  diff3Merge(...([mine, base, theirs].map(tokensIn) as [string[], string[], string[]]), {
    excludeFalseConflicts: true,
  })
    .flatMap(({ ok, conflict }) => ok ?? apart(conflict?.a ?? [], conflict?.b ?? []))
    .join('');

/** Without a line's end between them, the two paragraphs would be one. */
const apart = (mine: string[], theirs: string[]): string[] => {
  const last = mine.at(-1);
  const isOpen = last !== undefined && theirs.length > 0 && !last.endsWith('\n');
  return isOpen ? [...mine, '\n\n', ...theirs] : [...mine, ...theirs];
};
