import { randomBytes } from 'node:crypto';

import { createArticle, createAuthor } from '../../helpers/content';
import { comment, commentRow, freshWords, told } from '../../helpers/conversation';
import { app, load } from '../../helpers/foreword';
import { get, post, put } from '../../helpers/http';
import { setLimits } from '../../helpers/limits';
import { createApiToken, createReader, createReaders, type TestReader } from '../../helpers/people';
import { setRules } from '../../helpers/rules';

/** What Readers see and change of their own account. */

const ME = '/api/users/me';

let ann: TestReader;

beforeAll(async () => {
  setLimits();
  await setRules();
  ann = await createReader();
});

/** Letters that are like no others, so that no test's name looks like another test's. */
const unique = (): string =>
  Array.from(randomBytes(8), (byte) => 'bdfghkmnprtwz'[byte % 13]).join('');

const change = ({ token }: TestReader, body: unknown) => put(ME, { token, body });

const register = (username: string) =>
  post('/api/auth/local/register', {
    body: { username, email: `${unique()}@example.org`, password: 'correct horse battery' },
  });

const rows = () => app().db.connection('up_users');

const SETTINGS = {
  locale: null,
  notifications: { replies: 'off', decisions: false, followed: false },
};

describe('a Reader’s own account', () => {
  it('is answered bare, with nothing turned on until it is asked for', async () => {
    const { status, headers, body } = await get(ME, { token: ann.token });
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(body).toMatchObject({
      documentId: ann.documentId,
      username: ann.username,
      displayName: null,
      bio: null,
      ...SETTINGS,
    });
    expect(JSON.stringify(body)).not.toMatch(/Key|Shape|Claim|commenting|banned|password|notify/);
    expect((await get(ME)).status).toBe(403);
  });

  it('changes field by field, and answers as it is then', async () => {
    const reader = await createReader();
    const displayName = `Dr. ${unique()}`;
    const first = await change(reader, {
      displayName: ` ${displayName} `,
      bio: 'Reads by the river.',
      locale: 'pt-br',
      notifications: { replies: 'daily', followed: true },
    });
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({
      displayName,
      bio: 'Reads by the river.',
      locale: 'pt-br',
      notifications: { replies: 'daily', decisions: false, followed: true },
    });
    const second = await change(reader, { notifications: { replies: 'now' }, bio: null });
    expect(second.body).toMatchObject({
      displayName,
      bio: null,
      notifications: { replies: 'now', decisions: false, followed: true },
    });
    expect((await get(ME, { token: reader.token })).body).toEqual(second.body);
    const username = `U${unique()}`;
    expect((await change(reader, { username })).body.username).toBe(username);
    const [other] = await rows().where({ id: ann.id });
    expect([other.display_name, other.notify_replies]).toEqual([null, 'off']);
  });

  it.each([
    ...[
      { displayName: 1 },
      { displayName: '' },
      { displayName: '\u200b' },
      { displayName: '<b></b>' },
    ],
    ...[{ displayName: 'x'.repeat(81) }, { bio: 'x'.repeat(1_001) }, { bio: [] }],
    ...[{ username: null }, { username: 'x' }, { username: ' x ' }, { username: 'a@example.org' }],
    ...[{ locale: 'no language' }, { locale: 5 }, { locale: '' }],
    ...[{ notifications: true }, { notifications: { replies: true } }],
    ...[{ notifications: { decisions: 'yes' } }, { notifications: { other: true } }],
    ...[{ unknown: 1 }, [], 'text', null],
  ])('refuses what is of another type or kind: %j', async (body) => {
    const before = (await get(ME, { token: ann.token })).body;
    expect((await change(ann, body)).status).toBe(400);
    expect((await get(ME, { token: ann.token })).body).toEqual(before);
  });

  it.each(['email', 'confirmed', 'blocked', 'role', 'commenting', 'provider', 'usernameKey'])(
    'has fields that are not its Reader’s: %s',
    async (field) => {
      expect(told(await change(ann, { [field]: 'x' }))).toBe('400 SERVER_OWNED_FIELD');
    },
  );

  it('is nobody’s to change without signing in, a token’s neither', async () => {
    expect(told(await put(ME, { body: { bio: 'x' } }))).toBe('401 LOGIN_REQUIRED');
    const token = await createApiToken();
    expect(told(await put(ME, { token, body: { bio: 'x' } }))).toBe('401 LOGIN_REQUIRED');
  });

  it('shows the name over new Comments; the old ones keep theirs', async () => {
    const [reader, here] = [await createReader(), await createArticle()];
    const before = await comment(reader, here);
    const displayName = `Robin ${unique()}`;
    await change(reader, { displayName });
    const after = await comment(reader, here, freshWords());
    expect(after.author?.displayName).toBe(displayName);
    expect((await commentRow(before)).author_name).toBe(reader.username);
  });

  it('has a name and words without markup', async () => {
    const reader = await createReader();
    const name = unique();
    const { body } = await change(reader, { displayName: `<b>${name}</b>`, bio: '<i>Hello</i>' });
    expect([body.displayName, body.bio]).toEqual([name, 'Hello']);
    const registered = await register(`<b>T${name}</b>`);
    expect(registered.body.user.username).toBe(`T${name}`);
  });
});

/** Spellings of `Cara` and what follows. */
const SPELLINGS: [string, (name: string) => string][] = [
  ['the same', (name) => name],
  ['other case and white space', (name) => ` ${name.toUpperCase()} `],
  ['Cyrillic letters', (name) => name.replace('C', 'С').replaceAll('a', 'а')],
  ['an invisible character', (name) => name.replace('a', 'a\u200b')],
  ['markup', (name) => `<em>${name}</em>`],
];

describe('a display name that looks like another’s is taken', () => {
  it.each(SPELLINGS)('like another Reader’s username: %s', async (_what, spell) => {
    const name = `Cara${unique()}`;
    await register(name);
    expect(told(await change(ann, { displayName: spell(name) }))).toBe('409 NAME_TAKEN');
  });

  it.each(SPELLINGS)('like another Reader’s display name: %s', async (_what, spell) => {
    const name = `Cara${unique()}`;
    const [one, other] = (await createReaders(2)) as [TestReader, TestReader];
    await change(one, { displayName: name });
    expect(told(await change(other, { displayName: spell(name) }))).toBe('409 NAME_TAKEN');
    const registered = await register(spell(name));
    expect([registered.status, registered.body.error?.details]).toEqual([
      400,
      { code: 'NAME_TAKEN' },
    ]);
    // One's own may be spelt anew, and the username of the same account is no other's.
    expect((await change(one, { displayName: name.toUpperCase() })).status).toBe(200);
    expect((await change(one, { username: name })).status).toBe(200);
  });

  it.each(SPELLINGS)('like the name of an editor: %s', async (_what, spell) => {
    const name = `Cara${unique()}`;
    const author = await createAuthor({ name, isEditor: false });
    expect((await change(ann, { displayName: name })).status).toBe(200);
    await change(ann, { displayName: null });
    await app()
      .documents('api::author.author')
      .update({ documentId: author.documentId, data: { isEditor: true } });
    expect(told(await change(ann, { displayName: spell(name) }))).toBe('409 NAME_TAKEN');
    expect(told(await change(ann, { username: spell(name) }))).toBe('409 NAME_TAKEN');
    const registered = await register(spell(name));
    expect([registered.status, registered.body.error?.details]).toEqual([
      400,
      { code: 'NAME_TAKEN' },
    ]);
  });

  it('also where only capitals of another alphabet look so', async () => {
    const one = `NOZE${unique()}`;
    await register(one);
    const greek = one.toUpperCase().replace('NOZE', 'ΝΟΖΕ');
    expect(told(await change(ann, { displayName: greek }))).toBe('409 NAME_TAKEN');
  });

  it('by another account at the same moment: one of two has it', async () => {
    for (let round = 0; round < 5; round += 1) {
      const name = `Cara${unique()}`;
      const readers = await createReaders(3);
      const answers = await Promise.all([
        register(name.toUpperCase()),
        ...readers.map((reader) => change(reader, { displayName: name })),
      ]);
      const statuses = answers.map(({ status }) => status);
      expect(statuses.filter((status) => status === 200)).toHaveLength(1);
      expect(
        statuses.filter((status) => status !== 200 && status !== 400 && status !== 409),
      ).toEqual([]);
    }
  });
});

describe('accounts that were alike before', () => {
  it('stay, may change the rest of their account, and have keys after the next start', async () => {
    const name = `Cara${unique()}`;
    const [one, other] = (await createReaders(2)) as [TestReader, TestReader];
    for (const { id } of [one, other]) {
      await rows()
        .where({ id })
        .update({
          display_name: name,
          ...{ display_name_key: null, display_name_shape: null, username_shape: null },
        });
    }
    const { fillNameKeys } = load('./extensions/users-permissions/names/fill-name-keys') as {
      fillNameKeys: (strapi: unknown) => void;
    };
    fillNameKeys(app());
    let filled: { display_name_key: string | null }[] = [];
    for (let times = 0; times < 100; times += 1) {
      filled = await rows().whereIn('id', [one.id, other.id]).whereNotNull('display_name_key');
      if (filled.length === 2) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(filled).toHaveLength(2);
    for (const reader of [one, other]) {
      const { status, body } = await change(reader, { displayName: name, bio: 'Still here' });
      expect([status, body.displayName]).toEqual([200, name]);
    }
    expect(told(await change(ann, { displayName: name }))).toBe('409 NAME_TAKEN');
    expect((await register(name)).status).toBe(400);
  });
});
