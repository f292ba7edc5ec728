import { readFileSync } from 'node:fs';
import path from 'node:path';

type Texts = Record<string, string>;

const textsOf = (language: string): Texts =>
  JSON.parse(
    readFileSync(path.join(__dirname, 'admin/src/translations', `${language}.json`), 'utf8'),
  ) as Texts;

/** What a text is filled in with, in any order. */
const blanks = (text: string | undefined): string[] =>
  [...new Set([...(text ?? '').matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name ?? ''))].sort();

describe.each(['he', 'ru'])('the desk in "%s"', (language) => {
  const [english, translated] = [textsOf('en'), textsOf(language)];

  it('says all that it says in English', () => {
    expect(Object.keys(translated).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(Object.keys(english))('fills in the same as in English: %s', (key) => {
    expect(blanks(translated[key])).toEqual(blanks(english[key]));
  });

  it('is translated', () => {
    const script = { he: /\p{Script=Hebrew}/u, ru: /\p{Script=Cyrillic}/u }[language];
    const left = Object.entries(translated).filter(([, text]) => !script?.test(text));
    expect(left).toEqual([]);
  });
});
