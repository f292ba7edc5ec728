import { type Term, termsIn } from '../../text/search';

/** Of each part so many words are indexed. */
const WORDS = 16_000;

/** What a character of a script without spaces counts as: words have several. */
const OF_A_WORD = 0.25;

/** Marks whole words, so that they are never taken for stems. It is no letter, so no term has it. */
export const FORM_MARK = '\u00b7';

/** The words of a part, as far as they are indexed. */
export const indexedWords = (text: string, language: string): Term[] => {
  const words: Term[] = [];
  let count = 0;
  for (const word of termsIn(text, language)) {
    count += word.isPart ? OF_A_WORD : 1;
    words.push(word);
    if (count >= WORDS) break;
  }
  return words;
};

/** The whole words whose stems are others, each once. */
export const formsIn = (words: Iterable<Term>): string[] => {
  const forms = new Set<string>();
  for (const { form, term } of words) if (form !== term) forms.add(FORM_MARK + form);
  return [...forms];
};
