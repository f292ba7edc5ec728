import { corsConfig } from '../../src/lib/env/cors';
import { createArticle, type TestDocument } from '../helpers/content';
import { get, post, send } from '../helpers/http';

/** What an answer of any kind may do in a browser, and what it tells of the server. */

let article: TestDocument;

beforeAll(async () => {
  article = await createArticle();
});

const policyOf = async (path: string): Promise<string[]> => {
  const { headers } = await get(path);
  return (headers.get('content-security-policy') ?? '').split(/; ?/);
};

const kinds: [string, () => ReturnType<typeof get>][] = [
  ['an Article', () => get(`/api/articles/${article.slug}`)],
  ['an Article that is kept', () => get(`/api/articles/${article.slug}`)],
  [
    'an Article that has not changed',
    async () => {
      const { headers } = await get(`/api/articles/${article.slug}`);
      const etag = headers.get('etag') ?? '';
      return get(`/api/articles/${article.slug}`, { headers: { 'If-None-Match': etag } });
    },
  ],
  ['an address that is not there', () => get('/api/nowhere')],
  ['a page that is not there', () => get('/nowhere.html')],
  ['a file that is not there', () => get('/uploads/nowhere.png')],
  ['a refused parameter', () => get('/api/articles?nonsense=1')],
  ['a refused method', () => send('TRACK', '/api/articles').catch(() => send('PROPFIND', '/'))],
  ['broken JSON', () => post('/api/comments', { body: '{' })],
  ['a question in GraphQL', () => post('/graphql', { body: { query: '{ __typename }' } })],
  ['the demo page', () => get('/')],
  ['a script of the demo page', () => get('/js/list.js')],
  ['the health check', () => get('/_health')],
];

it.each(kinds)('%s has the headers that protect readers', async (_kind, ask) => {
  const { headers } = await ask();
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('content-security-policy')).toBeTruthy();
  expect(headers.get('x-powered-by')).toBeNull();
});

it.each(['/', '/article.html', '/js/list.js'])(
  'the demo page runs its own scripts and no others: %s',
  async (path) => {
    const policy = await policyOf(path);
    for (const rule of [
      "default-src 'self'",
      "script-src 'self'",
      "style-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy).toContain(rule);
    }
    expect(policy.join()).not.toContain('unsafe');
  },
);

it.each(['/', '/article.html'])('%s has no inline script and no inline style', async (path) => {
  const { body } = await get(path);
  expect(body).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=|javascript:/i);
});

it('a response of the API cannot be used as a page', async () => {
  expect(await policyOf('/api/articles')).toContain("default-src 'none'");
  expect(await policyOf('/api/nowhere')).toContain("default-src 'none'");
});

it.each(['PROPFIND', 'REPORT', 'SEARCH'])('the method %s is refused with 405', async (method) => {
  for (const path of ['/', '/api/articles', '/graphql', '/admin/users/me']) {
    const { status, headers, body } = await send(method, path);
    expect([path, status, body.error.details.code]).toEqual([path, 405, 'METHOD_NOT_ALLOWED']);
    expect(headers.get('allow')).toContain('GET');
  }
});

describe('a page at another origin', () => {
  const FOREIGN = { Origin: 'https://foreign.example' };

  it('may call outside of production, also cached responses and GraphQL', async () => {
    for (const path of [`/api/articles/${article.slug}`, `/api/articles/${article.slug}`]) {
      const { headers } = await get(path, { headers: FOREIGN });
      expect(headers.get('access-control-allow-origin')).toBe(FOREIGN.Origin);
      expect(headers.get('access-control-expose-headers')).toBe('Retry-After');
      expect(headers.get('vary')).toContain('Origin');
    }
    const { headers } = await post('/graphql', {
      headers: FOREIGN,
      body: { query: '{ __typename }' },
    });
    expect(headers.get('access-control-allow-origin')).toBe(FOREIGN.Origin);
  });

  it('makes responses vary by Origin, also where the request had none', async () => {
    const { headers } = await get(`/api/articles/${article.slug}`);
    expect(headers.get('vary')).toContain('Origin');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});

it('pages at other origins may call in production when their origin is listed, and not otherwise', () => {
  const production = { NODE_ENV: 'production' };
  expect(corsConfig(production).origin).toEqual([]);
  const CORS_ORIGINS = 'https://a.example, https://b.example:8443';
  expect(corsConfig({ ...production, CORS_ORIGINS }).origin).toEqual([
    'https://a.example',
    'https://b.example:8443',
  ]);
  expect(corsConfig({ CORS_ORIGINS }).origin).not.toContain('*');
});

it.each([
  ['PATCH', '/api/articles/x'],
  ['POST', '/api/articles/x'],
  ['PATCH', '/api/comments/x'],
])(
  '%s %s is refused with the usual error format and the methods that are allowed',
  async (method, path) => {
    const { status, headers, body } = await send(method, path, { body: {} });
    expect([status, body.error.details.code]).toEqual([405, 'METHOD_NOT_ALLOWED']);
    expect(headers.get('allow')).toContain('DELETE');
  },
);
