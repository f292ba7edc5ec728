import { button, el, words } from './dom.js';
import { signIn } from './session.js';

/** The sign-in form. `onSignedIn()` runs once the Reader is signed in. */
export function signInForm({ onSignedIn }) {
  const identifier = el('input', {
    id: 'identifier',
    name: 'identifier',
    type: 'text',
    autocomplete: 'username',
    autocapitalize: 'none',
    spellcheck: 'false',
    dir: 'auto',
    required: true,
  });
  const password = el('input', {
    id: 'password',
    name: 'password',
    type: 'password',
    autocomplete: 'current-password',
    dir: 'ltr',
    required: true,
  });
  const error = el('p', { class: 'form-error', role: 'alert' });
  const submit = button('Sign in', { type: 'submit', class: 'primary' });
  const form = el(
    'form',
    { class: 'sign-in' },
    field('Email or username', identifier),
    field('Password', password),
    error,
    el('div', { class: 'form-buttons' }, submit),
  );

  let isSending = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (isSending) return;
    isSending = true;
    error.replaceChildren();
    try {
      await signIn({ identifier: identifier.value.trim(), password: password.value });
      form.reset();
      onSignedIn();
    } catch (failure) {
      error.replaceChildren(words(failure.message));
    } finally {
      isSending = false;
    }
  });
  return { form, identifier };
}

function field(label, input) {
  return el('div', { class: 'field' }, el('label', { for: input.id }, words(label)), input);
}
