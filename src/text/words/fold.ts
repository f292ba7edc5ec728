import { foldAscii, isAscii } from './fold-ascii';
import { type Character, inOneClass } from './characters';
import { readCharacters } from './read-characters';

/** Letters of ASCII that no Greek, Cyrillic or Armenian letter is folded to: where one is, Latin is written. */
const LATIN_FOR_CERTAIN = /^[bdfghklmnqrtvwz]$/;

const LATIN = /^[a-z]$/;

/**
 * One form for texts that read or look the same: without case, accents, full width and other
 * compatibility forms, invisible characters and kinds of white space, and with Latin letters for those
 * that look like them (Unicode's confusables, UTS #39).
 *
 * Letters that look Latin in both their cases (`а`, `о`, `с`) always become Latin. Others do in a word
 * with a letter that is Latin for certain: `В` is `b` in `ВАD`, but `ВОТ` stays the Russian word `вот`.
 * UTS #39 would also make `rn` of `m` and `l` of `1`: words that only resemble each other stay apart.
 * Folding twice changes nothing. Takes linear time.
 */
export const fold = (text: string): string =>
  isAscii(text) ? foldAscii(text, 'form') : formsOf(readCharacters(text)).join('');

/**
 * The stronger form that tells copies: as `fold`, but letters that look like others in one case only, or
 * like letters of a third script, are those everywhere, `0` is `o`, and `i`, `l`, `1`, `|` are one.
 */
export const foldLookAlikes = (text: string): string => {
  if (isAscii(text)) return foldAscii(text, 'alike');
  const characters = readCharacters(text);
  const forms = formsOf(characters).map((form, index) => {
    const character = characters[index];
    return character?.form === form ? character.alike : inOneClass(form);
  });
  const isPart = (index: number): boolean =>
    isPartOfWord(characters[index]) || LATIN.test(forms[index] ?? '');
  return latinised(characters, forms, isPart).map(inOneClass).join('');
};

/** The folded text, one string a position. */
export const formsOf = (characters: readonly Character[]): string[] =>
  latinised(
    characters,
    characters.map(({ form }) => form),
    (index) => isPartOfWord(characters[index]),
  );

export const isPartOfWord = (character: Character | undefined): boolean =>
  character !== undefined && character.kind !== 'space' && character.kind !== 'sign';

/** In words with a letter that is Latin for certain, every letter is the Latin one it looks like. */
const latinised = (
  characters: readonly Character[],
  forms: readonly string[],
  isPart: (index: number) => boolean,
): string[] => {
  const result = [...forms];
  let start = 0;
  let isLatin = false;
  for (let index = 0; index <= forms.length; index += 1) {
    if (index < forms.length && isPart(index)) {
      isLatin ||= LATIN_FOR_CERTAIN.test(forms[index] ?? '');
      continue;
    }
    for (let at = start; isLatin && at < index; at += 1) {
      const { form, latin } = characters[at] ?? { form: '', latin: '' };
      if (forms[at] === form && latin) result[at] = latin;
    }
    start = index + 1;
    isLatin = false;
  }
  return result;
};
