import { randomUUID } from 'node:crypto';

import { app, load } from '../../helpers/foreword';
import { createArticle, documents } from '../../helpers/content';
import {
  comment,
  commentRow,
  conversation,
  decide,
  discussionRow,
  edit,
  expectTrueCounts,
  freshWords,
  like,
  report,
  setDiscussion,
  takeBack,
} from '../../helpers/conversation';
import { get } from '../../helpers/http';
import { createReaders, type TestReader } from '../../helpers/people';
import { setRules } from '../../helpers/rules';

let ann: TestReader;
let ben: TestReader;

beforeAll(async () => {
  [ann, ben] = (await createReaders(2)) as [TestReader, TestReader];
});

beforeEach(() => setRules());

const counts = (...articles: string[]) => get(`/api/comments/counts?articles=${articles.join()}`);

describe('GET /api/comments/counts', () => {
  it('gives the number of approved comments of each Article', async () => {
    const [one, other, quiet] = [
      await createArticle(),
      await createArticle(),
      await createArticle(),
    ];
    const top = await comment(ann, one);
    await comment(ben, one, freshWords(), top);
    await comment(ben, other);
    await decide(await comment(ann, other), 'rejected');
    await takeBack(ann, await comment(ann, other));
    const answer = await counts(one.documentId, other.documentId, quiet.documentId);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      data: { [one.documentId]: 2, [other.documentId]: 1, [quiet.documentId]: 0 },
    });
  });

  it('gives 0 alike for an Article that is unknown, a draft, unpublished or hidden', async () => {
    const draft = await createArticle({}, 'draft');
    const unpublished = await createArticle();
    await comment(ann, unpublished);
    await documents('api::article.article').unpublish({ documentId: unpublished.documentId });
    const hidden = await createArticle();
    await comment(ann, hidden);
    await setDiscussion(hidden, { state: 'hidden' });
    const unknown = randomUUID();
    const ids = [draft, unpublished, hidden].map(({ documentId }) => documentId);
    expect((await counts(...ids, unknown)).body).toEqual({
      data: Object.fromEntries([...ids, unknown].map((id) => [id, 0])),
    });
  });

  it('accepts up to 100 Articles and names each once', async () => {
    const { documentId } = await createArticle();
    const ids = Array.from({ length: 99 }, () => randomUUID());
    const { status, body } = await counts(documentId, ...ids);
    expect([status, Object.keys(body.data).length]).toEqual([200, 100]);
    expect((await counts(documentId, documentId)).body).toEqual({ data: { [documentId]: 0 } });
    expect((await counts(documentId, ...ids, randomUUID())).status).toBe(400);
  });

  it.each(['', '?articles=', '?articles=,', '?articles=a,,b', '?articles[0]=a', '?articles[a]=b'])(
    'refuses %j with 400',
    async (query) => {
      expect((await get(`/api/comments/counts${query}`)).status).toBe(400);
    },
  );

  it('refuses unknown parameters with 400', async () => {
    for (const query of ['&nonsense=1', '&status=draft', '&populate=*', '&filters[a]=1']) {
      expect((await get(`/api/comments/counts?articles=a${query}`)).status).toBe(400);
    }
  });

  it.each(['__proto__', 'constructor', "';--", '%F0%9F%99%82', 'a'.repeat(255)])(
    'answers 0 for %j as for any other name',
    async (name) => {
      const { status, body } = await counts(name);
      expect([status, Object.values(body.data)]).toEqual([200, [0]]);
      expect(Object.keys(body.data)).toEqual([decodeURIComponent(name)]);
    },
  );

  it('is right after every change of status', async () => {
    const here = await createArticle();
    const count = async () => (await counts(here.documentId)).body.data[here.documentId];
    const top = await comment(ann, here);
    expect(await count()).toBe(1);
    const reply = await comment(ben, here, freshWords(), top);
    expect(await count()).toBe(2);
    await takeBack(ann, top);
    expect(await count()).toBe(1);
    await decide(reply, 'spam');
    expect(await count()).toBe(0);
    await decide(top, 'approved');
    expect(await count()).toBe(1);
    await setDiscussion(here, { state: 'closed' });
    expect(await count()).toBe(1);
  });
});

describe('the counts of an Article', () => {
  it('are the same in the list, alone, in its conversation and in its Discussion', async () => {
    const here = await createArticle();
    const first = await comment(ann, here);
    const last = await comment(ben, here, freshWords(), first);
    const one = (await get(`/api/articles/${here.slug}`)).body.data;
    const list = (await get(`/api/articles?filters[documentId][$eq]=${here.documentId}`)).body.data;
    const alone = (await get(`/api/discussions/${one.discussion.documentId}`)).body.data;
    for (const { commentCount, lastCommentAt } of [one.discussion, list[0].discussion, alone]) {
      expect([commentCount, lastCommentAt]).toEqual([2, last.createdAt]);
    }
    expect((await conversation(here)).body.meta.discussion.commentCount).toBe(2);
  });

  it('are not changed by pending comments, edits, likes and reports', async () => {
    const here = await createArticle();
    const first = await comment(ann, here);
    await setRules({ heldWords: 'lantern' });
    await comment(ben, here, 'A lantern');
    await edit(ann, first, freshWords());
    await like(ben, first);
    await report(ben, first);
    const { discussion } = (await get(`/api/articles/${here.slug}`)).body.data;
    expect(discussion).toMatchObject({ commentCount: 1, lastCommentAt: first.createdAt });
    await expectTrueCounts(here);
  });

  it('stay the same when it is published again', async () => {
    const here = await createArticle();
    await comment(ann, here);
    for (let round = 0; round < 2; round += 1) {
      await documents('api::article.article').publish({ documentId: here.documentId });
      expect((await get(`/api/articles/${here.slug}`)).body.data.discussion.commentCount).toBe(1);
    }
    const { documentId } = here;
    await documents('api::article.article').update({ documentId, data: { body: 'Other words.' } });
    await documents('api::article.article').discardDraft({ documentId });
    expect((await conversation(here)).body.data).toHaveLength(1);
  });
});

describe('recounting', () => {
  interface Findings {
    comments: { row: { documentId: string }; truth: Record<string, unknown> }[];
    discussion: { was: Record<string, unknown>; is: Record<string, unknown> } | null;
  }

  const recount = async (here: { documentId: string }): Promise<Findings> => {
    const { recountDiscussion } = load('./api/comment/store/recount') as {
      recountDiscussion: (id: number) => Promise<Findings>;
    };
    return recountDiscussion((await discussionRow(here)).id);
  };

  it('repairs every wrong count, reports each, and finds nothing the second time', async () => {
    const here = await createArticle();
    const top = await comment(ann, here);
    const reply = await comment(ben, here, freshWords(), top);
    await like(ben, top);
    await report(ben, top);
    await takeBack(ann, top);
    const knex = app().db.connection;
    await knex('comments')
      .where({ document_id: top.documentId })
      .update({ like_count: 9, reply_count: 9, report_count: 9, shown: false, depth: 3 });
    await knex('comments')
      .where({ document_id: reply.documentId })
      .update({ root_id: null, depth: 0, shown: null });
    await knex('discussions')
      .where({ id: (await discussionRow(here)).id })
      .update({ comment_count: 9, thread_count: 9, last_comment_at: null });

    const found = await recount(here);

    expect(found.comments).toMatchObject([
      {
        row: { documentId: top.documentId },
        truth: { likeCount: 1, replyCount: 1, reportCount: 1, shown: true, depth: 0 },
      },
      { row: { documentId: reply.documentId }, truth: { depth: 1, shown: true } },
    ]);
    expect(found.discussion).toMatchObject({
      was: { commentCount: 9, threadCount: 9, lastCommentAt: null },
      is: { commentCount: 1, threadCount: 1, lastCommentAt: expect.anything() },
    });
    expect(await recount(here)).toEqual({ comments: [], discussion: null });
    expect(await commentRow(top)).toMatchObject({ like_count: 1, report_count: 1 });
    expect((await conversation(here)).body.data).toMatchObject([
      { deleted: true, replyCount: 1, replies: [{ documentId: reply.documentId, depth: 1 }] },
    ]);
  });

  it('leaves the counts of a hidden Discussion at 0', async () => {
    const here = await createArticle();
    await comment(ann, here);
    await setDiscussion(here, { state: 'hidden' });
    expect(await recount(here)).toEqual({ comments: [], discussion: null });
    expect(await discussionRow(here)).toMatchObject({ comment_count: 0, thread_count: 0 });
  });
});
