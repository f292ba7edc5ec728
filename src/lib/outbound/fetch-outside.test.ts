import http from 'node:http';
import type { AddressInfo } from 'node:net';
import zlib from 'node:zlib';

import { agentRefusing } from './agent-refusing';
import { fetchOutside, fetchThrough, type OutsideRequest } from './fetch-outside';

type Handler = (request: http.IncomingMessage, answer: http.ServerResponse) => void;

const servers: http.Server[] = [];

/** A server on one address of this machine; its answers, and the paths that were asked. */
const serve = async (handler: Handler, address = '127.0.0.1') => {
  const asked: { path: string; headers: http.IncomingHttpHeaders }[] = [];
  const server = http.createServer((request, answer) => {
    asked.push({ path: request.url ?? '', headers: request.headers });
    handler(request, answer);
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, address, done));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://${address}:${port}`, port, asked };
};

afterAll(() => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
});

const REQUEST: OutsideRequest = { timeoutMs: 5_000, maxBytes: 1_000 };
const INSIDE: OutsideRequest = { ...REQUEST, allowPrivate: true };

const says =
  (text: string): Handler =>
  (_request, answer) => {
    answer.end(text);
  };

it.each([
  ...['http://127.0.0.1:PORT/', 'http://localhost:PORT/', 'http://[::ffff:127.0.0.1]:PORT/'],
  ...['http://2130706433:PORT/', 'http://0x7f.1:PORT/', 'http://0:PORT/', 'http://127.1:PORT/'],
  ...['http://[::1]:PORT/', 'http://①②⑦.0.0.1:PORT/'],
])('asks nothing of this machine at %s', async (url) => {
  const { port, asked } = await serve(says('secret'));
  const refused = fetchOutside(url.replace('PORT', String(port)), REQUEST);
  await expect(refused).rejects.toMatchObject({ refusal: 'inside' });
  expect(asked).toEqual([]);
});

it.each([
  ...['file:///etc/passwd', 'gopher://example.org/', 'data:text/plain,a', 'example.org', ''],
  ...['http://', 'https://user:password@example.org/'],
])('takes %j for no address to ask', async (url) => {
  await expect(fetchOutside(url, INSIDE)).rejects.toMatchObject({ refusal: 'address' });
});

it('asks inside where the operator has allowed it', async () => {
  const { origin, asked } = await serve(says('hello'));
  const answer = await fetchOutside(`${origin}/a?b`, {
    ...INSIDE,
    ...{ method: 'POST', body: 'a=b', headers: { 'content-type': 'text/plain' } },
  });
  expect([answer.status, answer.ok, await answer.text()]).toEqual([200, true, 'hello']);
  expect(asked).toMatchObject([{ path: '/a?b', headers: { 'content-type': 'text/plain' } }]);
});

it('hands on a status that is none of HTTP, and one without a body', async () => {
  const { origin } = await serve((request, answer) => {
    answer.writeHead(request.url === '/made-up' ? 999 : 204).end();
  });
  expect((await fetchOutside(`${origin}/made-up`, INSIDE)).status).toBe(999);
  expect(await (await fetchOutside(origin, INSIDE)).text()).toBe('');
});

describe('redirects', () => {
  const redirectTo =
    (to: string): Handler =>
    (_request, answer) => {
      answer.writeHead(302, { location: to }).end();
    };
  const FOLLOWING: OutsideRequest = { ...REQUEST, maxRedirects: 2 };
  /** One of this machine's addresses stands for the internet, all others are inside. */
  const agent = agentRefusing((address) => address !== '127.0.0.1');

  it('are not followed where nobody has asked for it', async () => {
    const { origin } = await serve(redirectTo('/b'));
    const answer = await fetchOutside(origin, INSIDE);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/b']);
  });

  it('that lead inside end there', async () => {
    const inside = await serve(says('secret'), '127.0.0.2');
    const { origin } = await serve(redirectTo(inside.origin));
    const refused = fetchThrough(agent, origin, FOLLOWING);
    await expect(refused).rejects.toMatchObject({ refusal: 'inside' });
    expect(inside.asked).toEqual([]);
  });

  it.each(['file:///etc/passwd', 'http://user@127.0.0.1/', '//'])(
    'to %s are not followed',
    async (to) => {
      const { origin } = await serve(redirectTo(to));
      const refused = fetchThrough(agent, origin, FOLLOWING);
      await expect(refused).rejects.toMatchObject({ refusal: 'address' });
    },
  );

  it('to a host that is not allowed end there', async () => {
    const { origin, asked } = await serve(redirectTo('http://other.example/'));
    const isAllowed = ({ hostname }: URL): boolean => hostname === '127.0.0.1';
    const refused = fetchThrough(agent, origin, { ...FOLLOWING, isAllowed });
    await expect(refused).rejects.toMatchObject({ refusal: 'host' });
    expect(asked).toHaveLength(1);
  });

  it('in a circle end', async () => {
    const { origin, asked } = await serve(redirectTo('/again'));
    const refused = fetchThrough(agent, origin, FOLLOWING);
    await expect(refused).rejects.toMatchObject({ refusal: 'redirects' });
    expect(asked).toHaveLength(3);
  });

  it('carry the headers of a request to no other origin', async () => {
    const other = await serve(says('hello'));
    const { origin, asked } = await serve((request, answer) => {
      redirectTo(request.url === '/' ? '/b' : other.origin)(request, answer);
    });
    const headers = { authorization: 'secret' };
    const answer = await fetchThrough(agent, origin, { ...FOLLOWING, headers });
    expect(await answer.text()).toBe('hello');
    expect(asked.map((one) => one.headers.authorization)).toEqual(['secret', 'secret']);
    expect(other.asked[0]?.headers.authorization).toBeUndefined();
  });
});

describe('an answer', () => {
  it('that says it is too large is not read', async () => {
    const { origin } = await serve(says('x'.repeat(1_001)));
    await expect(fetchOutside(origin, INSIDE)).rejects.toMatchObject({ refusal: 'too-large' });
  });

  it.each([
    ['that does not say how large it is', 'x'.repeat(100_000), {}],
    [
      'that is large once decompressed',
      zlib.gzipSync('x'.repeat(100_000)),
      { 'content-encoding': 'gzip' },
    ],
  ])('%s is read as far as it may be', async (_name, body, headers) => {
    const { origin } = await serve((_request, answer) => {
      answer.writeHead(200, headers);
      answer.write(body);
      answer.end();
    });
    const answer = await fetchOutside(origin, INSIDE);
    await expect(answer.text()).rejects.toMatchObject({ refusal: 'too-large' });
  });

  it('that never ends is given up', async () => {
    const { origin } = await serve((_request, answer) => {
      answer.write('x');
    });
    const answer = await fetchOutside(origin, { ...INSIDE, timeoutMs: 200 });
    await expect(answer.text()).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('that never begins is given up', async () => {
    const { origin } = await serve(() => undefined);
    const asked = fetchOutside(origin, { ...INSIDE, timeoutMs: 200 });
    await expect(asked).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});

it('says why there was no connection', async () => {
  const refused = fetchOutside('http://127.0.0.1:9/', INSIDE);
  await expect(refused).rejects.toThrow(/bad port|ECONNREFUSED/);
});
