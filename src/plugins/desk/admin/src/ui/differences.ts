import { diffArrays } from 'diff';

/** A stretch of two texts: in both of them, in the later one alone, or in the earlier one alone. */
export interface Stretch {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Texts that have nothing in common take longest; after this time, a paragraph counts as written anew. */
const LONGEST_MS = 500;

const PARAGRAPHS = /[^\n]*\n+|[^\n]+/g;
const WORDS = /\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

/** What has become of a text: by paragraphs first, then by words within those that were changed. */
export const differences = (before: string, after: string): Stretch[] => {
  const stretches: Stretch[] = [];
  const paragraphs = compare(tokensIn(before, PARAGRAPHS), tokensIn(after, PARAGRAPHS));
  let removed: Stretch | undefined;
  for (const stretch of paragraphs) {
    if (removed && stretch.kind === 'added') {
      stretches.push(...compare(tokensIn(removed.text, WORDS), tokensIn(stretch.text, WORDS)));
    } else
      stretches.push(
        ...(removed ? [removed] : []),
        ...(stretch.kind === 'removed' ? [] : [stretch]),
      );
    removed = stretch.kind === 'removed' ? stretch : undefined;
  }
  return removed ? [...stretches, removed] : stretches;
};

const tokensIn = (text: string, token: RegExp): string[] => text.match(token) ?? [];

const compare = (before: string[], after: string[]): Stretch[] => {
  const changes = diffArrays(before, after, { timeout: LONGEST_MS }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  return changes
    .map(({ value, added, removed }): Stretch => {
      const kind = added ? 'added' : removed ? 'removed' : 'same';
      return { kind, text: value.join('') };
    })
    .filter(({ text }) => text !== '');
};
