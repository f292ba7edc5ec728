import { randomUUID } from 'node:crypto';

import { app } from '../../helpers/foreword';
import { get, post, put, send } from '../../helpers/http';
import { setLimits } from '../../helpers/limits';
import { adminToken, createReader } from '../../helpers/people';

/** What docs/security/advisories.md says of accounts and sessions. */

const READER = 'plugin::users-permissions.user';

beforeEach(() => {
  setLimits();
});

const newAccount = () => {
  const username = `r-${randomUUID().slice(0, 8)}`;
  return { username, email: `${username}@example.org`, password: 'Correct horse 1' };
};

it('CVE-2023-22621: the templates of emails run no code', async () => {
  const token = await adminToken();
  const { body } = await get('/users-permissions/email-templates', { token });
  for (const code of [
    '<%= 7 * 7 %>',
    '<%= process.env.JWT_SECRET %>',
    '<% process.exit() %>',
    '<%= `${process.binding("spawn_sync")}` %>',
    '${7 * 7}',
    '<%= USER.constructor.constructor("return 7 * 7")() %>',
  ]) {
    const templates = structuredClone(body);
    templates.reset_password.options.message = `Hello ${code}`;
    const answer = await put('/users-permissions/email-templates', {
      token,
      body: { 'email-templates': templates },
    });
    expect([code, answer.status]).toEqual([code, 400]);
  }
});

it('CVE-2023-22893: a token that nobody has signed opens no account', async () => {
  const claims = Buffer.from('{"email":"editor@example.org","cognito:username":"x"}');
  const forged = `e30.${claims.toString('base64url')}.`;
  for (const path of [
    `/api/auth/cognito/callback?access_token=x&id_token=${forged}`,
    `/api/auth/cognito/callback?id_token=${forged}`,
    '/api/connect/cognito',
  ]) {
    const { status, body } = await get(path);
    expect([path, status]).toEqual([path, 400]);
    expect(JSON.stringify(body)).not.toContain('jwt');
  }
});

it('CVE-2023-38507: no spelling of the address gets round the limit of the panel’s sign-in', async () => {
  setLimits({ perAdmin: { points: 3, duration: 60 } });
  const name = `${randomUUID().slice(0, 8)}@example.org`;
  const statuses: number[] = [];
  for (const [path, email] of [
    ['/admin/login', name],
    ['/admin/login/', name.toUpperCase()],
    ['/admin/LOGIN', name],
    ['/ADMIN/login?x=1', name],
    ['/admin/login?email=other', name],
    ['/admin//login', name],
    ['/admin/login;x', name],
    ['/admin/login', name],
  ] as const) {
    statuses.push((await post(path, { body: { email, password: 'wrong' } })).status);
  }
  expect(statuses.at(-1)).toBe(429);
  expect(statuses.filter((status) => status === 400).length).toBeLessThanOrEqual(3);
});

it('CVE-2023-39345: registering sets no permissions and returns no private fields', async () => {
  const account = newAccount();
  const extras = {
    ...{ role: 1, confirmed: true, blocked: false, provider: 'x', resetPasswordToken: 'x' },
    ...{ confirmationToken: 'x', commenting: 'normal', bannedUntil: null, id: 1, documentId: 'x' },
  };
  for (const [name, value] of Object.entries(extras)) {
    const answer = await post('/api/auth/local/register', { body: { ...account, [name]: value } });
    expect([name, answer.status]).toEqual([name, 400]);
  }
  const { status, body } = await post('/api/auth/local/register', { body: account });
  expect(status).toBe(200);
  expect(JSON.stringify(body.user)).not.toMatch(/password|Token|commenting|bannedUntil|role/);
  const row = await app()
    .db.query(READER)
    .findOne({ where: { username: account.username }, populate: ['role'] });
  expect(row).toMatchObject({ provider: 'local', role: { type: 'authenticated' } });
});

it('CVE-2024-34065: nobody is redirected to another site with a token in the address', async () => {
  for (const path of [
    '/api/connect/github?callback=https://evil.example',
    '/api/connect/github/callback?access_token=x&callback=https://evil.example',
    '/api/auth/github/callback?access_token=x&callback=https://evil.example',
    '/api/connect/https://evil.example',
  ]) {
    const { status, headers } = await get(path);
    expect([path, headers.get('location')]).toEqual([path, null]);
    expect(status).toBeGreaterThanOrEqual(400);
  }
});

it('CVE-2025-25298: a password longer than the part that is hashed is refused', async () => {
  for (const password of [`Aa1${'x'.repeat(70)}`, `Aa1${'é'.repeat(35)}`]) {
    const { status } = await post('/api/auth/local/register', {
      body: { ...newAccount(), password },
    });
    expect([password.length, status]).toEqual([password.length, 400]);
  }
  const { status } = await post('/api/auth/local/register', {
    body: { ...newAccount(), password: `Aa1${'x'.repeat(69)}` },
  });
  expect(status).toBe(200);
});

it('CVE-2025-3930: signing out of the panel ends the access of its token at once', async () => {
  const users = app().service('admin::user');
  const superAdmin = await app().service('admin::role').getSuperAdmin();
  const email = `${randomUUID().slice(0, 8)}@example.org`;
  const password = 'Correct-horse-1';
  await users.create({
    ...{ email, password, firstname: 'A', lastname: 'B', isActive: true },
    ...{ registrationToken: null, roles: [superAdmin.id] },
  });
  const signedIn = await post('/admin/login', { body: { email, password } });
  const { token } = signedIn.body.data;
  expect((await get('/admin/users/me', { token })).status).toBe(200);
  const Cookie = signedIn.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
  expect((await post('/admin/logout', { token, headers: { Cookie }, body: {} })).status).toBe(200);
  expect((await get('/admin/users/me', { token })).status).toBe(401);
});

it('CVE-2025-64526: an email address added to the body does not reset a limit', async () => {
  setLimits({
    perReader: { points: 3, duration: 60 },
    perAddressAndReader: { points: 3, duration: 60 },
  });
  const { username } = await createReader({ password: 'Correct horse 1' });
  const guess = (identifier: string) =>
    post('/api/auth/local', {
      body: { identifier, password: 'wrong', email: `${randomUUID()}@example.org` },
    });
  const statuses = [];
  for (let n = 0; n < 5; n += 1) statuses.push((await guess(username)).status);
  expect(statuses).toEqual([400, 400, 400, 429, 429]);
});

it('CVE-2026-22706: a changed password ends every session, whether a device is named or not', async () => {
  const account = newAccount();
  const { email: identifier, password } = account;
  await post('/api/auth/local/register', { body: account });
  const signIn = async (more: object) => {
    const answer = await post('/api/auth/local', { body: { identifier, password, ...more } });
    expect(answer.status).toBe(200);
    return { token: answer.body.jwt, cookies: answer.headers.getSetCookie() };
  };
  const stolen = await signIn({});
  const own = await signIn({ deviceId: randomUUID() });
  const body = {
    currentPassword: password,
    password: 'New horse 1',
    passwordConfirmation: 'New horse 1',
  };
  expect((await post('/api/auth/change-password', { token: own.token, body })).status).toBe(200);
  const Cookie = stolen.cookies.map((cookie: string) => cookie.split(';')[0]).join('; ');
  const refreshed = await post('/api/auth/refresh', { body: {}, headers: { Cookie } });
  expect([refreshed.status, refreshed.body.jwt]).toEqual([401, undefined]);
  expect((await send('GET', '/api/users/me', { token: stolen.token })).status).toBe(401);
});
