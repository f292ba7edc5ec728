import { createArticle, createNote, type TestDocument } from '../helpers/content';
import { load } from '../helpers/foreword';
import { createApiToken, createReader } from '../helpers/people';
import { rawRequest, type RawAnswer } from '../helpers/raw-get';

/** Whoever asks first must not choose what the next one is told. */

const EVIL = 'evil.example';

const forget = (): void => {
  const { responseCache } = load('./lib/http-cache') as { responseCache: { clear: () => void } };
  responseCache.clear();
};

/** Headers that depend on the time or the origin, and are set anew for each cached response. */
const OF_ONE_REQUEST = /^(date|connection|keep-alive|x-response-time|access-control-.*)$/;

/** What everybody is told. */
const told = ({ status, headers, body }: RawAnswer) => ({
  status,
  body,
  headers: Object.fromEntries(
    Object.entries(headers).filter(([name]) => !OF_ONE_REQUEST.test(name)),
  ),
});

const ask = async (path: string, headers = {}) => told(await rawRequest('GET', path, headers));

let article: TestDocument;
let one: string;

beforeAll(async () => {
  article = await createArticle({ title: 'A b' });
  await createArticle({ title: 'B a' });
  await createNote(article, { visibility: 'internal', body: 'Between ourselves.' });
  one = `/api/articles/${article.slug}`;
});

beforeEach(forget);

const HEADERS: [string, string][] = [
  ['Host', EVIL],
  ['X-Forwarded-Host', EVIL],
  ['X-Forwarded-Proto', 'https'],
  ['X-Forwarded-For', '203.0.113.1'],
  ['X-Forwarded-Prefix', `/${EVIL}`],
  ['X-Forwarded-Port', '666'],
  ['Forwarded', `host=${EVIL};proto=https`],
  ['X-Original-URL', `/${EVIL}`],
  ['X-Rewrite-URL', `/${EVIL}`],
  ['X-HTTP-Method-Override', 'DELETE'],
  ['X-HTTP-Method', 'DELETE'],
  ['X-Method-Override', 'DELETE'],
  ['Origin', `https://${EVIL}`],
  ['Referer', `https://${EVIL}`],
  ['Accept', 'text/html'],
  ['Accept', 'application/xml;q=1, */*;q=0'],
  ['Accept-Language', 'fr'],
  ['Accept-Encoding', 'br, gzip'],
  ['Accept-Charset', 'utf-16'],
  ['Range', 'bytes=0-10'],
  ['If-Range', '"x"'],
  ['If-None-Match', '*'],
  ['If-Modified-Since', 'Fri, 01 Jan 2100 00:00:00 GMT'],
  ['Cache-Control', 'no-cache, max-age=0'],
  ['Pragma', 'no-cache'],
  ['Content-Type', 'application/json'],
  ['Cookie', 'session=x; lang=fr'],
  ['strapi-response-format', 'v4'],
  ['strapi-encode-source-maps', 'true'],
];

describe('a header of the first request', () => {
  it.each(HEADERS)('%s: %s is not in the response to the next request', async (name, value) => {
    for (const path of [one, '/api/articles', `${one}/comments`]) {
      forget();
      const plain = await ask(path);
      forget();
      await rawRequest('GET', path, { [name]: value });
      const next = await ask(path);
      expect([path, next]).toEqual([path, plain]);
      expect(JSON.stringify(next)).not.toContain(EVIL);
    }
  });
});

const SPELLINGS = [
  ['locale=en&locale=fr', 'locale=fr&locale=en'],
  ['locale[]=en', 'locale[0]=en', 'locale=en', '%6cocale=%65n', 'LOCALE=en', 'locale', 'locale='],
  ['fields=title&fields=slug', 'fields=slug&fields=title', 'fields[]=title&fields[]=slug'],
  ['fields[0]=title&fields[1]=slug', 'fields[1]=title&fields[0]=slug', 'fields[9]=title'],
  ['sort=title&sort=slug', 'sort[]=title:desc&sort[0]=title', 'sort[0]=title&sort[]=title:desc'],
  ['sort=title:desc&sort[]=title:asc', 'sort[]=title:asc&sort=title:desc'],
  ['sort[title]=asc&sort=title:desc', 'sort=title:desc&sort[title]=asc'],
  ['filters[title]=A b&filters[title]=B a', 'filters[title]=B a&filters[title]=A b'],
  [
    'filters[title]=A+b',
    'filters[title]=A%20b',
    'filters[title]=A%2Bb',
    'filters%5Btitle%5D=A%20b',
  ],
  ['filters[title]=A b&filters[title][$eq]=B a', 'filters[title][$eq]=B a&filters[title]=A b'],
  ['filters[title][$in]=A b', 'filters[title][$in][0]=A b', 'filters[title][$in][]=A b'],
  ['filters[$and][0][title]=A b', 'filters[$and][1][title]=A b', 'filters[$and][title]=A b'],
  ['pagination[page]=1&pagination[page]=2', 'pagination[page]=2&pagination[page]=1'],
  ['pagination.page=2', 'pagination[page]=2', 'pagination[page]=02', 'pagination[page]=2e0'],
  ['pagination[start]=1', 'pagination[page]=2&pagination[start]=0', 'pagination[limit]=1'],
  ['populate=', 'populate[]=', 'populate=notes', 'populate[notes]=true', 'populate[notes]=false'],
  ['__proto__[locale]=fr', 'constructor[prototype][locale]=fr', 'filters[__proto__][title]=x'],
  ['fields=title%26locale%3Dfr', 'fields=title&locale=fr', 'fields=title;locale=fr'],
  ['&', '&&locale=en', 'locale=en&', '=', 'locale=en#x', '?locale=en'],
  ['filters[title][$startsWith]=%F0%9F%98%80', 'filters[title][$startsWith]=%EF%BF%BD'],
].map((group) => group.map((query) => query.replaceAll(' ', '%20')));

describe('an address in another spelling', () => {
  it.each(SPELLINGS)(
    'has the response that was asked for, whatever was cached before: %s …',
    async (...group) => {
      const queries = ['', ...group];
      const alone = new Map<string, unknown>();
      for (const query of queries) {
        forget();
        alone.set(query, await ask(`/api/articles?${query}`));
      }
      for (const first of queries) {
        forget();
        await ask(`/api/articles?${first}`);
        for (const query of queries) {
          const answer = await ask(`/api/articles?${query}`);
          expect([first, query, answer]).toEqual([first, query, alone.get(query)]);
        }
      }
    },
  );

  it('with another path has another response', async () => {
    const plain = await ask(one);
    for (const path of [
      `${one}/`,
      `/api//articles/${article.slug}`,
      `/API/articles/${article.slug}`,
      `/api/articles/${article.slug}%2f`,
      `/api/articles/${article.slug};x=1`,
      `/api/articles/./${article.slug}`,
      `/api/topics/../articles/${article.slug}`,
      `/api/articles/${article.slug}%20`,
      `//${EVIL}/api/articles/${article.slug}`,
      `http://${EVIL}/api/articles/${article.slug}`,
    ]) {
      forget();
      const odd = await rawRequest('GET', path);
      expect([path, odd.status < 500]).toEqual([path, true]);
      expect([path, await ask(one)]).toEqual([path, plain]);
    }
  });
});

describe('a cached response', () => {
  it('is complete after a HEAD, and after a 304', async () => {
    const plain = await ask(one);
    forget();
    await rawRequest('HEAD', one);
    expect(await ask(one)).toEqual(plain);
    forget();
    const unchanged = await rawRequest('GET', one, { 'If-None-Match': String(plain.headers.etag) });
    expect([unchanged.status, unchanged.body]).toEqual([304, '']);
    expect(await ask(one)).toEqual(plain);
  });

  it('is never one to a request with a token, an invalid token, or the cookie of a session', async () => {
    const path = `${one}?populate=notes`;
    const plain = await ask(path);
    expect(plain.body).not.toContain('Between ourselves');
    const { token: reader } = await createReader();
    const credentials: Record<string, string>[] = [
      { Authorization: `Bearer ${await createApiToken()}` },
      { authorization: `bearer ${await createApiToken()}` },
      { AUTHORIZATION: `Bearer ${reader}` },
      { Authorization: 'Bearer forged' },
      { Authorization: 'Basic eDp4' },
      { Cookie: 'strapi_up_refresh=x' },
      { Cookie: 'a=b;strapi_up_refresh=x' },
      { Cookie: 'jwtToken=x' },
    ];
    for (const headers of credentials) {
      forget();
      const own = await rawRequest('GET', path, headers);
      expect([headers, own.headers['cache-control']]).toEqual([headers, 'private, no-store']);
      expect([headers, await ask(path)]).toEqual([headers, plain]);
    }
  });
});
