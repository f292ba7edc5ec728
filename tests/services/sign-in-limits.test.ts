import { type Instance, sharedEnvironment, startInstance } from '../helpers/instance';
import { post, registerReader } from '../helpers/newsroom';
import { type OwnRedis, startRedis } from '../helpers/redis';
import { createDatabase } from '../helpers/scratch';

const WRONG = 'wrong horse battery';

/** `config/limits.ts`: for one account from one address. */
const ALLOWED = 10;

let redis: OwnRedis;
let instances: Instance[];

const signIn = async (instance: Instance, identifier: string, password: string) =>
  (await post(instance, '/api/auth/local', { identifier, password })).status;

/** So many wrong passwords, on one instance after the other. */
const tryWrong = async (times: number, username: string, on = instances): Promise<number[]> => {
  const statuses: number[] = [];
  for (let n = 0; n < times; n += 1) {
    statuses.push(await signIn(on[n % on.length]!, username, WRONG));
  }
  return statuses;
};

beforeAll(async () => {
  redis = await startRedis();
  const environment = sharedEnvironment(await createDatabase('limits'), redis.url);
  instances = [await startInstance(environment), await startInstance(environment)];
}, 120_000);

afterAll(async () => {
  await Promise.all(instances.map(({ stop }) => stop()));
  await redis.kill();
});

it('wrong passwords are counted over all instances, also concurrent ones', async () => {
  const { username, password } = await registerReader(instances[0]!);
  const answers = await Promise.all(
    Array.from({ length: 2 * ALLOWED }, (_, n) => signIn(instances[n % 2]!, username, WRONG)),
  );
  expect(answers.filter((status) => status === 400)).toHaveLength(ALLOWED);
  expect(answers.filter((status) => status === 429)).toHaveLength(ALLOWED);
  for (const instance of instances) expect(await signIn(instance, username, password)).toBe(429);
});

it('a device that signed in on one instance is recognised by the others', async () => {
  const { username, password } = await registerReader(instances[0]!);
  await tryWrong(ALLOWED - 1, username);
  expect(await signIn(instances[0]!, username, password)).toBe(200);
  expect(await signIn(instances[1]!, username, password)).toBe(200);
});

it('while Redis is away each instance counts by itself, and all together when it is back', async () => {
  const [one, other] = instances as [Instance, Instance];
  const { username, password } = await registerReader(one);
  await redis.kill();

  expect(new Set(await tryWrong(ALLOWED, username, [one]))).toEqual(new Set([400]));
  expect(await signIn(one, username, password)).toBe(429);
  expect(await signIn(other, username, password)).toBe(200);

  await redis.restart();
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const another = (await registerReader(one)).username;
  await tryWrong(ALLOWED, another);
  for (const instance of instances) expect(await signIn(instance, another, password)).toBe(429);
}, 60_000);
