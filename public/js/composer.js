import { button, el, words } from './dom.js';
import { currentReader } from './session.js';
import { forget, recall, remember } from './storage.js';

const REFUSED = 'This comment was not accepted. Your words are still in the box.';
let boxes = 0;

/**
 * A box to write a Comment in. `send(body)` gives the Comment or throws; then `onSent(comment)`.
 * What is typed is kept as a draft until the server has taken it.
 */
export function composer({ label, draftKey, submitLabel, send, onSent, onSignedOut, onCancel }) {
  const key = `foreword.draft.${draftKey}`;
  const { form, text, error, submit } = elements({ label, submitLabel, onCancel });
  let isSending = false;

  text.value = recall(key) ?? '';
  text.addEventListener('input', () => remember(key, text.value));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (isSending) return;
    setSending(true);
    error.replaceChildren();
    try {
      const comment = await send(text.value);
      if (!isShownToItsWriter(comment)) throw new Error(REFUSED);
      text.value = '';
      forget(key);
      onSent(comment);
    } catch (failure) {
      showError(failure);
    } finally {
      setSending(false);
    }
  });

  function setSending(sending) {
    isSending = sending;
    // Not `disabled`: that would drop the keyboard's focus.
    submit.setAttribute('aria-disabled', String(sending));
    submit.textContent = sending ? 'Sending…' : submitLabel;
    text.readOnly = sending;
  }

  function showError({ message }) {
    error.replaceChildren(words(message));
    if (currentReader()) return;
    error.append(' ', el('a', { href: '#identifier' }, words('Go to the sign-in form')));
    onSignedOut?.();
  }

  /** Takes the reader back to the box, whatever went wrong before. */
  function resume() {
    error.replaceChildren();
    text.focus();
  }

  return { form, resume, isEmpty: () => text.value === '' };
}

function elements({ label, submitLabel, onCancel }) {
  const id = `comment-box-${(boxes += 1)}`;
  const errorId = `${id}-error`;
  const text = el('textarea', { id, rows: '5', dir: 'auto', 'aria-describedby': errorId });
  const error = el('p', { class: 'form-error', id: errorId, role: 'alert' });
  const submit = button(submitLabel, { type: 'submit', class: 'primary' });
  const cancel = onCancel && button('Cancel', { class: 'quiet', click: onCancel });
  const form = el(
    'form',
    { class: 'composer' },
    el('label', { for: id }, words(label)),
    text,
    error,
    el('div', { class: 'form-buttons' }, submit, cancel),
  );
  return { form, text, error, submit };
}

function isShownToItsWriter({ status }) {
  return status === 'approved' || status === 'pending';
}
