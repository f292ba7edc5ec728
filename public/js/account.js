import { announce, button, el, words } from './dom.js';
import { currentReader, onSessionChange, signOut } from './session.js';

/** Keeps the masthead's account corner in step with the session. */
export function showAccount(place) {
  const render = () => {
    const reader = currentReader();
    place.replaceChildren(...(reader ? signedIn(reader) : []));
  };
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
