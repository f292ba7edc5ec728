import { composer } from './composer.js';
import { announce, el, words } from './dom.js';
import { day } from './locale.js';
import { currentReader, onSessionChange } from './session.js';
import { signInForm } from './sign-in.js';

export function isOpen({ state, closesAt }) {
  return state === 'open' && !(closesAt && new Date(closesAt) <= new Date());
}

/** What stands under the comments: a box, a sign-in form, or why there is neither. */
export function respondSection(conversation) {
  return conversation.isOpen
    ? openSection(conversation)
    : { section: closedSection(conversation), askToSignIn() {} };
}

function openSection(conversation) {
  const { article, discussion } = conversation;
  const box = composer({
    label: 'Your comment',
    draftKey: article.documentId,
    submitLabel: 'Post Comment',
    send: (body) => conversation.send({ body }),
    onSent: conversation.showOwn,
  });
  const signIn = signInForm({
    onSignedIn() {
      announce(`Signed in as ${currentReader().displayName}.`);
      if (conversation.askedToAnswer) conversation.openReply(conversation.askedToAnswer);
      else box.resume();
    },
  });
  const sentence = el('p', {}, words('You must be logged in to post a comment.'));
  const gate = el('div', { class: 'gate' }, sentence, signIn.form);

  const boxPlace = el('div');
  const gatePlace = el('div');
  const render = () => {
    const isSignedIn = currentReader() !== null;
    // Words already written stay in sight of a reader whose sign-in has ended.
    hold(boxPlace, isSignedIn || !box.isEmpty() ? box.form : null);
    hold(gatePlace, isSignedIn ? null : gate);
  };
  onSessionChange(render);
  render();

  const section = el(
    'section',
    { class: 'respond', id: 'respond', 'aria-labelledby': 'respond-heading' },
    el('h2', { id: 'respond-heading' }, words('Leave a Reply')),
    discussion.closesAt && closingLine(discussion.closesAt, article.locale),
    boxPlace,
    gatePlace,
  );
  return { section, askToSignIn: () => signIn.identifier.focus() };
}

/** What stands in `place` already is not touched: moving it would take the keyboard's focus away. */
function hold(place, element) {
  if (place.firstChild !== element) place.replaceChildren(...(element ? [element] : []));
}

function closedSection({ discussion }) {
  const sentence =
    discussion.state === 'hidden'
      ? 'The conversation of this article is not shown.'
      : 'The conversation of this article is closed: it takes no more comments.';
  return el('p', { class: 'notice closed' }, words(sentence));
}

function closingLine(closesAt, locale) {
  return el('p', { class: 'closing' }, words('Open until ', day(closesAt, locale)));
}
