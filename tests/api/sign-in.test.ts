import { randomUUID } from 'node:crypto';

import { app } from '../helpers/foreword';
import { createArticle, type TestDocument } from '../helpers/content';
import { get, post } from '../helpers/http';
import { createReader } from '../helpers/people';
import { setRules } from '../helpers/rules';

const comment = (slug: TestDocument['slug'], token: string) =>
  post(`/api/articles/${slug ?? ''}/comments`, { token, body: { data: { body: randomUUID() } } });

beforeEach(() => setRules());

describe('signing in', () => {
  it('gives an access token, and keeps the refresh token in an httpOnly cookie for its own routes', async () => {
    const password = 'correct horse battery';
    const { username } = await createReader({ password });
    const { slug } = await createArticle();
    const signedIn = await post('/api/auth/local', {
      body: { identifier: `${username}@example.org`, password },
    });
    const cookie = signedIn.headers.get('set-cookie') ?? '';

    expect(signedIn.status).toBe(200);
    expect(signedIn.body).not.toHaveProperty('refreshToken');
    expect(cookie).toMatch(/; path=\/api\/auth;.*httponly/i);
    expect((await comment(slug, signedIn.body.jwt)).status).toBe(201);

    const refreshed = await post('/api/auth/refresh', {
      body: {},
      headers: { Cookie: cookie.split(';')[0] ?? '' },
    });
    expect(refreshed.status).toBe(200);
    expect((await comment(slug, refreshed.body.jwt)).status).toBe(201);
  });

  it('never answers with what is private to the newsroom', async () => {
    const { token } = await createReader({ commenting: 'premoderated' });
    const { body } = await get('/api/users/me', { token });
    for (const field of ['commenting', 'bannedUntil', 'password', 'role']) {
      expect(body).not.toHaveProperty(field);
    }
  });

  it("stops working at once for a blocked reader's token", async () => {
    const reader = await createReader();
    const { slug } = await createArticle();
    await app()
      .db.query('plugin::users-permissions.user')
      .update({ where: { id: reader.id }, data: { blocked: true } });
    expect((await comment(slug, reader.token)).status).toBe(401);
  });

  it('is refused for a forged token, on reading too', async () => {
    const { slug } = await createArticle();
    expect((await get(`/api/articles/${slug}`, { token: 'forged' })).status).toBe(401);
    expect((await comment(slug, 'forged')).body.error.details.code).toBe('LOGIN_REQUIRED');
  });
});

describe('a banned reader', () => {
  it('is refused with 403 READER_BANNED, with a token from before the ban too, until it ends', async () => {
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
