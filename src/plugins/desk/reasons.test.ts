import { createIntl } from 'react-intl';

import type { Reason } from '../../api/comment/domain/reason';
import { RULES } from '../../api/comment/domain/rules';
import { defineRule } from '../../api/comment/domain/rules/rule';
import { whyStanding } from './admin/src/queue/why';
import en from './admin/src/translations/en.json';
import he from './admin/src/translations/he.json';
import { placeholders } from './admin/src/translations/placeholders';
import ru from './admin/src/translations/ru.json';
import { prefixed } from './admin/src/ui/translations';
import { formatReason } from './admin/src/ui/format-reason';

const LANGUAGES: Record<string, Record<string, string>> = { en, he, ru };

/** The reasons of Foreword's own rules. A rule that is added needs no translation to be understood. */
const FOREWORD = [
  ...['COMMENT_BODY_REQUIRED', 'COMMENT_BODY_TOO_LONG', 'DISCUSSION_CLOSED', 'READER_BANNED'],
  ...['PARENT_NOT_FOUND', 'COMMENT_TOO_FAST', 'COMMENT_DUPLICATE', 'banned-word', 'held-word'],
  ...['too-many-links', 'reported', 'reader-premoderated', 'all-comments-wait'],
  'first-comments-wait',
];

const CODES = Object.entries(RULES).flatMap(([rule, { codes, sentenceOf }]) =>
  codes.map((code) => ({ rule, code, sentenceOf })),
);

const textsOf = (language: string) => prefixed(LANGUAGES[language] ?? {});

const textOf = (language: string, code: string): string | undefined =>
  LANGUAGES[language]?.[`queue.why.${code}`] ?? LANGUAGES[language]?.[`queue.refusal.${code}`];

const intlOf = (language: string) =>
  createIntl({
    locale: language,
    messages: textsOf(language),
    onError: (error) => {
      throw error;
    },
  });

/** A reason with a value for each of these parameters that is told apart from any other text. */
const reasonWith = (code: string, parameters: readonly string[]): Reason => ({
  code,
  ...Object.fromEntries(parameters.map((name, index) => [name, 7001 + index])),
});

describe.each(CODES)('the reason $code of the rule $rule', ({ code, sentenceOf }) => {
  it.each(Object.keys(LANGUAGES))('has a sentence at the desk in "%s"', (language) => {
    const parameters = placeholders(textOf(language, code) ?? textOf('en', code));
    const reason = reasonWith(code, parameters);
    const shown = formatReason(intlOf(language), { reason, sentence: sentenceOf(reason) });

    expect(shown).not.toBe('');
    expect(shown).not.toMatch(/queue\.|undefined|[{}]/);
  });

  it.each(Object.keys(LANGUAGES))(
    'has in "%s", where that translates it, the parameters of its own sentence',
    (language) => {
      const text = textOf(language, code);
      if (text === undefined) return;
      const reason = reasonWith(code, placeholders(text));
      const sentence = sentenceOf(reason);

      expect(sentence).not.toMatch(/undefined|NaN/);
      for (const value of Object.values(reason).slice(1)) {
        expect(sentence).toContain(String(value));
      }
    },
  );
});

it.each(Object.keys(LANGUAGES))(
  '"%s" translates every reason of Foreword’s own rules',
  (language) => {
    expect(CODES.map(({ code }) => code)).toEqual(expect.arrayContaining(FOREWORD));
    expect(FOREWORD.filter((code) => textOf(language, code) === undefined)).toEqual([]);
  },
);

it.each(Object.keys(LANGUAGES))('"%s" translates no reason that no rule has', (language) => {
  const worded = Object.keys(LANGUAGES[language] ?? {}).flatMap(
    (key) => /^queue\.why\.(.*)$/.exec(key)?.[1] ?? [],
  );
  const codes = CODES.map(({ code }) => code);
  expect(worded.filter((code) => !codes.includes(code))).toEqual([]);
});

describe('a reason without a translation', () => {
  const shouting = defineRule({
    reasons: {
      shouting: ({ share }: { share: number }) => `${share} of 100 letters are capitals.`,
    },
    decide: ({ share }: { share: number }) =>
      share > 90 ? { status: 'pending', reason: { code: 'shouting', share } } : undefined,
  });

  it.each(Object.keys(LANGUAGES))(
    'is shown as the rule’s own sentence, also in "%s"',
    (language) => {
      const verdict = shouting.decide({ share: 97 });
      const why = { reason: verdict?.reason ?? null, sentence: verdict?.sentence ?? '' };
      expect(formatReason(intlOf(language), why)).toBe('97 of 100 letters are capitals.');
    },
  );

  it('is translated once a translation of its code exists', () => {
    const messages = prefixed({ 'queue.why.shouting': 'Lauter Großbuchstaben: {share} %.' });
    const why = { reason: { code: 'shouting', share: 97 }, sentence: 'English.' };
    expect(formatReason(createIntl({ locale: 'de', messages }), why)).toBe(
      'Lauter Großbuchstaben: 97 %.',
    );
  });
});

it('a sentence that was stored without a code is shown as it is', () => {
  const why = { reason: null, sentence: 'It has 3 links; 2 are allowed.' };
  expect(formatReason(intlOf('he'), why)).toBe('It has 3 links; 2 are allowed.');
});

it('the desk names the values of a reason: the word, the number of links, the number of Reports', () => {
  const inHebrew = (reason: { code: string; [name: string]: string | number }) =>
    formatReason(intlOf('he'), { reason, sentence: 'English.' });
  expect(inHebrew({ code: 'held-word', word: 'קזינו' })).toContain('קזינו');
  expect(inHebrew({ code: 'too-many-links', count: 3, maxLinks: 2 })).toMatch(/3.*2/);
  expect(inHebrew({ code: 'reported', count: 4 })).toContain('4');
});

describe('the reason beside the status of a Comment', () => {
  const why = { reason: { code: 'banned-word', word: 'x' }, sentence: 'Banned word: x' };
  const decision = {
    from: 'pending',
    to: 'rejected',
    reason: null,
    isUndo: false,
    isEdit: false,
    hasFormerWords: false,
    moderator: 'Mod',
    at: '2026-03-10T12:00:00.000Z',
  } as const;

  it('is shown for a pending Comment, and for one that only rules have decided about', () => {
    expect(whyStanding({ status: 'pending', decisions: [decision], why })).toBe(why);
    expect(whyStanding({ status: 'rejected', decisions: [], why })).toBe(why);
    const edit = { ...decision, isEdit: true };
    expect(whyStanding({ status: 'rejected', decisions: [edit], why })).toBe(why);
  });

  it('is not shown for a Comment that a Moderator has decided about', () => {
    expect(whyStanding({ status: 'rejected', decisions: [decision], why })).toBeNull();
  });
});
