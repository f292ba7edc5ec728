import { BREVE, type Character, charactersOf, NO_LOOKS } from './characters';
import { inCanonicalOrder, isReordered } from './marks';

/** Two of them make a flag. */
const REGIONAL_INDICATOR = /^\p{Regional_Indicator}$/u;

/**
 * A text as the positions it is compared by: without what cannot be seen, white space as single spaces
 * between words, the same whether the text came as NFC, NFD or NFKC. Takes linear time.
 */
export const readCharacters = (text: string): Character[] => {
  const characters: Character[] = [];
  // Marks on the last character that Unicode puts in an order. One twice says no more than once.
  const marks = new Set<Character>();

  for (let index = 0; index < text.length; index += 1) {
    const codePoint = text.codePointAt(index) ?? 0;
    if (codePoint > 0xffff) index += 1;
    for (const character of charactersOf(codePoint)) {
      if (character.form === BREVE) {
        addBreve(characters);
      } else if (isReordered(character)) {
        marks.add(character);
      } else {
        if (marks.size > 0) flush(marks, characters);
        append(character, characters);
      }
    }
  }
  flush(marks, characters);
  if (characters.at(-1)?.kind === 'space') characters.pop();
  return characters;
};

const flush = (marks: Set<Character>, characters: Character[]): void => {
  characters.push(...inCanonicalOrder(marks));
  marks.clear();
};

const append = (character: Character, characters: Character[]): void => {
  const last = characters.at(-1);
  if (last && isFlag(last, character)) {
    characters[characters.length - 1] = flag(last, character);
  } else if (character.kind !== 'space' || (last && last.kind !== 'space')) {
    characters.push(character);
  }
};

/** Whatever other marks stand between the two: NFC and NFD do not agree on that. */
const addBreve = (characters: Character[]): void => {
  const last = characters.at(-1);
  if (last?.form !== 'и') return;
  characters[characters.length - 1] = {
    ...last,
    form: 'й',
    look: '',
    looks: NO_LOOKS,
    latin: '',
    alike: 'й',
  };
};

const isFlag = (first: Character, second: Character): boolean =>
  second.kind === 'sign' && [first, second].every(({ form }) => REGIONAL_INDICATOR.test(form));

const flag = (first: Character, second: Character): Character => ({
  ...second,
  form: first.form + second.form,
  alike: first.form + second.form,
});
