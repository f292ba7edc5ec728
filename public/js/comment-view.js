import { cleanedHtml, el, words } from './dom.js';
import { moment } from './locale.js';

/**
 * The elements of one Comment: `item` (the list item), `body` (takes the focus), `replies` (a list),
 * and the empty `actions`, `message`, `box` and `more`. `showComment` fills it.
 */
export function commentView(comment) {
  const contents = el('div');
  const actions = el('div', { class: 'actions' });
  const message = el('div');
  const box = el('div', { class: 'answer-box' });
  const body = el(
    'article',
    { class: 'comment', id: anchor(comment), tabindex: '-1' },
    ...[contents, actions, message, box],
  );
  const replies = el('ol', { class: 'replies' });
  const more = el('div', { class: 'more-replies' });
  const item = el('li', { 'data-comment': comment.documentId }, body, replies, more);
  return { item, body, contents, actions, message, box, replies, more };
}

/**
 * Shows a Comment as it is now. `answers` is a Comment that it answers without standing under it, and
 * null where that is not on the page.
 */
export function showComment({ body, contents }, comment, { locale, answers }) {
  body.classList.toggle('waiting', comment.status === 'pending');
  contents.replaceChildren(
    ...(comment.deleted || comment.status === 'rejected'
      ? [tombstone(comment)]
      : written(comment, { locale, answers })),
  );
}

export function writerName({ author, deleted }) {
  if (deleted) return 'a removed comment';
  return author?.displayName ?? 'Deleted reader';
}

function written(comment, { locale, answers }) {
  return [
    head(comment, locale),
    ...(answers === undefined ? [] : [answersLine(answers)]),
    cleanedHtml(comment.html, { class: 'prose', dir: 'auto' }),
  ];
}

function tombstone({ deleted }) {
  const sentence = deleted ? 'This comment was removed.' : 'This comment was not accepted.';
  return el('p', { class: 'tombstone' }, words(sentence));
}

function head(comment, locale) {
  const { createdAt, editedAt, pinned, status } = comment;
  return el(
    'header',
    { class: 'comment-head' },
    el('bdi', { class: 'reader-name' }, writerName(comment)),
    el('a', { class: 'permalink', href: `#${anchor(comment)}` }, moment(createdAt, locale)),
    editedAt && mark('Edited'),
    pinned && mark('Pinned'),
    status === 'pending' && mark('Waiting for a moderator'),
  );
}

function answersLine(comment) {
  const answered = comment
    ? el('a', { href: `#${anchor(comment)}` }, el('bdi', {}, writerName(comment)))
    : 'a comment that is not shown here';
  return el('p', { class: 'answers' }, words('In reply to ', answered));
}

function mark(text) {
  return el('span', { class: 'mark', lang: 'en', dir: 'ltr' }, text);
}

function anchor({ documentId }) {
  return `comment-${documentId}`;
}
