import { randomUUID } from 'node:crypto';

import { app } from '../../helpers/foreword';
import { createArticle, type TestDocument } from '../../helpers/content';
import {
  comment,
  commentRow,
  conversation,
  decide,
  deskToken,
  discussionRow,
  everyThread,
  expectTrueCounts,
  freshWords,
  moderate,
  rowsAbout,
  say,
  setDiscussion,
  takeBack,
  told,
} from '../../helpers/conversation';
import { get, post, put, remove } from '../../helpers/http';
import {
  createApiToken,
  createModerator,
  createReader,
  createReaders,
  type TestReader,
} from '../../helpers/people';
import { setRules } from '../../helpers/rules';

const MODERATE = 'api::comment.comment.moderate';

let ann: TestReader;
let ben: TestReader;
let article: TestDocument;

beforeAll(async () => {
  [ann, ben] = (await createReaders(2)) as [TestReader, TestReader];
  article = await createArticle();
});

beforeEach(() => setRules());

/** A Comment in some state, with an approved reply under it. */
const commentThatIs = async (status: string, here: TestDocument) => {
  const one = await comment(ann, here);
  const reply = await comment(ben, here, freshWords(), one);
  if (status === 'deleted') await takeBack(ann, one);
  else if (status === 'pending') {
    const { documentId } = one;
    await app().get('documents')('api::comment.comment').update({ documentId, data: { status } });
  } else if (status !== 'approved') await decide(one, status);
  expect((await commentRow(one)).status).toBe(status);
  return { one, reply };
};

describe('a Moderator’s decision', () => {
  it('answers with the comment in its new status', async () => {
    const own = await comment(ann, article);
    const answer = await moderate(own, { status: 'rejected' });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ data: { ...own, status: 'rejected' } });
  });

  const states = ['pending', 'approved', 'rejected', 'spam', 'deleted'];
  const targets = ['approved', 'rejected', 'spam'];

  it.each(states.flatMap((from) => targets.map((to) => [from, to] as const)))(
    'moves a comment from %s to %s, and all counts with it',
    async (from, to) => {
      const here = await createArticle();
      const { one, reply } = await commentThatIs(from, here);

      expect((await decide(one, to)).status).toBe(to);

      const { data, meta } = (await conversation(here)).body;
      const isShown = to === 'approved';
      expect(meta.discussion.commentCount).toBe(isShown ? 2 : 1);
      expect(data).toMatchObject([
        { documentId: one.documentId, deleted: !isShown, replyCount: 1, replies: [reply] },
      ]);
      await expectTrueCounts(here);

      await takeBack(ben, reply);
      expect((await conversation(here)).body.meta).toMatchObject({
        pagination: { total: isShown ? 1 : 0 },
        discussion: { commentCount: isShown ? 1 : 0 },
      });
      await expectTrueCounts(here);
    },
  );

  it('moves a reply likewise, and its parent’s replyCount with it', async () => {
    const here = await createArticle();
    const top = await comment(ann, here);
    const reply = await comment(ben, here, freshWords(), top);
    const replyCount = async () => (await conversation(here)).body.data[0].replyCount;
    for (const [status, count] of [
      ['rejected', 0],
      ['approved', 1],
      ['approved', 1],
      ['spam', 0],
      ['rejected', 0],
      ['approved', 1],
    ] as const) {
      await decide(reply, status);
      expect([status, await replyCount()]).toEqual([status, count]);
    }
    await expectTrueCounts(here);
  });

  it('changes lastCommentAt to that of the visible comments', async () => {
    const here = await createArticle();
    const first = await comment(ann, here);
    const last = await comment(ann, here);
    const lastCommentAt = async () =>
      (await get(`/api/articles/${here.slug}`)).body.data.discussion.lastCommentAt;
    expect(await lastCommentAt()).toBe(last.createdAt);
    await decide(last, 'rejected');
    expect(await lastCommentAt()).toBe(first.createdAt);
    await decide(first, 'spam');
    expect(await lastCommentAt()).toBeNull();
    await decide(last, 'approved');
    expect(await lastCommentAt()).toBe(last.createdAt);
  });

  it('is recorded with who decided, when and why, and is in no public response', async () => {
    const own = await comment(ann, article);
    await moderate(own, { status: 'rejected', reason: 'Off the mark' });
    const before = Date.now();
    await moderate(own, { status: 'approved', reason: 'On second thought' });
    const after = Date.now();

    const decisions = await rowsAbout('decisions', own);
    expect(decisions).toMatchObject([
      { from: 'approved', to: 'rejected', reason: 'Off the mark' },
      { from: 'rejected', to: 'approved', reason: 'On second thought' },
    ]);
    const row = await commentRow(own);
    expect(row).toMatchObject({ status_reason: 'On second thought' });
    expect(row.moderated_by).toBe(decisions[1]?.moderator);
    expect(row.moderated_by).toMatch(/token/i);
    const moderatedAt = new Date(row.moderated_at).getTime();
    expect([moderatedAt >= before, moderatedAt <= after]).toEqual([true, true]);
    const answers = [
      await conversation(article),
      await get(`/api/comments/${own.documentId}`, { token: ann.token }),
      await get('/api/comments/mine', { token: ann.token }),
    ];
    expect(JSON.stringify(answers)).not.toMatch(/mark|thought|moderated|token/i);
  });

  it.each([
    { status: 'pending' },
    { status: 'deleted' },
    { status: 'nonsense' },
    { status: null },
    { status: 7 },
    { pinned: 'yes' },
    { pinned: null },
    {},
    { reason: 'No decision' },
    { status: 'rejected', likeCount: 1 },
    { status: 'rejected', body: 'x' },
  ])('answers 400 to %j', async (data) => {
    const own = await comment(ann, article);
    expect((await moderate(own, data)).status).toBe(400);
    expect((await commentRow(own)).status).toBe('approved');
    expect(await rowsAbout('decisions', own)).toEqual([]);
  });

  it('answers 404 COMMENT_NOT_FOUND for one that does not exist', async () => {
    const answer = await moderate({ documentId: randomUUID() }, { status: 'approved' });
    expect(told(answer)).toBe('404 COMMENT_NOT_FOUND');
  });

  it('accepts a reason of up to 500 characters', async () => {
    const own = await comment(ann, article);
    const reasoned = (length: number) =>
      moderate(own, { status: 'rejected', reason: 'x'.repeat(length) });
    expect((await reasoned(501)).status).toBe(400);
    expect((await reasoned(500)).status).toBe(200);
  });

  it('never answers 500, whatever characters the reason has', async () => {
    for (const reason of ['a\u0000b', '\ud800', '🙂'.repeat(250)]) {
      const own = await comment(ann, article);
      const { status } = await moderate(own, { status: 'rejected', reason });
      expect([reason, status < 500]).toEqual([reason, true]);
    }
  });

  it('is possible in a closed or hidden Discussion too', async () => {
    for (const state of ['closed', 'hidden']) {
      const here = await createArticle();
      const own = await comment(ann, here);
      await setDiscussion(here, { state });
      await decide(own, 'rejected');
      await setDiscussion(here, { state: 'open' });
      expect((await conversation(here)).body.meta.discussion.commentCount).toBe(0);
      await expectTrueCounts(here);
    }
  });
});

describe('pinning', () => {
  it('puts a comment first in every order, and unpinning puts it back', async () => {
    const here = await createArticle();
    const [first, second, third] = [
      await comment(ann, here),
      await comment(ann, here),
      await comment(ann, here),
    ];
    const order = async (sort: string) =>
      (await everyThread(here, { sort })).map(({ documentId }) => documentId);
    const ids = (...all: { documentId: string }[]) => all.map(({ documentId }) => documentId);

    const answer = await moderate(second, { pinned: true });
    expect(answer.body.data).toEqual({ ...second, pinned: true });
    expect(await order('newest')).toEqual(ids(second, third, first));
    expect(await order('oldest')).toEqual(ids(second, first, third));
    expect(await order('top')).toEqual(ids(second, third, first));
    await moderate(second, { pinned: false });
    expect(await order('newest')).toEqual(ids(third, second, first));
  });

  it('is not recorded as a decision about the status', async () => {
    const own = await comment(ann, article);
    await moderate(own, { pinned: true });
    expect(await rowsAbout('decisions', own)).toEqual([]);
    expect((await commentRow(own)).status).toBe('approved');
  });

  it('can be combined with a status', async () => {
    await setRules({ moderation: 'pre' });
    const own = await comment(ann, article);
    const answer = await moderate(own, { status: 'approved', pinned: true });
    expect(answer.body.data).toMatchObject({ status: 'approved', pinned: true });
    await moderate(own, { pinned: false });
  });

  it('does not show a comment that is not approved', async () => {
    const here = await createArticle();
    const own = await comment(ann, here);
    await moderate(own, { status: 'rejected', pinned: true });
    expect((await conversation(here)).body.data).toEqual([]);
    await expectTrueCounts(here);
  });
});

describe('a decision', () => {
  it('is allowed for an API token that has the action, a full-access token, and a role that has it', async () => {
    const moderator = await createModerator({ displayName: 'Mo Derator' });
    const callers = [await createApiToken([MODERATE]), await createApiToken(), moderator.token];
    for (const token of callers) {
      const own = await comment(ann, article);
      const path = `/api/comments/${own.documentId}/moderate`;
      const answer = await post(path, { token, body: { data: { status: 'rejected' } } });
      expect([answer.status, answer.body.data.status]).toEqual([200, 'rejected']);
    }
    const own = await comment(ann, article);
    const path = `/api/comments/${own.documentId}/moderate`;
    await post(path, { token: moderator.token, body: { data: { status: 'spam' } } });
    expect((await commentRow(own)).moderated_by).toBe('Mo Derator');
  });

  it('is refused to every other caller, whether the comment exists or not', async () => {
    const own = await comment(ann, article);
    const others = {
      nobody: undefined,
      author: ann.token,
      reader: ben.token,
      token: await createApiToken(['api::comment.comment.find']),
    };
    for (const token of Object.values(others)) {
      const answers = [];
      for (const id of [own.documentId, randomUUID()]) {
        const body = { data: { status: 'rejected' } };
        answers.push(await post(`/api/comments/${id}/moderate`, { token, body }));
      }
      expect([401, 403]).toContain(answers[0]?.status);
      expect(answers[1]?.body).toEqual(answers[0]?.body);
    }
    expect((await commentRow(own)).status).toBe('approved');
  });

  it('is allowed for a Moderator over their own comment as well', async () => {
    await setRules({ moderation: 'pre' });
    const moderator = await createModerator();
    const own = await comment(moderator, article);
    expect(own.status).toBe('pending');
    const path = `/api/comments/${own.documentId}/moderate`;
    const body = { data: { status: 'approved' } };
    expect((await post(path, { token: moderator.token, body })).body.data.status).toBe('approved');
  });
});

describe('PUT /api/discussions/{documentId}', () => {
  const pathOf = async (here: TestDocument) =>
    `/api/discussions/${(await discussionRow(here)).document_id}`;

  it('opens, closes and hides, and sets when it closes', async () => {
    const here = await createArticle();
    const path = await pathOf(here);
    const soon = new Date(Date.now() + 60_000).toISOString();
    const token = await deskToken();
    for (const data of [
      { state: 'closed' },
      { state: 'open', closesAt: soon },
      { closesAt: null },
      { state: 'hidden' },
      { state: 'open' },
    ]) {
      const answer = await put(path, { token, body: { data } });
      expect(answer.status).toBe(200);
      expect(answer.body.data).toMatchObject(data);
      expect((await conversation(here)).body.meta.discussion).toMatchObject(data);
    }
    expect(told(await say(ann, here, freshWords()))).toBe('201');
  });

  it('is for roles and tokens with the action alone', async () => {
    const path = await pathOf(article);
    const body = { data: { state: 'open' } };
    const moderator = await createModerator();
    const token = await createApiToken(['api::discussion.discussion.update']);
    for (const caller of [token, moderator.token]) {
      expect((await put(path, { token: caller, body })).status).toBe(200);
    }
    const other = await createApiToken([MODERATE]);
    for (const caller of [undefined, ann.token, other]) {
      for (const here of [path, '/api/discussions/unknown']) {
        expect([401, 403]).toContain((await put(here, { token: caller, body })).status);
      }
    }
  });

  it.each([
    { state: 'nonsense' },
    { state: 7 },
    { state: null },
    { closesAt: 'tomorrow' },
    { closesAt: {} },
    { nonsense: 1 },
  ])('answers 400 to %j', async (data) => {
    const { status } = await put(await pathOf(article), {
      token: await deskToken(),
      body: { data },
    });
    expect(status).toBe(400);
  });

  it.each([
    { commentCount: 9 },
    { threadCount: 9 },
    { lastCommentAt: null },
    { articleDocumentId: 'x' },
    { articleLocale: 'fr' },
    { title: 'x' },
    { article: null },
  ])('answers 400 SERVER_OWNED_FIELD to %j', async (data) => {
    const answer = await put(await pathOf(article), { token: await deskToken(), body: { data } });
    expect(told(answer)).toBe('400 SERVER_OWNED_FIELD');
  });

  it('has no counterpart that creates or deletes a Discussion', async () => {
    const token = await deskToken();
    const path = await pathOf(article);
    expect([404, 405]).toContain((await post('/api/discussions', { token, body: {} })).status);
    const { status } = await remove(path, { token });
    expect([404, 405]).toContain(status);
  });
});

describe('a Reader who is a Moderator', () => {
  it('is exempt from the flood rule and from no other', async () => {
    await setRules({ floodSeconds: 15 });
    const moderator = await createModerator();
    await comment(moderator, article, 'A moderator speaks');
    expect(told(await say(moderator, article, freshWords()))).toBe('201');
    expect(told(await say(moderator, article, 'A moderator speaks'))).toBe('409 COMMENT_DUPLICATE');
    const reader = await createReader();
    await comment(reader, article);
    expect(told(await say(reader, article, freshWords()))).toBe('429 COMMENT_TOO_FAST');
  });
});
