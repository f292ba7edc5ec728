import * as api from './api.js';
import { tabStorage } from './storage.js';

const KEY = 'foreword.session';
const ENDED = 'Your sign-in has ended. Sign in again: what you wrote is still in the box.';

const listeners = new Set();
let session = tabStorage.recall(KEY);
let renewal = null;

/** The signed-in Reader as {documentId, displayName}, or null. */
export function currentReader() {
  return session?.reader ?? null;
}

/** Whether the signed-in Reader wrote this Comment. */
export function isOwn({ author }) {
  const reader = currentReader();
  return reader !== null && author?.documentId === reader.documentId;
}

export function onSessionChange(listener) {
  listeners.add(listener);
}

export async function signIn(credentials) {
  const { jwt, user } = await api.signIn(credentials);
  const { documentId, displayName, username } = user;
  change({ jwt, reader: { documentId, displayName: displayName || username } });
}

/** Makes an account and signs in with it: only signing in gives the cookie that renews the token. */
export async function register({ username, email, password }) {
  await api.register({ username, email, password });
  await signIn({ identifier: email, password });
}

export async function signOut() {
  const { jwt } = session ?? {};
  change(null);
  // The reader is signed out here whether or not the server could be told.
  if (jwt) await api.signOut({ jwt }).catch(() => undefined);
}

/**
 * Runs `call(jwt)` for the signed-in Reader. A token the server no longer takes is renewed once;
 * if that is refused the Reader is signed out and the error says so.
 */
export async function asReader(call) {
  if (!session) throw loginRequired('You must be logged in to post a comment.');
  try {
    return await call(session.jwt);
  } catch (error) {
    if (error.status !== 401) throw error;
  }
  const jwt = await renewedOnce();
  return call(jwt).catch((error) => {
    throw error.status === 401 ? ended() : error;
  });
}

/** Refresh tokens may be used once, so callers that fail together share one renewal. */
function renewedOnce() {
  renewal ??= renewed().finally(() => {
    renewal = null;
  });
  return renewal;
}

async function renewed() {
  const { reader } = session ?? {};
  if (!reader) throw ended();
  const { jwt } = await api.refreshSession().catch((error) => {
    throw isRefusal(error) ? ended() : error;
  });
  change({ jwt, reader });
  return jwt;
}

/** A server that is away or busy has not refused anybody. */
function isRefusal({ status }) {
  return status >= 400 && status < 500 && status !== 429;
}

function ended() {
  change(null);
  return loginRequired(ENDED);
}

function loginRequired(message) {
  return new api.ApiError({ status: 401, code: 'LOGIN_REQUIRED', message });
}

function change(next) {
  session = next;
  if (session) tabStorage.remember(KEY, session);
  else tabStorage.forget(KEY);
  for (const listener of listeners) listener();
}
