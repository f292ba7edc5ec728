import fc from 'fast-check';

import { numberedSlug, numberOf, slugOf } from './slug';

/** Titles of all that makes spelling hard: scripts, accents, signs, markup, whatever there is. */
const title = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'שלום',
          'مرحبا',
          'привет',
          '中文',
          '한국어',
          'हिन्दी',
          'ไทย',
          'don’t',
          'Q&A',
        ),
        fc.constantFrom('a\u0301', 'O\u0308', '\u0301', '\u200D', '\u202E', '👨‍👩‍👧', '1️⃣', 'ß', 'Đ'),
        fc.constantFrom(
          ' ',
          '-',
          '—',
          '/',
          '_',
          '.',
          '&amp;',
          '&lt;b&gt;',
          '<i>',
          '</i>',
          '<',
          '>',
        ),
        fc.string({ unit: 'grapheme-ascii', maxLength: 12 }),
      ),
      { maxLength: 60 },
    )
    .map((pieces) => pieces.join('')),
);

/** Any sequence of UTF-16 units, halves of pairs too. */
const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 100 })
  .map((codes) => String.fromCharCode(...codes));

const letters = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...Array.from('aeiouyAEIOUcnszdđøłßæœÇñåüşțơưǖểự')),
    fc.integer({ min: 0x300, max: 0x36f }).map((code) => String.fromCodePoint(code)),
    fc.integer({ min: 0xc0, max: 0x24f }).map((code) => String.fromCodePoint(code)),
    fc.integer({ min: 0x1e00, max: 0x1fff }).map((code) => String.fromCodePoint(code)),
    fc.integer({ min: 0x5b0, max: 0x5ea }).map((code) => String.fromCodePoint(code)),
    fc.integer({ min: 0x621, max: 0x670 }).map((code) => String.fromCodePoint(code)),
    fc.integer({ min: 0x904, max: 0x965 }).map((code) => String.fromCodePoint(code)),
    fc.integer({ min: 0x3041, max: 0x30ff }).map((code) => String.fromCodePoint(code)),
    fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCodePoint(code)),
    fc.constant(' '),
  ),
  maxLength: 80,
});

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

it('a slug is 1 to 96 of a-z, 0-9 and single dashes within, or nothing', () => {
  fc.assert(
    fc.property(fc.oneof(title, units), (text) => {
      const slug = slugOf(text);
      expect(slug === '' || SLUG.test(slug)).toBe(true);
      expect(slug.length).toBeLessThanOrEqual(96);
    }),
    { numRuns: 1_500 },
  );
});

it('a slug of a slug is itself', () => {
  fc.assert(
    fc.property(fc.oneof(title, units), (text) => {
      const slug = slugOf(text);
      expect(slugOf(slug)).toBe(slug);
    }),
    { numRuns: 1_000 },
  );
});

it('composed and decomposed letters make the same slug', () => {
  fc.assert(
    fc.property(letters, (text) => {
      expect(slugOf(text.normalize('NFD'))).toBe(slugOf(text.normalize('NFC')));
    }),
    { numRuns: 1_500 },
  );
});

it('a letter or digit of ASCII always makes a slug', () => {
  fc.assert(
    fc.property(units, fc.constantFrom(...Array.from('azAZ09')), (text, letter) => {
      fc.pre(!/[<&]/.test(text));
      expect(slugOf(`${text} ${letter}`)).not.toBe('');
    }),
    { numRuns: 500 },
  );
});

it('invisible characters do not change the slug', () => {
  const invisible = fc.constantFrom(
    '\u200B',
    '\u200D',
    '\u200E',
    '\u202E',
    '\u2066',
    '\u00AD',
    '\0',
  );
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...Array.from('añ中ש י')), { maxLength: 20 }),
      invisible,
      (all, sign) => {
        expect(slugOf(all.join(sign))).toBe(slugOf(all.join('')));
      },
    ),
  );
});

it('a numbered slug is a slug that ends with its number', () => {
  fc.assert(
    fc.property(title, fc.integer({ min: 2, max: 100_000 }), (text, number) => {
      const slug = slugOf(text) || 'article';
      const numbered = numberedSlug(slug, number);
      expect(numbered).toMatch(SLUG);
      expect(numbered.length).toBeLessThanOrEqual(96);
      expect(numbered.endsWith(`-${number}`)).toBe(true);
      expect(slug.startsWith(numbered.slice(0, numbered.lastIndexOf('-')))).toBe(true);
      expect(numberOf(numbered, slug)).toBe(number);
    }),
    { numRuns: 300 },
  );
});
