import { randomUUID } from 'node:crypto';

import { createArticle, type TestDocument } from '../../helpers/content';
import {
  age,
  comment,
  conversation,
  decide,
  everyReply,
  expectTrueCounts,
  freshWords,
  like,
  report,
  say,
  setDiscussion,
  setReader,
  takeBack,
  told,
} from '../../helpers/conversation';
import { get, remove } from '../../helpers/http';
import { createReaders, type TestReader } from '../../helpers/people';
import { setRules } from '../../helpers/rules';

let ann: TestReader;
let ben: TestReader;
let article: TestDocument;

beforeAll(async () => {
  [ann, ben] = (await createReaders(2)) as [TestReader, TestReader];
  article = await createArticle();
});

beforeEach(() => setRules());

const counts = async (of: TestDocument) => {
  const { body } = await conversation(of);
  const { discussion, pagination } = body.meta;
  return { comments: discussion.commentCount, threads: pagination.total, shown: body.data.length };
};

describe('deleting a comment', () => {
  it('answers 204 without a body, and the comment is gone everywhere', async () => {
    const here = await createArticle();
    const own = await comment(ann, here);
    const answer = await takeBack(ann, own);
    expect([answer.status, answer.body]).toEqual([204, '']);
    expect(await counts(here)).toEqual({ comments: 0, threads: 0, shown: 0 });
    for (const token of [undefined, ann.token]) {
      const path = `/api/comments/${own.documentId}`;
      expect(told(await get(path, { token }))).toBe('404 COMMENT_NOT_FOUND');
      expect(told(await get(`${path}/replies`, { token }))).toBe('404 COMMENT_NOT_FOUND');
    }
    await expectTrueCounts(here);
  });

  it('answers 404 COMMENT_NOT_FOUND the second time, as for one that never existed', async () => {
    const own = await comment(ann, article);
    await takeBack(ann, own);
    const unknown = await takeBack(ann, { documentId: randomUUID() });
    expect(told(unknown)).toBe('404 COMMENT_NOT_FOUND');
    expect((await takeBack(ann, own)).body).toEqual(unknown.body);
  });

  it('answers a caller who is not signed in with 401 LOGIN_REQUIRED', async () => {
    const { documentId } = await comment(ann, article);
    for (const id of [documentId, 'unknown']) {
      const answer = await remove(`/api/comments/${id}`);
      expect(told(answer)).toBe('401 LOGIN_REQUIRED');
      expect(answer.body.error.message).toBe('You must be logged in to delete a comment.');
    }
  });

  it('answers 403 NOT_YOURS for another reader’s comment, 404 for one that is not visible', async () => {
    const shown = await comment(ben, article);
    const rejected = await comment(ben, article);
    await decide(rejected, 'rejected');
    expect(told(await takeBack(ann, shown))).toBe('403 NOT_YOURS');
    expect(told(await takeBack(ann, rejected))).toBe('404 COMMENT_NOT_FOUND');
    expect(told(await get(`/api/comments/${shown.documentId}`))).toBe('200');
  });

  it.each(['pending', 'rejected', 'spam'])(
    'deletes a comment that is %s as well',
    async (status) => {
      const here = await createArticle();
      if (status === 'pending') await setRules({ moderation: 'pre' });
      const own = await comment(ann, here);
      if (status !== 'pending') await decide(own, status);
      expect(told(await takeBack(ann, own))).toBe('204');
      const mine = await get('/api/comments/mine', { token: ann.token });
      expect(mine.body.data[0]).toMatchObject({ documentId: own.documentId, status: 'deleted' });
      expect(await counts(here)).toEqual({ comments: 0, threads: 0, shown: 0 });
      await expectTrueCounts(here);
    },
  );

  it('is possible after the edit window, in a closed Discussion and for a banned reader', async () => {
    const [late, closed, banned] = [
      await comment(ann, article),
      await comment(ann, await createArticle()),
      await comment(ben, article),
    ];
    const here = await createArticle();
    const last = await comment(ann, here);
    await age(late, 100_000);
    await setDiscussion(here, { state: 'closed' });
    await setReader(ben, { commenting: 'banned' });
    expect(told(await takeBack(ann, late))).toBe('204');
    expect(told(await takeBack(ann, closed))).toBe('204');
    expect(told(await takeBack(ann, last))).toBe('204');
    expect(told(await takeBack(ben, banned))).toBe('204');
    await setReader(ben, { commenting: 'normal' });
  });

  it('is reverted by a Moderator who approves the comment', async () => {
    const here = await createArticle();
    const own = await comment(ann, here, 'Was I wrong?');
    await takeBack(ann, own);
    await decide(own, 'approved');
    expect((await conversation(here)).body.data).toMatchObject([
      { body: 'Was I wrong?', deleted: false, status: 'approved' },
    ]);
    await expectTrueCounts(here);
  });
});

describe('a deleted comment with approved replies under it', () => {
  it('becomes a tombstone: no body, no html, no author', async () => {
    const here = await createArticle();
    const top = await comment(ann, here, 'Regrettable');
    const reply = await comment(ben, here, 'Quite', top);
    await like(ben, top);
    expect(told(await takeBack(ann, top))).toBe('204');

    const { body } = await conversation(here);
    expect(body.data).toEqual([
      {
        documentId: top.documentId,
        body: null,
        html: null,
        depth: 0,
        parent: null,
        author: null,
        status: 'deleted',
        likeCount: 0,
        replyCount: 1,
        pinned: false,
        createdAt: top.createdAt,
        editedAt: null,
        deleted: true,
        replies: [{ ...reply, replies: [] }],
        moreReplies: null,
        url: top.url,
      },
    ]);
    expect(await counts(here)).toEqual({ comments: 1, threads: 1, shown: 1 });
    expect(JSON.stringify(body)).not.toContain('Regrettable');
    expect(JSON.stringify(body)).not.toContain(ann.documentId);
    await expectTrueCounts(here);
  });

  it('cannot be read by itself, liked, reported, edited or answered', async () => {
    const here = await createArticle();
    const top = await comment(ann, here);
    const reply = await comment(ben, here, freshWords(), top);
    await takeBack(ann, top);
    const path = `/api/comments/${top.documentId}`;
    for (const token of [undefined, ann.token, ben.token]) {
      expect(told(await get(path, { token }))).toBe('404 COMMENT_NOT_FOUND');
    }
    expect(told(await like(ben, top))).toBe('404 COMMENT_NOT_FOUND');
    expect(told(await report(ben, top))).toBe('404 COMMENT_NOT_FOUND');
    expect(told(await takeBack(ann, top))).toBe('404 COMMENT_NOT_FOUND');
    expect(told(await say(ben, here, freshWords(), top.documentId))).toBe('400 PARENT_NOT_FOUND');
    expect(await everyReply(top)).toMatchObject([{ documentId: reply.documentId }]);
  });

  it('is not shown while the replies under it are pending or rejected', async () => {
    const here = await createArticle();
    const top = await comment(ann, here);
    const reply = await comment(ben, here, freshWords(), top);
    await takeBack(ann, top);
    for (const status of ['rejected', 'spam']) {
      await decide(reply, status);
      expect(await counts(here)).toEqual({ comments: 0, threads: 0, shown: 0 });
      await decide(reply, 'approved');
      expect(await counts(here)).toEqual({ comments: 1, threads: 1, shown: 1 });
    }
    await expectTrueCounts(here);
  });

  it('is shown as long as a reply under it is, however deep', async () => {
    const here = await createArticle();
    const top = await comment(ann, here);
    const second = await comment(ann, here, freshWords(), top);
    const third = await comment(ann, here, freshWords(), second);
    const fourth = await comment(ann, here, freshWords(), third);
    const leaf = await comment(ann, here, freshWords(), fourth);
    for (const one of [top, second, third, fourth]) await takeBack(ann, one);

    const shown = (await conversation(here)).body.data;
    expect(shown).toMatchObject([
      {
        deleted: true,
        replies: [
          {
            deleted: true,
            depth: 1,
            replies: [
              {
                deleted: true,
                replies: [
                  { deleted: true, replies: [{ documentId: leaf.documentId, deleted: false }] },
                ],
              },
            ],
          },
        ],
      },
    ]);
    expect(await counts(here)).toEqual({ comments: 1, threads: 1, shown: 1 });

    await decide(second, 'approved');
    await takeBack(ann, leaf);
    expect((await conversation(here)).body.data).toMatchObject([
      { deleted: true, replies: [{ documentId: second.documentId, replies: [] }] },
    ]);
    await takeBack(ann, second);
    expect(await counts(here)).toEqual({ comments: 0, threads: 0, shown: 0 });
    await decide(leaf, 'approved');
    expect(await counts(here)).toEqual({ comments: 1, threads: 1, shown: 1 });
    await expectTrueCounts(here);
  });

  it('remains for one branch when another is deleted', async () => {
    const here = await createArticle();
    const top = await comment(ann, here);
    const left = await comment(ben, here, freshWords(), top);
    const right = await comment(ben, here, freshWords(), top);
    await takeBack(ann, top);
    await takeBack(ben, left);
    expect((await conversation(here)).body.data).toMatchObject([
      { deleted: true, replyCount: 1, replies: [{ documentId: right.documentId }] },
    ]);
    await takeBack(ben, right);
    expect(await counts(here)).toEqual({ comments: 0, threads: 0, shown: 0 });
    await expectTrueCounts(here);
  });

  it('is a tombstone too when a Moderator rejected it', async () => {
    for (const status of ['rejected', 'spam']) {
      const here = await createArticle();
      const top = await comment(ann, here, 'Rude');
      await comment(ben, here, 'Under it', top);
      await decide(top, status);
      const { body } = await conversation(here);
      expect(body.data).toMatchObject([
        { deleted: true, body: null, html: null, author: null, replies: [{ body: 'Under it' }] },
      ]);
      expect(body.meta.discussion.commentCount).toBe(1);
      expect(JSON.stringify(body)).not.toMatch(new RegExp(`Rude|${status}`));
    }
  });
});
