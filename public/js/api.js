const TIMEOUT_MS = 20_000;

/** `status` is 0 and `code` is UNREACHABLE when no answer came; otherwise both are the server's. */
export class ApiError extends Error {
  constructor({ status, code, message }) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
  }
}

export function readArticles({ locale, page }) {
  return read('/api/articles', { locale, 'pagination[page]': page });
}

export async function readArticle({ slug, locale }) {
  return (await read(`/api/articles/${encodeURIComponent(slug)}`, { locale })).data;
}

export function readConversation({ slug, locale, cursor }) {
  return read(commentsPath(slug), { locale, 'pagination[cursor]': cursor });
}

export async function writeComment({ slug, locale, body, parent, jwt }) {
  const answer = await write(
    withQuery(commentsPath(slug), { locale }),
    { data: { body, parent } },
    jwt,
  );
  return answer.data;
}

export function signIn({ identifier, password }) {
  return write('/api/auth/local', { identifier, password });
}

export function refreshSession() {
  return write('/api/auth/refresh', {});
}

export function signOut({ jwt }) {
  return write('/api/auth/logout', {}, jwt);
}

/**
 * Reading is anonymous even for a signed-in reader, so that a shared cache may answer it.
 * `no-cache` asks every time: the browser itself must not use `stale-while-revalidate`, or a
 * reader who reloads would miss the comment they have just written.
 */
function read(path, query) {
  return send(withQuery(path, query), { credentials: 'omit', cache: 'no-cache' });
}

function write(path, body, jwt) {
  return send(path, {
    method: 'POST',
    credentials: 'same-origin',
    cache: 'no-store',
    headers: {
      'content-type': 'application/json',
      // Has Strapi put the refresh token in a cookie that no script can read.
      'x-strapi-refresh-cookie': 'httpOnly',
      ...(jwt ? { authorization: `Bearer ${jwt}` } : {}),
    },
    body: JSON.stringify(body),
  });
}

async function send(path, options) {
  const response = await fetch(path, { ...options, signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(
    unreachable,
  );
  const answer = await response.json().catch(() => null);
  const isEmpty = response.status === 204;
  if (response.ok && (isEmpty || answer !== null)) return answer;
  throw new ApiError({
    status: response.status,
    code: answer?.error?.details?.code,
    message:
      answer?.error?.message || `The server did not answer as expected (${response.status}).`,
  });
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

function withQuery(path, query) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
}
