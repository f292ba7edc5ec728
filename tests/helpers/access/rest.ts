import { randomUUID } from 'node:crypto';

import { uniqueTitle } from '../content';
import { freshWords, told } from '../conversation';
import { send } from '../http';
import type { TestReader } from '../people';
import { type CallerName, CALLERS, createCast } from './callers';
import { type ApiType, apiTypes, createSample, requiredFields } from './content-types';
import { THINGS } from './things';

/** What stands for a parameter of a path, by the first path that begins so. */
const PARAMETERS: [path: string, thing: (reader: TestReader) => Promise<string>][] = [
  ['/api/articles/', THINGS.article],
  ['/api/editor-notes/', THINGS.note],
  ['/api/authors/', THINGS.author],
  ['/api/topics/', THINGS.topic],
  ['/api/comments/', THINGS.comment],
  ['/api/discussions/', THINGS.discussion],
  ['/api/users/', THINGS.account],
  ['/api/users-permissions/roles/', THINGS.role],
  ['/api/upload/files/', THINGS.file],
  ['/api/content-type-builder/content-types/', async () => 'api::article.article'],
  ['/api/content-type-builder/components/', async () => 'article.source'],
  ['/api/auth/sessions/', async () => 'unknown'],
  ['/api/auth/', async () => 'github'],
  ['/api/connect/', async () => 'github'],
];

const QUERIES: Record<string, () => Promise<string>> = {
  'GET /api/comments/counts': async () => `articles=${await THINGS.article()}`,
  'GET /api/auth/email-confirmation': async () => 'confirmation=unknown',
};

interface Sent {
  body?: unknown;
  headers?: Record<string, string>;
}

const data = (fields: object): Sent => ({ body: { data: fields } });

const newAccount = () => {
  const username = `r-${randomUUID().slice(0, 8)}`;
  return { username, email: `${username}@example.org`, password: 'correct horse battery' };
};

const PASSWORDS = {
  password: 'correct horse battery',
  passwordConfirmation: 'correct horse battery',
};

/** A body that the route would take from somebody who may. */
const BODIES: Record<string, () => Promise<Sent>> = {
  'POST /api/articles': async () => data({ title: uniqueTitle() }),
  'PUT /api/articles/:id': async () => data({ title: uniqueTitle() }),
  'POST /api/editor-notes': async () =>
    data({ article: await THINGS.article(), kind: 'foreword', body: 'A note.' }),
  'PUT /api/editor-notes/:id': async () => data({ body: 'A note.' }),
  'POST /api/authors': async () => data({ name: uniqueTitle('Author') }),
  'PUT /api/authors/:id': async () => data({ bio: 'Writes.' }),
  'POST /api/topics': async () => data({ name: uniqueTitle('Topic') }),
  'PUT /api/topics/:id': async () => data({ description: 'A subject.' }),
  'PUT /api/discussions/:id': async () => data({ state: 'closed' }),
  'PUT /api/site': async () => data({ feedSize: 20 }),
  'PUT /api/comment-setting': async () => data({ maxLinks: 2 }),
  'POST /api/articles/:article/comments': async () => data({ body: freshWords() }),
  'POST /api/comments': async () => data({ article: await THINGS.article(), body: freshWords() }),
  'PUT /api/comments/:documentId': async () => data({ body: freshWords() }),
  'POST /api/comments/:documentId/reports': async () => data({ reason: 'spam' }),
  'POST /api/comments/:documentId/moderate': async () => data({ status: 'rejected' }),
  'POST /api/email': async () => ({ body: { to: 'a@example.org', subject: 'S', text: 'T' } }),
  'POST /api/upload': async () => ({
    headers: { 'Content-Type': 'multipart/form-data; boundary=edge' },
    body: [
      '--edge',
      'Content-Disposition: form-data; name="files"; filename="a.txt"',
      'Content-Type: text/plain',
      '',
      'Some text.',
      '--edge--',
      '',
    ].join('\r\n'),
  }),
  'POST /api/auth/local': async () => ({ body: { identifier: 'nobody', password: 'wrong' } }),
  'POST /api/auth/local/register': async () => ({ body: newAccount() }),
  'POST /api/auth/forgot-password': async () => ({ body: { email: 'nobody@example.org' } }),
  'POST /api/auth/reset-password': async () => ({ body: { code: 'unknown', ...PASSWORDS } }),
  'POST /api/auth/send-email-confirmation': async () => ({ body: { email: 'nobody@example.org' } }),
  'POST /api/auth/change-password': async () => ({
    body: { currentPassword: 'wrong', ...PASSWORDS },
  }),
  'POST /api/auth/refresh': async () => ({ body: { refreshToken: 'unknown' } }),
  'POST /api/users': async () => ({ body: { ...newAccount(), role: Number(await THINGS.role()) } }),
  'PUT /api/users/:id': async () => ({ body: { bio: 'Reads.' } }),
  'POST /api/users-permissions/roles': async () => ({
    body: { name: uniqueTitle('Role'), description: 'A role', permissions: {} },
  }),
  'PUT /api/users-permissions/roles/:role': async () => ({
    body: { name: uniqueTitle('Role'), description: 'A role', permissions: {} },
  }),
};

/** What each caller is told at a route: a status, and the code of an error that has one. */
export const tryRoute = async (route: string): Promise<Record<CallerName, string>> => {
  const { reader, tokens } = await createCast();
  const answers: [CallerName, string][] = [];
  for (const caller of CALLERS) {
    const [method = '', pattern = ''] = route.split(' ');
    const { path, sent } = await requestFor(route, pattern, reader);
    answers.push([caller, told(await send(method, path, { ...sent, token: tokens[caller] }))]);
  }
  return Object.fromEntries(answers) as Record<CallerName, string>;
};

/** A route that is not named here is asked for by what the schema of its content type says. */
const requestFor = async (route: string, pattern: string, reader: TestReader) => {
  const type = apiTypes().find(({ path }) => pattern === path || pattern === `${path}/:id`);
  const thing = PARAMETERS.find(([path]) => pattern.startsWith(path))?.[1];
  const value = /:|\(/.test(pattern) ? await (thing?.(reader) ?? sampleOf(type)) : '';
  const query = await QUERIES[route]?.();
  const path = pattern.replace(/:\w+|\(\.\*\)/, value);
  const body = BODIES[route]?.() ?? (type && /^P/.test(route) ? data(requiredFields(type)) : {});
  return { path: query ? `${path}?${query}` : path, sent: await body };
};

const sampleOf = async (type: ApiType | undefined): Promise<string> =>
  type ? createSample(type) : 'unknown';
