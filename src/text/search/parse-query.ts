import { termsIn } from './terms';

/** What a text must have: a word, several in a row, or a word that begins so. */
export interface Unit {
  /** One for a word. */
  terms: readonly string[];
  /** Of a word typed with `*`: how it begins, folded and not stemmed. */
  prefix?: string;
}

/** A query: a text that is found has all of `wanted` and none of `unwanted`. */
export interface Query {
  wanted: readonly Unit[];
  unwanted: readonly Unit[];
}

/** `-`, then a phrase or what has no space; quotation marks within a word are part of it. */
const PARTS =
  /(-)?(?:(?:["“”„«»]([^"“”„«»]*)["“”„«»]?)|((?:[^\s"“”„«»]|(?<=[\u05d0-\u05ea])"(?=[\u05d0-\u05ea]))+))/gu;

/**
 * Reads what a person typed: words, of which all must be there, `"a phrase"`, `-without`, and `wor*` for words that begin
 * so. Words with signs in them (`well-known`, `3.14`) are phrases. Nothing is an error: what has no meaning is left out.
 *
 * @param language of the texts in which it is to be found
 */
export const parseQuery = (text: string, language: string): Query => {
  const wanted: Unit[] = [];
  const unwanted: Unit[] = [];
  for (const [, minus, phrase, word] of text.matchAll(PARTS)) {
    const unit = unitOf(phrase ?? word ?? '', language, phrase === undefined);
    if (unit) (minus === undefined ? wanted : unwanted).push(unit);
  }
  return { wanted: distinct(wanted), unwanted: distinct(unwanted) };
};

const unitOf = (text: string, language: string, isWord: boolean): Unit | undefined => {
  const terms = [...termsIn(text, language)];
  const [first] = terms;
  if (!first) return undefined;
  const isBeginning =
    isWord && terms.length === 1 && text.endsWith('*') && first.end === text.length - 1;
  return isBeginning
    ? { terms: [first.term], prefix: first.form }
    : { terms: terms.map(({ term }) => term) };
};

const distinct = (units: readonly Unit[]): Unit[] => [
  ...new Map(units.map((unit) => [JSON.stringify(unit), unit])).values(),
];
