import { el, words } from './dom.js';
import { day, markedList, nameList } from './locale.js';

/** `Aynaz Anni Cyrus | Dec 22, 2025`: an Article's original date counts, where it has one. */
export function byline({ authors, originallyPublishedOn, firstPublishedAt, locale }) {
  const published = originallyPublishedOn ?? firstPublishedAt;
  const names = (authors ?? []).map(({ name }) => name);
  const date = published ? day(published, locale) : null;
  return el(
    'p',
    { class: 'byline' },
    names.length > 0 && el('span', { class: 'authors' }, nameList(names, locale)),
    names.length > 0 && date && ' | ',
    date,
  );
}

/** Topics are not localized: their names may be in another language than the Article. */
export function topicsFact({ topics }) {
  if (!topics?.length) return null;
  const names = topics.map(({ name }) => name);
  return fact(el('span', { class: 'visually-hidden', lang: 'en' }, 'Topics: '), markedList(names));
}

export function readingFact({ readingMinutes }) {
  return readingMinutes ? fact(words(`${readingMinutes} min read`)) : null;
}

export function correctedFact({ lastCorrectedAt, locale }) {
  if (!lastCorrectedAt) return null;
  return fact(words('Corrected on '), day(lastCorrectedAt, locale));
}

export function fact(...children) {
  return el('li', {}, ...children);
}

export function factList(...facts) {
  return el('ul', { class: 'facts' }, ...facts);
}

export function coverImage({ url, alternativeText, width, height }, attributes = {}) {
  return el('img', { src: url, alt: alternativeText ?? '', width, height, ...attributes });
}
