import type { grantDeskPermissions as GrantDeskPermissions } from '../../src/plugins/desk/server/grant-permissions';
import { createAdmin, type TestAdmin } from '../helpers/admins';
import { createArticle, createAuthor, documents, type TestDocument } from '../helpers/content';
import { app, load } from '../helpers/foreword';
import { get, post, put, remove } from '../helpers/http';
import { createReader, type TestReader } from '../helpers/people';
import { setRules } from '../helpers/rules';

const uids = (...actions: string[]) => actions.map((action) => `plugin::desk.${action}`);

const NUMBER = 'Call me at *0151 234567*';
const CLEAN = 'Call *me*';

let moderator: TestAdmin;
let archivist: TestAdmin;

beforeAll(async () => {
  moderator = await createAdmin('Mod', uids('read', 'moderate', 'edit-words'));
  archivist = await createAdmin('Arch', uids('former-words'));
});

beforeEach(() => setRules());

const say = async (
  { token }: TestReader,
  { slug }: TestDocument,
  body: string,
  parent?: string,
): Promise<string> => {
  const answer = await post(`/api/articles/${slug}/comments`, {
    token,
    body: { data: { body, parent } },
  });
  return String(answer.body.data.documentId);
};

const shown = async () => {
  const [article, reader] = [await createArticle(), await createReader({ displayName: 'Ann' })];
  return { article, reader, comment: await say(reader, article, NUMBER) };
};

const edit = (comment: string, body: object, { token } = moderator) =>
  put(`/desk/comments/${comment}/words`, { token, body });

const former = async (comment: string) =>
  (await get(`/desk/comments/${comment}/former-words`, { token: archivist.token })).body.data;

const conversation = async ({ slug }: TestDocument) =>
  (await get(`/api/articles/${slug}/comments`)).body;

const decide = (status: string, documentId: string) =>
  post('/desk/decisions', {
    token: moderator.token,
    body: { status, comments: [{ documentId }] },
  });

const rowOf = (documentId: string) =>
  app().db.connection('comments').where({ document_id: documentId }).first();

describe('a change of words', () => {
  it('is shown to readers at once, with all that is derived from the words', async () => {
    const { article, reader, comment } = await shown();
    const counts = (await conversation(article)).meta.discussion;

    const { status, body } = await edit(comment, { body: `  ${CLEAN} `, seen: NUMBER });

    expect(status).toBe(200);
    expect(body.data).toMatchObject({
      documentId: comment,
      body: CLEAN,
      html: '<p>Call <em>me</em></p>',
      status: 'approved',
      editedAt: null,
      decisions: [
        {
          from: 'approved',
          to: 'approved',
          isEdit: true,
          hasFormerWords: true,
          moderator: moderator.name,
        },
      ],
    });
    const now = await conversation(article);
    expect(now.data).toMatchObject([{ body: CLEAN, html: '<p>Call <em>me</em></p>' }]);
    expect(now.meta.discussion).toEqual(counts);
    expect((await rowOf(comment)).search_text).not.toContain('0151');
    const again = await post(`/api/articles/${article.slug}/comments`, {
      token: reader.token,
      body: { data: { body: CLEAN } },
    });
    expect(again.body.error.details.code).toBe('COMMENT_DUPLICATE');
    expect(await say(reader, article, NUMBER)).not.toBe('undefined');
  });

  it('leaves the former words in the history, for those who may read them', async () => {
    const { comment } = await shown();
    await edit(comment, { body: CLEAN, seen: NUMBER });
    await edit(comment, { body: 'Call.', seen: CLEAN });

    expect(await former(comment)).toEqual([
      { body: NUMBER, moderator: moderator.name, until: expect.any(String) },
      { body: CLEAN, moderator: moderator.name, until: expect.any(String) },
    ]);
  });

  it('keeps nothing of what the Comment said where the Moderator says so', async () => {
    const { comment } = await shown();
    await edit(comment, { body: CLEAN, seen: NUMBER });
    const { body } = await edit(comment, { body: 'Call.', seen: CLEAN, erase: true });

    expect(await former(comment)).toEqual([]);
    expect(body.data.decisions).toMatchObject([
      { isEdit: true, hasFormerWords: false },
      { isEdit: true, hasFormerWords: false },
    ]);
    const { id } = await rowOf(comment);
    const kept = await app()
      .db.connection('decisions')
      .where({ comment_id: id })
      .pluck('former_body');
    expect(kept).toEqual([null, null]);
  });

  it('can erase the former words later, and records nothing where nothing changes', async () => {
    const { comment } = await shown();
    await edit(comment, { body: NUMBER, seen: NUMBER });
    const unchanged = await edit(comment, { body: NUMBER, seen: NUMBER, erase: true });
    expect(unchanged.body.data.decisions).toEqual([]);

    await edit(comment, { body: CLEAN, seen: NUMBER });
    const { body } = await edit(comment, { body: CLEAN, seen: CLEAN, erase: true });

    expect(await former(comment)).toEqual([]);
    expect(body.data.decisions).toHaveLength(2);
  });

  it('does not stand in the way of undoing a decision, and closes no Report', async () => {
    const { article, comment } = await shown();
    await decide('rejected', comment);
    await edit(comment, { body: CLEAN, seen: NUMBER });
    const undone = await post('/desk/decisions/undo', {
      token: moderator.token,
      body: { comments: [comment] },
    });
    expect(undone.body.data).toMatchObject([{ comment: { status: 'approved', body: CLEAN } }]);

    const { token } = await createReader();
    await post(`/api/comments/${comment}/reports`, { token, body: { data: { reason: 'spam' } } });
    const { body } = await edit(comment, { body: 'Call.', seen: CLEAN });
    expect(body.data.reports).toHaveLength(1);
    expect((await conversation(article)).data).toMatchObject([{ body: 'Call.' }]);
  });
});

describe('the words of', () => {
  it('a deleted Comment are changed, and it stays deleted', async () => {
    const { article, reader, comment } = await shown();
    await say(reader, article, 'Under it', comment);
    await remove(`/api/comments/${comment}`, { token: reader.token });

    const { body } = await edit(comment, { body: CLEAN, seen: NUMBER });

    expect(body.data).toMatchObject({ status: 'deleted', body: CLEAN });
    expect((await conversation(article)).data).toMatchObject([
      { documentId: comment, body: null, html: null, author: null, deleted: true },
    ]);
    // Its Reader may say so again.
    expect((await rowOf(comment)).body_key).toBeNull();
    expect(await say(reader, article, CLEAN)).not.toBe('undefined');
    await decide('approved', comment);
    expect((await conversation(article)).data).toContainEqual(
      expect.objectContaining({ documentId: comment, body: CLEAN }),
    );
  });

  it('a Reader who is gone are changed, also to what another Comment says', async () => {
    const { article, reader, comment } = await shown();
    const other = await say(reader, article, CLEAN);
    const twice = await edit(comment, { body: CLEAN, seen: NUMBER });
    expect(twice.body.data).toMatchObject({ body: CLEAN, reader: { name: 'Ann' } });

    await documents('plugin::users-permissions.user').delete({ documentId: reader.documentId });
    const { body } = await edit(other, { body: 'Call.', seen: CLEAN });
    expect(body.data).toMatchObject({ body: 'Call.', reader: null, authorName: null });
    expect((await conversation(article)).data).toHaveLength(2);
  });

  it('an editor are changed', async () => {
    const { comment } = await shown();
    const author = await createAuthor({ name: 'Wren', account: moderator.id });
    const reply = await post(`/desk/comments/${comment}/reply`, {
      token: moderator.token,
      body: { body: 'At 0151 234567' },
    });
    const { documentId } = reply.body.data;
    const { body } = await edit(documentId, { body: 'Done.', seen: 'At 0151 234567' });
    expect(body.data).toMatchObject({ body: 'Done.', author: { isEditor: true } });
    await documents('api::author.author').delete({ documentId: author.documentId });
  });
});

describe('refused is', () => {
  it('the second of two changes at once', async () => {
    const { comment } = await shown();
    const answers = await Promise.all(
      ['One', 'Two', 'Three'].map((body) => edit(comment, { body, seen: NUMBER })),
    );

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const { body } = await rowOf(comment);
    for (const answer of answers.filter(({ status }) => status === 409)) {
      expect(answer.body.error.details).toEqual({ code: 'EDIT_CONFLICT', fields: ['body'], body });
    }
    expect(await former(comment)).toHaveLength(1);
  });

  it.each([
    [{}, 'COMMENT_BODY_REQUIRED', undefined],
    [{ body: ' ', seen: NUMBER }, 'COMMENT_BODY_REQUIRED', undefined],
    [{ body: '<b></b>', seen: NUMBER }, 'COMMENT_BODY_REQUIRED', undefined],
    [{ body: 'x'.repeat(200_000), seen: NUMBER }, 'COMMENT_BODY_TOO_LONG', undefined],
    [{ body: 5, seen: NUMBER }, 'PARAMETER_INVALID', 'body'],
    [{ body: 'x' }, 'PARAMETER_INVALID', 'seen'],
    [{ body: 'x', seen: [] }, 'PARAMETER_INVALID', 'seen'],
    [{ body: 'x', seen: NUMBER, erase: 'yes' }, 'PARAMETER_INVALID', 'erase'],
    [{ body: 'x', seen: NUMBER, status: 'approved' }, 'PARAMETER_INVALID', 'status'],
  ])('%j', async (sent, code, field) => {
    const { comment } = await shown();
    const { status, body } = await edit(comment, sent);
    expect(status).toBe(400);
    expect(body.error.details).toMatchObject({ code, ...(field && { field }) });
    expect((await rowOf(comment)).body).toBe(NUMBER);
  });

  it('a Comment that is not there', async () => {
    const { body } = await edit('nowhere', { body: 'x', seen: 'y' });
    expect(body.error.details.code).toBe('COMMENT_NOT_FOUND');
    const { token } = archivist;
    expect((await get('/desk/comments/nowhere/former-words', { token })).status).toBe(404);
  });

  it('no Comment that was taken when more characters were allowed', async () => {
    const { comment } = await shown();
    await setRules({ maxLength: 5 });
    expect((await edit(comment, { body: CLEAN, seen: NUMBER })).status).toBe(200);
  });
});

it('no public door leads to the former words', async () => {
  const { article, reader, comment } = await shown();
  await edit(comment, { body: CLEAN, seen: NUMBER });
  const { token } = reader;
  const answers = [
    await get(`/desk/comments/${comment}/former-words`),
    await get(`/desk/comments/${comment}/former-words`, { token }),
    await get(`/desk/comments/${comment}/former-words`, { token: moderator.token }),
    await get(`/desk/comments?article=${article.documentId}`, { token: moderator.token }),
    await get(`/api/articles/${article.slug}/comments?populate=*`),
    await get(`/api/articles/${article.slug}/comments`),
    await get(`/api/comments/${comment}`, { token }),
    await get('/api/comments/mine', { token }),
    await get('/api/decisions'),
    await get('/content-manager/collection-types/api::decision.decision', {
      token: moderator.token,
    }),
    await put(`/desk/comments/${comment}/words`, { token, body: { body: 'x', seen: CLEAN } }),
    await put(`/api/comments/${comment}/words`, { token, body: { body: 'x', seen: CLEAN } }),
  ];
  expect(answers.map(({ body }) => JSON.stringify(body)).join('\n')).not.toContain('0151');
  expect(answers.slice(0, 3).map(({ status }) => status)).toEqual([401, 401, 403]);
  expect(answers.slice(-2).map(({ status }) => status)).toEqual([401, 405]);
});

describe('the permission to change words', () => {
  const store = () => app().store({ type: 'core', name: 'foreword', key: 'desk-granted' });
  const granted = async () => {
    const role = await app()
      .db.query('admin::role')
      .findOne({ where: { code: 'strapi-editor' }, populate: ['permissions'] });
    return role.permissions
      .map(({ action }: { action: string }) => action)
      .filter((action: string) => action.startsWith('plugin::desk'))
      .sort();
  };
  const takeAway = async (action: string) => {
    const role = await app()
      .db.query('admin::role')
      .findOne({ where: { code: 'strapi-editor' } });
    await app()
      .db.query('admin::permission')
      .deleteMany({ where: { action: `plugin::desk.${action}`, role: role.id } });
  };

  it('is granted once to the role Editor of a database that has none yet', async () => {
    const { grantDeskPermissions } = load('./plugins/desk/server/grant-permissions') as {
      grantDeskPermissions: typeof GrantDeskPermissions;
    };
    const before = await granted();
    expect(before).toContain('plugin::desk.edit-words');
    expect(before).not.toContain('plugin::desk.former-words');

    await takeAway('edit-words');
    await grantDeskPermissions(app());
    expect(await granted()).not.toContain('plugin::desk.edit-words');

    // As the version before left it.
    await store().set({ value: true });
    await grantDeskPermissions(app());
    expect(await granted()).toEqual(before);
  });
});
