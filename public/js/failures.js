import { button, words } from './dom.js';
import { sentenceOf } from './sentences.js';
import { askToSignIn } from './sign-in.js';

/** What is said about a failure, and the way to sign in where that is what is missing. */
export function explanation(failure, { onSignedIn }) {
  const sentence = words(sentenceOf(failure));
  if (failure.code !== 'LOGIN_REQUIRED') return [sentence];
  const ask = () => askToSignIn({ onSignedIn });
  return [sentence, ' ', button('Sign in', { class: 'quiet', click: ask })];
}
