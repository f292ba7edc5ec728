import { get, send } from '../../helpers/http';
import { createApiToken, createReader } from '../../helpers/people';
import { statementsOf } from '../../helpers/statements';

/** What all addresses outside of `/api` have in common, shown by one that is always there. */

const PATH = '/robots.txt';

it('an address outside of /api is cached and revalidated like an answer of the content API', async () => {
  const { headers } = await get(PATH);
  expect(headers.get('cache-control')).toBe(
    'public, max-age=0, s-maxage=60, stale-while-revalidate=600',
  );
  const etag = headers.get('etag') ?? '';
  const again = await get(PATH, { headers: { 'If-None-Match': etag } });
  expect([again.status, again.body]).toEqual([304, '']);
});

it.each([PATH, '/feeds/articles.rss', '/feeds/comments.atom', '/feeds/corrections.json'])(
  '%s costs no statement the second time',
  async (path) => {
    const { status, body } = await get(path);
    expect(status).toBe(200);
    const repeated: unknown[] = [];
    const statements = await statementsOf(async () => repeated.push((await get(path)).body));
    expect([repeated, statements]).toEqual([[body], []]);
  },
);

it('whoever asks gets the same, even with a token that is not valid', async () => {
  const { body } = await get(PATH);
  const { token } = await createReader();
  for (const each of [token, await createApiToken(), 'nonsense']) {
    const answer = await get(PATH, { token: each });
    expect([answer.status, answer.body]).toEqual([200, body]);
    expect(answer.headers.get('cache-control')).toMatch(/^public/);
  }
});

it('HEAD has the headers of GET and no body', async () => {
  // The first one here may be the one that makes the response.
  for (const path of [PATH, `${PATH}?locale=en`]) {
    const { status, headers, body } = await send('HEAD', path);
    expect([status, body]).toEqual([200, '']);
    expect(headers.get('content-length')).toMatch(/^[1-9]/);
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
  }
});

it('data has the headers that protect readers, and nothing in it runs', async () => {
  const { headers } = await get(PATH);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
});

it.each(['/ROBOTS.TXT', '/robots.txt/', '/robotsxtxt'])('%s is another address', async (path) => {
  expect((await get(path)).status).toBe(404);
});

it('another method is a 405', async () => {
  const { status, body } = await send('POST', PATH, { body: {} });
  expect([status, body.error.details.code]).toEqual([405, 'METHOD_NOT_ALLOWED']);
});
