import { randomUUID } from 'node:crypto';
import path from 'node:path';

import { type Instance, startInstance } from '../../helpers/instance';
import { type MailServer, startMailServer } from '../../helpers/mailbox';
import { environmentOf } from '../../helpers/processes';
import { scratchFolder } from '../../helpers/scratch';

/** A newsroom with a mail server, as `SMTP_URL` and `PUBLIC_URL` make it. */

const SITE = 'http://news.example.org';
const PASSWORD = 'correct horse battery';

let mail: MailServer;
let instance: Instance;

const ask = async (method: string, route: string, body?: object, headers: object = {}) => {
  const answer = await fetch(`${instance.url}${route}`, {
    method,
    redirect: 'manual',
    headers: { 'Content-Type': 'application/json', ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    headers: answer.headers,
    body: text.startsWith('{') ? JSON.parse(text) : text,
  };
};

const post = (route: string, body: object, headers?: object) => ask('POST', route, body, headers);

const signIn = (email: string, password = PASSWORD) =>
  post('/api/auth/local', { identifier: email, password });

const register = async () => {
  const username = `reader-${randomUUID().slice(0, 8)}`;
  const email = `${username}@example.org`;
  const answer = await post('/api/auth/local/register', { username, email, password: PASSWORD });
  return { email, answer };
};

const linkIn = ({ text }: { text: string }): URL =>
  new URL(/https?:\/\/[^\s<]+\?[^\s<]+/.exec(text)?.[0] ?? 'nothing:');

const registerConfirmed = async () => {
  const { email } = await register();
  const { pathname, search } = linkIn(await mail.letterTo(email));
  await ask('GET', pathname + search);
  mail.letters.length = 0;
  return email;
};

beforeAll(async () => {
  mail = await startMailServer();
  const folder = path.join(scratchFolder(), `mail-${process.pid}`);
  instance = await startInstance({
    ...environmentOf({ port: 0, folder }),
    NODE_ENV: 'test',
    SMTP_URL: mail.url,
    MAIL_FROM: 'Foreword <desk@news.example.org>',
    PUBLIC_URL: SITE,
  });
  const signedUp = await post('/admin/register-admin', {
    firstname: 'E',
    lastname: 'D',
    email: 'editor@example.org',
    password: 'Correct-horse-1',
  });
  const Authorization = `Bearer ${signedUp.body.data.token}`;
  const settings = (await ask('GET', '/users-permissions/advanced', undefined, { Authorization }))
    .body.settings;
  const changed = await ask(
    'PUT',
    '/users-permissions/advanced',
    { ...settings, email_confirmation: true },
    { Authorization },
  );
  expect(changed.status).toBe(200);
}, 120_000);

beforeEach(() => {
  mail.letters.length = 0;
});

afterAll(async () => {
  await instance.stop();
  await mail.stop();
});

describe('a new Reader', () => {
  it('can sign in once the address is confirmed by the link in an email, and not before', async () => {
    const { email, answer } = await register();
    expect([answer.status, answer.body.jwt]).toEqual([200, undefined]);

    const letter = await mail.letterTo(email);
    expect(letter.from).toBe('desk@news.example.org');
    expect(letter.text).toContain('From: Foreword <desk@news.example.org>');
    const link = linkIn(letter);
    expect(link.origin + link.pathname).toBe(`${SITE}/api/auth/email-confirmation`);

    expect((await signIn(email)).status).toBe(400);
    expect((await ask('GET', `${link.pathname}?confirmation=wrong`)).status).toBe(400);
    expect((await signIn(email)).status).toBe(400);
    expect((await ask('GET', link.pathname + link.search)).status).toBe(302);
    expect((await signIn(email)).status).toBe(200);
    expect((await ask('GET', link.pathname + link.search)).status).toBe(400);
  });

  it('gets another email on request, and the link of the first one is then refused', async () => {
    const { email } = await register();
    const first = linkIn(await mail.letterTo(email));
    mail.letters.length = 0;
    const again = await post('/api/auth/send-email-confirmation', { email });
    expect([again.status, again.body]).toEqual([200, { email, sent: true }]);
    const second = linkIn(await mail.letterTo(email));

    expect((await ask('GET', first.pathname + first.search)).status).toBe(400);
    expect((await ask('GET', second.pathname + second.search)).status).toBe(302);
  });
});

describe('the owner of an address', () => {
  it('gets an email when somebody registers with the address, and the account does not change', async () => {
    const email = await registerConfirmed();
    await post('/api/auth/local/register', {
      username: `thief-${randomUUID().slice(0, 8)}`,
      email: email.toUpperCase(),
      password: 'another horse battery',
    });
    const letter = await mail.letterTo(email);
    expect(letter.text).toContain('Subject: You have an account already');
    expect(letter.text).toContain(SITE);
    expect(mail.letters).toHaveLength(1);
    expect((await signIn(email)).status).toBe(200);
    expect((await signIn(email, 'another horse battery')).status).toBe(400);
  });
});

describe('a forgotten password', () => {
  it('is replaced by the link in an email, and earlier sessions end', async () => {
    const email = await registerConfirmed();
    const before = await signIn(email);
    const Cookie = before.headers.getSetCookie()[0]!.split(';')[0];

    expect((await post('/api/auth/forgot-password', { email })).body).toEqual({ ok: true });
    const link = linkIn(await mail.letterTo(email));
    expect(link.origin + link.pathname).toBe(`${SITE}/reset-password`);

    const password = 'another horse battery';
    const reset = (code: string | null) =>
      post('/api/auth/reset-password', { code, password, passwordConfirmation: password });
    const done = await reset(link.searchParams.get('code'));
    expect([done.status, done.body.refreshToken]).toEqual([200, undefined]);
    expect(done.headers.getSetCookie().join()).toMatch(/strapi_up_refresh=.*httponly/i);

    const Authorization = `Bearer ${before.body.jwt}`;
    expect((await ask('GET', '/api/users/me', undefined, { Authorization })).status).toBe(401);
    expect((await post('/api/auth/refresh', {}, { Cookie })).status).toBe(401);
    expect((await signIn(email)).status).toBe(400);
    expect((await signIn(email, password)).status).toBe(200);
    expect((await reset(link.searchParams.get('code'))).status).toBe(400);
  });

  it('for an unknown address sends no email', async () => {
    await post('/api/auth/forgot-password', { email: 'nobody@example.org' });
    await post('/api/auth/send-email-confirmation', { email: 'nobody@example.org' });
    const { email } = await register();
    await mail.letterTo(email);
    expect(mail.letters.map(({ to }) => to)).toEqual([[email]]);
  });
});
