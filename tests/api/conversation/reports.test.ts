import { randomUUID } from 'node:crypto';

import { createArticle, documents, type TestDocument } from '../../helpers/content';
import {
  comment,
  commentRow,
  conversation,
  decide,
  everyThread,
  expectTrueCounts,
  freshWords,
  moderate,
  report,
  rowsAbout,
  setDiscussion,
  setReader,
  takeBack,
  told,
} from '../../helpers/conversation';
import { get, post } from '../../helpers/http';
import { createReader, createReaders, type TestReader } from '../../helpers/people';
import { setRules } from '../../helpers/rules';

let ann: TestReader;
let readers: [TestReader, TestReader, TestReader];
let article: TestDocument;

beforeAll(async () => {
  ann = await createReader();
  readers = (await createReaders(3)) as typeof readers;
  article = await createArticle();
});

beforeEach(() => setRules());

const statesOf = async (of: { documentId: string }) =>
  (await rowsAbout('reports', of)).map(({ state }) => state);

const statusOf = async (of: { documentId: string }) => (await commentRow(of)).status;

describe('reporting a comment', () => {
  it.each(['offensive', 'abusive', 'spam', 'off-topic', 'other'])(
    'answers 204 and stores the reason: %s',
    async (reason) => {
      const top = await comment(ann, article);
      const answer = await report(readers[0], top, { reason, detail: ' See above. ' });
      expect([answer.status, answer.body]).toEqual([204, '']);
      expect(await rowsAbout('reports', top)).toMatchObject([
        { reason, detail: 'See above.', state: 'open', reader_id: readers[0].id },
      ]);
      expect((await commentRow(top)).report_count).toBe(1);
    },
  );

  it('needs no detail', async () => {
    const top = await comment(ann, article);
    expect(told(await report(readers[0], top, { reason: 'other' }))).toBe('204');
    expect(told(await report(readers[1], top, { reason: 'other', detail: null }))).toBe('204');
    expect(told(await report(readers[2], top, { reason: 'other', detail: ' ' }))).toBe('204');
    const details = (await rowsAbout('reports', top)).map(({ detail }) => detail);
    expect(details).toEqual([null, null, null]);
  });

  it('changes nothing the second time, whatever the reason', async () => {
    const top = await comment(ann, article);
    await report(readers[0], top, { reason: 'spam', detail: 'First' });
    expect(told(await report(readers[0], top, { reason: 'other', detail: 'Second' }))).toBe('204');
    expect(await rowsAbout('reports', top)).toMatchObject([{ reason: 'spam', detail: 'First' }]);
    expect((await commentRow(top)).report_count).toBe(1);
  });

  it('is in no response', async () => {
    const here = await createArticle();
    const top = await comment(ann, here);
    await report(readers[0], top, { reason: 'spam', detail: 'A secret complaint' });
    const answers = [
      await conversation(here),
      await get(`/api/comments/${top.documentId}`, { token: ann.token }),
      await get('/api/comments/mine', { token: ann.token }),
      await moderate(top, { pinned: false }),
    ];
    expect(JSON.stringify(answers)).not.toMatch(/report|complaint/i);
  });

  it('answers 401 to a caller who is not signed in', async () => {
    const { documentId } = await comment(ann, article);
    for (const id of [documentId, 'unknown']) {
      const body = { data: { reason: 'spam' } };
      const answer = await post(`/api/comments/${id}/reports`, { body });
      expect(told(answer)).toBe('401 LOGIN_REQUIRED');
      expect(answer.body.error.message).toBe('You must be logged in to report a comment.');
    }
  });

  it.each([
    { data: {} },
    { data: { reason: 'nonsense' } },
    { data: { reason: 7 } },
    { data: { reason: null } },
    { data: { reason: 'spam', detail: 7 } },
    { data: { reason: 'spam', state: 'dismissed' } },
    { data: { reason: 'spam', reader: 1 } },
    { data: { reason: 'spam', comment: 1 } },
    {},
  ])('answers 400 to a malformed request: %j', async (body) => {
    const top = await comment(ann, article);
    const path = `/api/comments/${top.documentId}/reports`;
    expect((await post(path, { token: readers[0].token, body })).status).toBe(400);
    expect(await rowsAbout('reports', top)).toEqual([]);
  });

  it('accepts a detail of up to 1,000 characters', async () => {
    const top = await comment(ann, article);
    const detailed = (length: number) =>
      report(readers[0], top, { reason: 'spam', detail: 'x'.repeat(length) });
    expect((await detailed(1001)).status).toBe(400);
    expect((await detailed(1000)).status).toBe(204);
  });

  it('never answers 500, whatever characters the detail has', async () => {
    for (const detail of ['a\u0000b', '\ud800', '🙂'.repeat(500)]) {
      const top = await comment(ann, article);
      const { status } = await report(readers[0], top, { reason: 'spam', detail });
      expect([detail, status < 500]).toEqual([detail, true]);
    }
  });

  it('answers alike for a comment that does not exist and one that is not visible', async () => {
    const unknown = await report(readers[0], { documentId: randomUUID() });
    expect(told(unknown)).toBe('404 COMMENT_NOT_FOUND');

    const rejected = await comment(ann, article);
    await decide(rejected, 'rejected');
    const deleted = await comment(ann, article);
    await takeBack(ann, deleted);
    const there = await createArticle();
    const unpublished = await comment(ann, there);
    await documents('api::article.article').unpublish({ documentId: there.documentId });
    await setRules({ moderation: 'pre' });
    const waiting = await comment(ann, article);

    for (const one of [rejected, deleted, unpublished, waiting]) {
      expect((await report(readers[0], one)).body).toEqual(unknown.body);
      expect(await rowsAbout('reports', one)).toEqual([]);
    }
  });

  it('is refused with 403 DISCUSSION_CLOSED in a hidden Discussion', async () => {
    const here = await createArticle();
    const top = await comment(ann, here);
    await setDiscussion(here, { state: 'hidden' });
    expect(told(await report(readers[0], top))).toBe('403 DISCUSSION_CLOSED');
    expect(await rowsAbout('reports', top)).toEqual([]);
  });

  it('is refused with 403 READER_BANNED for a banned reader', async () => {
    const carl = await createReader({ commenting: 'banned' });
    const top = await comment(ann, article);
    expect(told(await report(carl, top))).toBe('403 READER_BANNED');
    expect(await rowsAbout('reports', top)).toEqual([]);
  });
});

describe('open reports', () => {
  it('send a comment back to pending when there are reportsToHold of them', async () => {
    const here = await createArticle();
    const top = await comment(ann, here);
    for (const [index, reader] of readers.entries()) {
      expect(await statusOf(top)).toBe('approved');
      expect(told(await report(reader, top))).toBe('204');
      expect(await everyThread(here)).toHaveLength(index < 2 ? 1 : 0);
    }
    expect(await statusOf(top)).toBe('pending');
    expect((await commentRow(top)).status_rule).toBe('reports');
    expect((await conversation(here)).body.meta.discussion.commentCount).toBe(0);
    await expectTrueCounts(here);
  });

  it('never suffice when reportsToHold is 0', async () => {
    await setRules({ reportsToHold: 0 });
    const top = await comment(ann, article);
    for (const reader of readers) await report(reader, top);
    expect(await statusOf(top)).toBe('approved');
  });

  it('suffice at one when reportsToHold is 1', async () => {
    await setRules({ reportsToHold: 1 });
    const top = await comment(ann, article);
    await report(readers[0], top);
    expect(await statusOf(top)).toBe('pending');
  });

  it('leave a tombstone where replies are shown', async () => {
    await setRules({ reportsToHold: 1 });
    const here = await createArticle();
    const top = await comment(ann, here);
    await comment(readers[0], here, 'Under it', top);
    await report(readers[1], top);
    expect((await conversation(here)).body.data).toMatchObject([
      { deleted: true, body: null, replies: [{ body: 'Under it' }] },
    ]);
    await expectTrueCounts(here);
  });

  it('are dismissed by approving, and are counted anew from then on', async () => {
    await setRules({ reportsToHold: 2 });
    const here = await createArticle();
    const top = await comment(ann, here);
    await report(readers[0], top);
    await report(readers[1], top);
    await decide(top, 'approved');
    expect(await statesOf(top)).toEqual(['dismissed', 'dismissed']);
    expect((await commentRow(top)).report_count).toBe(0);

    await report(readers[0], top);
    await report(readers[2], top);
    expect(await statesOf(top)).toEqual(['dismissed', 'dismissed', 'open']);
    expect(await statusOf(top)).toBe('approved');
    await report(await createReader(), top);
    expect(await statusOf(top)).toBe('pending');
    await expectTrueCounts(here);
  });

  it('are dismissed by approving a comment that was approved already', async () => {
    const top = await comment(ann, article);
    await report(readers[0], top);
    await decide(top, 'approved');
    expect(await statesOf(top)).toEqual(['dismissed']);
    expect((await commentRow(top)).report_count).toBe(0);
  });

  it.each(['rejected', 'spam'])('are upheld by %s', async (status) => {
    const here = await createArticle();
    const top = await comment(ann, here);
    await report(readers[0], top);
    await report(readers[1], top);
    await decide(top, status);
    expect(await statesOf(top)).toEqual(['upheld', 'upheld']);
    expect((await commentRow(top)).report_count).toBe(0);
    await decide(top, 'approved');
    expect(await statesOf(top)).toEqual(['upheld', 'upheld']);
    await expectTrueCounts(here);
  });

  it('are not closed by pinning', async () => {
    const top = await comment(ann, article);
    await report(readers[0], top);
    await moderate(top, { pinned: true });
    expect(await statesOf(top)).toEqual(['open']);
    expect((await commentRow(top)).report_count).toBe(1);
  });

  it('of a reader who is banned afterwards still count', async () => {
    const carl = await createReader();
    const top = await comment(ann, article, freshWords());
    await report(carl, top);
    await setReader(carl, { commenting: 'banned' });
    expect((await commentRow(top)).report_count).toBe(1);
  });
});
