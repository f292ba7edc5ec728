import { createHmac, randomBytes, randomUUID } from 'node:crypto';

import { createArticle, createAuthor } from '../../helpers/content';
import { freshWords, moment, say, told } from '../../helpers/conversation';
import { app } from '../../helpers/foreword';
import { type Answer, get, post } from '../../helpers/http';
import { setLimits } from '../../helpers/limits';
import { createReader } from '../../helpers/people';
import { withAdvancedSettings } from '../../helpers/reader-settings';
import { setRules } from '../../helpers/rules';

/** Readers who are users of the host site, and have no account of their own making here. */

const SECRET = randomBytes(32).toString('base64url');

/** As SSO_SECRET does at the start. */
const setSecret = (secret: string | undefined): void => {
  app().config.set('plugin::users-permissions.ssoSecret', secret);
};

beforeAll(async () => {
  setLimits();
  await setRules();
  setSecret(SECRET);
});

afterAll(() => {
  setSecret(undefined);
});

const base64url = (value: object): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token as a host site makes it, without a library. */
const sign = (claims: object, { secret = SECRET, header = { alg: 'HS256', typ: 'JWT' } } = {}) => {
  const signed = `${base64url(header)}.${base64url(claims)}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
};

const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1_000) + seconds;

/** Letters that are like no others, so that no test's name looks like another test's. */
const unique = (): string =>
  Array.from(randomBytes(8), (byte) => 'bdfghkmnprtwz'[byte % 13]).join('');

const someone = (fields: object = {}) => ({
  sub: randomUUID(),
  email: `${unique()}@example.org`,
  displayName: `Cara ${unique()}`,
  exp: inSeconds(60),
  jti: randomUUID(),
  ...fields,
});

const again = <Claims extends object>(claims: Claims, fields: object = {}) => ({
  ...claims,
  jti: randomUUID(),
  ...fields,
});

const signIn = (claims: object): Promise<Answer> =>
  post('/api/auth/sso', { body: { token: sign(claims) } });

const rowOf = ({ sub }: { sub: string }) =>
  app().db.connection('up_users').where({ sso_subject: sub }).first();

describe('a user of the host site', () => {
  it('is signed in as with a password, and comments under their name', async () => {
    const claims = someone({ locale: 'he', email: `${unique()}@Example.org` });
    const { status, headers, body } = await signIn(claims);
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual(['jwt', 'user']);
    expect(headers.get('set-cookie')).toMatch(/^strapi_up_refresh=.*path=\/api\/auth.*httponly/i);
    expect(body.user).toMatchObject({
      documentId: expect.any(String),
      username: claims.displayName,
      displayName: claims.displayName,
      email: claims.email.toLowerCase(),
      blocked: false,
    });
    expect(JSON.stringify(body)).not.toMatch(/ssoSubject|Key|commenting/);
    const said = await say({ token: body.jwt }, await createArticle(), freshWords());
    expect([said.status, said.body.data.author.displayName]).toEqual([201, claims.displayName]);
    const me = await get('/api/users/me', { token: body.jwt });
    expect(me.body.locale).toBe('he');
  });

  it('is the same Reader at every sign-in, whatever name and address come then', async () => {
    const claims = someone();
    const first = (await signIn(claims)).body.user;
    const later = { email: `${unique()}@example.org`, displayName: unique() };
    const second = (await signIn(again(claims, later))).body.user;
    expect(second).toMatchObject({ documentId: first.documentId, email: claims.email });
    expect(second.displayName).toBe(claims.displayName);
  });

  it('is one Reader also when the first sign-ins come at the same moment', async () => {
    const claims = someone();
    const answers = await Promise.all(Array.from({ length: 4 }, () => signIn(again(claims))));
    expect(answers.map(told)).toEqual(['200', '200', '200', '200']);
    const ids = new Set(answers.map(({ body }) => body.user.documentId));
    expect(ids.size).toBe(1);
  });

  it('has a confirmed address only where the site says that it is verified', async () => {
    const claims = someone();
    expect((await signIn(claims)).body.user.confirmed).toBe(false);
    expect((await rowOf(claims)).confirmed_email).toBeNull();
    const other = again(claims, { email_verified: true, email: `${unique()}@example.org` });
    expect((await signIn(other)).body.user.confirmed).toBe(false);
    expect((await signIn(again(claims, { email_verified: true }))).body.user.confirmed).toBe(true);
    expect((await rowOf(claims)).confirmed_email).toBe(claims.email);
    const verified = someone({ email_verified: true });
    expect((await signIn(verified)).body.user.confirmed).toBe(true);
    expect((await rowOf(verified)).confirmed_email).toBe(verified.email);
  });

  it('never takes over an account by its address', async () => {
    const reader = await createReader();
    const email = `${reader.username}@example.org`;
    const claims = someone({ email: email.toUpperCase(), email_verified: true });
    expect(told(await signIn(claims))).toBe('409 EMAIL_TAKEN');
    expect(await rowOf(claims)).toBeUndefined();
  });

  it('gets a number where another Reader has the name, and is refused one like an editor’s', async () => {
    const one = someone();
    await signIn(one);
    const names: string[] = [];
    for (const displayName of [one.displayName, one.displayName.toUpperCase()]) {
      names.push((await signIn(someone({ displayName }))).body.user.displayName);
    }
    expect(names).toEqual([`${one.displayName}2`, `${one.displayName.toUpperCase()}3`]);
    const { name } = await createAuthor({ name: `Cara ${unique()}`, isEditor: true });
    const claims = someone({ displayName: String(name).replace('a', 'а') });
    expect(told(await signIn(claims))).toBe('409 NAME_TAKEN');
    expect(await rowOf(claims)).toBeUndefined();
  });

  it('has a name without markup and without what follows an @', async () => {
    const name = `Cara ${unique()}`;
    const marked = (await signIn(someone({ displayName: `<b>${name}</b>` }))).body.user;
    expect(marked.displayName).toBe(name);
    const local = unique();
    const address = (await signIn(someone({ displayName: `${local}@example.org` }))).body.user;
    expect([address.displayName, address.username]).toEqual([local, local]);
  });

  it('has no password here, and is refused while blocked, or not confirmed where that is needed', async () => {
    const claims = someone();
    const { user } = (await signIn(claims)).body;
    const local = { identifier: claims.email, password: 'correct horse battery' };
    expect((await post('/api/auth/local', { body: local })).status).toBe(400);
    const unconfirmed = await withAdvancedSettings({ email_confirmation: true }, () =>
      signIn(again(claims)),
    );
    expect([unconfirmed.status, unconfirmed.body.error.message]).toEqual([
      400,
      'Your account email is not confirmed',
    ]);
    await app().db.connection('up_users').where({ id: user.id }).update({ blocked: true });
    expect((await signIn(again(claims))).status).toBe(400);
  });
});

describe('a token', () => {
  it('is good once, for one of several requests at the same moment', async () => {
    const claims = someone();
    const statuses = (await Promise.all(Array.from({ length: 4 }, () => signIn(claims)))).map(told);
    expect(statuses.toSorted()).toEqual(['200', ...Array(3).fill('401 SSO_INVALID')]);
    expect(told(await signIn(claims))).toBe('401 SSO_INVALID');
    const rows = () => app().db.connection('sso_tokens');
    const [{ expires_at }] = await rows().orderBy('id', 'desc').limit(1);
    expect(new Date(expires_at).getTime()).toBe(claims.exp * 1_000);
    // What has expired is forgotten with the next one.
    await rows().update({ expires_at: moment(Date.now() - 1_000) });
    await signIn(someone());
    expect(await rows()).toHaveLength(1);
  });

  it.each<[string, (claims: ReturnType<typeof someone>) => string]>([
    ['of another secret', (claims) => sign(claims, { secret: 'another' })],
    ['that is not signed', (claims) => `${base64url({ alg: 'none' })}.${base64url(claims)}.`],
    ['by another method', (claims) => sign(claims, { header: { alg: 'HS512', typ: 'JWT' } })],
    ['that is none', () => 'a.b.c'],
    ['that is empty', () => ''],
    ['that has expired', (claims) => sign({ ...claims, exp: inSeconds(-1) })],
    ['that is good for too long', (claims) => sign({ ...claims, exp: inSeconds(302) })],
    ['that is not good yet', (claims) => sign({ ...claims, nbf: inSeconds(60) })],
    ...['sub', 'email', 'displayName', 'exp', 'jti'].map(
      (name): [string, (claims: object) => string] => [
        `without ${name}`,
        (claims) => sign({ ...claims, [name]: undefined }),
      ],
    ),
    ['with an empty sub', (claims) => sign({ ...claims, sub: '' })],
    ['with a number as jti', (claims) => sign({ ...claims, jti: 5 })],
    ['with no address', (claims) => sign({ ...claims, email: 'nobody' })],
    ['with an invisible name', (claims) => sign({ ...claims, displayName: '\u200b' })],
    ['with a wrong locale', (claims) => sign({ ...claims, locale: 'no language' })],
    ['with a text for verified', (claims) => sign({ ...claims, email_verified: 'true' })],
  ])('%s is SSO_INVALID', async (_what, tokenOf) => {
    const claims = someone();
    const answer = await post('/api/auth/sso', { body: { token: tokenOf(claims) } });
    expect(told(answer)).toBe('401 SSO_INVALID');
    expect(answer.body.error.name).toBe('UnauthorizedError');
    expect(await rowOf(claims)).toBeUndefined();
  });

  it('may be good for five minutes, and say more', async () => {
    const claims = someone({ exp: inSeconds(300), iss: 'https://host.example', iat: inSeconds(0) });
    expect(told(await signIn(claims))).toBe('200');
  });

  it('is a text in an object of its own', async () => {
    for (const body of [{}, { token: 1 }, { token: sign(someone()), more: 1 }, [], null]) {
      expect((await post('/api/auth/sso', { body })).status).toBe(400);
    }
  });
});

it('without SSO_SECRET there is no single sign-on', async () => {
  setSecret(undefined);
  const answer = await signIn(someone());
  setSecret(SECRET);
  expect(answer.status).toBe(404);
});
