import { randomUUID } from 'node:crypto';

import { load } from '../helpers/foreword';
import { post } from '../helpers/http';
import { setLimits } from '../helpers/limits';
import { createReader, type TestReader } from '../helpers/people';
import { withAdvancedSettings } from '../helpers/reader-settings';

/** Nobody learns from how long an answer takes who has an account. */

const PASSWORD = 'correct horse battery';
const WRONG = 'wrong horse battery';

const ROUNDS = 15;

const emailOf = ({ username }: TestReader) => `${username}@example.org`;

const unknownEmail = () => `nobody-${randomUUID().slice(0, 8)}@example.org`;

const signIn = (identifier: string, password: string) =>
  post('/api/auth/local', { body: { identifier, password } });

const register = (email: string) =>
  post('/api/auth/local/register', {
    body: { username: `new-${randomUUID().slice(0, 8)}`, email, password: PASSWORD },
  });

const median = (times: number[]): number => times.sort((one, other) => one - other)[ROUNDS >> 1]!;

/** Emails are sent after the answer, and would slow down the next request that is measured. */
const backgroundDone = () =>
  (load('./lib/background/background') as { backgroundDone: () => Promise<void> }).backgroundDone();

/** The longer time of the two through the shorter, each a median; measured in turn. */
const ratio = async (one: () => Promise<unknown>, other: () => Promise<unknown>) => {
  const times: [number[], number[]] = [[], []];
  await one();
  await other();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, ask] of [one, other].entries()) {
      const start = performance.now();
      await ask();
      times[index]!.push(performance.now() - start);
      await backgroundDone();
    }
  }
  const [first, second] = times.map(median) as [number, number];
  return Math.max(first, second) / Math.min(first, second);
};

let known: TestReader;

beforeAll(async () => {
  setLimits();
  known = await createReader({ password: PASSWORD });
});

it('signing in takes as long with an unknown name as with a wrong password', async () => {
  const unknown = unknownEmail();
  expect(
    await ratio(
      () => signIn(emailOf(known), WRONG),
      () => signIn(unknown, WRONG),
    ),
  ).toBeLessThan(2);
});

it.each(['forgot-password', 'send-email-confirmation'])(
  '%s takes as long for an unknown address as for that of a Reader',
  async (path) => {
    const unconfirmed = await createReader({ confirmed: false });
    const ask = (email: string) => post(`/api/auth/${path}`, { body: { email } });
    const unknown = unknownEmail();
    expect(
      await ratio(
        () => ask(emailOf(unconfirmed)),
        () => ask(unknown),
      ),
    ).toBeLessThan(2);
  },
);

it('registering takes as long with a taken address as with a new one, where addresses are confirmed by email', async () => {
  await withAdvancedSettings({ email_confirmation: true }, async () => {
    expect(
      await ratio(
        () => register(emailOf(known)),
        () => register(unknownEmail()),
      ),
    ).toBeLessThan(2);
  });
});
