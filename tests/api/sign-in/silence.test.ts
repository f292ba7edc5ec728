import { randomUUID } from 'node:crypto';

import { app } from '../../helpers/foreword';
import { graphql, post } from '../../helpers/http';
import { setLimits } from '../../helpers/limits';
import { createReader, type TestReader } from '../../helpers/people';
import { withAdvancedSettings } from '../../helpers/reader-settings';

/**
 * Nobody learns from an answer who has an account. That nobody learns it from how long an answer takes is
 * asserted in `tests/timing/sign-in.test.ts`.
 */

const PASSWORD = 'correct horse battery';
const WRONG = 'wrong horse battery';

const emailOf = ({ username }: TestReader) => `${username}@example.org`;

const nobody = () => `nobody-${randomUUID().slice(0, 8)}@example.org`;

const signIn = (identifier: string, password: string) =>
  post('/api/auth/local', { body: { identifier, password } });

let known: TestReader;

beforeAll(async () => {
  setLimits();
  known = await createReader({ password: PASSWORD });
});

describe('signing in', () => {
  it('is refused with the same message for every reason', async () => {
    const blocked = await createReader({ password: PASSWORD, blocked: true });
    const elsewhere = await createReader({ provider: 'google', password: null });
    const withoutPassword = await createReader();
    const unconfirmed = await createReader({ password: PASSWORD, confirmed: false });
    const answers = await withAdvancedSettings({ email_confirmation: true }, async () => [
      await signIn(nobody(), WRONG),
      await signIn(emailOf(known), WRONG),
      await signIn(known.username, WRONG),
      await signIn(emailOf(blocked), WRONG),
      await signIn(emailOf(blocked), PASSWORD),
      await signIn(emailOf(unconfirmed), WRONG),
      await signIn(emailOf(unconfirmed), PASSWORD),
      await signIn(emailOf(elsewhere), PASSWORD),
      await signIn(emailOf(withoutPassword), PASSWORD),
    ]);
    for (const { status, body } of answers) {
      expect([status, body]).toEqual([
        400,
        {
          data: null,
          error: {
            status: 400,
            name: 'ValidationError',
            message: 'Invalid identifier or password',
            details: {},
          },
        },
      ]);
    }
  });

  it('is refused with the same message over GraphQL', async () => {
    const ask = async (identifier: string) => {
      const { data, errors } = await graphql(
        'mutation ($input: UsersPermissionsLoginInput!) { login(input: $input) { jwt } }',
        { input: { identifier, password: WRONG } },
      );
      return { data, errors };
    };
    expect(await ask(emailOf(known))).toEqual(await ask(nobody()));
  });
});

describe('asking for an email', () => {
  it('gets the same answer for every address, also over GraphQL', async () => {
    const blocked = await createReader({ blocked: true });
    for (const path of ['forgot-password', 'send-email-confirmation']) {
      const answers: { status: number; rest: unknown }[] = [];
      for (const email of [nobody(), emailOf(known), emailOf(blocked)]) {
        const { status, body } = await post(`/api/auth/${path}`, { body: { email } });
        const { email: echoed, ...rest } = body;
        expect([undefined, email]).toContain(echoed);
        answers.push({ status, rest });
      }
      expect(answers).toEqual(answers.map(() => answers[0]));
      expect(answers[0]!.status).toBe(200);
    }
    for (const email of [nobody(), emailOf(known)]) {
      const { data } = await graphql(
        'mutation ($email: String!) { forgotPassword(email: $email) { ok } }',
        { email },
      );
      expect(data).toEqual({ forgotPassword: { ok: true } });
    }
  });
});

describe('registering, where addresses are confirmed by email,', () => {
  const register = (fields: { email: string; username?: string; password?: string }) =>
    post('/api/auth/local/register', {
      body: { username: `new-${randomUUID().slice(0, 8)}`, password: PASSWORD, ...fields },
    });

  const count = (email: string) =>
    app().db.query('plugin::users-permissions.user').count({ where: { email } });

  it('gets the same answer for a taken address and for a new one', async () => {
    await withAdvancedSettings({ email_confirmation: true }, async () => {
      const email = nobody();
      const taken = emailOf(known);
      for (const address of [email, taken, taken.toUpperCase()]) {
        const username = `new-${randomUUID().slice(0, 8)}`;
        const { status, body } = await register({ email: address, username });
        expect([status, body]).toEqual([
          200,
          { user: { username, email: address.toLowerCase(), confirmed: false } },
        ]);
      }
      expect(await count(email)).toBe(1);
      expect(await count(taken)).toBe(1);
    });
    expect((await signIn(emailOf(known), PASSWORD)).status).toBe(200);
  });

  it('is refused alike, for a name that is taken, too short, or somebody’s address', async () => {
    await withAdvancedSettings({ email_confirmation: true }, async () => {
      for (const fields of [
        { username: known.username },
        { username: 'a' },
        { username: nobody() },
        { username: emailOf(known).toUpperCase() },
        { password: 'short' },
        { password: 'x'.repeat(73) },
      ]) {
        const fresh = await register({ email: nobody(), ...fields });
        const taken = await register({ email: `x${emailOf(known)}`.slice(1), ...fields });
        if (fields.username === emailOf(known).toUpperCase()) {
          // Their own address as their name, as far as anybody can tell.
          expect([fresh.status, taken.status]).toEqual([400, 200]);
        } else {
          expect([taken.status, taken.body]).toEqual([400, fresh.body]);
        }
      }
    });
  });

  it('gets the same answer over GraphQL', async () => {
    const ask = async (email: string) => {
      const username = `new-${randomUUID().slice(0, 8)}`;
      const { data, errors } = await graphql(
        `
          mutation ($input: UsersPermissionsRegisterInput!) {
            register(input: $input) {
              jwt
              user {
                email
                confirmed
              }
            }
          }
        `,
        { input: { username, email, password: PASSWORD } },
      );
      return { errors, data };
    };
    await withAdvancedSettings({ email_confirmation: true }, async () => {
      for (const email of [nobody(), emailOf(known)]) {
        expect(await ask(email)).toEqual({
          errors: undefined,
          data: { register: { jwt: null, user: { email, confirmed: false } } },
        });
      }
    });
  });
});

it('the address of another account is refused as a username', async () => {
  const answer = await post('/api/auth/local/register', {
    body: { username: emailOf(known).toUpperCase(), email: nobody(), password: PASSWORD },
  });
  expect(answer.status).toBe(400);
  expect(answer.body.error.details.code).toBe('PARAMETER_INVALID');
});
