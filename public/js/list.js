import { showAccount } from './account.js';
import { readArticles } from './api.js';
import { byline, coverImage, fact, factList, readingFact, topicsFact } from './article-facts.js';
import { announce, button, counted, el, words } from './dom.js';
import {
  articleAddress,
  DEFAULT_LOCALE,
  directionOf,
  pageLocale,
  setPageLanguage,
} from './locale.js';
import { kindLabel } from './notes.js';
import { loading, problem } from './notices.js';

const locale = pageLocale();
const place = document.getElementById('articles');
const list = el('ol', { class: 'articles' });
const foot = el('div', { class: 'list-foot' });
const shown = new Set();

setPageLanguage(locale ?? DEFAULT_LOCALE);
markLanguage(locale ?? DEFAULT_LOCALE);
showAccount(document.getElementById('account'));
place.append(list, foot);
await showPage(1);

async function showPage(page) {
  foot.replaceChildren(loading('Fetching articles…'));
  try {
    const { data, meta } = await readArticles({ locale, page });
    const items = append(data);
    foot.replaceChildren(...footer(meta.pagination));
    if (page > 1) moveOn(items);
  } catch (error) {
    foot.replaceChildren(problem({ message: error.message, retry: () => showPage(page) }));
  }
}

/** An Article published meanwhile moves the pages by one, so the same one may come twice. */
function append(articles) {
  const fresh = articles.filter(({ documentId }) => !shown.has(documentId));
  fresh.forEach(({ documentId }) => shown.add(documentId));
  const items = fresh.map((article) => el('li', {}, teaser(article)));
  list.append(...items);
  return items;
}

function footer({ page, pageCount, total }) {
  if (total === 0) return [el('p', { class: 'notice' }, words('There are no articles here yet.'))];
  return page < pageCount ? [button('More articles', { click: () => showPage(page + 1) })] : [];
}

function moveOn(items) {
  items[0]?.querySelector('a').focus();
  announce(`${counted(items.length, 'more article')} shown.`);
}

function teaser(article) {
  const { title, excerpt, cover } = article;
  const language = article.locale ?? locale ?? DEFAULT_LOCALE;
  const address = articleAddress({ slug: article.slug, locale: language });
  return el(
    'article',
    { class: 'teaser', lang: language, dir: directionOf(language) },
    el(
      'div',
      { class: 'teaser-text' },
      el('h2', {}, el('a', { href: address }, title)),
      byline({ ...article, locale: language }),
      excerpt && el('p', { class: 'excerpt' }, excerpt),
      factList(
        notesFact(article),
        topicsFact(article),
        readingFact(article),
        commentsFact(article, address),
      ),
    ),
    cover?.url && coverImage(cover, { class: 'teaser-cover', loading: 'lazy' }),
  );
}

function notesFact({ notes }) {
  if (!notes?.length) return null;
  const kinds = [...new Set(notes.map(({ kind }) => kindLabel(kind)))];
  const label = notes.length === 1 ? 'Editor’s note' : 'Editor’s notes';
  return fact(
    el('span', { class: 'note-sign', lang: 'en', dir: 'ltr' }, `${label}: ${kinds.join(', ')}`),
  );
}

function commentsFact({ discussion }, address) {
  if (!discussion || discussion.state === 'hidden') return null;
  const text =
    discussion.commentCount > 0 ? counted(discussion.commentCount, 'comment') : 'No comments yet';
  return fact(el('a', { href: `${address}#conversation` }, words(text)));
}

function markLanguage(current) {
  for (const link of document.querySelectorAll('[data-locale]')) {
    if (link.dataset.locale === current) link.setAttribute('aria-current', 'true');
  }
}
