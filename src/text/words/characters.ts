import { lookOf, plainArabic, plainLatin, plainSign, sharedLatin } from './look-alikes';

/** One position of a text as it is compared: case, accents and compatibility forms are gone. */
export interface Character {
  /** What stands for it in a folded text. */
  form: string;
  kind: 'letter' | 'digit' | 'mark' | 'sign' | 'space';
  /** A letter's script, as far as alphabets that look alike have to be told apart. */
  script: '' | 'Latin' | 'Greek' | 'Cyrillic' | 'other';
  isCapital: boolean;
  /** What it looks like as it is written, though it is another letter, or '': `b` for the Cyrillic `В`. */
  look: string;
  /** What its small letter, what its capital looks like: for `ν` these are `v` and `n`. */
  looks: Looks;
  /** The Latin letter it is in an otherwise Latin word, or '': as it is written if possible. */
  latin: string;
  /** What stands for it where look-alikes count as the same, whatever word it is in. */
  alike: string;
}

export interface Looks {
  small: string;
  capital: string;
}

/** Characters that are drawn as nothing; U+2800 is a blank Braille cell, U+0640 lengthens an Arabic line. */
const NOTHING = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Cs}\u2800\u0640]/u;

/** The breve of `й`, which is a letter of its own and no accented `и`: `мой` is not `мои`. */
export const BREVE = '\u0306';

const UNASSIGNED = /(?!\p{Default_Ignorable_Code_Point})[\p{Cn}\p{Co}]/u;

const SPACE = /[\s\p{Z}\u0085]/u;

/**
 * Accents, points and harakat. Marks of other scripts are vowels and parts of letters, and so are
 * Japanese voiced marks, which Unicode counts to no script. The breve depends on what it stands on.
 */
const ACCENT =
  /^(?![\u0306\u3099\u309A])(?=\p{M})[\p{Script=Inherited}\p{Script=Common}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}]/u;

/** Letters in discs and squares, which are symbols to Unicode. */
const LETTER = /[\p{L}\u{1F150}-\u{1F169}\u{1F170}-\u{1F189}]/u;

const ALPHABET_LIKE_LATIN = /[\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}]/u;

/** What looks like nothing but itself. */
const plain = (form: string, kind: Character['kind']): Character => ({
  form,
  kind,
  script: '',
  isCapital: false,
  look: '',
  looks: NO_LOOKS,
  latin: '',
  alike: inOneClass(form),
});

export const NO_LOOKS: Looks = { small: '', capital: '' };

/** What the stronger form takes for each other. */
const ONE_CLASS: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '|': 'i', l: 'i' };

export const inOneClass = (form: string): string => ONE_CLASS[form] ?? form;

/** By code point. There are some 160,000 that are assigned. */
const known: (readonly Character[] | undefined)[] = [];

/** What a code point folds to: nothing, one position, or several (`ß`, `ﬁ`, a syllable of Hangul). */
export const charactersOf = (codePoint: number): readonly Character[] =>
  known[codePoint] ?? analyseAndCache(codePoint);

const analyseAndCache = (codePoint: number): readonly Character[] => {
  const written = String.fromCodePoint(codePoint);
  // The million unassigned and private code points are not cached: they need no analysis.
  if (UNASSIGNED.test(written)) return [plain(written, 'sign')];
  const characters = analyse(written);
  known[codePoint] = characters;
  return characters;
};

const analyse = (written: string): readonly Character[] => {
  if (SPACE.test(written)) return [plain(' ', 'space')];
  return Array.from(written.normalize('NFKD')).flatMap((part) => {
    if (SPACE.test(part)) return [plain(' ', 'space')];
    if (NOTHING.test(part) || ACCENT.test(part)) return [];
    return describe(part);
  });
};

/** Describes a code point that has no decomposition. */
const describe = (written: string): Character[] => {
  const kind = kindOf(written);
  if (kind === 'letter') return describeLetter(written);
  const form = kind === 'sign' ? plainSign(written) || written : written;
  const look = form === written && !isAscii(form) ? latinOnly(lookOf(written)) : '';
  const alike = inOneClass(kind === 'sign' ? look || form : form);
  const latin = kind === 'sign' ? '' : look;
  return [{ ...plain(form, kind), look, looks: { small: look, capital: look }, latin, alike }];
};

const describeLetter = (written: string): Character[] => {
  const script = scriptOf(written);
  const small = foldCase(written);
  const folded = foldedLetter(small, script);
  const isCapital = /\p{Lu}/u.test(written);
  const looks = isAscii(folded) ? NO_LOOKS : looksOf(folded);
  const look = isCapital ? looks.capital : looks.small;
  const latin = latinOnly(look) || latinOnly(looks.small) || latinOnly(looks.capital);
  const rest = { script, isCapital, look, looks, latin };
  return Array.from(folded, (form) =>
    form === "'"
      ? plain(form, 'sign')
      : { form, kind: 'letter', ...rest, alike: alikeOf(form, looks) },
  );
};

/** Letters without capitals are letters of their own as long as their word has no other script. */
const alikeOf = (form: string, looks: Looks): string => {
  const hasTwoCases = form !== form.toUpperCase();
  const letters = [looks.small, looks.capital].filter((look) => /\D/.test(look));
  const look = letters.find(isAscii) ?? letters[0];
  if (!hasTwoCases || look === undefined) return inOneClass(form);
  return analyse(look)[0]?.alike ?? look;
};

/** Unicode's full case folding (ß is ss, ς is σ), and ı is i. */
const foldCase = (letter: string): string => letter.toLowerCase().toUpperCase().toLowerCase();

const foldedLetter = (small: string, script: Character['script']): string => {
  if (script === 'Latin') return plainLatin(small) || small;
  if (ALPHABET_LIKE_LATIN.test(small)) return sharedLatin(small) || small;
  // Unicode counts some apostrophes to the letters.
  const isApostrophe = /\p{Lm}/u.test(small) && plainSign(small) === "'";
  return isApostrophe ? "'" : plainArabic(small) || small;
};

const looksOf = (small: string): Looks => {
  const capital = small.toUpperCase();
  // Letters of scripts without capitals look like each other far too often to be taken for each other.
  const isOfOneCase = capital === small;
  const [smallLook = '', capitalLook = ''] = [small, capital]
    .map(lookOf)
    .map((look) => (isOfOneCase ? latinOnly(look) : look))
    .map((look) => (look === small ? '' : look));
  return { small: smallLook, capital: capitalLook };
};

const latinOnly = (look: string): string => (/^[a-z]$/.test(look) ? look : '');

const isAscii = (character: string): boolean => character < '\u0080';

const kindOf = (character: string): Character['kind'] => {
  if (LETTER.test(character)) return 'letter';
  if (/\p{N}/u.test(character)) return 'digit';
  return /\p{M}/u.test(character) ? 'mark' : 'sign';
};

const scriptOf = (letter: string): Character['script'] => {
  if (/[\p{Script=Latin}\u{1F150}-\u{1F189}]/u.test(letter)) return 'Latin';
  if (/\p{Script=Greek}/u.test(letter)) return 'Greek';
  if (/\p{Script=Cyrillic}/u.test(letter)) return 'Cyrillic';
  return /\p{Script=Common}/u.test(letter) ? '' : 'other';
};
