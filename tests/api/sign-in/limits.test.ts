import { randomUUID } from 'node:crypto';

import { baseUrl } from '../../helpers/foreword';
import { type Answer, graphql, post, send } from '../../helpers/http';
import { setLimits, trustProxy } from '../../helpers/limits';
import { createReader, type TestReader } from '../../helpers/people';

const PASSWORD = 'correct horse battery';
const WRONG = 'wrong horse battery';

let reader: TestReader;

const emailOf = ({ username }: TestReader) => `${username}@example.org`;

const signIn = (identifier: unknown, password: unknown, headers?: Record<string, string>) =>
  post('/api/auth/local', { body: { identifier, password }, headers });

const from = (address: string) => ({ 'X-Forwarded-For': address });

const tryWrong = async (times: number, headers?: Record<string, string>): Promise<void> => {
  for (let n = 0; n < times; n += 1) {
    expect((await signIn(emailOf(reader), WRONG, headers)).status).toBe(400);
  }
};

const told = ({ status, body }: Answer) => `${status} ${body.error?.details?.code ?? ''}`.trim();

beforeEach(async () => {
  reader = await createReader({ password: PASSWORD });
});

afterEach(() => trustProxy(false));
afterAll(() => setLimits());

describe('after too many wrong passwords for one account from one address', () => {
  beforeEach(async () => {
    setLimits({ perAddressAndReader: { points: 3, duration: 60 } });
    await tryWrong(3);
  });

  it('the right one is refused too, with a stable code and Retry-After', async () => {
    const answer = await signIn(emailOf(reader), PASSWORD);
    expect(told(answer)).toBe('429 TOO_MANY_REQUESTS');
    const seconds = Number(answer.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(50);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(answer.body.error).toMatchObject({
      name: 'RateLimitError',
      message: `Too many tries. Try again in ${seconds} seconds.`,
      details: { retryAfter: seconds },
    });
  });

  it('another spelling of the username is refused as well', async () => {
    const email = emailOf(reader);
    for (const identifier of [
      email.toUpperCase(),
      ` ${email}\t`,
      `${email}\u200b`,
      email.replace('e', '\u0435'),
      email.replace('@', '\uff20'),
      email.normalize('NFD').replace('r', '\uff52'),
    ]) {
      expect([identifier, told(await signIn(identifier, PASSWORD))]).toEqual([
        identifier,
        '429 TOO_MANY_REQUESTS',
      ]);
    }
  });

  it('other fields, formats and spellings of the route are refused as well', async () => {
    const body = { identifier: emailOf(reader), password: PASSWORD };
    const form = new URLSearchParams(body);
    const multipart = new FormData();
    for (const [name, value] of Object.entries(body)) multipart.set(name, value);
    const url = `${baseUrl()}/api/auth/local`;

    const statuses = [
      (await post('/api/auth/local', { body: { ...body, email: randomUUID(), id: 7 } })).status,
      (await post('/api/auth/local/', { body })).status,
      (await post(`/api/auth/local?x=${randomUUID()}`, { body })).status,
      (await fetch(url, { method: 'POST', body: form })).status,
      (await fetch(url, { method: 'POST', body: multipart })).status,
      (await signIn(body.identifier, PASSWORD, { 'X-HTTP-Method-Override': 'PUT' })).status,
      (await signIn(body.identifier, PASSWORD, { 'X-Forwarded-For': '192.0.2.7' })).status,
      (await signIn(body.identifier, PASSWORD, { 'X-Real-IP': '192.0.2.7' })).status,
      (await signIn(body.identifier, PASSWORD, { Forwarded: 'for=192.0.2.7' })).status,
    ];
    // Or a form of which nothing is taken here.
    expect(statuses.every((status) => status === 429 || status === 415)).toBe(true);
  });

  it('lists, other methods and GraphQL are refused as well', async () => {
    const identifier = emailOf(reader);
    for (const body of [
      { identifier: [identifier], password: PASSWORD },
      { identifier: { $eq: identifier }, password: PASSWORD },
      [{ identifier, password: PASSWORD }],
    ]) {
      expect((await post('/api/auth/local', { body })).status).toBe(400);
    }
    for (const method of ['PUT', 'PATCH']) {
      const { status } = await send(method, '/api/auth/local', {
        body: { identifier, password: PASSWORD },
      });
      expect(status).toBe(405);
    }
    const { data, errors } = await graphql(
      'mutation ($input: UsersPermissionsLoginInput!) { login(input: $input) { jwt } }',
      { input: { identifier, password: PASSWORD } },
    );
    expect(data).toBeNull();
    expect(errors[0].extensions.error.details).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
  });

  it('the username is refused as well, and the answer does not reveal that it is the same account', async () => {
    const byName = await signIn(reader.username, PASSWORD);
    const unknown = await signIn(`nobody-${randomUUID()}`, PASSWORD);
    expect([byName.status, byName.body]).toEqual([400, unknown.body]);
  });

  it('other Readers at the same address can sign in', async () => {
    const other = await createReader({ password: PASSWORD });
    expect((await signIn(emailOf(other), PASSWORD)).status).toBe(200);
  });

  it('a name without an account gets the same answers', async () => {
    const nobody = `nobody-${randomUUID()}@example.org`;
    const answers = [];
    for (let n = 0; n < 4; n += 1) answers.push(told(await signIn(nobody, WRONG)));
    expect(answers).toEqual(['400', '400', '400', '429 TOO_MANY_REQUESTS']);
  });
});

describe('sign-in attempts', () => {
  it('are counted one by one when many arrive at once', async () => {
    setLimits({ perAddressAndReader: { points: 3, duration: 60 } });
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => signIn(emailOf(reader), WRONG)),
    );
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(3);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(17);
  });

  it('over GraphQL and REST are counted together', async () => {
    setLimits({ perAddressAndReader: { points: 3, duration: 60 } });
    const one = `login(input: { identifier: "${emailOf(reader)}", password: "${WRONG}" }) { jwt }`;
    for (let n = 0; n < 2; n += 1) await graphql(`mutation { a: ${one} b: ${one} }`);
    await tryWrong(1);
    expect((await signIn(emailOf(reader), PASSWORD)).status).toBe(429);
  });

  it('are counted by one rate limiter only', async () => {
    setLimits();
    await tryWrong(12);
    const { headers } = await signIn(emailOf(reader), PASSWORD);
    expect(headers.get('x-ratelimit-limit')).toBeNull();
  });

  it('are allowed again after the interval', async () => {
    setLimits({ perAddressAndReader: { points: 2, duration: 1 } });
    await tryWrong(2);
    expect((await signIn(emailOf(reader), PASSWORD)).status).toBe(429);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect((await signIn(emailOf(reader), PASSWORD)).status).toBe(200);
  });

  it('are no longer counted when the password was right', async () => {
    setLimits({ perAddressAndReader: { points: 3, duration: 60 } });
    await tryWrong(2);
    expect((await signIn(emailOf(reader), PASSWORD)).status).toBe(200);
    await tryWrong(3);
  });

  it('of one address at many accounts are limited, and a right password in between does not reset the count', async () => {
    setLimits({ perAddress: { points: 5, duration: 60 } });
    for (let n = 0; n < 4; n += 1) await signIn(`nobody-${randomUUID()}`, WRONG);
    expect((await signIn(emailOf(reader), PASSWORD)).status).toBe(200);
    expect((await signIn(emailOf(reader), PASSWORD)).status).toBe(429);
    const email = 'ann@example.org';
    for (const [path, body] of [
      ['local/register', { username: 'ann', email, password: PASSWORD }],
      ['forgot-password', { email }],
      ['reset-password', { code: 'x', password: PASSWORD, passwordConfirmation: PASSWORD }],
      ['send-email-confirmation', { email }],
    ] as const) {
      expect([path, told(await post(`/api/auth/${path}`, { body }))]).toEqual([
        path,
        '429 TOO_MANY_REQUESTS',
      ]);
    }
  });
});

describe('behind a trusted proxy', () => {
  beforeEach(() => trustProxy(true));

  it('each address is counted by itself, as the proxy wrote it', async () => {
    setLimits({ perAddressAndReader: { points: 2, duration: 60 } });
    await tryWrong(2, from('192.0.2.1'));
    const spoofed = await signIn(emailOf(reader), PASSWORD, from('198.51.100.9, 192.0.2.1'));
    expect(spoofed.status).toBe(429);
    expect((await signIn(emailOf(reader), PASSWORD, from('192.0.2.2'))).status).toBe(200);
  });

  it('the addresses of one IPv6 subscriber are counted as one', async () => {
    setLimits({ perAddressAndReader: { points: 2, duration: 60 } });
    await tryWrong(1, from('2001:db8:0:7::1'));
    await tryWrong(1, from('2001:db8:0:7:1:2:3:4'));
    const third = await signIn(emailOf(reader), PASSWORD, from('2001:db8:0:7:ffff::'));
    expect(third.status).toBe(429);
    expect((await signIn(emailOf(reader), PASSWORD, from('2001:db8:0:8::1'))).status).toBe(200);
  });

  it('an account has one limit for all addresses, and none more by the username', async () => {
    setLimits({ perReader: { points: 4, duration: 60 } });
    for (let n = 1; n <= 4; n += 1) await tryWrong(1, from(`192.0.2.${n}`));
    expect(told(await signIn(emailOf(reader), PASSWORD, from('192.0.2.9')))).toBe(
      '429 TOO_MANY_REQUESTS',
    );
    expect((await signIn(reader.username, PASSWORD, from('192.0.2.9'))).status).toBe(400);
  });

  it('attempts from many addresses do not lock the Reader out of a device that has signed in before', async () => {
    setLimits({
      perReader: { points: 4, duration: 60 },
      perAddressAndReader: { points: 2, duration: 60 },
    });
    const home = from('203.0.113.5');
    const first = await signIn(emailOf(reader), PASSWORD, home);
    const cookies = first.headers.getSetCookie();
    const device = cookies.filter((cookie) => cookie.startsWith('foreword_device'));
    expect(device).toHaveLength(2);
    for (const cookie of device) expect(cookie).toMatch(/; path=\/api\/auth;.*httponly/i);
    expect(device.join()).not.toContain(reader.username);

    // From the Reader's own address too.
    await tryWrong(2, home);
    for (let n = 1; n <= 2; n += 1) await tryWrong(1, from(`192.0.2.${n}`));
    const Cookie = device.map((cookie) => cookie.split(';')[0]).join('; ');
    const stranger = await signIn(emailOf(reader), PASSWORD, from('192.0.2.9'));
    const known = await signIn(emailOf(reader), PASSWORD, { ...home, Cookie });
    const forged = await signIn(emailOf(reader), PASSWORD, {
      ...from('192.0.2.9'),
      Cookie: Cookie.replace(/\.[0-9a-f-]{36}/, `.${randomUUID()}`),
    });
    expect([stranger.status, known.status, forged.status]).toEqual([429, 200, 429]);
  });

  it('a device that has signed in before has a limit too', async () => {
    setLimits({ perReader: { points: 2, duration: 60 } });
    const first = await signIn(emailOf(reader), PASSWORD, from('192.0.2.1'));
    const Cookie = first.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
    for (let n = 2; n <= 3; n += 1) await tryWrong(1, { ...from(`192.0.2.${n}`), Cookie });
    const again = await signIn(emailOf(reader), PASSWORD, { ...from('192.0.2.4'), Cookie });
    expect(again.status).toBe(429);
  });
});

describe('other routes', () => {
  it('one mailbox gets a limited number of emails, whoever asks for them', async () => {
    setLimits({ emailsPerMailbox: { points: 2, duration: 60 } });
    trustProxy(true);
    const email = `${randomUUID()}@example.org`;
    const ask = (path: string, address: string, written = email) =>
      post(`/api/auth/${path}`, { body: { email: written }, headers: from(address) });
    const statuses = [
      (await ask('forgot-password', '192.0.2.1')).status,
      (await ask('send-email-confirmation', '192.0.2.2')).status,
      (await ask('forgot-password', '192.0.2.3', email.toUpperCase())).status,
    ];
    expect(statuses).toEqual([200, 200, 429]);
  });

  it('the password cannot be guessed by an open session either', async () => {
    setLimits({ perAddressAndReader: { points: 2, duration: 60 } });
    const { token } = reader;
    const change = (currentPassword: string) =>
      post('/api/auth/change-password', {
        token,
        body: { currentPassword, password: 'another one', passwordConfirmation: 'another one' },
      });
    const statuses = [
      (await change(WRONG)).status,
      (await change(WRONG)).status,
      (await change(PASSWORD)).status,
    ];
    expect(statuses).toEqual([400, 400, 429]);
  });

  it('new access tokens have a limit of their own', async () => {
    setLimits({ refreshesPerAddress: { points: 2, duration: 60 } });
    const refresh = () => post('/api/auth/refresh', { body: { refreshToken: 'no token' } });
    const statuses = [(await refresh()).status, (await refresh()).status, (await refresh()).status];
    expect(statuses).toEqual([401, 401, 429]);
    expect((await signIn(emailOf(reader), PASSWORD)).status).toBe(200);
  });

  it('the admin panel limits wrong passwords likewise', async () => {
    setLimits({ perAddressAndAdmin: { points: 2, duration: 60 } });
    const email = `editor-${randomUUID()}@example.org`;
    const ask = (written: string) =>
      post('/admin/login', { body: { email: written, password: WRONG } });
    const answers = [
      told(await ask(email)),
      told(await ask(email.toUpperCase())),
      told(await ask(email)),
    ];
    expect(answers).toEqual(['400', '400', '429 TOO_MANY_REQUESTS']);
  });

  it('the admin panel limits emails to admin users', async () => {
    setLimits({ emailsPerMailbox: { points: 1, duration: 60 } });
    const body = { email: `editor-${randomUUID()}@example.org` };
    const ask = () => post('/admin/forgot-password', { body });
    expect([(await ask()).status, (await ask()).status]).toEqual([204, 429]);
  });
});
