import { randomUUID } from 'node:crypto';

import { createArticle, documents, type TestDocument } from '../../helpers/content';
import {
  age,
  comment,
  conversation,
  decide,
  edit,
  everyThread,
  expectTrueCounts,
  freshWords,
  like,
  report,
  say,
  setDiscussion,
  takeBack,
  told,
} from '../../helpers/conversation';
import { get, put } from '../../helpers/http';
import { createReader, createReaders, type TestReader } from '../../helpers/people';
import { setRules } from '../../helpers/rules';

let ann: TestReader;
let ben: TestReader;
let article: TestDocument;

beforeAll(async () => {
  [ann, ben] = (await createReaders(2)) as [TestReader, TestReader];
  article = await createArticle();
});

beforeEach(() => setRules());

describe('editing a comment', () => {
  it('changes its text, sets editedAt, and leaves all else', async () => {
    const here = await createArticle();
    const before = await comment(ann, here, 'Frist!');
    await comment(ben, here, 'A reply', before);
    await like(ben, before);

    const answer = await edit(ann, before, 'First, *rather*.');

    const after = {
      ...before,
      body: 'First, *rather*.',
      html: '<p>First, <em>rather</em>.</p>',
      likeCount: 1,
      replyCount: 1,
      editedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    };
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ data: after });
    const shown = (await conversation(here)).body;
    expect(shown.data).toMatchObject([after]);
    expect(shown.meta.discussion.commentCount).toBe(2);
    expect((await get(`/api/comments/${before.documentId}`)).body.data).toEqual(after);
  });

  it('updates editedAt each time', async () => {
    const { documentId } = await comment(ann, article);
    const first = (await edit(ann, { documentId }, freshWords())).body.data;
    const second = (await edit(ann, { documentId }, freshWords())).body.data;
    expect(Date.parse(second.editedAt)).toBeGreaterThanOrEqual(Date.parse(first.editedAt));
    expect(Date.parse(first.editedAt)).toBeGreaterThanOrEqual(Date.parse(first.createdAt));
  });

  it('may leave the text as it is', async () => {
    const before = await comment(ann, article);
    expect((await edit(ann, before, before.body ?? '')).body.data.body).toBe(before.body);
  });

  it('does not change its place in the conversation', async () => {
    const here = await createArticle();
    const [first, second] = [await comment(ann, here), await comment(ben, here)];
    await edit(ann, first, freshWords());
    const order = (await everyThread(here)).map(({ documentId }) => documentId);
    expect(order).toEqual([second.documentId, first.documentId]);
  });

  it('answers a caller who is not signed in with 401 LOGIN_REQUIRED', async () => {
    const { documentId } = await comment(ann, article);
    for (const id of [documentId, 'unknown']) {
      const answer = await put(`/api/comments/${id}`, { body: { data: { body: 'x' } } });
      expect(told(answer)).toBe('401 LOGIN_REQUIRED');
      expect(answer.body.error.message).toBe('You must be logged in to edit a comment.');
    }
  });

  it('answers 403 NOT_YOURS for another reader’s visible comment', async () => {
    const theirs = await comment(ben, article);
    const answer = await edit(ann, theirs, 'Mine now');
    expect(told(answer)).toBe('403 NOT_YOURS');
    expect(answer.body.error.name).toBe('ForbiddenError');
  });

  it('answers 404 COMMENT_NOT_FOUND alike for an unknown comment and another reader’s that is not visible', async () => {
    const unknown = await edit(ann, { documentId: randomUUID() }, 'Mine now');
    expect(told(unknown)).toBe('404 COMMENT_NOT_FOUND');
    for (const status of ['rejected', 'spam']) {
      const theirs = await comment(ben, article);
      await decide(theirs, status);
      expect((await edit(ann, theirs, 'Mine now')).body).toEqual(unknown.body);
    }
    await setRules({ moderation: 'pre' });
    const waiting = await comment(ben, article);
    expect((await edit(ann, waiting, 'Mine now')).body).toEqual(unknown.body);
    await setRules();
    const gone = await comment(ben, article);
    await comment(ann, article, freshWords(), gone);
    await takeBack(ben, gone);
    expect((await edit(ann, gone, 'Mine now')).body).toEqual(unknown.body);
  });

  it.each(['rejected', 'spam'])(
    'is refused once a Moderator made the comment %s',
    async (status) => {
      const own = await comment(ann, article);
      await decide(own, status);
      expect(told(await edit(ann, own, 'Better now'))).toBe('404 COMMENT_NOT_FOUND');
    },
  );

  it('is refused once the comment was deleted', async () => {
    const own = await comment(ann, article);
    await takeBack(ann, own);
    expect(told(await edit(ann, own, 'Better now'))).toBe('404 COMMENT_NOT_FOUND');
  });
});

describe('the edit window', () => {
  it('closes editWindowSeconds after the comment was posted, with 403 EDIT_WINDOW_CLOSED', async () => {
    const own = await comment(ann, article);
    await age(own, 299);
    expect(told(await edit(ann, own, freshWords()))).toBe('200');
    await age(own, 301);
    expect(told(await edit(ann, own, freshWords()))).toBe('403 EDIT_WINDOW_CLOSED');
    await setRules({ editWindowSeconds: 600 });
    expect(told(await edit(ann, own, freshWords()))).toBe('200');
  });

  it('is not extended by an edit', async () => {
    const own = await comment(ann, article);
    await age(own, 200);
    await edit(ann, own, freshWords());
    await age(own, 301);
    expect(told(await edit(ann, own, freshWords()))).toBe('403 EDIT_WINDOW_CLOSED');
  });

  it('may be 0 seconds', async () => {
    await setRules({ editWindowSeconds: 0 });
    const own = await comment(ann, article);
    await age(own, 1);
    expect(told(await edit(ann, own, freshWords()))).toBe('403 EDIT_WINDOW_CLOSED');
  });

  it('is not revealed for another reader’s comment', async () => {
    const theirs = await comment(ben, article);
    await age(theirs, 1000);
    expect(told(await edit(ann, theirs, freshWords()))).toBe('403 NOT_YOURS');
  });
});

describe('an edit is judged like a new comment', () => {
  it('is refused when the text is empty, too long, or a duplicate', async () => {
    await setRules({ maxLength: 60 });
    const here = await createArticle();
    const own = await comment(ann, here, 'My first words');
    await comment(ann, here, 'My second words');
    for (const [body, answer] of [
      ['', '400 COMMENT_BODY_REQUIRED'],
      ['<b></b>', '400 COMMENT_BODY_REQUIRED'],
      ['x'.repeat(61), '400 COMMENT_BODY_TOO_LONG'],
      ['my  SECOND words', '409 COMMENT_DUPLICATE'],
      ['MY first words', '200'],
    ] as const) {
      expect([body, told(await edit(ann, own, body))]).toEqual([body, answer]);
    }
  });

  it('leaves everything as it was when it is refused', async () => {
    const here = await createArticle();
    const own = await comment(ann, here);
    await edit(ann, own, '');
    expect((await get(`/api/comments/${own.documentId}`)).body.data).toEqual(own);
  });

  it('becomes pending in mode pre: not in the conversation, not counted, visible to its reader alone', async () => {
    const here = await createArticle();
    const own = await comment(ann, here);
    await setRules({ moderation: 'pre' });

    const answer = await edit(ann, own, freshWords());

    expect([answer.status, answer.body.data.status]).toEqual([200, 'pending']);
    expect((await conversation(here)).body).toMatchObject({
      data: [],
      meta: { pagination: { total: 0 }, discussion: { commentCount: 0 } },
    });
    const path = `/api/comments/${own.documentId}`;
    expect(told(await get(path))).toBe('404 COMMENT_NOT_FOUND');
    expect((await get(path, { token: ann.token })).body.data.status).toBe('pending');
    await decide(own, 'approved');
    expect((await conversation(here)).body.meta.discussion.commentCount).toBe(1);
    await expectTrueCounts(here);
  });

  it('leaves a tombstone in its place while it is pending and has replies', async () => {
    const here = await createArticle();
    const own = await comment(ann, here);
    await comment(ben, here, 'A reply', own);
    await setRules({ heldWords: 'lantern' });
    await edit(ann, own, 'A lantern');
    expect((await conversation(here)).body.data).toMatchObject([
      { deleted: true, body: null, html: null, author: null, replies: [{ body: 'A reply' }] },
    ]);
    await edit(ann, own, 'A lamp');
    expect((await conversation(here)).body.data).toMatchObject([
      { deleted: false, body: 'A lamp', replies: [{ body: 'A reply' }] },
    ]);
    await expectTrueCounts(here);
  });

  it.each([
    ['a held word', 'The lantern', 'pending'],
    ['a banned word', 'The trumpet', 'rejected'],
    ['too many links', 'https://a.example https://b.example https://c.example', 'pending'],
  ])('is not visible because of %s', async (_, body, status) => {
    await setRules({ heldWords: 'lantern', bannedWords: 'trumpet', maxLinks: 2 });
    const here = await createArticle();
    const own = await comment(ann, here);
    expect((await edit(ann, own, body)).body.data.status).toBe(status);
    expect((await conversation(here)).body.meta.discussion.commentCount).toBe(0);
    await expectTrueCounts(here);
  });

  it('is not limited by floodSeconds, and does not limit a new comment', async () => {
    await setRules({ floodSeconds: 15 });
    const carl = await createReader();
    const own = await comment(carl, article);
    expect(told(await edit(carl, own, freshWords()))).toBe('200');
    await age(own, 16);
    await edit(carl, own, freshWords());
    expect(told(await say(carl, article, freshWords()))).toBe('201');
  });

  it('does not close open reports', async () => {
    const here = await createArticle();
    const own = await comment(ann, here);
    await setRules({ reportsToHold: 1 });
    await report(ben, own);
    expect((await edit(ann, own, freshWords())).body.data.status).toBe('pending');
    expect((await conversation(here)).body.data).toEqual([]);
  });

  it('is refused with 403 DISCUSSION_CLOSED once the Discussion is closed, hidden or past its closing time', async () => {
    for (const data of [
      { state: 'closed' },
      { state: 'hidden' },
      { closesAt: '2020-01-01T00:00:00.000Z' },
    ]) {
      const here = await createArticle();
      const own = await comment(ann, here);
      await setDiscussion(here, data);
      expect(told(await edit(ann, own, freshWords()))).toBe('403 DISCUSSION_CLOSED');
    }
  });

  it('is accepted whatever the status of its parent is by now', async () => {
    const here = await createArticle();
    const top = await comment(ben, here);
    const own = await comment(ann, here, freshWords(), top);
    await takeBack(ben, top);
    const answer = await edit(ann, own, freshWords());
    expect(answer.body.data).toMatchObject({
      status: 'approved',
      depth: 1,
      parent: { documentId: top.documentId },
    });
  });
});

describe('a malformed request to edit', () => {
  it.each([
    ...['status', 'parent', 'author', 'likeCount', 'pinned', 'createdAt', 'editedAt', 'discussion'],
    ...['authorName', 'html', 'depth', 'statusReason', 'documentId', 'deletedAt'],
  ])('answers 400 SERVER_OWNED_FIELD for %s', async (field) => {
    const own = await comment(ann, article);
    const answer = await put(`/api/comments/${own.documentId}`, {
      token: ann.token,
      body: { data: { body: freshWords(), [field]: null } },
    });
    expect(told(answer)).toBe('400 SERVER_OWNED_FIELD');
    expect((await get(`/api/comments/${own.documentId}`)).body.data).toEqual(own);
  });

  it.each([{ data: {} }, { data: { body: 7 } }, {}, [], { data: { body: 'x', nonsense: 1 } }])(
    'answers 400: %j',
    async (body) => {
      const { documentId } = await comment(ann, article);
      expect((await put(`/api/comments/${documentId}`, { token: ann.token, body })).status).toBe(
        400,
      );
    },
  );
});

describe('an edit under an Article that is not published any more', () => {
  it('answers as for a comment that does not exist', async () => {
    const here = await createArticle();
    const own = await comment(ann, here);
    await documents('api::article.article').unpublish({ documentId: here.documentId });
    const unknown = await edit(ann, { documentId: randomUUID() }, 'x');
    expect((await edit(ann, own, 'x')).body).toEqual(unknown.body);
    expect((await edit(ben, own, 'x')).body).toEqual(unknown.body);
  });
});
