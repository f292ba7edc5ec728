import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';

import type { Instance } from './instance';

/** What several instances are asked for in tests, each by its own address. */

export interface Answer {
  status: number;
  headers: Headers;
  // Tests look into answers of every shape; what is not there fails the expectation.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
}

interface Request {
  method?: string;
  token?: string;
  body?: object;
  headers?: Record<string, string>;
}

type Address = Pick<Instance, 'url'>;

export const ask = async (
  { url }: Address,
  path: string,
  request: Request = {},
): Promise<Answer> => {
  const { method = 'GET', token, body, headers } = request;
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: {
      'Content-Type': 'application/json',
      ...(token && { Authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  const isJson = answer.headers.get('content-type')?.includes('json');
  return {
    status: answer.status,
    headers: answer.headers,
    body: isJson && text ? JSON.parse(text) : text,
  };
};

export const post = (instance: Address, path: string, body: object = {}, token?: string) =>
  ask(instance, path, { method: 'POST', body, token });

const ADMIN = { email: 'editor@example.org', password: 'Correct-horse-1' };

/** One Article on which everybody may comment as fast as they like. */
export interface Newsroom {
  slug: string;
  /** The session of an admin user who may do everything. */
  adminToken: string;
}

/** Sets up a newsroom in an empty database, over one of its instances. */
export const openNewsroom = async (instance: Address): Promise<Newsroom> => {
  const admin = { ...ADMIN, firstname: 'E', lastname: 'D' };
  const { token } = (await post(instance, '/admin/register-admin', admin)).body.data;
  await changeRules(instance, token, { moderation: 'post', floodSeconds: 0 });
  const articles = '/content-manager/collection-types/api::article.article';
  const created = await post(instance, articles, { title: 'Seen twice' }, token);
  const { documentId, slug } = created.body.data;
  await post(instance, `${articles}/${documentId}/actions/publish`, {}, token);
  return { slug, adminToken: token };
};

/** Changes some of the Comment rules, as an admin does; known on every instance a second later. */
export const changeRules = async (
  instance: Address,
  token: string,
  changes: object,
): Promise<void> => {
  const rules = (await ask(instance, '/desk/settings', { token })).body.data;
  const body = { ...rules, ...changes };
  await ask(instance, '/desk/settings', { method: 'PUT', token, body });
};

/** An API token that may do everything. */
export const deskToken = async (instance: Address, adminToken: string): Promise<string> => {
  const token = { name: 'Desk', description: '', type: 'full-access', lifespan: null };
  return (await post(instance, '/admin/api-tokens', token, adminToken)).body.data.accessKey;
};

/** A Reader who has just registered. */
export interface Registered {
  username: string;
  password: string;
  token: string;
}

/** New Readers; at most sixty may register in a minute. */
export const registerReader = async (instance: Address): Promise<Registered> => {
  const username = `reader-${randomUUID().slice(0, 8)}`;
  const password = 'correct horse battery';
  const email = `${username}@example.org`;
  const answer = await post(instance, '/api/auth/local/register', { username, email, password });
  return { username, password, token: answer.body.jwt };
};

/** Signs a Reader in. @returns an access token, and the cookie with the refresh token */
export const signIn = async (
  instance: Address,
  { username: identifier, password }: Registered,
): Promise<{ token: string; cookie: string }> => {
  const answer = await post(instance, '/api/auth/local', { identifier, password });
  return { token: answer.body.jwt, cookie: cookieOf(answer) };
};

/** What a browser would send back of an answer's cookies. */
export const cookieOf = ({ headers }: Answer): string =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

export const say = (instance: Address, slug: string, token: string, body: string) =>
  post(instance, `/api/articles/${slug}/comments`, { data: { body } }, token);

/** The words of the newest Comment, in a list, as everybody sees it. */
export const newestAt = async (instance: Address, slug: string): Promise<unknown> => {
  const answer = await ask(instance, `/api/articles/${slug}/comments?pagination[pageSize]=1`);
  return answer.body.data?.map((comment: { body: string }) => comment.body) ?? answer.status;
};

/** Looks again until it is as expected, for a second at most unless told otherwise. */
export const within = async (
  look: () => Promise<unknown>,
  expected: unknown,
  patience = 1_000,
): Promise<void> => {
  const end = Date.now() + patience;
  let seen = await look();
  while (JSON.stringify(seen) !== JSON.stringify(expected) && Date.now() < end) {
    await delay(20);
    seen = await look();
  }
  expect(seen).toEqual(expected);
};
