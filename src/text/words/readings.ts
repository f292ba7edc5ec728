import type { Character } from './characters';
import { formsOf, isPartOfWord } from './fold';
import { readCharacters } from './read-characters';

/** What one position of a text may be read as. */
export interface Reading {
  character: Character;
  /** The folded form. */
  form: string;
  /** What else it may stand for: in `k1ll` the `1` for `i` and `l`. */
  others: readonly string[];
  /** Whether it may be meant for a letter that looks like it: the Latin `H` of `пopHo` for `н`. */
  mayBeDisguise: boolean;
}

const STROKES: ReadonlyMap<string, readonly string[]> = new Map([
  ['0', ['o']],
  ['1', ['i', 'l']],
  ['|', ['i', 'l']],
]);

/** Letters that look Latin though they are no capitals, and that few languages have. */
const RARE = /[\p{Script=Lisu}ԁԛԝһѡѵ]/u;

/** What the readings of a word's letters depend on. */
interface Word {
  hasLetter: boolean;
  hasSmallLetter: boolean;
  /** Capitals, at least two, and nothing small beside them but what may be one: `l`. */
  isShouted: boolean;
  isOfSeveralScripts: boolean;
}

/**
 * How the positions of a text may be read. Another reading than the folded form is only had where the
 * context speaks for it, so that `mail` is not read as `mall`, nor the Russian `вот` as `bot`:
 * - `0`, `1` and `|` are letters in a word with letters;
 * - a capital `I` is an `l` beside small letters (`kiII`), a small `l` is an `I` among capitals (`lDlOT`);
 * - letters are what they look like in a word of several scripts;
 * - a capital is what it looks like in any word, unless the text has letters of that alphabet that look
 *   like no Latin ones, for then it is written in it.
 */
export const readingsOf = (text: string): Reading[] => {
  const characters = readCharacters(text);
  const forms = formsOf(characters);
  const alphabets = new Set(characters.filter(isUnmistakable).map(({ script }) => script));
  const readings: Reading[] = [];
  for (const word of wordsOf(characters)) {
    const facts = describeWord(word);
    for (const character of word) {
      const form = forms[readings.length] ?? character.form;
      const others = othersOf(character, form, facts, alphabets);
      const mayBeDisguise = mayDisguise(character, facts);
      readings.push({ character, form, others, mayBeDisguise });
    }
  }
  return readings;
};

/** A letter that looks like no Latin one. */
const isUnmistakable = ({ script, form, looks }: Character): boolean =>
  script !== '' &&
  script !== 'Latin' &&
  ![form, looks.small, looks.capital].some((look) => look !== '' && look < '\u0080');

/** The characters, cut into words and what stands between them. */
const wordsOf = (characters: readonly Character[]): Character[][] => {
  const words: Character[][] = [];
  let isInWord = false;
  for (const character of characters) {
    const isPart = isReadable(character);
    if (isPart && isInWord) words.at(-1)?.push(character);
    else words.push([character]);
    isInWord = isPart;
  }
  return words;
};

const isReadable = (character: Character): boolean =>
  isPartOfWord(character) || character.look !== '' || STROKES.has(character.form);

const describeWord = (word: readonly Character[]): Word => {
  const letters = word.filter(({ kind }) => kind === 'letter');
  const small = letters.filter(({ isCapital }) => !isCapital);
  const scripts = new Set(letters.map(({ script }) => script).filter((script) => script !== ''));
  return {
    hasLetter: letters.length > 0,
    hasSmallLetter: small.length > 0,
    isShouted: letters.length - small.length > 1 && small.every(({ form }) => form === 'l'),
    isOfSeveralScripts: scripts.size > 1,
  };
};

const othersOf = (
  character: Character,
  form: string,
  word: Word,
  alphabets: ReadonlySet<string>,
): readonly string[] => {
  // It was taken for what it looks like.
  if (form !== character.form) return form === 'l' ? ['i', character.form] : [character.form];
  const stroke = STROKES.get(form);
  if (stroke) return word.hasLetter ? stroke : [];
  if (form === 'i' && character.isCapital) return word.hasSmallLetter ? ['l'] : [];
  if (form === 'l' && !character.isCapital) return word.isShouted ? ['i'] : [];
  const look = lookOf(character, word, alphabets);
  if (look === '') return [];
  return look === 'l' ? ['l', 'i'] : [look];
};

const lookOf = (
  { kind, form, script, isCapital, look, latin }: Character,
  word: Word,
  alphabets: ReadonlySet<string>,
): string => {
  if (kind !== 'letter') return word.hasLetter ? look : '';
  if (word.isOfSeveralScripts) return latin || look;
  const isExact = isCapital || RARE.test(form);
  return isExact && !alphabets.has(script) ? look : '';
};

const mayDisguise = ({ kind, isCapital }: Character, word: Word): boolean =>
  word.isOfSeveralScripts || isCapital || (kind === 'digit' && word.hasLetter);
