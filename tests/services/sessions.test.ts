import { type Instance, sharedEnvironment, startInstance } from '../helpers/instance';
import {
  ask,
  cookieOf,
  newestAt,
  openNewsroom,
  post,
  type Registered,
  registerReader,
  say,
  signIn,
} from '../helpers/newsroom';
import { SHARED_REDIS } from '../helpers/redis';
import { createDatabase } from '../helpers/scratch';

let one: Instance;
let other: Instance;
let slug: string;
let adminToken: string;
let reader: Registered;

beforeAll(async () => {
  const environment = sharedEnvironment(await createDatabase('sessions'), SHARED_REDIS);
  [one, other] = await Promise.all([startInstance(environment), startInstance(environment)]);
  ({ slug, adminToken } = await openNewsroom(one));
});

beforeEach(async () => {
  reader = await registerReader(one);
});

afterAll(async () => {
  await Promise.all([one.stop(), other.stop()]);
});

const mine = (instance: Instance, token: string) => ask(instance, '/api/comments/mine', { token });

const refresh = (instance: Instance, cookie: string) =>
  ask(instance, '/api/auth/refresh', { method: 'POST', body: {}, headers: { Cookie: cookie } });

const USERS = '/content-manager/collection-types/plugin::users-permissions.user';

/** Changes a Reader in the panel, over one instance. */
const change = async (fields: object) => {
  const found = await ask(one, `${USERS}?filters[username]=${reader.username}`, {
    token: adminToken,
  });
  const { documentId } = found.body.results[0];
  const answer = await ask(one, `${USERS}/${documentId}`, {
    method: 'PUT',
    token: adminToken,
    body: fields,
  });
  expect(answer.status).toBe(200);
};

it('a Reader who signs in on one instance is signed in on the other at once', async () => {
  expect((await mine(other, reader.token)).status).toBe(200);
  const { token } = await signIn(other, reader);
  expect((await mine(one, token)).status).toBe(200);
  expect((await say(one, slug, token, 'Signed in elsewhere')).status).toBe(201);
  expect(await newestAt(one, slug)).toEqual(['Signed in elsewhere']);
});

it('a session can be refreshed on the other instance, and its new token works on the first', async () => {
  const { cookie } = await signIn(one, reader);
  const refreshed = await refresh(other, cookie);
  expect(refreshed.status).toBe(200);
  expect((await mine(one, refreshed.body.jwt)).status).toBe(200);
  expect((await refresh(one, cookieOf(refreshed))).status).toBe(200);
});

it('a Reader who signs out on one instance cannot refresh on the other', async () => {
  const { token, cookie } = await signIn(other, reader);
  const out = await post(one, '/api/auth/logout', {}, token);
  expect(out.status).toBe(200);
  expect((await refresh(other, cookie)).status).toBe(401);
});

it('a Reader who is banned on one instance cannot comment on the other, from that moment', async () => {
  expect((await say(other, slug, reader.token, 'Still welcome')).status).toBe(201);
  await change({ commenting: 'banned' });
  const { status, body } = await say(other, slug, reader.token, 'No longer');
  expect([status, body.error.details.code]).toEqual([403, 'READER_BANNED']);
});

it('the tokens of a Reader who is blocked on one instance are refused on the other, from that moment', async () => {
  expect((await mine(other, reader.token)).status).toBe(200);
  await change({ blocked: true });
  expect((await mine(other, reader.token)).status).toBe(401);
});

it('an admin who signs in on one instance is signed in on the other, until signing out on either', async () => {
  const login = await post(other, '/admin/login', {
    email: 'editor@example.org',
    password: 'Correct-horse-1',
  });
  const { token } = login.body.data;
  const me = (instance: Instance) => ask(instance, '/admin/users/me', { token });
  expect([(await me(one)).status, (await me(other)).status]).toEqual([200, 200]);

  const cookie = cookieOf(login);
  const refreshed = await ask(one, '/admin/access-token', {
    method: 'POST',
    body: {},
    headers: { Cookie: cookie },
  });
  expect(refreshed.status).toBe(200);

  await ask(one, '/admin/logout', { method: 'POST', token, body: {}, headers: { Cookie: cookie } });
  expect([(await me(one)).status, (await me(other)).status]).toEqual([401, 401]);
});
