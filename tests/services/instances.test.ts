import { randomUUID } from 'node:crypto';

import { Client } from 'pg';

import { type Instance, sharedEnvironment, startInstance } from '../helpers/instance';
import { createDatabase } from '../helpers/scratch';

const REDIS = process.env.REDIS_URL ?? 'redis://127.0.0.1:6379';

let databaseUrl: string;
let one: Instance;
let other: Instance;
let slug: string;

interface Answer {
  status: number;
  // Tests look into answers of every shape; what is not there fails the expectation.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
}

interface Request {
  method?: string;
  token?: string;
  body?: object;
}

const ask = async ({ url }: Instance, path: string, request: Request = {}): Promise<Answer> => {
  const { method = 'GET', token, body } = request;
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: {
      'Content-Type': 'application/json',
      ...(token && { Authorization: `Bearer ${token}` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text ? JSON.parse(text) : undefined };
};

/** Looks again until it is as expected, for a second at most. */
const withinASecond = async (look: () => Promise<unknown>, expected: unknown): Promise<void> => {
  const end = Date.now() + 1_000;
  let seen = await look();
  while (JSON.stringify(seen) !== JSON.stringify(expected) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    seen = await look();
  }
  expect(seen).toEqual(expected);
};

const inDatabase = async <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows as Row[];
  } finally {
    await client.end();
  }
};

/** New Readers; at most ten may register in a minute. */
const register = async (): Promise<string> => {
  const username = `reader-${randomUUID().slice(0, 8)}`;
  const body = { username, email: `${username}@example.org`, password: 'correct horse battery' };
  return (await ask(one, '/api/auth/local/register', { method: 'POST', body })).body.jwt;
};

const bodiesAt = async (instance: Instance) => {
  const { body } = await ask(instance, `/api/articles/${slug}/comments?pagination[pageSize]=1`);
  return body.data.map((comment: { body: string }) => comment.body);
};

const say = (instance: Instance, token: string, body: string) =>
  ask(instance, `/api/articles/${slug}/comments`, {
    method: 'POST',
    token,
    body: { data: { body } },
  });

beforeAll(async () => {
  databaseUrl = await createDatabase('instances');
  const environment = sharedEnvironment(databaseUrl, REDIS);
  one = await startInstance(environment);
  other = await startInstance(environment);

  const email = 'editor@example.org';
  const admin = { firstname: 'E', lastname: 'D', email, password: 'Correct-horse-1' };
  const { body } = await ask(one, '/admin/register-admin', { method: 'POST', body: admin });
  const { token } = body.data;
  await ask(one, '/desk/settings', {
    method: 'PUT',
    token,
    body: {
      ...(await ask(one, '/desk/settings', { token })).body.data,
      moderation: 'post',
      floodSeconds: 0,
    },
  });
  const articles = '/content-manager/collection-types/api::article.article';
  const created = await ask(one, articles, {
    method: 'POST',
    token,
    body: { title: 'Seen twice' },
  });
  const { documentId } = created.body.data;
  await ask(one, `${articles}/${documentId}/actions/publish`, { method: 'POST', token, body: {} });
  slug = created.body.data.slug;
}, 120_000);

afterAll(async () => {
  await Promise.all([one.stop(), other.stop()]);
});

it('what is written on one is shown by it at once, and by the other within a second', async () => {
  const token = await register();
  for (let round = 1; round <= 20; round += 1) {
    const body = `Round ${round}`;
    await Promise.all([bodiesAt(one), bodiesAt(other)]);
    const [writer, reader] = round % 2 ? [one, other] : [other, one];
    expect((await say(writer, token, body)).status).toBe(201);
    expect(await bodiesAt(writer)).toEqual([body]);
    await withinASecond(() => bodiesAt(reader), [body]);
  }
});

it('the same words on both at the same moment are taken once', async () => {
  const token = await register();
  for (let round = 1; round <= 10; round += 1) {
    const body = `Same ${round}`;
    const answers = await Promise.all([say(one, token, body), say(other, token, body)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  }
});

it('of two comments on both at the same moment, one comes too fast', async () => {
  await inDatabase('UPDATE comment_settings SET flood_seconds = 60');
  const token = await register();
  const answers = await Promise.all([say(one, token, 'This'), say(other, token, 'That')]);
  await inDatabase('UPDATE comment_settings SET flood_seconds = 0');
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 429]);
});

it('counts are right after writers on both', async () => {
  const tokens = [await register(), await register(), await register()];
  await Promise.all(
    tokens.flatMap((token, index) =>
      Array.from({ length: 5 }, (_, n) =>
        say(index % 2 ? one : other, token, `Writer ${index}, words ${n}`),
      ),
    ),
  );
  const [counted] = await inDatabase<{ kept: number; real: string }>(
    `SELECT comment_count AS kept,
       (SELECT count(*) FROM comments
        WHERE comments.discussion_id = discussions.id AND status = 'approved') AS real
     FROM discussions`,
  );
  expect(counted?.kept).toBe(Number(counted?.real));
  expect(counted?.kept).toBeGreaterThanOrEqual(15);
});
