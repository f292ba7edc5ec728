import { randomBytes } from 'node:crypto';

import { app, load } from '../../helpers/foreword';
import { graphql, post, put } from '../../helpers/http';
import { setLimits } from '../../helpers/limits';
import { adminToken, createApiToken, createReader } from '../../helpers/people';
import { withAdvancedSettings } from '../../helpers/reader-settings';

/** One name is one account, however it is written; and who has one is known by it in any spelling. */

const PASSWORD = 'correct horse battery';
const READER = 'plugin::users-permissions.user';

beforeAll(() => {
  setLimits();
});

/** Letters that are like no others, so that no test's name looks like another test's. */
const unique = (): string =>
  Array.from(randomBytes(8), (byte) => 'bdfghkmnprtwz'[byte % 13]).join('');

const register = (username: string, email = `${unique()}@example.org`) =>
  post('/api/auth/local/register', { body: { username, email, password: PASSWORD } });

const signIn = (identifier: string) =>
  post('/api/auth/local', { body: { identifier, password: PASSWORD } });

const rows = () => app().db.connection('up_users');

const TAKEN = {
  status: 400,
  name: 'ApplicationError',
  message: 'Email or Username are already taken',
  details: { code: 'NAME_TAKEN' },
};

const roleOfReaders = (): Promise<{ id: number; documentId: string }> =>
  app()
    .db.query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } });

/** Spellings of `Cara` and what follows. */
const SPELLINGS: [string, (name: string) => string][] = [
  ['the same', (name) => name],
  ['small letters', (name) => name.toLowerCase()],
  ['capitals', (name) => name.toUpperCase()],
  ['space around it', (name) => `  ${name}\t`],
  ['a no-break space behind it', (name) => `${name}\u00a0`],
  ['a Cyrillic letter', (name) => name.replace('a', 'а')],
  ['all Cyrillic letters that look so', (name) => name.replaceAll('a', 'а').replace('C', 'С')],
  ['a Greek letter', (name) => name.replace('a', 'α')],
  ['full width', (name) => name.replace('Cara', 'Ｃａｒａ')],
  ['mathematical letters', (name) => name.replace('Cara', '𝐂𝐚𝐫𝐚')],
  ['letters in circles', (name) => name.replace('Cara', 'Ⓒⓐⓡⓐ')],
  ['a zero-width space', (name) => name.replace('ar', 'a\u200br')],
  ['a soft hyphen', (name) => name.replace('ar', 'a\u00adr')],
  ['a mark of direction', (name) => `\u200e${name}`],
  ['a variation selector', (name) => name.replace('ar', 'a\ufe0fr')],
  ['a word joiner at its end', (name) => `${name}\u2060`],
];

const cara = (): string => `Cara${unique()}`;

describe('a name that looks like another reader’s is taken', () => {
  it.each(SPELLINGS)('at registering: %s', async (_what, spell) => {
    const name = cara();
    expect((await register(name)).status).toBe(200);
    const { status, body } = await register(spell(name));
    expect([status, body.error]).toEqual([400, TAKEN]);
  });

  it.each(SPELLINGS)('over GraphQL: %s', async (_what, spell) => {
    const name = cara();
    await register(name);
    const mutation =
      'mutation ($input: UsersPermissionsRegisterInput!) { register(input: $input) { jwt } }';
    const input = { username: spell(name), email: `${unique()}@example.org`, password: PASSWORD };
    const { errors } = await graphql(mutation, { input });
    expect(errors[0].extensions.error.details).toEqual({ code: 'NAME_TAKEN' });
  });

  it.each(SPELLINGS)('at renaming, by the API and the panel: %s', async (what, spell) => {
    const name = cara();
    await register(name);
    const other = await createReader();
    const username = spell(name);
    const byApi = await put(`/api/users/${other.id}`, {
      token: await createApiToken(),
      body: { username },
    });
    const byPanel = await put(`/content-manager/collection-types/${READER}/${other.documentId}`, {
      token: await adminToken(),
      body: { username },
    });
    // Strapi looks for the very same name first.
    const expected = what === 'the same' ? [400, undefined] : [409, 'NAME_TAKEN'];
    for (const answer of [byApi, byPanel]) {
      expect([answer.status, answer.body.error.details.code]).toEqual(expected);
    }
    const [row] = await rows().where({ id: other.id }).select('username');
    expect(row.username).toBe(other.username);
  });

  it.each(SPELLINGS)('when the panel or a token makes an account: %s', async (_what, spell) => {
    const name = cara();
    await register(name);
    const body = {
      username: spell(name),
      email: `${unique()}@example.org`,
      password: PASSWORD,
      provider: 'local',
      confirmed: true,
    };
    const { id: role, documentId } = await roleOfReaders();
    const byPanel = await post(`/content-manager/collection-types/${READER}`, {
      token: await adminToken(),
      body: { ...body, role: { connect: [{ documentId }] } },
    });
    const byApi = await post('/api/users', {
      token: await createApiToken(),
      body: { ...body, role },
    });
    // For a new account Strapi answers 400 to everything, with the message.
    for (const answer of [byPanel, byApi]) {
      expect([answer.status, answer.body.error.message]).toEqual([
        400,
        expect.stringMatching(/^(Username already taken$|This name is taken, or looks like one)/),
      ]);
    }
  });
});

it.each([
  ['José', 'Jose'],
  ['Анна', 'Инна'],
  ['Mila', 'Milla'],
  ['Ca ra', 'Cara'],
  ['李明', '李明明'],
  ['Ann-Marie', 'AnnMarie'],
  ['Øyvind', 'Oyvind'],
  ['Ян', 'Иан'],
  ['Cara!', 'Cara?'],
  ['דנה', 'דינה'],
])('names that only resemble each other are two: %s and %s', async (one, other) => {
  const end = unique();
  expect((await register(one + end)).status).toBe(200);
  expect((await register(other + end)).status).toBe(200);
});

it('two letters are enough, in any script, and one is not', async () => {
  // Nobody else of this database has them: the test may have run before.
  await rows().whereIn('username', ['李明', 'Wu', 'דן', 'Ян']).delete();
  for (const name of ['李明', 'Wu', 'דן', 'Ян']) {
    expect([name, (await register(name)).status]).toEqual([name, 200]);
    expect([name, (await register(name)).status]).toEqual([name, 400]);
  }
  for (const name of ['', ' ', 'x', ' x ', '\u00a0x\u00a0']) {
    expect([name, (await register(name)).status]).toEqual([name, 400]);
  }
});

it('a name is stored without the space around it', async () => {
  const name = cara();
  const { body } = await register(` ${name}\n`);
  expect(body.user.username).toBe(name);
});

describe('two at the same moment', () => {
  it('one is registered', async () => {
    for (let round = 0; round < 10; round += 1) {
      const name = cara();
      const answers = await Promise.all([
        register(name),
        register(name.toUpperCase()),
        register(` ${name} `),
        register(name.replace('a', 'а')),
      ]);
      const statuses = answers.map(({ status }) => status).toSorted();
      expect(statuses).toEqual([200, 400, 400, 400]);
      for (const { body } of answers) if (body.error) expect(body.error).toEqual(TAKEN);
    }
  });

  it('one is renamed', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [one, other] = await Promise.all([createReader(), createReader()]);
      const name = cara();
      const token = await createApiToken();
      const answers = await Promise.all([
        put(`/api/users/${one.id}`, { token, body: { username: name } }),
        put(`/api/users/${other.id}`, { token, body: { username: name.toLowerCase() } }),
      ]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    }
  });
});

describe('signing in', () => {
  it.each(SPELLINGS)('takes the name in any spelling: %s', async (_what, spell) => {
    const name = cara();
    await register(name);
    const { status, body } = await signIn(spell(name));
    expect([status, body.user.username]).toEqual([200, name]);
  });

  it.each(['  %', '% ', '\t%\n', '\u00a0%\u00a0', '\ufeff%'])(
    'takes the address with space around it, in any case: %j',
    async (pattern) => {
      const email = `${unique()}@example.org`;
      await register(cara(), email);
      for (const spelling of [email, email.toUpperCase()]) {
        const { status, body } = await signIn(pattern.replace('%', spelling));
        expect([status, body.user.email]).toEqual([200, email]);
        const mutation =
          'mutation ($input: UsersPermissionsLoginInput!) { login(input: $input) { jwt } }';
        const input = { identifier: pattern.replace('%', spelling), password: PASSWORD };
        expect((await graphql(mutation, { input })).errors).toBeUndefined();
      }
    },
  );

  it('follows a renaming', async () => {
    const reader = await createReader({ password: PASSWORD });
    const name = cara();
    const token = await createApiToken();
    await put(`/api/users/${reader.id}`, { token, body: { username: name } });
    expect((await signIn(name.toUpperCase())).status).toBe(200);
    expect((await signIn(reader.username)).status).toBe(400);
    // The former name is free, and the own one in another spelling is nobody else's.
    expect((await register(reader.username.toUpperCase())).status).toBe(200);
    const again = await put(`/api/users/${reader.id}`, {
      token,
      body: { username: name.toUpperCase() },
    });
    expect(again.status).toBe(200);
    expect((await signIn(name)).body.user.username).toBe(name.toUpperCase());
  });
});

describe('an address with space around it or in capitals', () => {
  it('registers, once', async () => {
    const email = `${unique()}@example.org`;
    const { status, body } = await register(cara(), `  ${email.toUpperCase()} `);
    expect([status, body.user.email]).toEqual([200, email]);
    expect((await register(cara(), ` ${email}`)).status).toBe(400);
  });

  it('is mailed to, for a forgotten password and a confirmation', async () => {
    const email = `${unique()}@example.org`;
    await register(cara(), email);
    const body = { email: ` ${email.toUpperCase()}\n` };
    expect((await post('/api/auth/forgot-password', { body })).status).toBe(200);
    const confirmation = await withAdvancedSettings({ email_confirmation: true }, () =>
      post('/api/auth/send-email-confirmation', { body }),
    );
    expect(confirmation.status).toBe(200);
    // The links that the mails have. They are made a moment after the answer.
    let row: Record<string, unknown> = {};
    for (let times = 0; times < 100 && !row.reset_password_token; times += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      [row] = await rows().where({ email });
    }
    expect(row.reset_password_token).toEqual(expect.any(String));
  });

  it('is stored plainly by the panel', async () => {
    const email = `${unique()}@example.org`;
    const name = cara();
    const { documentId } = await roleOfReaders();
    const { status } = await post(`/content-manager/collection-types/${READER}`, {
      token: await adminToken(),
      body: {
        username: name,
        email: email.toUpperCase(),
        password: PASSWORD,
        provider: 'local',
        confirmed: true,
        role: { connect: [{ documentId }] },
      },
    });
    expect(status).toBe(201);
    expect((await signIn(email)).status).toBe(200);
  });
});

describe('accounts that are alike already', () => {
  const alike = async (): Promise<string[]> => {
    const name = cara();
    const names = [name, name.toLowerCase(), ` ${name} `, name.replace('a', 'а')];
    for (const [index, username] of names.entries()) {
      const { id } = await createReader({ password: PASSWORD });
      await rows()
        .where({ id })
        .update({
          username,
          // As an earlier version stored them, and as they are once they have keys.
          username_key: null,
          username_claim: null,
          email:
            index === 0
              ? `FIRST-${name}@Example.org`
              : `${index}-${name}@example.org`.toLowerCase(),
        });
    }
    return names;
  };

  const fill = async (): Promise<void> => {
    const { fillNameKeys } = load('./extensions/users-permissions/names/fill-name-keys') as {
      fillNameKeys: (strapi: unknown) => void;
    };
    const { backgroundDone } = load('./lib/background') as { backgroundDone: () => Promise<void> };
    fillNameKeys(app());
    // It begins after a moment, and would be told to stop.
    await new Promise((resolve) => setTimeout(resolve, 600));
    await backgroundDone();
  };

  it.each(['before', 'after'])(
    'stay, and sign in by their exact spelling: %s they have keys',
    async (when) => {
      const names = await alike();
      if (when === 'after') await fill();
      for (const name of names) {
        const { status, body } = await signIn(name);
        expect([name, status, body.user?.username]).toEqual([name, 200, name]);
      }
      expect((await signIn((names[0] ?? '').toUpperCase())).status).toBe(400);
    },
  );

  it('one of them has the claim, and nobody else gets the name', async () => {
    const names = await alike();
    await fill();
    const [first] = names;
    const stored = await rows()
      .whereIn('username', names)
      .orderBy('id')
      .select('username_key', 'username_claim', 'email');
    expect(new Set(stored.map(({ username_key }) => username_key)).size).toBe(1);
    expect(stored.map(({ username_claim }) => username_claim !== null)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(stored[0].email).toBe(`first-${first}@example.org`.toLowerCase());
    expect((await register((first ?? '').toUpperCase())).status).toBe(400);
    // Nor when whoever has the claim is gone.
    await rows().where({ username: first }).delete();
    expect((await register((first ?? '').toUpperCase())).status).toBe(400);
  });

  it('may be changed in the panel without a change of their name', async () => {
    const names = await alike();
    await fill();
    for (const username of names) {
      const [row] = await rows().where({ username }).select('document_id');
      const { status, body } = await put(
        `/content-manager/collection-types/${READER}/${row.document_id}`,
        { token: await adminToken(), body: { username, bio: 'Changed.' } },
      );
      expect([username, status, body.error ?? null]).toEqual([username, 200, null]);
      expect(body.data?.username ?? body.username).toBe(username);
    }
  });
});

it('the keys are nobody’s to read or write', async () => {
  const reader = await createReader();
  const token = await createApiToken();
  const written = await put(`/api/users/${reader.id}`, { token, body: { usernameKey: 'x' } });
  expect([written.status, written.body.error.details.code]).toEqual([400, 'SERVER_OWNED_FIELD']);
  const read = await post('/graphql', {
    token,
    body: { query: '{ usersPermissionsUsers { usernameKey } }' },
  });
  expect(read.status).toBe(400);
  const filtered = await post('/api/auth/local/register', {
    body: {
      username: cara(),
      email: `${unique()}@example.org`,
      password: PASSWORD,
      usernameClaim: 'x',
    },
  });
  expect(filtered.status).toBe(400);
});
