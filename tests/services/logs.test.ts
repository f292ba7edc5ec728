import { SECRETS } from '../../src/lib/env/secrets';
import { type Instance, sharedEnvironment, startInstance } from '../helpers/instance';
import { ask, cookieOf, deskToken, openNewsroom, post, registerReader } from '../helpers/newsroom';
import { SHARED_REDIS } from '../helpers/redis';
import { createDatabase } from '../helpers/scratch';

const DATABASE_PASSWORD = 'of-the-database-alone';
const WRONG_PASSWORD = 'mistyped but nearly right';

let instance: Instance;

beforeAll(async () => {
  const url = new URL(await createDatabase('logs'));
  url.password = DATABASE_PASSWORD;
  const environment = sharedEnvironment(url.toString(), SHARED_REDIS);
  instance = await startInstance({ ...environment, LOG_LEVEL: 'debug' });
});

afterAll(() => instance.stop());

it('no secret, password or token is in the log at level debug', async () => {
  const { adminToken, slug } = await openNewsroom(instance);
  const apiToken = await deskToken(instance, adminToken);
  const reader = await registerReader(instance);
  const { username: identifier, password, token } = reader;
  const signedIn = await post(instance, '/api/auth/local', { identifier, password });
  const refreshToken = /strapi_up_refresh=([^;]+)/.exec(cookieOf(signedIn))?.[1] ?? '';
  expect(refreshToken.length).toBeGreaterThan(20);

  // Also where things go wrong.
  await post(instance, '/api/auth/local', { identifier, password: WRONG_PASSWORD });
  await post(instance, '/api/auth/reset-password', { code: 'x', password: WRONG_PASSWORD });
  await post(instance, '/admin/login', { email: 'editor@example.org', password: WRONG_PASSWORD });
  await post(instance, '/graphql', {
    query: `mutation { login(input: { identifier: "${identifier}", password: "${WRONG_PASSWORD}" }) { jwt } }`,
  });
  await ask(instance, `/api/articles/${slug}?access_token=${apiToken}`);
  await ask(instance, `/api/auth/email-confirmation?confirmation=${WRONG_PASSWORD}`);
  await post(instance, `/api/articles/${slug}/comments`, { data: { body: 1 } }, token);
  await post(instance, '/api/articles', { data: { title: {} } }, apiToken);

  const log = instance.log();
  const secrets = {
    ...Object.fromEntries(
      Object.keys(SECRETS).map((name) => [name, instance.environment[name] ?? '']),
    ),
    DATABASE_PASSWORD,
    WRONG_PASSWORD,
    password,
    adminToken,
    apiToken,
    token,
    newToken: signedIn.body.jwt as string,
    refreshToken,
  };
  expect(log).toContain('/api/auth/local');
  expect(Object.entries(secrets).filter(([, secret]) => secret.length < 8)).toEqual([]);
  expect(Object.entries(secrets).filter(([, secret]) => log.includes(secret))).toEqual([]);
});
