import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';

type Stemmer = (word: string) => string;

/** French endings by which the stemmer knows a word, and which folding has taken the accent from. */
const ACCENTED = /(?<=.{3}it)e(?=s?$)|(?<=.{2})e(?=es?$)/;

/** What is left of participles (`publi`, `publie`) once the accent is gone. */
const VOWELS_LEFT = /(?<=.{3})[ei]+$/;

const foldedFrench: Stemmer = (word) =>
  french(word.replace(ACCENTED, 'é'))
    .normalize('NFD')
    .replace(/\u0301/g, '')
    .replace(VOWELS_LEFT, '');

/** For words in Latin letters, by the language of the text. */
const LATIN: Readonly<Record<string, Stemmer>> = {
  ...{ en: english, de: german, fr: foldedFrench, es: spanish },
};

/** Languages in Cyrillic letters whose words have other endings than Russian. */
const NOT_RUSSIAN = ['be', 'bg', 'kk', 'ky', 'mk', 'mn', 'sr', 'tg', 'uk'];

const IS_LATIN = /^[a-z]+$/;
const IS_CYRILLIC = /^[\u0400-\u04ff]+$/;

/** Shorter words have no ending to lose. */
const SHORTEST = 3;

/**
 * The stem of a folded word: of one in Latin letters by the language of the text, of one in Cyrillic letters as Russian,
 * unless the text is in another language that has them. Other words stay whole. Because the word is folded first, its
 * spellings with and without accents have the same stem.
 *
 * @param language of the text, as `en` or `en-GB`
 */
export const stemOf = (word: string, language: string): string => {
  if (word.length < SHORTEST) return word;
  const [primary = ''] = language.toLowerCase().split('-');
  const stemmer = stemmerFor(word, primary);
  const stem = stemmer?.(word);
  return stem === undefined || stem === '' ? word : stem;
};

const stemmerFor = (word: string, primary: string): Stemmer | undefined => {
  if (IS_LATIN.test(word)) return Object.hasOwn(LATIN, primary) ? LATIN[primary] : undefined;
  return IS_CYRILLIC.test(word) && !NOT_RUSSIAN.includes(primary) ? russian : undefined;
};
