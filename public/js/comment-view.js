import { cleanedHtml, counted, el, words } from './dom.js';
import { moment } from './locale.js';

/**
 * The elements of one Comment: `item` (the list item), `body` (takes the focus), `replies` (a list),
 * `actions` and `answerBox` (both empty). `answers` is a Comment it answers without standing under it.
 */
export function commentView(comment, { locale, answers }) {
  const replies = el('ol', { class: 'replies' });
  const actions = el('div', { class: 'actions' });
  const answerBox = el('div', { class: 'answer-box' });
  const body = el(
    'article',
    { class: 'comment', id: anchor(comment), tabindex: '-1' },
    ...(comment.deleted ? tombstone() : contents(comment, { locale, answers })),
    actions,
    answerBox,
  );
  const item = el(
    'li',
    { 'data-comment': comment.documentId },
    body,
    replies,
    comment.moreReplies && goesOn(),
  );
  return { item, body, replies, actions, answerBox };
}

export function writerName({ author, deleted }) {
  if (deleted) return 'a removed comment';
  return author?.displayName ?? 'Former reader';
}

function contents(comment, { locale, answers }) {
  return [
    head(comment, locale),
    answers && answersLine(answers),
    cleanedHtml(comment.html, { class: 'prose', dir: 'auto' }),
    comment.likeCount > 0 && el('p', { class: 'likes' }, words(counted(comment.likeCount, 'Like'))),
  ];
}

function tombstone() {
  return [el('p', { class: 'tombstone' }, words('This comment was removed.'))];
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
  const link = el('a', { href: `#${anchor(comment)}` }, el('bdi', {}, writerName(comment)));
  return el('p', { class: 'answers' }, words('In reply to ', link));
}

function goesOn() {
  const sentence = 'This thread goes on; its later replies are not shown here.';
  return el('p', { class: 'goes-on' }, words(sentence));
}

function mark(text) {
  return el('span', { class: 'mark', lang: 'en', dir: 'ltr' }, text);
}

function anchor({ documentId }) {
  return `comment-${documentId}`;
}
