import { countDown } from './countdown.js';
import { announce, button, el, words } from './dom.js';
import { explanation } from './failures.js';
import { sentenceWith } from './sentences.js';
import { tabStorage } from './storage.js';

const REFUSED = 'This comment was not accepted. Your words are still in the box.';

/** What no second attempt will change. */
const FINAL = ['DISCUSSION_CLOSED', 'EDIT_WINDOW_CLOSED'];

let boxes = 0;

/**
 * A box to write a Comment in, with `written` in it to begin with. `send(body)` gives the Comment or
 * throws; then `onSent(comment)`, or for one that was turned down `onRejected(comment)`, or
 * `onFinal(failure)` where it is too late for any. What is typed is kept as a draft until the server
 * has taken it.
 */
export function composer(options) {
  const { draftKey, written = '', submitLabel, send, onSent, onRejected, onFinal } = options;
  const key = `foreword.draft.${draftKey}`;
  const { form, label, text, error, buttons, submit, cancel } = elements(options);
  let isBusy = false;

  text.value = tabStorage.recall(key) ?? written;
  text.addEventListener('input', () => tabStorage.remember(key, text.value));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (isBusy) return;
    error.replaceChildren();
    text.readOnly = true;
    setBusy('Sending…');
    const finish = await send(text.value).then(
      (comment) => () => take(comment),
      (failure) => () => showFailure(failure),
    );
    text.readOnly = false;
    setIdle();
    finish();
  });

  function take(comment) {
    if (comment.status === 'rejected') {
      error.replaceChildren(words(REFUSED));
      onRejected?.(comment);
      return;
    }
    forgetDraft();
    onSent(comment);
  }

  function setBusy(why) {
    isBusy = true;
    // Not `disabled`: that would drop the keyboard's focus.
    submit.setAttribute('aria-disabled', 'true');
    submit.textContent = why;
  }

  function setIdle() {
    isBusy = false;
    submit.removeAttribute('aria-disabled');
    submit.textContent = submitLabel;
  }

  function showFailure(failure) {
    error.replaceChildren(...explanation(failure, { onSignedIn: resume }));
    if (failure.details?.retryAfter) wait(failure);
    if (!FINAL.includes(failure.code)) return;
    retire();
    onFinal(failure);
  }

  /** The seconds run before the eyes; read out, the sentence is said once. */
  function wait(failure) {
    const sentence = el('span', { 'aria-hidden': 'true' });
    error.replaceChildren(
      words(el('span', { class: 'visually-hidden' }, failure.message), sentence),
    );
    setBusy(submitLabel);
    countDown(failure.details.retryAfter, {
      tick: (left) => sentence.replaceChildren(sentenceWith(failure, left)),
      done() {
        error.replaceChildren();
        setIdle();
        announce('You can send it now.');
      },
    });
  }

  function forgetDraft() {
    text.value = '';
    tabStorage.forget(key);
  }

  /** Takes the reader to the box, whatever went wrong before. */
  function resume() {
    if (!isBusy) error.replaceChildren();
    text.focus();
  }

  /** Nothing can be sent from here any more; what was written can still be read and copied. */
  function retire() {
    label.replaceChildren('What you wrote');
    text.readOnly = true;
    const hadFocus = submit === document.activeElement;
    submit.remove();
    if (cancel) cancel.textContent = 'Close';
    else buttons.remove();
    if (hadFocus) text.focus();
  }

  return { form, resume, retire, forgetDraft, isEmpty: () => text.value === '' };
}

function elements({ label, submitLabel, onCancel }) {
  const id = `comment-box-${(boxes += 1)}`;
  const errorId = `${id}-error`;
  const text = el('textarea', { id, rows: '5', dir: 'auto', 'aria-describedby': errorId });
  const error = el('p', { class: 'form-error', id: errorId, role: 'alert' });
  const submit = button(submitLabel, { type: 'submit', class: 'primary' });
  const cancel = onCancel && button('Cancel', { class: 'quiet', click: onCancel });
  const buttons = el('div', { class: 'form-buttons' }, submit, cancel);
  const name = words(label);
  const form = el(
    'form',
    { class: 'composer' },
    el('label', { for: id }, name),
    ...[text, error, buttons],
  );
  return { form, label: name, text, error, buttons, submit, cancel };
}
