import { boundariesOf } from './boundaries';
import type { Character } from './characters';
import { formsOf } from './fold';
import { readCharacters } from './read-characters';
import { type Reading, readingsOf } from './readings';

/** A node of the tree: what can follow after a common prefix of words. */
interface Branch {
  /** By the folded form of the next character. */
  next: Map<string, Branch>;
  /** By what the next character looks like as a small letter, and as a capital. */
  bySmallLook: Map<string, Branch[]>;
  byCapitalLook: Map<string, Branch[]>;
  /** The place in the list of a word that ends here; Infinity if none does. */
  place: number;
}

/** The words of a list as a tree: a text is compared with all of them at once. */
export type WordTree = Branch;

const newBranch = (): Branch => ({
  next: new Map(),
  bySmallLook: new Map(),
  byCapitalLook: new Map(),
  place: Infinity,
});

export const buildWordTree = (words: readonly string[]): WordTree => {
  const root = newBranch();
  words.forEach((word, place) => {
    const characters = readCharacters(word);
    let branch = root;
    formsOf(characters).forEach((form, index) => {
      branch = branch.next.get(form) ?? grow(branch, form, characters[index]);
    });
    branch.place = Math.min(branch.place, place);
  });
  return root;
};

const grow = (branch: Branch, form: string, character: Character | undefined): Branch => {
  const grown = newBranch();
  branch.next.set(form, grown);
  // A letter that was taken for what it looks like is that letter and no other.
  if (character?.form !== form) return grown;
  const { small, capital } = character.looks;
  if (small) branch.bySmallLook.set(small, [...(branch.bySmallLook.get(small) ?? []), grown]);
  if (capital)
    branch.byCapitalLook.set(capital, [...(branch.byCapitalLook.get(capital) ?? []), grown]);
  return grown;
};

/**
 * The place in the list of the first of its words that the text has as whole words; Infinity if it has
 * none. Takes time linear in the text, times the length of the longest word.
 */
export const findFirstPlace = (words: WordTree, text: string): number => {
  const readings = readingsOf(text);
  const isBoundary = boundariesOf(readings.map(({ character }) => character));
  let first = Infinity;
  for (let start = 0; start < readings.length && first > 0; start += 1) {
    let branches = step([words], readings[start]);
    if (branches.length === 0 || !isBoundary(start, 'start')) continue;
    for (let end = start + 1; branches.length > 0; end += 1) {
      const place = Math.min(...branches.map((branch) => branch.place));
      if (place < first && isBoundary(end, 'end')) first = place;
      branches = step(branches, readings[end]);
    }
  }
  return first;
};

/** Where the words can go on with the next position of the text. */
const step = (branches: readonly Branch[], reading: Reading | undefined): Branch[] => {
  if (!reading) return [];
  const { character, mayBeDisguise } = reading;
  const forms = [reading.form, ...reading.others];
  const reached = new Set<Branch>();
  for (const branch of branches) {
    for (const form of forms) {
      const next = branch.next.get(form);
      if (next) reached.add(next);
      if (!mayBeDisguise) continue;
      disguisesOf(branch, form, character).forEach((disguised) => reached.add(disguised));
    }
  }
  return Array.from(reached);
};

/** A capital looks like capitals only, a small letter like small ones, a digit like either. */
const disguisesOf = (branch: Branch, form: string, { kind, isCapital }: Character): Branch[] => [
  ...(isCapital ? [] : (branch.bySmallLook.get(form) ?? [])),
  ...(isCapital || kind === 'digit' ? (branch.byCapitalLook.get(form) ?? []) : []),
];
