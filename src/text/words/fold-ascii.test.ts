import fc from 'fast-check';

import { fold, foldLookAlikes } from './fold';
import { lookAlikeForm } from './look-alike-form';

const ascii = fc.string({ unit: 'binary-ascii', maxLength: 200 });

/** A word of another script behind it has the text read word by word. */
const OTHER = '中';

it.each([
  ['fold', fold],
  ['foldLookAlikes', foldLookAlikes],
])('%s gives a text of ASCII the form that reading its words gives it', (_name, form) => {
  fc.assert(
    fc.property(ascii, (text) => {
      const own = form(text);
      expect(form(`${text} ${OTHER}`)).toBe(own === '' ? OTHER : `${own} ${OTHER}`);
    }),
    { numRuns: 2_000 },
  );
});

it('no text of ASCII has accents', () => {
  fc.assert(
    fc.property(ascii, (text) => {
      expect(lookAlikeForm(text)).toBe(`${foldLookAlikes(text)}\n`);
      expect(lookAlikeForm(`${text} ${OTHER}`)).toMatch(/\n$/);
    }),
  );
});
