import { button, el, words } from './dom.js';

export function loading(text) {
  return el('p', { class: 'notice', role: 'status' }, words(text));
}

/** What went wrong, with a way to try again. */
export function problem({ message, retry }) {
  return el(
    'div',
    { class: 'notice problem', role: 'alert' },
    el('p', {}, words(message)),
    retry && button('Try again', { click: retry }),
  );
}
