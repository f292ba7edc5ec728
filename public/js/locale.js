import { el } from './dom.js';

export const DEFAULT_LOCALE = 'en';

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);
const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;

/** The locale this page was asked for, or undefined for the default one. */
export function pageLocale() {
  return new URLSearchParams(location.search).get('locale') || undefined;
}

export function directionOf(locale) {
  return RIGHT_TO_LEFT.has(languageOf(locale)) ? 'rtl' : 'ltr';
}

export function setPageLanguage(locale) {
  document.documentElement.lang = locale;
  document.documentElement.dir = directionOf(locale);
}

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

/** Names joined as the locale joins them, each kept apart from the direction of its neighbours. */
export function nameList(names, locale) {
  const list = withLocale(locale, (known) => new Intl.ListFormat(known, { type: 'conjunction' }));
  return list
    .formatToParts(names)
    .map(({ type, value }) => (type === 'element' ? el('bdi', {}, value) : value));
}

/** Names with a mark between them that every language reads, for names that are not in the locale's own. */
export function markedList(names) {
  return names.flatMap((name, index) => [index > 0 && ' / ', el('bdi', {}, name)]);
}

export function homeAddress(locale) {
  return isDefault(locale) ? '/' : `/?${new URLSearchParams({ locale })}`;
}

export function articleAddress({ slug, locale }) {
  const query = isDefault(locale) ? { slug } : { slug, locale };
  return `/article.html?${new URLSearchParams(query)}`;
}

function time(value, locale, options) {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return null;
  const text = withLocale(locale, (known) => new Intl.DateTimeFormat(known, options)).format(date);
  return el('time', { datetime: value }, text);
}

/** Intl throws on a locale it cannot parse, and the page's address may hold anything. */
function withLocale(locale, make) {
  try {
    return make(locale);
  } catch {
    return make(DEFAULT_LOCALE);
  }
}

function languageOf(locale = DEFAULT_LOCALE) {
  return locale.split('-')[0].toLowerCase();
}

function isDefault(locale) {
  return !locale || locale === DEFAULT_LOCALE;
}
