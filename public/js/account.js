import { announce, button, el, words } from './dom.js';
import { currentReader, onSessionChange, signOut } from './session.js';
import { askToSignIn } from './sign-in.js';

/** Keeps the masthead's account corner in step with the session. */
export function showAccount(place) {
  const render = () => {
    const reader = currentReader();
    place.replaceChildren(...(reader ? signedIn(reader) : [signInButton(place)]));
  };
  place.tabIndex = -1;
  onSessionChange(render);
  render();
}

function signedIn({ displayName }) {
  const leave = async () => {
    await signOut();
    announce('You are signed out.');
    document.getElementById('main').focus();
  };
  return [
    words('Signed in as ', el('bdi', { class: 'reader-name' }, displayName)),
    button('Sign out', { class: 'quiet', click: leave }),
  ];
}

function signInButton(place) {
  const onSignedIn = () => place.focus();
  return button('Sign in', { class: 'quiet', click: () => askToSignIn({ onSignedIn }) });
}
