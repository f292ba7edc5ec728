import { diffArrays } from 'diff';

import { markWords, type Patience } from './mark-words';
import { pairsOf } from './pairs';

/** What has become of a paragraph. */
export interface TextChange {
  /** Plain text; null where it was added. */
  before: string | null;
  /** Null where it was removed. */
  after: string | null;
  /** Its words as HTML: what went in `<del>`, what came in `<ins>`, and no other markup. */
  html: string;
}

/** Texts that differ in more paragraphs are not compared further: all of what differs counts as written anew. */
const MOST_CHANGED = 1_000;

/** So many comparisons of words in all; then a paragraph counts as written anew. */
const PATIENCE = 2_000_000;

/** A text of more paragraphs has one last long one. */
const MOST_IN_TEXT = 5_000;

/** What has changed between two texts, in the order of the later one. */
export const changesBetween = (
  before: readonly string[],
  after: readonly string[],
): TextChange[] => {
  const patience: Patience = { steps: PATIENCE };
  return hunksOf(bounded(before), bounded(after)).flatMap(({ removed, added }) =>
    pairsOf(removed, added).map(([was, is]) => ({
      before: was,
      after: is,
      html: markWords(was ?? '', is ?? '', patience),
    })),
  );
};

const bounded = (paragraphs: readonly string[]): readonly string[] =>
  paragraphs.length <= MOST_IN_TEXT
    ? paragraphs
    : [...paragraphs.slice(0, MOST_IN_TEXT), paragraphs.slice(MOST_IN_TEXT).join(' ')];

/** Paragraphs that stand in the place of others. */
interface Hunk {
  removed: string[];
  added: string[];
}

const hunksOf = (before: readonly string[], after: readonly string[]): Hunk[] => {
  const start = sameAtStart(before, after);
  const end = sameAtEnd(before.slice(start), after.slice(start));
  const [was, is] = [before, after].map((all) => all.slice(start, all.length - end));
  if (!was || !is) return [];
  const parts = diffArrays(was, is, { maxEditLength: MOST_CHANGED });
  if (!parts) return [{ removed: was, added: is }];
  const hunks: Hunk[] = [];
  let hunk: Hunk | undefined;
  for (const { value, added, removed } of parts) {
    if (!added && !removed) {
      hunk = undefined;
      continue;
    }
    if (!hunk) {
      hunk = { removed: [], added: [] };
      hunks.push(hunk);
    }
    // One by one: a call takes no more than some ten thousand arguments.
    const side = added ? hunk.added : hunk.removed;
    for (const paragraph of value) side.push(paragraph);
  }
  return hunks;
};

const sameAtStart = (before: readonly string[], after: readonly string[]): number => {
  let count = 0;
  while (count < before.length && count < after.length && before[count] === after[count]) {
    count += 1;
  }
  return count;
};

const sameAtEnd = (before: readonly string[], after: readonly string[]): number => {
  let count = 0;
  const most = Math.min(before.length, after.length);
  while (count < most && before.at(-1 - count) === after.at(-1 - count)) count += 1;
  return count;
};
