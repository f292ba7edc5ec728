import { get, post, send } from '../helpers/http';

const REDIS = process.env.REDIS_URL ? 'ok' : 'absent';

it('/healthz answers 200', async () => {
  const { status, body } = await get('/healthz');
  expect([status, body]).toEqual([200, { status: 'alive' }]);
});

it('/readyz answers 200 with the result of each check', async () => {
  const { status, body } = await get('/readyz');
  expect([status, body]).toEqual([
    200,
    { status: 'ready', checks: { database: 'ok', redis: REDIS, migrations: 'done' } },
  ]);
});

it.each(['/healthz', '/readyz'])(
  '%s is not cached, is not read as another type, and names no software',
  async (path) => {
    const { headers } = await get(path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-powered-by')).toBeNull();
  },
);

it.each(['/healthz', '/readyz'])('%s accepts GET and HEAD only', async (path) => {
  const head = await send('HEAD', path);
  expect([head.status, head.body]).toEqual([200, '']);
  const posted = await post(path);
  expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});
