import { focusAction } from './action-button.js';

/**
 * Opens a box under a Comment, in place of any other; one that is open already takes the focus.
 *
 * @param make gives the box: {form, resume}
 */
export function openBox(entry, kind, make) {
  entry.view.message.replaceChildren();
  if (entry.box?.kind !== kind) {
    entry.box = { kind, ...make() };
    entry.view.box.replaceChildren(entry.box.form);
  }
  entry.box.resume();
}

export function closeBox(entry) {
  entry.box = null;
  entry.view.box.replaceChildren();
}

/** Closes the box and takes the reader back to the button that opened it. */
export function leaveBox(entry) {
  const { kind } = entry.box;
  closeBox(entry);
  focusAction(entry, kind);
}
