import { showAccount } from './account.js';
import { readArticle } from './api.js';
import {
  byline,
  correctedFact,
  coverImage,
  factList,
  readingFact,
  topicsFact,
} from './article-facts.js';
import { changesView } from './changes.js';
import { showConversation } from './conversation.js';
import { el, webAddress, words } from './dom.js';
import { textOf } from './embeds.js';
import { DEFAULT_LOCALE, directionOf, homeAddress, pageLocale, setPageLanguage } from './locale.js';
import { notesAt } from './notes.js';
import { loading, problem } from './notices.js';

const locale = pageLocale();
const parameters = new URLSearchParams(location.search);
const slug = parameters.get('slug');
/** The token of a preview, where the page shows one. */
const preview = parameters.get('preview') ?? undefined;
const place = document.getElementById('article');

setPageLanguage(locale ?? DEFAULT_LOCALE);
document.getElementById('home').href = homeAddress(locale);
showAccount(document.getElementById('account'));
await showArticle();

async function showArticle() {
  if (!slug) return place.replaceChildren(...notFound());
  place.replaceChildren(loading('Fetching the article…'));
  let article;
  try {
    article = await readArticle({ slug, locale, preview });
  } catch (error) {
    const isMissing = error.status === 404;
    if (error.code === 'PREVIEW_INVALID') return place.replaceChildren(...noPreview());
    return place.replaceChildren(
      ...(isMissing ? notFound() : [problem({ message: error.message, retry: showArticle })]),
    );
  }
  article = { ...article, locale: article.locale ?? locale ?? DEFAULT_LOCALE };
  describePage(article);
  if (preview !== undefined) return place.replaceChildren(previewBar(), articleView(article));
  place.replaceChildren(articleView(article));
  await showConversation({ article, container: document.getElementById('conversation') });
}

function articleView(article) {
  const { title, html, notes, cover, excerpt, excerptIsDerived } = article;
  return el(
    'article',
    { class: 'article', lang: article.locale, dir: directionOf(article.locale) },
    notesAt('above', notes),
    el(
      'header',
      {},
      el('h1', {}, title),
      // An excerpt somebody wrote is a standfirst; a derived one repeats the opening.
      excerptIsDerived === false && excerpt && el('p', { class: 'standfirst' }, excerpt),
      byline(article),
      sourceLine(article),
      factList(topicsFact(article), readingFact(article), correctedFact(article)),
    ),
    cover?.url && el('figure', { class: 'cover' }, coverImage(cover)),
    textOf(html, { class: 'prose body' }),
    notesAt('below', notes),
    article.showChanges && changesView(article),
  );
}

function sourceLine({ source }) {
  if (!source) return null;
  const { name, url, creditLine, licence } = source;
  const address = webAddress(url);
  const title = name || address;
  const origin = title && el(address ? 'a' : 'bdi', { href: address, dir: 'auto' }, title);
  const parts = [
    origin && words('Source: ', origin),
    creditLine && el('bdi', {}, creditLine),
    licence && el('bdi', {}, licence),
  ];
  // The sign between the parts hangs on the outer span, which keeps the article's direction.
  return el('p', { class: 'source' }, ...parts.filter(Boolean).map((part) => el('span', {}, part)));
}

function previewBar() {
  return el(
    'p',
    { class: 'preview-bar', role: 'status' },
    el('strong', {}, words('Preview.')),
    ' ',
    words('This is how the article will look. Whoever has the link can see it.'),
  );
}

function noPreview() {
  document.title = 'No preview — Foreword';
  return [
    el('h1', {}, words('There is no preview here')),
    el(
      'p',
      { class: 'notice' },
      words('The link has expired, or it has a slip in it. Ask for a new one.'),
    ),
  ];
}

function notFound() {
  document.title = 'Not found — Foreword';
  return [
    el('h1', {}, words('There is no article here')),
    el(
      'p',
      { class: 'notice' },
      words('It may have been moved or withdrawn, or the address may have a slip in it.'),
    ),
    el('p', {}, el('a', { href: homeAddress(locale) }, words('See the latest articles'))),
  ];
}

function describePage(article) {
  setPageLanguage(article.locale);
  document.title = `${preview === undefined ? '' : 'Preview: '}${article.title} — Foreword`;
  const { excerpt, canonicalUrl, robots } = article;
  const canonical = webAddress(canonicalUrl);
  if (excerpt) document.head.append(el('meta', { name: 'description', content: excerpt }));
  if (canonical) document.head.append(el('link', { rel: 'canonical', href: canonical }));
  if (robots === 'noindex' || preview !== undefined)
    document.head.append(el('meta', { name: 'robots', content: 'noindex' }));
  // The server answers a former slug with the article at its present one: say so in the address.
  if (article.slug === slug || preview !== undefined) return;
  const address = new URL(location.href);
  address.searchParams.set('slug', article.slug);
  history.replaceState(null, '', address);
}
