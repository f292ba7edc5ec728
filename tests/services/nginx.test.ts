import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { type Instance, sharedEnvironment, startInstance } from '../helpers/instance';
import { openNewsroom, say } from '../helpers/newsroom';
import { type Answer, type Nginx, startNginx } from '../helpers/nginx';
import { SHARED_REDIS } from '../helpers/redis';
import { createDatabase, scratchFolder } from '../helpers/scratch';

/** `docs/examples/nginx.conf`, before two instances. */

let instances: [Instance, Instance];
let nginx: Nginx;
let slug: string;

const cacheOf = ({ headers }: Answer) => headers['x-cache'];

/** An address that nothing is kept of yet. */
let size = 0;
const freshList = () => `/api/articles?pagination[pageSize]=${(size += 1)}`;

/** A Reader who has just registered, over https: the cookie of the session takes no other way. */
const register = async () => {
  const username = `reader-${randomUUID().slice(0, 8)}`;
  const password = 'correct horse battery';
  const { text } = await nginx.ask('/api/auth/local/register', {
    method: 'POST',
    body: { username, email: `${username}@example.org`, password },
  });
  return { username, password, token: String(JSON.parse(text).jwt) };
};

beforeAll(async () => {
  const environment = {
    ...sharedEnvironment(await createDatabase('nginx'), SHARED_REDIS),
    PUBLIC_URL: 'https://news.example.org',
  };
  instances = [await startInstance(environment), await startInstance(environment)];
  ({ slug } = await openNewsroom(instances[0]));
  const folder = path.join(scratchFolder(), `nginx-${process.pid}`);
  fs.mkdirSync(folder, { recursive: true });
  nginx = await startNginx(folder, [instances[0].url, instances[1].url]);
}, 120_000);

afterAll(async () => {
  await nginx.stop();
  await Promise.all(instances.map(({ stop }) => stop()));
});

describe('a public response', () => {
  it('is cached by nginx, and the second request does not reach Foreword', async () => {
    const path = freshList();
    const first = await nginx.ask(path);
    const second = await nginx.ask(path);
    expect([first.status, cacheOf(first), cacheOf(second)]).toEqual([200, 'MISS', 'HIT']);
    expect(second.text).toBe(first.text);
    expect(second.headers.etag).toBe(first.headers.etag);
    expect(second.headers['content-security-policy']).toBeTruthy();
  });

  it('is answered 304 as long as it has not changed, compressed or not', async () => {
    const path = freshList();
    for (const encoding of ['identity', 'gzip']) {
      const headers = { 'Accept-Encoding': encoding };
      const { etag } = (await nginx.ask(path, { headers })).headers;
      const again = await nginx.ask(path, {
        headers: { ...headers, 'If-None-Match': String(etag) },
      });
      expect([again.status, again.text]).toEqual([304, '']);
    }
  });

  it('is cached for each origin by itself', async () => {
    const path = freshList();
    for (const origin of ['https://one.example', 'https://two.example']) {
      const { headers } = await nginx.ask(path, { headers: { Origin: origin } });
      expect([undefined, origin]).toContain(headers['access-control-allow-origin']);
    }
  });

  it('is not cached when it is a 404', async () => {
    const answers = [await nginx.ask('/api/articles/none'), await nginx.ask('/api/articles/none')];
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    expect(answers.map(cacheOf)).toEqual(['MISS', 'MISS']);
  });
});

describe('a request with a token or a session', () => {
  const somebody: [string, () => Promise<Record<string, string>>][] = [
    ['with a token', async () => ({ Authorization: `Bearer ${(await register()).token}` })],
    ['with a cookie of a session', async () => ({ Cookie: 'theme=dark; strapi_up_refresh=x' })],
  ];

  it.each(somebody)('is not answered from the cache: %s', async (_who, credentials) => {
    const path = freshList();
    await nginx.ask(path);
    const own = await nginx.ask(path, { headers: await credentials() });
    expect([own.status, cacheOf(own)]).toEqual([200, 'BYPASS']);
    expect(own.headers['cache-control']).toBe('private, no-store');
    expect(cacheOf(await nginx.ask(path))).toBe('HIT');
  });

  it.each(somebody)('leaves nothing in the cache: %s', async (_who, credentials) => {
    const path = freshList();
    const headers = await credentials();
    await nginx.ask(path, { headers });
    expect(cacheOf(await nginx.ask(path))).toBe('MISS');
  });

  it('is refused with a forged token, whatever is cached', async () => {
    const path = freshList();
    await nginx.ask(path);
    const forged = await nginx.ask(path, { headers: { Authorization: 'Bearer forged' } });
    expect(forged.status).toBe(401);
  });

  it('with a cookie of the front end alone counts as anonymous', async () => {
    const path = freshList();
    await nginx.ask(path);
    expect(cacheOf(await nginx.ask(path, { headers: { Cookie: 'theme=dark' } }))).toBe('HIT');
  });
});

describe('signing in', () => {
  it('sets a Secure cookie, and the limit counts by the address that nginx saw', async () => {
    const { username, password } = await register();
    const tryIn = (word: string, address: string) =>
      nginx.ask('/api/auth/local', {
        method: 'POST',
        body: { identifier: username, password: word },
        headers: { 'X-Forwarded-For': address },
      });
    const signedIn = await tryIn(password, '192.0.2.1');
    expect(signedIn.status).toBe(200);
    expect(String(signedIn.headers['set-cookie'])).toMatch(/strapi_up_refresh=[^,]*; secure/);

    const statuses = [];
    for (let n = 1; n <= 11; n += 1) statuses.push((await tryIn('wrong', `192.0.2.${n}`)).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 400), 429]);
  });
});

it('replacing one instance after the other causes no error', async () => {
  const { token } = await register();
  const failed: string[] = [];
  let asked = 0;
  let isOver = false;
  const keepAsking = async (ask: () => Promise<Answer>) => {
    while (!isOver) {
      const { status, text } = await ask().catch((error: unknown) => ({
        status: 0,
        text: String(error),
      }));
      asked += 1;
      if (status !== 200) failed.push(`${status} ${text.slice(0, 200)}`);
      await delay(10);
    }
  };
  const readers = [
    keepAsking(() => nginx.ask(`/api/articles/${slug}`)),
    keepAsking(() => nginx.ask('/api/users/me', { headers: { Authorization: `Bearer ${token}` } })),
  ];
  for (const index of [0, 1] as const) {
    const { environment, url } = instances[index];
    await instances[index].stop();
    instances[index] = await startInstance({ ...environment, PORT: new URL(url).port });
  }
  await delay(500);
  isOver = true;
  await Promise.all(readers);
  expect([failed.length, failed[0]]).toEqual([0, undefined]);
  expect(asked).toBeGreaterThan(50);
  expect((await say(instances[0], slug, token, 'Still here')).status).toBe(201);
}, 180_000);
