import { type Character, charactersOf, inOneClass } from './characters';

const BEYOND = /[^\p{ASCII}]/u;

/** Whether a text has no character beyond ASCII: then none of its letters looks like one of another alphabet. */
export const isAscii = (text: string): boolean => !BEYOND.test(text);

/** What stands for each character of ASCII. */
type Forms = readonly string[];

const SPACE = ' ';

const formsOfAscii = (form: (character: Character) => string): Forms =>
  Array.from({ length: 128 }, (_one, code) => charactersOf(code).map(form).join(''));

const tables = {
  form: formsOfAscii((character) => character.form),
  alike: formsOfAscii(({ alike }) => inOneClass(alike)),
};

/** A text of ASCII folded, character by character: several times as fast as reading its words. */
export const foldAscii = (text: string, by: keyof typeof tables): string => {
  const forms = tables[by];
  let folded = '';
  let isAfterSpace = true;
  for (let index = 0; index < text.length; index += 1) {
    const form = forms[text.charCodeAt(index)] ?? '';
    if (form === '') continue;
    if (form !== SPACE) folded += form;
    else if (!isAfterSpace) folded += SPACE;
    isAfterSpace = form === SPACE;
  }
  return folded.endsWith(SPACE) ? folded.slice(0, -1) : folded;
};
