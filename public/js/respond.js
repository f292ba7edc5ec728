import { composer } from './composer.js';
import { el, words } from './dom.js';
import { day } from './locale.js';
import { currentReader, onSessionChange } from './session.js';
import { signInButtons } from './sign-in.js';

export function isOpen({ state, closesAt }) {
  return state === 'open' && !(closesAt && new Date(closesAt) <= new Date());
}

/**
 * What stands under the comments: a box, the way to sign in, or why there is neither. `close()` when
 * the Discussion turns out to be closed.
 */
export function respondSection(conversation) {
  return conversation.isOpen
    ? openSection(conversation)
    : { section: el('section', { class: 'respond' }, closedNotice(conversation)), close() {} };
}

function openSection(conversation) {
  const { article, discussion } = conversation;
  const box = composer({
    label: 'Your comment',
    draftKey: article.documentId,
    submitLabel: 'Post Comment',
    send: (body) => conversation.send({ body }),
    onSent: conversation.showOwn,
    onFinal: conversation.close,
  });
  const gate = el(
    'div',
    { class: 'gate' },
    el('p', {}, words('You must be logged in to post a comment.')),
    signInButtons({ onSignedIn: box.resume }),
  );

  const head = el(
    'div',
    {},
    el('h2', { id: 'respond-heading' }, words('Leave a Reply')),
    discussion.closesAt && closingLine(discussion.closesAt, article.locale),
  );
  const boxPlace = el('div');
  const gatePlace = el('div');
  const render = () => {
    const isSignedIn = currentReader() !== null;
    // Words already written stay in sight of a reader whose sign-in has ended.
    hold(boxPlace, isSignedIn || !box.isEmpty() ? box.form : null);
    hold(gatePlace, isSignedIn || !conversation.isOpen ? null : gate);
  };
  onSessionChange(render);
  render();

  return {
    section: el(
      'section',
      { class: 'respond', id: 'respond', 'aria-labelledby': 'respond-heading' },
      ...[head, boxPlace, gatePlace],
    ),
    close() {
      head.replaceChildren(closedNotice(conversation));
      box.retire();
      render();
      if (box.isEmpty()) hold(boxPlace, null);
    },
  };
}

/** What stands in `place` already is not touched: moving it would take the keyboard's focus away. */
function hold(place, element) {
  if (place.firstChild !== element) place.replaceChildren(...(element ? [element] : []));
}

function closedNotice({ discussion }) {
  const sentence =
    discussion.state === 'hidden'
      ? 'The conversation of this article is not shown.'
      : 'The conversation of this article is closed: it takes no more comments.';
  return el('p', { class: 'notice closed' }, words(sentence));
}

function closingLine(closesAt, locale) {
  return el('p', { class: 'closing' }, words('Open until ', day(closesAt, locale)));
}
