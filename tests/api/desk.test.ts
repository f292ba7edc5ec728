import { createAdmin, type TestAdmin } from '../helpers/admins';
import { createArticle, createAuthor, documents, type TestDocument } from '../helpers/content';
import { app } from '../helpers/foreword';
import { get, post, put } from '../helpers/http';
import { createReader, type TestReader } from '../helpers/people';
import { setRules } from '../helpers/rules';

const ALL = ['read', 'moderate', 'ban', 'settings'].map((action) => `plugin::desk.${action}`);

let moderator: TestAdmin;
let reviewer: TestAdmin;

beforeAll(async () => {
  moderator = await createAdmin('Mod', ALL);
  reviewer = await createAdmin('Rev', ['plugin::desk.read']);
});

beforeEach(() => setRules({ moderation: 'pre' }));

const say = async (reader: TestReader, article: TestDocument, body: string, parent?: string) => {
  const answer = await post(`/api/articles/${article.slug}/comments`, {
    token: reader.token,
    body: { data: { body, parent } },
  });
  return String(answer.body.data.documentId);
};

const queue = async (query: string, token = moderator.token) =>
  (await get(`/desk/comments?${query}`, { token })).body;

const decide = (body: object, token = moderator.token) => post('/desk/decisions', { token, body });

const waiting = async () => {
  const [article, reader] = [await createArticle(), await createReader({ displayName: 'Ann' })];
  const comment = await say(reader, article, 'Wait for *me*');
  return { article, reader, comment };
};

it('the desk is registered as a plugin', () => {
  expect(app().plugin('desk')).toBeDefined();
});

describe('the desk’s list', () => {
  it('shows a pending Comment as readers would see it, with what a Moderator needs to decide', async () => {
    const { article, reader, comment } = await waiting();

    const { data } = await queue(`tab=waiting&article=${article.documentId}`);

    expect(data).toEqual([
      expect.objectContaining({
        documentId: comment,
        html: '<p>Wait for <em>me</em></p>',
        status: 'pending',
        rule: 'moderation-mode',
        reason: 'All comments wait for a moderator.',
        authorName: 'Ann',
        reader: {
          documentId: reader.documentId,
          name: 'Ann',
          since: expect.any(String),
          commenting: 'normal',
          bannedUntil: null,
          ban: null,
          approved: 0,
          rejected: 0,
        },
        article: {
          documentId: article.documentId,
          locale: 'en',
          title: article.title,
          slug: article.slug,
        },
        answers: null,
        reports: [],
        decisions: [],
      }),
    ]);
  });

  it('is searched by words in any case, by reader and by article', async () => {
    const { article, reader } = await waiting();
    const other = await createArticle();
    await say(reader, other, 'ПРИВЕТ, мир');

    const bodies = async (query: string) =>
      (await queue(query)).data.map(({ body }: { body: string }) => body);
    const by = `reader=${reader.documentId}`;

    expect(await bodies(`${by}&words=wait FOR`)).toEqual(['Wait for *me*']);
    expect(await bodies(`${by}&words=${encodeURIComponent('привет')}`)).toEqual(['ПРИВЕТ, мир']);
    expect(await bodies(`${by}&words=%25`)).toEqual([]);
    expect(await bodies(`reader=${reader.username.toUpperCase()}`)).toHaveLength(2);
    expect(await bodies(`${by}&article=${encodeURIComponent(String(article.title))}`)).toEqual([
      'Wait for *me*',
    ]);
  });

  it('pages through a tab without repeating or skipping', async () => {
    const [article, reader] = [await createArticle(), await createReader()];
    for (let n = 0; n < 7; n += 1) await say(reader, article, `Number ${n}`);

    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const from: string = cursor && `&cursor=${cursor}`;
      const { data, meta } = await queue(`article=${article.documentId}&pageSize=3${from}`);
      seen.push(...data.map(({ body }: { body: string }) => body));
      cursor = meta.pagination.nextCursor;
    }

    expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((n) => `Number ${n}`));
  });

  it('begins with the oldest where that is asked for, and each order has cursors of its own', async () => {
    const [article, reader] = [await createArticle(), await createReader()];
    for (let n = 0; n < 5; n += 1) await say(reader, article, `Number ${n}`);
    const of = `article=${article.documentId}&pageSize=3`;
    const bodies = (page: { data: { body: string }[] }) => page.data.map(({ body }) => body);

    const first = await queue(`${of}&order=oldest`);
    const { nextCursor } = first.meta.pagination;
    const second = await queue(`${of}&order=oldest&cursor=${nextCursor}`);

    expect([...bodies(first), ...bodies(second)]).toEqual(
      [0, 1, 2, 3, 4].map((n) => `Number ${n}`),
    );
    expect(second.meta.pagination.nextCursor).toBeNull();
    expect((await queue(`${of}&cursor=${nextCursor}`)).error.details.code).toBe('CURSOR_INVALID');
    expect((await queue('order=top')).error.details).toEqual({
      code: 'PARAMETER_INVALID',
      field: 'order',
    });
  });

  it('counts each tab', async () => {
    const counts = async (): Promise<Record<string, number>> =>
      (await get('/desk/counts', { token: moderator.token })).body.data;
    const before = await counts();
    const { comment } = await waiting();
    await waiting();
    await decide({ status: 'spam', comments: [{ documentId: comment }] });

    expect(await counts()).toEqual({
      ...before,
      waiting: before.waiting! + 1,
      spam: before.spam! + 1,
      all: before.all! + 2,
    });
  });

  it('lists what is reported, with the reasons', async () => {
    await setRules();
    const { article, comment } = await waiting();
    const complainer = await createReader();
    await post(`/api/comments/${comment}/reports`, {
      token: complainer.token,
      body: { data: { reason: 'off-topic', detail: 'About cats.' } },
    });

    const { data } = await queue(`tab=reported&article=${article.documentId}`);

    expect(data).toMatchObject([
      {
        documentId: comment,
        reports: [{ reason: 'off-topic', detail: 'About cats.', reader: complainer.username }],
      },
    ]);
  });

  it('gives the reason why the rules made a Comment pending, as a code with parameters beside the rule’s sentence', async () => {
    await setRules({ maxLinks: 0, heldWords: 'lantern' });
    const [article, reader] = [await createArticle(), await createReader()];
    await say(reader, article, 'See https://a.example');
    await say(reader, article, 'Past the lantern');

    const { data } = await queue(`article=${article.documentId}`);

    expect(data).toMatchObject([
      {
        rule: 'held-words',
        reason: 'Held word: lantern',
        why: { reason: { code: 'held-word', word: 'lantern' }, sentence: 'Held word: lantern' },
      },
      {
        rule: 'links',
        reason: 'It has 1 links; 0 are allowed.',
        why: {
          reason: { code: 'too-many-links', count: 1, maxLinks: 0 },
          sentence: 'It has 1 links; 0 are allowed.',
        },
      },
    ]);
  });

  it('gives Reports as the reason for a pending Comment, with their number', async () => {
    await setRules({ reportsToHold: 1 });
    const { article, comment } = await waiting();
    const { token } = await createReader();
    await post(`/api/comments/${comment}/reports`, { token, body: { data: { reason: 'spam' } } });

    const { data } = await queue(`article=${article.documentId}`);

    expect(data).toMatchObject([
      { rule: 'reports', status: 'pending', why: { reason: { code: 'reported', count: 1 } } },
    ]);
  });

  it('gives no reason once an edit has removed it', async () => {
    await setRules({ heldWords: 'lantern' });
    const [article, reader] = [await createArticle(), await createReader()];
    const comment = await say(reader, article, 'Past the lantern');
    await put(`/api/comments/${comment}`, {
      token: reader.token,
      body: { data: { body: 'Past the lamp' } },
    });

    const { data } = await queue(`tab=approved&article=${article.documentId}`);

    expect(data).toMatchObject([{ rule: 'moderation-mode', reason: null, why: null }]);
  });

  it('shows the sentence of a Comment that was judged before reasons had codes', async () => {
    const { article, comment } = await waiting();
    await app()
      .db.connection('comments')
      .where({ document_id: comment })
      .update({ rule_reason: null, status_reason: 'As it was put then.' });

    const { data } = await queue(`article=${article.documentId}`);

    expect(data).toMatchObject([{ why: { reason: null, sentence: 'As it was put then.' } }]);
  });

  it('shows the thread around a Comment, whatever its status', async () => {
    await setRules();
    const { article, reader, comment } = await waiting();
    const answer = await say(reader, article, 'Under it', comment);
    await setRules({ moderation: 'pre' });
    await say(reader, article, 'Under that', answer);

    const { body } = await get(`/desk/comments/${answer}/thread`, { token: moderator.token });

    expect(body.data.map((one: { body: string }) => one.body)).toEqual([
      'Wait for *me*',
      'Under it',
      'Under that',
    ]);
  });
});

describe('a decision', () => {
  it('applies at once, and records who, when, from which status, to which, and why', async () => {
    const { article, comment } = await waiting();

    const answer = await decide({
      status: 'rejected',
      reason: 'Rude',
      comments: [{ documentId: comment, expected: 'pending' }],
    });
    const { data } = await queue(`tab=rejected&article=${article.documentId}`);

    expect(answer.body.data).toMatchObject([
      { documentId: comment, comment: { status: 'rejected' } },
    ]);
    expect(data[0]).toMatchObject({
      reason: 'Rude',
      decisions: [
        {
          from: 'pending',
          to: 'rejected',
          reason: 'Rude',
          moderator: moderator.name,
          at: expect.any(String),
        },
      ],
    });
  });

  it('tells the second Moderator what the first decided', async () => {
    const { comment } = await waiting();
    const other = await createAdmin('Other', ALL);
    const comments = [{ documentId: comment, expected: 'pending' }];
    await decide({ status: 'approved', comments });

    const { status, body } = await decide({ status: 'spam', comments }, other.token);

    expect(status).toBe(200);
    expect(body.data).toEqual([
      {
        documentId: comment,
        error: {
          code: 'DECIDED_ALREADY',
          message: `${moderator.name} has decided over this comment meanwhile: it is approved.`,
          details: { status: 'approved', moderator: moderator.name, code: 'DECIDED_ALREADY' },
        },
      },
    ]);
  });

  it('applies to many Comments, and a refusal of one does not stop the others', async () => {
    const [first, second] = [await waiting(), await waiting()];
    const { body } = await decide({
      status: 'approved',
      comments: [first.comment, 'unknown', second.comment].map((documentId) => ({ documentId })),
    });
    expect(body.data).toMatchObject([
      { comment: { status: 'approved' } },
      { error: { code: 'COMMENT_NOT_FOUND' } },
      { comment: { status: 'approved' } },
    ]);
  });

  it('can be undone by the Moderator who made it, with its Reports, and by nobody else', async () => {
    await setRules();
    const { article, comment } = await waiting();
    const { token } = await createReader();
    await post(`/api/comments/${comment}/reports`, { token, body: { data: { reason: 'spam' } } });
    const comments = [comment];
    await decide({ status: 'rejected', comments: [{ documentId: comment }] });
    const other = await createAdmin('Other', ALL);

    const undo = (by: TestAdmin) =>
      post('/desk/decisions/undo', { token: by.token, body: { comments } });
    expect((await undo(other)).body.data).toMatchObject([{ error: { code: 'DECIDED_ALREADY' } }]);
    expect((await undo(moderator)).body.data).toMatchObject([{ comment: { status: 'approved' } }]);

    const { data } = await queue(`tab=reported&article=${article.documentId}`);
    expect(data).toMatchObject([{ documentId: comment, reports: [{ reason: 'spam' }] }]);
    expect(data[0].decisions.map(({ isUndo }: { isUndo: boolean }) => isUndo)).toEqual([
      false,
      true,
    ]);
    const shown = await get(`/api/articles/${article.slug}/comments`);
    expect(shown.body.meta.discussion.commentCount).toBe(1);
  });
});

describe('undoing more than the last decision', () => {
  it('takes back one after the other, down to none', async () => {
    const { comment } = await waiting();
    for (const status of ['approved', 'rejected', 'spam']) {
      await decide({ status, comments: [{ documentId: comment }] });
    }
    const undo = async () =>
      (
        await post('/desk/decisions/undo', {
          token: moderator.token,
          body: { comments: [{ documentId: comment }] },
        })
      ).body.data[0];

    expect((await undo()).comment.status).toBe('rejected');
    expect((await undo()).comment.status).toBe('approved');
    expect((await undo()).comment.status).toBe('pending');
    expect((await undo()).error.code).toBe('DECIDED_ALREADY');
  });

  it('undoes one decision where the same request is sent twice', async () => {
    const { comment } = await waiting();
    await decide({ status: 'approved', comments: [{ documentId: comment }] });
    await decide({ status: 'rejected', comments: [{ documentId: comment }] });
    const undo = () =>
      post('/desk/decisions/undo', {
        token: moderator.token,
        body: { comments: [{ documentId: comment, expected: 'rejected' }] },
      });

    expect((await undo()).body.data).toMatchObject([{ comment: { status: 'approved' } }]);
    expect((await undo()).body.data).toMatchObject([{ error: { code: 'DECIDED_ALREADY' } }]);
  });
});

describe('undoing a decision with a reason', () => {
  it('restores the reason of the rules beside that of the Moderator', async () => {
    const { article, comment } = await waiting();
    await decide({ status: 'rejected', reason: 'Rude', comments: [{ documentId: comment }] });
    await post('/desk/decisions/undo', { token: moderator.token, body: { comments: [comment] } });

    const { data } = await queue(`tab=waiting&article=${article.documentId}`);

    expect(data).toMatchObject([
      {
        reason: 'Rude',
        why: {
          reason: { code: 'all-comments-wait' },
          sentence: 'All comments wait for a moderator.',
        },
      },
    ]);
  });
});

describe('a reply from the desk', () => {
  it('is signed with the Author linked to the account, and is shown at once', async () => {
    const { article, comment } = await waiting();
    const path = `/desk/comments/${comment}/reply`;
    const body = { body: 'Thank you, Ann.' };
    const { token } = moderator;

    const unlinked = await post(path, { token, body });
    expect(unlinked.body.error).toMatchObject({
      status: 409,
      details: { code: 'AUTHOR_NOT_LINKED' },
    });
    const author = await createAuthor({ name: 'Wren Ashlock', account: moderator.id });

    expect((await post(path, { token, body })).body.error.details.code).toBe('PARENT_NOT_FOUND');
    await decide({ status: 'approved', comments: [{ documentId: comment }] });
    expect((await post(path, { token, body })).status).toBe(201);

    const { body: shown } = await get(`/api/articles/${article.slug}/comments`);
    expect(shown.data[0].replies).toMatchObject([
      {
        body: 'Thank you, Ann.',
        author: { documentId: author.documentId, displayName: 'Wren Ashlock', isEditor: true },
      },
    ]);
    await documents('api::author.author').delete({ documentId: author.documentId });
  });

  it('is signed with the Author who was chosen, if that is one’s own', async () => {
    const { article, comment } = await waiting();
    await decide({ status: 'approved', comments: [{ documentId: comment }] });
    const { token, id } = await createAdmin('Signs', ALL);
    const first = await createAuthor({ name: 'Own Wren', account: id });
    const second = await createAuthor({ name: 'The Desk', account: id });
    const others = await createAuthor({ name: 'Else', isEditor: true, account: moderator.id });
    const nobodys = await createAuthor({ name: 'Free', isEditor: true });
    const reply = (body: object) => post(`/desk/comments/${comment}/reply`, { token, body });

    expect((await get('/desk/signatures', { token })).body.data).toEqual([
      { documentId: first.documentId, name: 'Own Wren' },
      { documentId: second.documentId, name: 'The Desk' },
    ]);
    for (const { documentId: author } of [others, nobodys]) {
      const refused = await reply({ body: 'Not mine.', author });
      expect(refused.body.error).toMatchObject({ status: 403, details: { code: 'NOT_ALLOWED' } });
    }
    expect((await reply({ body: 'Ours.', author: 5 })).status).toBe(400);
    expect((await reply({ body: 'Ours.', author: second.documentId })).status).toBe(201);
    const { body: shown } = await get(`/api/articles/${article.slug}/comments`);
    expect(shown.data[0].replies).toMatchObject([{ author: { displayName: 'The Desk' } }]);
    for (const { documentId } of [first, second, others, nobodys]) {
      await documents('api::author.author').delete({ documentId });
    }
  });
});

describe('a Reader', () => {
  it('can be banned at the desk, for a time or for good, and the ban lifted', async () => {
    const { article, reader } = await waiting();
    const set = (data: object) =>
      put(`/desk/readers/${reader.documentId}`, { token: moderator.token, body: data });
    const attempt = () =>
      post(`/api/articles/${article.slug}/comments`, {
        token: reader.token,
        body: { data: { body: `Again ${Math.random()}` } },
      });

    const until = new Date(Date.now() + 86_400_000).toISOString();
    const { body } = await set({ commenting: 'banned', bannedUntil: until });
    expect(body.data).toMatchObject({ commenting: 'banned', bannedUntil: until });
    expect((await attempt()).body.error.details).toEqual({
      code: 'READER_BANNED',
      bannedUntil: until,
    });
    await set({ commenting: 'normal' });
    expect((await attempt()).status).toBe(201);
  });

  it('is shown with who gave the ban, when and why, until it is lifted', async () => {
    const { article, reader } = await waiting();
    const set = async (data: object) =>
      (await put(`/desk/readers/${reader.documentId}`, { token: moderator.token, body: data }))
        .body;
    const listed = async () => (await queue(`article=${article.documentId}`)).data[0].reader;

    await set({ commenting: 'banned', reason: '  Threats  ' });
    const { ban, bannedUntil } = await listed();
    expect({ ban, bannedUntil }).toEqual({
      ban: { moderator: moderator.name, at: expect.any(String), reason: 'Threats' },
      bannedUntil: null,
    });
    expect((await set({ commenting: 'banned', reason: ' ' })).data.ban.reason).toBeNull();
    expect((await set({ commenting: 'premoderated' })).data.ban).toBeNull();
    expect((await listed()).ban).toBeNull();
  });

  it('who was banned elsewhere than at the desk has no record of it', async () => {
    const { article, reader } = await waiting();
    await app()
      .db.connection('up_users')
      .where({ document_id: reader.documentId })
      .update({ commenting: 'banned' });

    const listed = async () => (await queue(`article=${article.documentId}`)).data[0].reader;
    expect(await listed()).toMatchObject({ commenting: 'banned', ban: null });

    const { documentId } = reader;
    await put(`/desk/readers/${documentId}`, {
      token: moderator.token,
      body: { commenting: 'banned', reason: 'Threats' },
    });
    for (const commenting of ['normal', 'banned'] as const) {
      await documents('plugin::users-permissions.user').update({
        documentId,
        data: { commenting },
      });
    }
    expect(await listed()).toMatchObject({ commenting: 'banned', ban: null });
  });

  it.each([
    [{ commenting: 'banned', reason: 'x'.repeat(501) }, 'reason'],
    [{ commenting: 'banned', reason: 5 }, 'reason'],
    [{ commenting: 'banned', bannedUntil: 'tomorrow' }, 'bannedUntil'],
    [{ commenting: 'banned', bannedBy: 'Me' }, 'bannedBy'],
    [{ commenting: 'away' }, 'commenting'],
  ])('is not changed by %j', async (body, field) => {
    const { reader } = await waiting();
    const path = `/desk/readers/${reader.documentId}`;
    const { body: answer } = await put(path, { token: moderator.token, body });
    expect(answer.error.details).toEqual({ code: 'PARAMETER_INVALID', field });
  });
});

describe('the Discussion of an Article', () => {
  it('can be read and closed, with its counts by status', async () => {
    const { article, comment } = await waiting();
    await waiting();
    await decide({ status: 'spam', comments: [{ documentId: comment }] });
    const path = `/desk/articles/${article.documentId}/discussion`;
    const { token } = moderator;

    expect((await get(path, { token })).body.data).toMatchObject({
      state: 'open',
      counts: { approved: 0, pending: 0, rejected: 0, spam: 1, deleted: 0 },
    });
    const closed = await put(path, { token, body: { state: 'closed', closesAt: null } });
    expect(closed.body.data.state).toBe('closed');
    expect((await get(`/api/articles/${article.slug}/comments`)).body.meta.discussion.state).toBe(
      'closed',
    );
  });
});

describe('the Comment rules', () => {
  it('can be read and changed', async () => {
    const { token } = moderator;
    const { data } = (await get('/desk/settings', { token })).body;
    const changed = { ...data, heldWords: 'casino', maxLinks: 0 };
    expect((await put('/desk/settings', { token, body: changed })).body.data).toEqual(changed);
    expect((await get('/desk/settings', { token })).body.data).toEqual(changed);
    const wrong = await put('/desk/settings', { token, body: { ...changed, maxDepth: -1 } });
    expect(wrong.body.error.details).toEqual({ code: 'PARAMETER_INVALID', field: 'maxDepth' });
  });

  it('can be tried on a text that is not stored', async () => {
    const { token } = moderator;
    const settings = (await get('/desk/settings', { token })).body.data;
    const tried = async (trial: object) =>
      (await post('/desk/settings/try', { token, body: { settings, ...trial } })).body.data;
    const before = await documents('api::comment.comment').count({});

    expect(await tried({ body: 'Hello' })).toMatchObject({
      rule: 'moderation-mode',
      outcome: 'pending',
    });
    expect(
      await tried({ body: 'A casino', settings: { ...settings, bannedWords: 'Casino' } }),
    ).toMatchObject({ rule: 'banned-words', outcome: 'rejected', reason: 'Banned word: Casino' });
    expect(await tried({ body: '' })).toMatchObject({ rule: 'body', outcome: 'refused' });
    expect(
      await tried({ body: 'Too long', settings: { ...settings, maxLength: 7 } }),
    ).toMatchObject({
      outcome: 'refused',
      reason: 'Your comment has 8 characters; at most 7 are allowed.',
      why: { reason: { code: 'COMMENT_BODY_TOO_LONG', length: 8, maxLength: 7 } },
    });
    expect(await documents('api::comment.comment').count({})).toBe(before);
  });
});

it('the summary counts pending Comments and those of the last fourteen days', async () => {
  const { comment } = await waiting();
  const { data } = (await get('/desk/summary', { token: moderator.token })).body;
  expect(data.waiting[0].documentId).toBe(comment);
  expect(data.waiting.length).toBeLessThanOrEqual(5);
  expect(data.days).toHaveLength(14);
  expect(data.days[13]).toMatchObject({ day: new Date().toISOString().slice(0, 10) });
  expect(data.days[13].held).toBeGreaterThan(0);
});

it('the desk is open to Strapi’s role "Editor" from the first start, except for the rules', async () => {
  const role = await app()
    .db.query('admin::role')
    .findOne({ where: { code: 'strapi-editor' }, populate: ['permissions'] });
  const actions = role.permissions.map(({ action }: { action: string }) => action);
  expect(actions.filter((action: string) => action.startsWith('plugin::desk')).sort()).toEqual([
    'plugin::desk.ban',
    'plugin::desk.edit-words',
    'plugin::desk.moderate',
    'plugin::desk.read',
  ]);
});

describe('permissions', () => {
  const CALLS: [string, string, string, object | undefined][] = [
    [
      'POST',
      '/desk/decisions',
      'moderate',
      { status: 'approved', comments: [{ documentId: 'x' }] },
    ],
    ['POST', '/desk/decisions/undo', 'moderate', { comments: ['x'] }],
    ['PUT', '/desk/comments/x/pinned', 'moderate', { pinned: true }],
    ['POST', '/desk/comments/x/reply', 'moderate', { body: 'x' }],
    ['GET', '/desk/signatures', 'moderate', undefined],
    ['PUT', '/desk/comments/x/words', 'edit-words', { body: 'x', seen: 'y' }],
    ['GET', '/desk/comments/x/former-words', 'former-words', undefined],
    ['PUT', '/desk/articles/x/discussion', 'moderate', {}],
    ['PUT', '/desk/readers/x', 'ban', { commenting: 'normal' }],
    ['GET', '/desk/settings', 'settings', undefined],
    ['PUT', '/desk/settings', 'settings', {}],
    ['POST', '/desk/settings/try', 'settings', {}],
  ];
  const call = (method: string, path: string, token?: string, body?: object) =>
    method === 'GET'
      ? get(path, { token })
      : (method === 'PUT' ? put : post)(path, { token, body });

  const entitled: Record<string, TestAdmin> = {};

  beforeAll(async () => {
    for (const action of ['moderate', 'edit-words', 'former-words', 'ban', 'settings']) {
      entitled[action] = await createAdmin('One', [`plugin::desk.${action}`]);
    }
  });

  it.each(CALLS)('%s %s needs plugin::desk.%s', async (method, path, action, body) => {
    expect((await call(method, path, reviewer.token, body)).status).toBe(403);
    expect((await call(method, path, entitled[action]!.token, body)).status).not.toBe(403);
  });

  it.each(['/desk/comments', '/desk/counts', '/desk/summary', '/desk/comments/x/thread'])(
    'GET %s needs plugin::desk.read',
    async (path) => {
      expect((await get(path, { token: reviewer.token })).status).not.toBe(403);
      expect((await get(path, { token: entitled.ban!.token })).status).toBe(403);
      expect((await get(path)).status).toBe(401);
      const reader = await createReader();
      expect((await get(path, { token: reader.token })).status).toBe(401);
    },
  );
});
