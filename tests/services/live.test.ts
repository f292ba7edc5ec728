import { once } from 'node:events';

import { onSqlite } from '../helpers/durability/databases';
import { type Instance, sharedEnvironment, startInstance } from '../helpers/instance';
import { type LiveStream, openLive } from '../helpers/live';
import { openNewsroom, registerReader, say } from '../helpers/newsroom';
import { type OwnRedis, startRedis } from '../helpers/redis';
import { createDatabase } from '../helpers/scratch';

/** In milliseconds: by then an event is known on every instance. */
const SOON = 1_000;

let open: LiveStream[] = [];

afterEach(() => {
  for (const stream of open) stream.close();
  open = [];
});

const listen = async (
  { url }: Instance,
  slug: string,
  lastEventId?: string,
): Promise<LiveStream> => {
  const stream = await openLive(url, slug, { lastEventId });
  open.push(stream);
  return stream;
};

let words = 0;

/** Posts a Comment. @returns its document id */
const post = async (instance: Instance, slug: string, token: string): Promise<string> => {
  words += 1;
  const { body } = await say(instance, slug, token, `These are words, number ${words}`);
  return body.data.documentId;
};

const idsIn = ({ messages }: LiveStream): string[] =>
  messages.filter(({ event }) => event === 'comment').map(({ data }) => data.documentId);

describe('two instances', () => {
  let redis: OwnRedis;
  let one: Instance;
  let other: Instance;
  let slug: string;
  let token: string;

  beforeAll(async () => {
    redis = await startRedis();
    const environment = sharedEnvironment(await createDatabase('live'), redis.url);
    [one, other] = await Promise.all([startInstance(environment), startInstance(environment)]);
    ({ slug } = await openNewsroom(one));
    ({ token } = await registerReader(one));
  });

  afterAll(async () => {
    await Promise.all([one.kill(), other.kill()]);
    await redis.kill();
  });

  const toldToBoth = async (): Promise<void> => {
    const streams = [await listen(one, slug), await listen(other, slug)];
    const posted: string[] = [];
    for (let round = 0; round < 10; round += 1) {
      const documentId = await post(round % 2 ? one : other, slug, token);
      posted.push(documentId);
      for (const stream of streams) await stream.until('comment', { documentId }, SOON);
    }
    expect(streams.map(idsIn)).toEqual([posted, posted]);
  };

  it('tell the streams of both what happens on either, within a second', toldToBoth);

  it('do so over PostgreSQL alone while Redis is away', async () => {
    await redis.kill();
    await toldToBoth();
    await redis.restart();
    await toldToBoth();
  });

  it('tell a client of one that was killed what it has missed, once it comes to the other', async () => {
    const lost = await listen(other, slug);
    const known = await post(one, slug, token);
    await lost.until('comment', { documentId: known });
    const missed: string[] = [];
    const writing = (async () => {
      for (let n = 0; n < 10; n += 1) missed.push(await post(one, slug, token));
    })();
    await other.kill();
    await Promise.all([writing, lost.end()]);

    const again = await listen(one, slug, lost.lastEventId);
    await again.until('comment', { documentId: missed.at(-1) });
    const told = [...idsIn(lost), ...idsIn(again)];
    expect([...new Set(told)]).toEqual([known, ...missed]);
    other = await startInstance(one.environment);
  });

  it('close their streams when they stop, with times to come back that are spread', async () => {
    const streams = await Promise.all(Array.from({ length: 15 }, () => listen(other, slug)));
    const began = Date.now();
    other.process.kill('SIGTERM');
    const [code] = await once(other.process, 'exit');
    expect(code).toBe(0);
    expect(Date.now() - began).toBeLessThan(4_000);
    for (const stream of streams) await stream.end();
    const times = streams.map(({ retry }) => retry);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(1_000);
    expect(Math.max(...times)).toBeLessThanOrEqual(10_000);
    expect(new Set(times).size).toBeGreaterThan(5);
    expect(other.log()).not.toMatch(/cut off|error/i);
  });
});

it('a server on SQLite tells what another process on the file writes', async () => {
  const { environment } = await onSqlite(21);
  const server = await startInstance(environment);
  try {
    const { slug } = await openNewsroom(server);
    const { token } = await registerReader(server);
    const documentId = await post(server, slug, token);
    const stream = await listen(server, slug);
    const data = JSON.stringify({ documentId, data: { status: 'rejected' } });
    const command = `strapi.documents('api::comment.comment').update(${data});`;
    const beside = await startInstance(environment, command);
    await stream.until('comment', { documentId, kind: 'gone' });
    await beside.stop();
  } finally {
    await server.kill();
  }
});
