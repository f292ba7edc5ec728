const TIMEOUT_MS = 20_000;
const REPLIES_AT_ONCE = 50;
const OWN_AT_ONCE = 100;

/** `status` is 0 and `code` is UNREACHABLE when no answer came; otherwise all of it is the server's. */
export class ApiError extends Error {
  constructor({ status, code, message, details = {} }) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

export function readArticles({ locale, page }) {
  return read('/api/articles', { locale, 'pagination[page]': page });
}

/** @param preview the token of a preview, for a text that is not published yet */
export async function readArticle({ slug, locale, preview }) {
  return (await read(`/api/articles/${encodeURIComponent(slug)}`, { locale, preview })).data;
}

/** What publications have changed, newest first. */
export function readChanges({ slug, locale, cursor }) {
  const path = `/api/articles/${encodeURIComponent(slug)}/changes`;
  return read(path, { locale, 'pagination[cursor]': cursor });
}

export function readConversation({ slug, locale, sort, cursor }) {
  return read(commentsPath(slug), { locale, sort, 'pagination[cursor]': cursor });
}

/** More of a thread, as a flat list, oldest first. */
export function readReplies({ documentId, cursor }) {
  const query = { 'pagination[pageSize]': REPLIES_AT_ONCE, 'pagination[cursor]': cursor };
  return read(`${commentPath(documentId)}/replies`, query);
}

/** The Reader's latest Comments in every status, newest first. */
export async function readOwnComments({ jwt }) {
  const path = withQuery('/api/comments/mine', { 'pagination[pageSize]': OWN_AT_ONCE });
  return (await sendAsReader(path, { method: 'GET', jwt })).data;
}

export async function writeComment({ slug, locale, body, parent, jwt }) {
  const path = withQuery(commentsPath(slug), { locale });
  return (await sendAsReader(path, { body: { data: { body, parent } }, jwt })).data;
}

export async function editComment({ documentId, body, jwt }) {
  const change = { method: 'PUT', body: { data: { body } }, jwt };
  return (await sendAsReader(commentPath(documentId), change)).data;
}

export function deleteComment({ documentId, jwt }) {
  return sendAsReader(commentPath(documentId), { method: 'DELETE', jwt });
}

/** Answers with the Comment's {likeCount, liked}. */
export async function setLike({ documentId, liked, jwt }) {
  const method = liked ? 'PUT' : 'DELETE';
  return (await sendAsReader(`${commentPath(documentId)}/like`, { method, jwt })).data;
}

export function reportComment({ documentId, reason, detail, jwt }) {
  const body = { data: { reason, detail } };
  return sendAsReader(`${commentPath(documentId)}/reports`, { body, jwt });
}

export function signIn({ identifier, password }) {
  return sendAsReader('/api/auth/local', { body: { identifier, password } });
}

export function register({ username, email, password }) {
  return sendAsReader('/api/auth/local/register', { body: { username, email, password } });
}

export function refreshSession() {
  return sendAsReader('/api/auth/refresh', { body: {} });
}

export function signOut({ jwt }) {
  return sendAsReader('/api/auth/logout', { body: {}, jwt });
}

/**
 * Reading is anonymous even for a signed-in reader, so that a shared cache may answer it.
 * `no-cache` asks every time: the browser itself must not use `stale-while-revalidate`, or a
 * reader who reloads would miss the comment they have just written.
 */
function read(path, query) {
  return send(withQuery(path, query), { credentials: 'omit', cache: 'no-cache' });
}

/** What concerns one Reader: it is never taken from a cache. */
function sendAsReader(path, { method = 'POST', body, jwt }) {
  return send(path, {
    method,
    credentials: 'same-origin',
    cache: 'no-store',
    headers: {
      ...(body && { 'content-type': 'application/json' }),
      // Has Strapi put the refresh token in a cookie that no script can read.
      'x-strapi-refresh-cookie': 'httpOnly',
      ...(jwt && { authorization: `Bearer ${jwt}` }),
    },
    body: body && JSON.stringify(body),
  });
}

async function send(path, options) {
  const response = await fetch(path, { ...options, signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(
    unreachable,
  );
  const answer = await response.json().catch(() => null);
  const isEmpty = response.status === 204;
  if (response.ok && (isEmpty || answer !== null)) return answer;
  const { message, details } = answer?.error ?? {};
  throw new ApiError({
    status: response.status,
    code: details?.code,
    message:
      everySentence(details) ||
      message ||
      `The server did not answer as expected (${response.status}).`,
    details,
  });
}

/** Where several fields are wrong, Strapi's message only says how many. */
function everySentence(details) {
  return details?.errors?.map(({ message }) => message).join('; ');
}

function unreachable() {
  throw new ApiError({
    status: 0,
    code: 'UNREACHABLE',
    message: 'The server cannot be reached just now. Check your connection and try again.',
  });
}

function commentsPath(slug) {
  return `/api/articles/${encodeURIComponent(slug)}/comments`;
}

function commentPath(documentId) {
  return `/api/comments/${encodeURIComponent(documentId)}`;
}

function withQuery(path, query) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
}
