import { parseDay } from '../../../../text/dates';
import { LANGUAGES } from './words/languages';

/** A day that was found in words, and what stands before and after it. */
export interface FoundDay {
  day: string;
  before: string;
  after: string;
}

/** The text of a date has no more words than this: `Monday, the 22nd of December 2025`. */
const MOST_WORDS = 6;

/** Earlier years are of another calendar, or of no article. */
const FIRST_YEAR = 1700;

const WEEKDAYS = new Set(
  LANGUAGES.flatMap((language) =>
    (['long', 'short'] as const).flatMap((weekday) =>
      Array.from({ length: 7 }, (_, day) =>
        new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { weekday })
          .format(new Date(2025, 11, 22 + day))
          .toLowerCase(),
      ),
    ),
  ).flatMap((name) => [name, name.replace(/\.$/, '')]),
);

const YEAR = /(?<!\p{Nd})\p{Nd}{4}(?!\p{Nd})/u;

/** No date ends with these: they belong to what follows. */
const LEADS_ON = /\s(?:of|the|del?)$/i;

/** The day in a short text, if there is exactly one that can be only one. */
export const findDay = (text: string, language: string): FoundDay | undefined => {
  if (!YEAR.test(text)) return undefined;
  const words = Array.from(text.matchAll(/\S+/gu), ({ 0: word, index }) => ({ word, index }));
  for (let length = Math.min(MOST_WORDS, words.length); length > 0; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      const first = words[start];
      const last = words[start + length - 1];
      if (!first || !last) continue;
      const from = first.index;
      const to = last.index + last.word.length;
      const day = dayIn(text.slice(from, to), language);
      if (day !== undefined) return { day, before: text.slice(0, from), after: text.slice(to) };
    }
  }
  return undefined;
};

const dayIn = (written: string, language: string): string | undefined => {
  const text = written.replace(/^[\s([{]+|[\s)\]},.;:،]+$/gu, '');
  if (!YEAR.test(text) || LEADS_ON.test(text)) return undefined;
  const iso = /^(\d{4}-\d{2}-\d{2})T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?$/.exec(text)?.[1];
  const named = withoutWeekday(iso ?? text);
  for (const one of new Set([language, ...LANGUAGES])) {
    const reading = read(named, one);
    if (reading !== undefined) return reading;
  }
  return undefined;
};

const read = (text: string, language: string): string | undefined => {
  try {
    const reading = parseDay(text, language);
    return 'day' in reading && Number(reading.day.slice(0, 4)) >= FIRST_YEAR
      ? reading.day
      : undefined;
  } catch {
    // No language of this name.
    return undefined;
  }
};

const withoutWeekday = (text: string): string => {
  const [first = '', ...rest] = text.split(/[\s,،]+/u);
  const two = `${first} ${rest[0] ?? ''}`.toLowerCase();
  if (WEEKDAYS.has(two))
    return text
      .slice(text.indexOf(rest[0] ?? '') + (rest[0] ?? '').length)
      .replace(/^[\s,،]+/u, '');
  return WEEKDAYS.has(first.toLowerCase()) && rest.length > 0
    ? text.slice(first.length).replace(/^[\s,،]+/u, '')
    : text;
};
