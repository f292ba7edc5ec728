import type { Character } from './characters';

/** The mark of the highest combining class: only marks without a class stay behind it. */
const LAST_MARK = '\u0345';

const known = new Map<Character, boolean>();

/** Whether Unicode puts a mark in an order of its own among others (a combining class other than 0). */
export const isReordered = (character: Character): boolean => {
  if (character.kind !== 'mark') return false;
  const remembered = known.get(character);
  if (remembered !== undefined) return remembered;
  const pair = LAST_MARK + character.form;
  const answer = pair.normalize('NFD') !== pair;
  known.set(character, answer);
  return answer;
};

/**
 * Marks as NFD orders them. `normalize` is slow on long runs of marks, but there are not many that are
 * distinct.
 */
export const inCanonicalOrder = (marks: ReadonlySet<Character>): Character[] => {
  if (marks.size < 2) return Array.from(marks);
  const byForm = new Map(Array.from(marks, (mark) => [mark.form, mark]));
  const ordered = Array.from(byForm.keys()).join('').normalize('NFD');
  return Array.from(ordered).flatMap((form) => byForm.get(form) ?? []);
};
