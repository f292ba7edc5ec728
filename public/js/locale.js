import { el } from './dom.js';

const DEFAULT_LOCALE = 'en';

const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;

/** A `<time>` with the day; a date without a time is the same day in every time zone. */
export function day(value, locale) {
  const timeZone = DATE_ONLY.test(value) ? 'UTC' : undefined;
  return time(value, locale, { year: 'numeric', month: 'short', day: 'numeric', timeZone });
}

/** A `<time>` with the day and the minute, in the reader's time zone. */
export function moment(value, locale) {
  return time(value, locale, { dateStyle: 'medium', timeStyle: 'short' });
}

/** A day and its minute in one of the page's own sentences, which are English. */
export function momentText(value) {
  const format = new Intl.DateTimeFormat(DEFAULT_LOCALE, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return format.format(new Date(value));
}

function time(value, locale, options) {
  const text = new Intl.DateTimeFormat(locale, options).format(new Date(value));
  return el('time', { datetime: value }, text);
}
