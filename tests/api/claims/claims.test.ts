import { randomUUID } from 'node:crypto';

import { createArticle, documents, type TestDocument } from '../../helpers/content';
import { comment, conversation, say } from '../../helpers/conversation';
import { app, load } from '../../helpers/foreword';
import { get, graphql, post, put, remove } from '../../helpers/http';
import { adminToken, createApiToken, createReader, type TestReader } from '../../helpers/people';
import { setRules } from '../../helpers/rules';

/** Comments that came with an import become a Reader's once the address they were written with is proved to be theirs. */

const READER = 'plugin::users-permissions.user';

interface Claims {
  claimComments: (readerId: number, email: string) => Promise<number>;
}

const claims = (): Claims => load('./api/comment/operations/claim-comments') as Claims;

/** Whom an import takes for the writer of what came with this address. */
const readerWithConfirmedEmail = async (email: string): Promise<{ id: number } | undefined> => {
  const { normalizedEmail } = load('./api/comment/domain/email-address') as {
    normalizedEmail: (written: string) => string | null;
  };
  const { findConfirmedReaders } = load('./api/comment/store/claims') as {
    findConfirmedReaders: (addresses: string[]) => Promise<{ id: number }[]>;
  };
  return (await findConfirmedReaders([normalizedEmail(email) ?? '']))[0];
};

const emailKey = (email: string): string | null => {
  const keys = load('./api/comment/operations/email-keys') as {
    emailKey: (email: string) => string | null;
  };
  return keys.emailKey(email);
};

const rows = (table: string) => app().db.connection(table);

const emailOf = ({ username }: { username: string }): string => `${username}@example.org`;

let article: TestDocument;
let writer: TestReader;

beforeAll(async () => {
  await setRules({ moderation: 'post', floodSeconds: 0 });
  article = await createArticle();
  writer = await createReader();
});

/** A Comment as an import leaves it: nobody's, with a name and the key of an address. */
const imported = async (email: string, body?: string): Promise<string> => {
  const { documentId } = await comment(writer, article, body);
  await rows('comments')
    .where({ document_id: documentId })
    .update({ author_id: null, author_name: 'Old Name', email_key: emailKey(email) });
  return documentId;
};

const rowOf = (documentId: string) => rows('comments').where({ document_id: documentId }).first();

const ownerOf = async (documentId: string): Promise<number | null> =>
  (await rowOf(documentId)).author_id;

const unproved = (): Promise<TestReader> => createReader({ confirmed: true });

const setReader = (reader: TestReader, data: object): Promise<unknown> =>
  app()
    .db.query(READER)
    .update({ where: { id: reader.id }, data });

describe('the address of a Reader is proved to be theirs', () => {
  const expectClaimed = async (
    prove: (reader: TestReader, email: string) => Promise<unknown>,
    reader?: TestReader,
  ) => {
    const someone = reader ?? (await unproved());
    const documentId = await imported(emailOf(someone).toUpperCase());
    expect(await ownerOf(documentId)).toBeNull();
    await prove(someone, emailOf(someone));
    const row = await rowOf(documentId);
    expect([row.author_id, row.author_name, row.email_key]).toEqual([someone.id, 'Old Name', null]);
    expect(await readerWithConfirmedEmail(` ${emailOf(someone).toUpperCase()}`)).toMatchObject({
      id: someone.id,
    });
  };

  it('by the link in a mail that asks for it', async () => {
    await expectClaimed(async (reader) => {
      const code = randomUUID();
      await setReader(reader, { confirmationToken: code, confirmed: false });
      expect((await get(`/api/auth/email-confirmation?confirmation=${code}`)).status).toBe(302);
    });
  });

  it('by that link over GraphQL', async () => {
    await expectClaimed(async (reader) => {
      const code = randomUUID();
      await setReader(reader, { confirmationToken: code });
      const query =
        'mutation ($code: String!) { emailConfirmation(confirmation: $code) { user { id } } }';
      expect((await graphql(query, { code })).errors).toBeUndefined();
    });
  });

  it('by the link for a forgotten password', async () => {
    await expectClaimed(async (reader) => {
      const code = randomUUID();
      await setReader(reader, { resetPasswordToken: code });
      const password = 'Correct-horse-2';
      const body = { code, password, passwordConfirmation: password };
      expect((await post('/api/auth/reset-password', { body })).status).toBe(200);
    });
  });

  it('by a provider that they sign in with', async () => {
    await expectClaimed(async (reader) => {
      const { vouchedFor } = load('./extensions/users-permissions/confirmation/proofs') as {
        vouchedFor: (action: (ctx: object) => Promise<void>) => (ctx: object) => Promise<void>;
      };
      const signIn = vouchedFor(async (ctx) => {
        Object.assign(ctx, { body: { jwt: 'x', user: { id: reader.id } } });
      });
      await signIn({ params: { provider: 'local' } });
      expect(await readerWithConfirmedEmail(emailOf(reader))).toBeUndefined();
      await signIn({ params: { provider: 'github' } });
    });
  });

  it('by an API token that sets `confirmed`', async () => {
    const token = await createApiToken();
    await expectClaimed(async (reader) => {
      const answer = await put(`/api/users/${reader.id}`, { token, body: { confirmed: true } });
      expect(answer.status).toBe(200);
    });
  });

  it('by an API token that makes their account', async () => {
    const token = await createApiToken();
    const email = `new-${randomUUID()}@example.org`;
    const documentId = await imported(email);
    const username = `new-${randomUUID().slice(0, 8)}`;
    const role = await rows('up_roles').where({ type: 'authenticated' }).first();
    const body = {
      username,
      email: email.toUpperCase(),
      password: 'Correct-horse-3',
      role: role.id,
      confirmed: true,
    };
    const { status, body: made } = await post('/api/users', { token, body });
    expect(status).toBe(201);
    expect(await ownerOf(documentId)).toBe(made.id);
  });

  it('by an admin who sets `confirmed`', async () => {
    const token = await adminToken();
    await expectClaimed(
      async (reader) => {
        const path = `/content-manager/collection-types/${READER}/${reader.documentId}`;
        const answer = await put(path, { token, body: { confirmed: true } });
        expect(answer.status).toBe(200);
      },
      await createReader({ confirmed: false }),
    );
  });
});

describe('the address of a Reader is not proved to be theirs', () => {
  const expectUnclaimed = async (email: string, act: () => Promise<unknown>): Promise<void> => {
    const documentId = await imported(email);
    await act();
    expect(await ownerOf(documentId)).toBeNull();
    expect(await readerWithConfirmedEmail(email)).toBeUndefined();
  };

  it('by registering while addresses are not confirmed by mail', async () => {
    const username = `new-${randomUUID().slice(0, 8)}`;
    const body = { username, email: `${username}@example.org`, password: 'Correct-horse-4' };
    await expectUnclaimed(body.email, async () => {
      const { body: made } = await post('/api/auth/local/register', { body });
      expect(made.user.confirmed).toBe(true);
    });
  });

  it('by the form of the panel, which sends back that they are confirmed', async () => {
    const token = await adminToken();
    const reader = await unproved();
    await expectUnclaimed(emailOf(reader), async () => {
      const path = `/content-manager/collection-types/${READER}/${reader.documentId}`;
      await put(path, { token, body: { confirmed: true, displayName: 'Ann' } });
    });
  });

  it('by a wrong code, a changed password or a profile', async () => {
    const reader = await createReader({ password: 'Correct-horse-5' });
    await expectUnclaimed(emailOf(reader), async () => {
      const password = 'Correct-horse-6';
      const wrong = { code: randomUUID(), password, passwordConfirmation: password };
      expect((await post('/api/auth/reset-password', { body: wrong })).status).toBe(400);
      expect((await get('/api/auth/email-confirmation?confirmation=x')).status).toBe(400);
      const body = { currentPassword: 'Correct-horse-5', ...wrong };
      await post('/api/auth/change-password', { token: reader.token, body });
    });
  });

  it('once it is another one, and the links that were mailed to the former one are void', async () => {
    const token = await createApiToken();
    const reader = await unproved();
    await put(`/api/users/${reader.id}`, { token, body: { confirmed: true } });
    const code = randomUUID();
    await setReader(reader, { confirmationToken: code, resetPasswordToken: code });
    const email = `moved-${randomUUID()}@example.org`;
    await expectUnclaimed(email, async () => {
      await put(`/api/users/${reader.id}`, { token, body: { email } });
      expect((await get(`/api/auth/email-confirmation?confirmation=${code}`)).status).toBe(400);
      const password = 'Correct-horse-7';
      const body = { code, password, passwordConfirmation: password };
      expect((await post('/api/auth/reset-password', { body })).status).toBe(400);
    });
    expect(await readerWithConfirmedEmail(emailOf(reader))).toBeUndefined();
  });

  it('once an admin has withdrawn it', async () => {
    const token = await createApiToken();
    const reader = await unproved();
    await put(`/api/users/${reader.id}`, { token, body: { confirmed: true } });
    await put(`/api/users/${reader.id}`, { token, body: { confirmed: false } });
    expect(await readerWithConfirmedEmail(emailOf(reader))).toBeUndefined();
  });
});

describe('Comments that are claimed', () => {
  it('show as their Reader’s at once, under the name they came with, and are counted as before', async () => {
    const quiet = await createArticle();
    const reader = await unproved();
    const { documentId } = await comment(writer, quiet, 'Under the old name.');
    await rows('comments')
      .where({ document_id: documentId })
      .update({ author_id: null, author_name: 'Old Name', email_key: emailKey(emailOf(reader)) });
    const before = (await conversation(quiet, '?sort=oldest')).body;
    await claims().claimComments(reader.id, emailOf(reader));
    const { data, meta } = (await conversation(quiet, '?sort=oldest')).body;
    expect(data[0].author).toEqual({ documentId: reader.documentId, displayName: 'Old Name' });
    expect(meta).toEqual(before.meta);
    const mine = await get('/api/comments/mine', { token: reader.token });
    expect(mine.body.data[0].documentId).toBe(documentId);
  });

  it('may say the same as others of theirs, which stay duplicates of what they write', async () => {
    const reader = await createReader();
    const said = `The same words, long enough to be one, ${randomUUID()}`;
    const key = emailKey(emailOf(reader));
    await comment(reader, article, said);
    const [first, second] = await Promise.all([
      imported(emailOf(reader)),
      imported(emailOf(reader)),
    ]);
    const other = `Other words, long enough to be one, ${randomUUID()}`;
    const third = await imported(emailOf(reader), other);
    const { body_key } = await rows('comments').where({ body: said }).first();
    await rows('comments').whereIn('document_id', [first, second]).update({ body_key });
    const { body_key: otherKey } = await rowOf(third);
    const fourth = await imported(emailOf(reader));
    await rows('comments').where({ document_id: fourth }).update({ body_key: otherKey });

    expect(await rows('comments').where({ email_key: key })).toHaveLength(4);
    expect(await claims().claimComments(reader.id, emailOf(reader))).toBe(4);
    const keys = await Promise.all([first, second, third, fourth].map(rowOf));
    expect(keys.map((row) => row.body_key)).toEqual([null, null, otherKey, null]);
    expect((await say(reader, article, other)).body.error.details.code).toBe('COMMENT_DUPLICATE');
  });

  it('are all of them, however many', async () => {
    const reader = await unproved();
    const row = await rowOf(await imported(emailOf(reader)));
    const columns = Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'id'));
    const copies = Array.from({ length: 2_500 }, (_, place) => ({
      ...columns,
      document_id: `many${place}${randomUUID().slice(0, 8)}`,
      body_key: null,
    }));
    await app().db.connection.batchInsert('comments', copies, 200);
    expect(await claims().claimComments(reader.id, emailOf(reader))).toBe(2_501);
    expect(await claims().claimComments(reader.id, emailOf(reader))).toBe(0);
    await rows('comments').where({ author_id: reader.id }).delete();
  });

  it('lose their name, and no key of the address is left, when the Reader is deleted', async () => {
    const token = await createApiToken();
    const reader = await unproved();
    const documentId = await imported(emailOf(reader));
    await put(`/api/users/${reader.id}`, { token, body: { confirmed: true } });
    await remove(`/api/users/${reader.id}`, { token });
    const row = await rowOf(documentId);
    expect([row.author_id, row.author_name, row.email_key]).toEqual([null, null, null]);
  });
});

it('no door sends or takes the key or the proof, or lets somebody look for them', async () => {
  const reader = await unproved();
  await setReader(reader, { confirmedEmail: emailOf(reader) });
  const key = emailKey(emailOf(reader));
  const documentId = await imported(emailOf(reader));
  const token = await createApiToken();
  for (const path of [
    `/api/comments/${documentId}`,
    `/api/articles/${article.documentId}/comments`,
    `/api/users/${reader.id}`,
    `/api/users/me`,
  ]) {
    for (const as of [undefined, token, reader.token]) {
      const text = JSON.stringify((await get(path, { token: as })).body);
      expect(text).not.toContain(key);
      expect(text).not.toMatch(/emailKey|confirmedEmail/);
    }
  }
  const filter = await get(`/api/users?filters[confirmedEmail]=${emailOf(reader)}`, { token });
  expect(filter.status).toBe(400);
  const sent = await put(`/api/users/${reader.id}`, { token, body: { confirmedEmail: 'x@y.z' } });
  expect(sent.body.error.details.code).toBe('SERVER_OWNED_FIELD');
  const written = documents('api::comment.comment').update({ documentId, data: { emailKey: 'x' } });
  await expect(written).rejects.toMatchObject({ details: { code: 'SERVER_OWNED_FIELD' } });
});

it('an address has one key however it is written, which nothing tells without APP_KEYS', () => {
  expect(emailKey(' Ann@Example.ORG ')).toBe(emailKey('ann@example.org'));
  expect(emailKey('ann@example.org')).toMatch(/^[\w-]{43}$/);
  expect(emailKey('ann@example.com')).not.toBe(emailKey('ann@example.org'));
  expect(emailKey('no address')).toBeNull();
});
