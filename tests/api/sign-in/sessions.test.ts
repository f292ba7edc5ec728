import { randomUUID } from 'node:crypto';

import { app } from '../../helpers/foreword';
import { createArticle, documents, type TestDocument } from '../../helpers/content';
import { type Answer, get, post } from '../../helpers/http';
import { createReader } from '../../helpers/people';
import { setRules } from '../../helpers/rules';

const comment = (slug: TestDocument['slug'], token: string) =>
  post(`/api/articles/${slug ?? ''}/comments`, { token, body: { data: { body: randomUUID() } } });

const PASSWORD = 'correct horse battery';

beforeEach(() => setRules());

describe('signing in', () => {
  it('gives an access token, and a refresh token in an httpOnly cookie for its own routes', async () => {
    const password = 'correct horse battery';
    const { username } = await createReader({ password });
    const { slug } = await createArticle();
    const signedIn = await post('/api/auth/local', {
      body: { identifier: `${username}@example.org`, password },
    });
    const cookie = cookieOf(signedIn);

    expect(signedIn.status).toBe(200);
    expect(signedIn.body).not.toHaveProperty('refreshToken');
    expect(cookie).toMatch(/; path=\/api\/auth;.*httponly/i);
    expect((await comment(slug, signedIn.body.jwt)).status).toBe(201);

    const refreshed = await refresh(cookie);
    expect(refreshed.status).toBe(200);
    expect((await comment(slug, refreshed.body.jwt)).status).toBe(201);
  });

  it('sets Secure cookies for a site with https, also when the proxy does not send the protocol', async () => {
    const password = PASSWORD;
    const { username } = await createReader({ password });
    const key = 'plugin::users-permissions.sessions.cookie.secure';
    app().config.set(key, true);
    const signedIn = await post('/api/auth/local', { body: { identifier: username, password } });
    const refreshed = await refresh(cookieOf(signedIn));
    const registered = await register();
    app().config.set(key, false);

    for (const answer of [signedIn, refreshed, registered.answer]) {
      expect([answer.status, answer.headers.get('set-cookie')]).toEqual([
        200,
        expect.stringMatching(/strapi_up_refresh=[^;]+;.*; secure/),
      ]);
    }
  });

  it('never returns fields that are private to the newsroom', async () => {
    const { token } = await createReader({ commenting: 'premoderated' });
    const { body } = await get('/api/users/me', { token });
    for (const field of ['commenting', 'bannedUntil', 'password', 'role']) {
      expect(body).not.toHaveProperty(field);
    }
  });

  it('with a forged token is refused, also for reading', async () => {
    const { slug } = await createArticle();
    expect((await get(`/api/articles/${slug}`, { token: 'forged' })).status).toBe(401);
    expect((await comment(slug, 'forged')).body.error.details.code).toBe('LOGIN_REQUIRED');
  });
});

/** Somebody who has registered, with the cookies that came. */
const register = async () => {
  const username = `reader-${randomUUID().slice(0, 8)}`;
  const email = `${username}@example.org`;
  const answer = await post('/api/auth/local/register', {
    body: { username, email, password: PASSWORD },
  });
  return { answer, username, email, token: answer.body.jwt as string, cookie: cookieOf(answer) };
};

const cookieOf = ({ headers }: Answer): string =>
  headers.getSetCookie().find((cookie) => cookie.startsWith('strapi_up_refresh=')) ?? '';

const refresh = (cookie: string) =>
  post('/api/auth/refresh', { body: {}, headers: { Cookie: cookie.split(';')[0] ?? '' } });

const me = async (token: string) => (await get('/api/users/me', { token })).status;

/** Whether an access token and a refresh token are good for anything. */
const alive = async ({ token, cookie }: { token: string; cookie: string }) => ({
  access: (await me(token)) === 200,
  refresh: (await refresh(cookie)).status === 200,
});

const DEAD = { access: false, refresh: false };

describe('a session', () => {
  it('begins with registering as with signing in', async () => {
    const { answer, cookie, token } = await register();
    expect(answer.status).toBe(200);
    expect(answer.body).not.toHaveProperty('refreshToken');
    expect(cookie).toMatch(/; path=\/api\/auth;.*samesite=lax; httponly/i);
    expect(await alive({ token, cookie })).toEqual({ access: true, refresh: true });
  });

  it('begins over GraphQL with the cookie too', async () => {
    const username = `reader-${randomUUID().slice(0, 8)}`;
    const answer = await post('/graphql', {
      body: {
        query: `mutation ($input: UsersPermissionsRegisterInput!) { register(input: $input) { jwt } }`,
        variables: { input: { username, email: `${username}@example.org`, password: PASSWORD } },
      },
    });
    const token = answer.body.data.register.jwt as string;
    expect(await alive({ token, cookie: cookieOf(answer) })).toEqual({
      access: true,
      refresh: true,
    });
  });

  it('gets a new refresh token each time, and the one before is refused', async () => {
    const { cookie } = await register();
    const first = await refresh(cookie);
    const second = await refresh(cookieOf(first));
    expect(cookieOf(first)).not.toBe(cookie);
    expect([first.status, second.status]).toEqual([200, 200]);

    const stale = await refresh(cookie);
    expect([stale.status, cookieOf(stale)]).toEqual([401, '']);
    expect((await refresh(cookieOf(second))).status).toBe(200);
  });

  it('ends with signing out, at once', async () => {
    const { token, cookie } = await register();
    const Cookie = cookie.split(';')[0] ?? '';
    const out = await post('/api/auth/logout', { token, body: {}, headers: { Cookie } });
    expect(out.status).toBe(200);
    expect(cookieOf(out)).toMatch(/^strapi_up_refresh=;.*expires=Thu, 01 Jan 1970/);
    expect(await alive({ token, cookie })).toEqual(DEAD);
  });

  it('ends on other devices when the password is changed, and continues on this one', async () => {
    const reader = await register();
    const there = await post('/api/auth/local', {
      body: { identifier: reader.email, password: PASSWORD },
    });
    const password = 'another horse battery';
    const changed = await post('/api/auth/change-password', {
      token: reader.token,
      body: { currentPassword: PASSWORD, password, passwordConfirmation: password },
    });
    expect(changed.status).toBe(200);
    expect(changed.body).not.toHaveProperty('refreshToken');
    expect(await alive(reader)).toEqual(DEAD);
    expect(await alive({ token: there.body.jwt, cookie: cookieOf(there) })).toEqual(DEAD);
    expect(await alive({ token: changed.body.jwt, cookie: cookieOf(changed) })).toEqual({
      access: true,
      refresh: true,
    });
  });

  const READER = 'plugin::users-permissions.user';
  const documentOf = async (username: string): Promise<string> =>
    (await app().db.query(READER).findOne({ where: { username } })).documentId;

  it.each<[string, (username: string) => Promise<unknown>]>([
    [
      'is blocked',
      (username) =>
        app()
          .db.query(READER)
          .update({ where: { username }, data: { blocked: true } }),
    ],
    [
      'is blocked with others',
      (username) =>
        app()
          .db.query(READER)
          .updateMany({ where: { username }, data: { blocked: true } }),
    ],
    [
      'is blocked in the panel',
      async (username) =>
        documents(READER).update({
          documentId: await documentOf(username),
          data: { blocked: true },
        }),
    ],
    [
      'is given another password in the panel',
      async (username) =>
        documents(READER).update({
          documentId: await documentOf(username),
          data: { password: 'another horse battery' },
        }),
    ],
    [
      'is deleted',
      async (username) => documents(READER).delete({ documentId: await documentOf(username) }),
    ],
    ['is deleted by row', (username) => app().db.query(READER).delete({ where: { username } })],
  ])('ends at once when its Reader %s', async (_what, happen) => {
    const reader = await register();
    const { slug } = await createArticle();
    await happen(reader.username);
    expect((await comment(slug, reader.token)).status).toBe(401);
    expect(await alive(reader)).toEqual(DEAD);
  });

  it('is not restored when its Reader may sign in again', async () => {
    const reader = await register();
    const set = (blocked: boolean) =>
      app()
        .db.query(READER)
        .update({ where: { username: reader.username }, data: { blocked } });
    await set(true);
    await set(false);
    expect(await alive(reader)).toEqual(DEAD);
  });

  it('continues when another field of its Reader changes', async () => {
    const reader = await register();
    await documents(READER).update({
      documentId: await documentOf(reader.username),
      data: { displayName: 'Ann', commenting: 'banned' },
    });
    expect(await alive(reader)).toEqual({ access: true, refresh: true });
  });
});

it('sessions and Readers are found by index', async () => {
  const columnsOf = async (table: string) => {
    const indexes = await app().db.dialect.schemaInspector.getIndexes(table);
    return indexes.map(({ columns }) => columns);
  };
  expect(await columnsOf('strapi_sessions')).toContainEqual(['session_id']);
  expect(await columnsOf('up_users')).toEqual(expect.arrayContaining([['email'], ['username']]));
});

describe('a banned reader', () => {
  it('is refused with 403 READER_BANNED, also with an earlier token, until the ban ends', async () => {
    const { slug } = await createArticle();
    const reader = await createReader();
    const set = (data: object) =>
      app()
        .db.query('plugin::users-permissions.user')
        .update({ where: { id: reader.id }, data });

    await set({ commenting: 'banned', bannedUntil: null });
    const forGood = await comment(slug, reader.token);
    await set({ bannedUntil: new Date(Date.now() + 60_000).toISOString() });
    const forNow = await comment(slug, reader.token);
    await set({ bannedUntil: new Date(Date.now() - 1).toISOString() });
    const over = await comment(slug, reader.token);

    expect([forGood.status, forNow.status, over.status]).toEqual([403, 403, 201]);
    expect(forGood.body.error.details.code).toBe('READER_BANNED');
  });
});
