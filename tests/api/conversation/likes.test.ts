import { randomUUID } from 'node:crypto';

import { createArticle, documents, type TestDocument } from '../../helpers/content';
import {
  comment,
  conversation,
  decide,
  expectTrueCounts,
  freshWords,
  like,
  rowsAbout,
  setDiscussion,
  setReader,
  takeBack,
  told,
  unlike,
} from '../../helpers/conversation';
import { get, put, remove, send } from '../../helpers/http';
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

const liked = (likeCount: number) => ({ data: { likeCount, liked: true } });
const notLiked = (likeCount: number) => ({ data: { likeCount, liked: false } });

describe('liking a comment', () => {
  it('counts once for each reader, however often it is done', async () => {
    const top = await comment(ann, article);
    const first = await like(ben, top);
    expect([first.status, first.body]).toEqual([200, liked(1)]);
    expect((await like(ben, top)).body).toEqual(liked(1));
    expect((await like(ann, top)).body).toEqual(liked(2));
    expect((await like(ben, top)).body).toEqual(liked(2));
    expect(await rowsAbout('likes', top)).toHaveLength(2);
    expect((await get(`/api/comments/${top.documentId}`)).body.data.likeCount).toBe(2);
  });

  it('can be undone, and undoing it again changes nothing', async () => {
    const top = await comment(ann, article);
    await like(ben, top);
    await like(ann, top);
    const first = await unlike(ben, top);
    expect([first.status, first.body]).toEqual([200, notLiked(1)]);
    expect((await unlike(ben, top)).body).toEqual(notLiked(1));
    expect((await unlike(ann, top)).body).toEqual(notLiked(0));
    expect((await unlike(ann, top)).body).toEqual(notLiked(0));
    expect((await like(ann, top)).body).toEqual(liked(1));
  });

  it('works for a reply, and is shown in the conversation', async () => {
    const here = await createArticle();
    const top = await comment(ann, here);
    const reply = await comment(ben, here, freshWords(), top);
    await like(ann, reply);
    expect((await conversation(here)).body.data).toMatchObject([
      { likeCount: 0, replies: [{ likeCount: 1 }] },
    ]);
  });

  it('answers 401 to a caller who is not signed in, for like and unlike', async () => {
    const { documentId } = await comment(ann, article);
    for (const id of [documentId, 'unknown']) {
      const path = `/api/comments/${id}/like`;
      const [liking, unliking] = [await put(path), await remove(path)];
      expect([liking, unliking].map(told)).toEqual(['401 LOGIN_REQUIRED', '401 LOGIN_REQUIRED']);
      expect(liking.body.error.message).toBe('You must be logged in to like a comment.');
      expect(unliking.body.error.message).toBe('You must be logged in to take a like back.');
    }
  });

  it('answers alike for a comment that does not exist and one that is not visible', async () => {
    const unknown = await like(ben, { documentId: randomUUID() });
    expect(told(unknown)).toBe('404 COMMENT_NOT_FOUND');

    const rejected = await comment(ann, article);
    await decide(rejected, 'rejected');
    const spam = await comment(ann, article);
    await decide(spam, 'spam');
    const deleted = await comment(ann, article);
    await takeBack(ann, deleted);
    const there = await createArticle();
    const unpublished = await comment(ann, there);
    await documents('api::article.article').unpublish({ documentId: there.documentId });
    await setRules({ moderation: 'pre' });
    const waiting = await comment(ann, article);

    for (const one of [rejected, spam, deleted, unpublished, waiting]) {
      for (const reader of [ann, ben]) {
        expect((await like(reader, one)).body).toEqual(unknown.body);
        expect((await unlike(reader, one)).body).toEqual(unknown.body);
      }
      expect(await rowsAbout('likes', one)).toEqual([]);
    }
  });

  it('is refused with 403 DISCUSSION_CLOSED in a hidden Discussion', async () => {
    const here = await createArticle();
    const top = await comment(ann, here);
    await setDiscussion(here, { state: 'hidden' });
    expect(told(await like(ben, top))).toBe('403 DISCUSSION_CLOSED');
    expect(told(await unlike(ben, top))).toBe('403 DISCUSSION_CLOSED');
    expect(await rowsAbout('likes', top)).toEqual([]);
  });

  it('is refused with 403 READER_BANNED for a banned reader', async () => {
    const carl = await createReader();
    const top = await comment(ann, article);
    await like(carl, top);
    await setReader(carl, { commenting: 'banned' });
    expect(told(await like(carl, top))).toBe('403 READER_BANNED');
    expect(told(await unlike(carl, top))).toBe('403 READER_BANNED');
    expect((await get(`/api/comments/${top.documentId}`)).body.data.likeCount).toBe(1);
  });

  it('is allowed for a premoderated reader', async () => {
    const carl = await createReader({ commenting: 'premoderated' });
    expect((await like(carl, await comment(ann, article))).body).toEqual(liked(1));
  });

  it('remains while its comment is not visible', async () => {
    const here = await createArticle();
    const top = await comment(ann, here);
    await like(ben, top);
    await decide(top, 'rejected');
    await decide(top, 'approved');
    expect((await conversation(here)).body.data).toMatchObject([{ likeCount: 1 }]);
    await expectTrueCounts(here);
  });

  it('refuses unknown parameters, and other methods', async () => {
    const top = await comment(ann, article);
    const path = `/api/comments/${top.documentId}/like`;
    for (const method of ['PUT', 'DELETE']) {
      expect((await send(method, `${path}?nonsense=1`, { token: ben.token })).status).toBe(400);
    }
    for (const method of ['POST', 'GET', 'PATCH']) {
      const { status } = await send(method, path, { token: ben.token });
      expect([404, 405]).toContain(status);
    }
    expect(await rowsAbout('likes', top)).toEqual([]);
  });

  it('does not reveal who liked it', async () => {
    const here = await createArticle();
    await like(ben, await comment(ann, here));
    expect(JSON.stringify((await conversation(here)).body)).not.toContain(ben.documentId);
  });
});
