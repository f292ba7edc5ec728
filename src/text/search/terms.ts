import { LRUCache } from 'lru-cache';

import { foldWord } from './fold-word';
import { stemOf } from './stem';

/** A word of a text as the index has it. */
export interface Term {
  /** Folded and stemmed; of scripts without spaces one character with its marks. */
  term: string;
  /** Folded and whole, by which beginnings of words are found. */
  form: string;
  /** Whether it is a character of a script without spaces, of which words have several. */
  isPart: boolean;
  /** Where it is in the text, in code units. */
  start: number;
  end: number;
}

/** Scripts whose words have no spaces between them. */
const SPACELESS =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';

/** In Hebrew, two strokes before the last letter mark an abbreviation; they are no quotation marks. */
const HEBREW_STROKE = '(?<=[\\u05d0-\\u05ea])["\\u05f4](?=[\\u05d0-\\u05ea])';

/** A character of a script without spaces with its marks, or a run of letters, digits and marks of others. */
const WORDS = new RegExp(
  `[${SPACELESS}][\\p{M}\\uff9e\\uff9f\\p{Default_Ignorable_Code_Point}]{0,10}` +
    `|(?:(?![${SPACELESS}])[\\p{L}\\p{N}\\p{M}\\p{Default_Ignorable_Code_Point}]|${HEBREW_STROKE})+`,
  'gu',
);

const INVISIBLE = /["\u05f4\p{Default_Ignorable_Code_Point}]/gu;

const VISIBLE = /[\p{L}\p{N}]/u;

/** In code units. What is longer is no word, and only its beginning counts. */
const LONGEST = 64;

type Known = Pick<Term, 'term' | 'form' | 'isPart'>;

const IS_PART = new RegExp(`^[${SPACELESS}]`, 'u');

/** By language and word: texts repeat few words often. */
const known = new LRUCache<string, Known>({ max: 50_000 });

/**
 * The words of a text in their order. Takes linear time.
 *
 * @param language of the text, which decides how words are stemmed
 */
export function* termsIn(text: string, language: string): Generator<Term> {
  for (const match of text.matchAll(WORDS)) {
    const [word] = match;
    const { term, form, isPart } = knownOf(
      word.length > LONGEST ? word.slice(0, LONGEST) : word,
      language,
    );
    if (term === '') continue;
    const start = match.index;
    yield { term, form, isPart, start, end: start + word.length };
  }
}

const knownOf = (word: string, language: string): Known => {
  const key = `${language} ${word}`;
  const before = known.get(key);
  if (before) return before;
  const form = foldWord(word.replace(INVISIBLE, ''));
  const isPart = IS_PART.test(word);
  const term = VISIBLE.test(form) ? stemOf(form, language) : '';
  const value = { form, term, isPart };
  known.set(key, value);
  return value;
};
