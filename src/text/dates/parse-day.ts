import { monthOf, writesDots } from './month-names';

/** `day` as `2025-12-22`, or what is wrong with what was typed. */
export type Reading =
  | { day: string }
  | { problem: 'ambiguous'; days: [string, string] }
  | { problem: 'impossible' | 'unreadable' };

const YEAR_FIRST = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([-./ ])(\d{1,2})\2(\d{4})$/;
const DAY = /^(\d{1,2})(?:st|nd|rd|th)?$/i;
const YEAR = /^\d{4}$/;
/** What languages write around a day, and what says nothing about which it is. */
const FILLERS = new Set(['of', 'the', 'г', 'года', 'de', 'del', 'ב']);
/** Marks of direction, which come with dates that are copied. */
const INVISIBLE = /[\u200e\u200f\u061c\u2066-\u2069]/g;

/**
 * Reads a day as it says, never as a guess: figures in an order that could be another day are refused, and so are
 * years of two digits.
 *
 * @param language of the panel, as `ru`
 */
export const parseDay = (typed: string, language: string): Reading => {
  const text = withLatinDigits(typed.normalize('NFKC').replace(INVISIBLE, ''))
    .trim()
    .replace(/\s+/g, ' ');

  const iso = YEAR_FIRST.exec(text);
  if (iso) return only([dayOf(iso[1], iso[3], iso[4])]);

  const figures = YEAR_LAST.exec(text);
  if (figures) {
    const [, first, separator, second, year] = figures;
    const dayFirst = dayOf(year, second, first);
    const isDayFirst = separator === '.' && writesDots(language);
    return only(isDayFirst ? [dayFirst] : [dayFirst, dayOf(year, first, second)]);
  }
  return withName(text, language);
};

/** Arabic-Indic and Persian digits as `0` to `9`. */
const withLatinDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) % 16));

/** `22 December 2025`, `Dec 22, 2025`, `2025 декабрь 22`: three words in any order. */
const withName = (text: string, language: string): Reading => {
  const words = text
    .split(/[\s,./-]+/)
    .filter((word) => word !== '' && !FILLERS.has(word.toLowerCase()));
  const months = words.flatMap((word) => monthOf(word, language) ?? []);
  const days = words.flatMap((word) => DAY.exec(word)?.[1] ?? []);
  const years = words.filter((word) => YEAR.test(word));
  const isWhole = [words.length, months.length, days.length, years.length].join() === '3,1,1,1';
  return isWhole ? only([dayOf(years[0], String(months[0]), days[0])]) : { problem: 'unreadable' };
};

/** The one day that there is among these. */
const only = (found: (string | undefined)[]): Reading => {
  const [day, other] = [...new Set(found.filter((one) => one !== undefined))];
  if (day === undefined) return { problem: 'impossible' };
  return other === undefined ? { day } : { problem: 'ambiguous', days: [day, other] };
};

/** Undefined where the calendar has no such day. */
const dayOf = (year = '', month = '', day = ''): string | undefined => {
  const iso = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
};
