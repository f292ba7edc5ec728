import { button, el } from '../dom.js';
import { explanation } from '../failures.js';
import { currentReader } from '../session.js';
import { askToSignIn } from '../sign-in.js';

/** A button that runs `run` for the signed-in Reader; anybody else is asked to sign in first. */
export function actionButton(entry, { name, text, label, run, ...attributes }) {
  const onSignedIn = () => {
    // The Comment may turn out to be their own.
    if (focusAction(entry, name)) run();
  };
  return button(text, {
    class: 'quiet',
    'data-action': name,
    'aria-label': label,
    click: () => (currentReader() ? run() : askToSignIn({ onSignedIn })),
    ...attributes,
  });
}

/** Where the action is not offered any more, the Comment itself takes the focus, and false is the answer. */
export function focusAction({ view }, name) {
  const action = view.actions.querySelector(`[data-action="${name}"]`);
  (action ?? view.body).focus();
  return action !== null;
}

/** Says at a Comment why an action failed. */
export function showFailure({ view }, failure, { again }) {
  const sentence = explanation(failure, { onSignedIn: again });
  view.message.replaceChildren(el('p', { class: 'form-error', role: 'alert' }, ...sentence));
}
