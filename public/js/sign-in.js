import { announce, button, el, words } from './dom.js';
import { sentenceOf } from './sentences.js';
import { currentReader, register, signIn } from './session.js';

const PASSWORD = { label: 'Password', type: 'password', dir: 'ltr' };

/** The two ways in. The keys of `fields` are what `send` takes. */
const WAYS_IN = {
  signIn: {
    heading: 'Sign in',
    fields: {
      identifier: { label: 'Email or username', autocomplete: 'username' },
      password: { ...PASSWORD, autocomplete: 'current-password' },
    },
    send: signIn,
    other: { way: 'register', question: 'No account yet?' },
  },
  register: {
    heading: 'Create an account',
    fields: {
      username: { label: 'Username, shown with your comments', autocomplete: 'username' },
      email: { label: 'Email, never shown', type: 'email', autocomplete: 'email' },
      password: { ...PASSWORD, autocomplete: 'new-password' },
    },
    send: register,
    other: { way: 'signIn', question: 'You have an account?' },
  },
};

/** Opens the sign-in form over the page. `onSignedIn()` runs once the Reader is signed in. */
export function askToSignIn({ way = 'signIn', onSignedIn } = {}) {
  const dialog = el('dialog', { 'aria-labelledby': 'sign-in-heading', lang: 'en', dir: 'ltr' });
  const show = (shown) => {
    dialog.replaceChildren(...contents(shown, { show, cancel, done }));
    dialog.querySelector('input').focus();
  };
  const cancel = () => dialog.close();
  const done = () => {
    dialog.close();
    announce(`Signed in as ${currentReader().displayName}.`);
    onSignedIn?.();
  };
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  show(way);
}

/** The buttons that lead to the form. */
export function signInButtons({ onSignedIn }) {
  return el(
    'div',
    { class: 'form-buttons' },
    button('Sign in', { class: 'primary', click: () => askToSignIn({ onSignedIn }) }),
    button('Create an account', {
      class: 'quiet',
      click: () => askToSignIn({ way: 'register', onSignedIn }),
    }),
  );
}

function contents(way, { show, cancel, done }) {
  const { heading, other } = WAYS_IN[way];
  return [
    el('h2', { id: 'sign-in-heading' }, heading),
    accountForm(WAYS_IN[way], { cancel, done }),
    el(
      'p',
      { class: 'other-way' },
      `${other.question} `,
      button(WAYS_IN[other.way].heading, { class: 'quiet', click: () => show(other.way) }),
    ),
  ];
}

function accountForm({ heading, fields, send }, { cancel, done }) {
  const error = el('p', { class: 'form-error', role: 'alert' });
  const form = el(
    'form',
    {},
    Object.entries(fields).map(([name, field]) => fieldOf(name, field)),
    error,
    el(
      'div',
      { class: 'form-buttons' },
      button(heading, { type: 'submit', class: 'primary' }),
      button('Cancel', { class: 'quiet', click: cancel }),
    ),
  );

  let isSending = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (isSending) return;
    isSending = true;
    error.replaceChildren();
    try {
      await send(valuesOf(form));
      done();
    } catch (failure) {
      error.replaceChildren(words(sentenceOf(failure)));
    } finally {
      isSending = false;
    }
  });
  return form;
}

function valuesOf(form) {
  const { password, ...names } = Object.fromEntries(new FormData(form));
  const trimmed = Object.entries(names).map(([name, value]) => [name, value.trim()]);
  return { ...Object.fromEntries(trimmed), password };
}

function fieldOf(name, { label, type = 'text', dir = 'auto', autocomplete }) {
  const input = el('input', {
    ...{ id: name, name, type, dir, autocomplete },
    ...{ autocapitalize: 'none', spellcheck: 'false', required: true },
  });
  return el('div', { class: 'field' }, el('label', { for: name }, label), input);
}
