import { createArticle, type TestDocument } from '../../helpers/content';
import {
  comment,
  conversation,
  decide,
  discussionRow,
  edit,
  expectTrueCounts,
  freshWords,
  like,
  moderate,
  report,
  say,
  type SeenComment,
  setDiscussion,
  takeBack,
  told,
  unlike,
} from '../../helpers/conversation';
import { get, graphql } from '../../helpers/http';
import { createReaders, type TestReader } from '../../helpers/people';
import { setRules } from '../../helpers/rules';

let ann: TestReader;
let ben: TestReader;
let here: TestDocument;
let top: SeenComment;
let reply: SeenComment;

beforeAll(async () => {
  [ann, ben] = (await createReaders(2)) as [TestReader, TestReader];
});

beforeEach(async () => {
  await setRules();
  here = await createArticle();
  top = await comment(ann, here, 'Top');
  reply = await comment(ben, here, 'Reply', top);
  await setDiscussion(here, { state: 'hidden' });
});

describe('a hidden Discussion', () => {
  it('shows no comment and no count, in every order', async () => {
    for (const query of ['', '?sort=oldest', '?sort=top', '?pagination[pageSize]=1']) {
      const { status, body } = await conversation(here, query);
      expect(status).toBe(200);
      expect(body).toEqual({
        data: [],
        meta: {
          pagination: { pageSize: query.includes('pageSize') ? 1 : 20, total: 0, nextCursor: null },
          discussion: { state: 'hidden', closesAt: null, commentCount: 0 },
        },
      });
    }
  });

  it('shows nothing from a cursor of before either', async () => {
    await setDiscussion(here, { state: 'open' });
    await comment(ann, here);
    const { nextCursor } = (await conversation(here, '?pagination[pageSize]=1')).body.meta
      .pagination;
    await setDiscussion(here, { state: 'hidden' });
    const { body } = await conversation(here, `?pagination[cursor]=${nextCursor}`);
    expect(body.data).toEqual([]);
  });

  it('has the count 0 everywhere: Article, list, Discussion, counts, GraphQL', async () => {
    const article = (await get(`/api/articles/${here.slug}`)).body.data.discussion;
    const list = await get(`/api/articles?filters[documentId][$eq]=${here.documentId}`);
    const alone = await get(`/api/discussions/${article.documentId}`);
    const counts = await get(`/api/comments/counts?articles=${here.documentId}`);
    const overGraphql = await graphql(
      `
        query ($id: ID!) {
          article(documentId: $id) {
            discussion {
              state
              commentCount
              lastCommentAt
            }
          }
          articleComments(article: $id) {
            data {
              body
            }
            pagination {
              total
            }
            discussion {
              commentCount
            }
          }
        }
      `,
      { id: here.documentId },
    );
    for (const discussion of [article, list.body.data[0].discussion, alone.body.data]) {
      expect(discussion).toMatchObject({ state: 'hidden', commentCount: 0, lastCommentAt: null });
    }
    expect(counts.body.data).toEqual({ [here.documentId]: 0 });
    expect(overGraphql).toEqual({
      data: {
        article: { discussion: { state: 'hidden', commentCount: 0, lastCommentAt: null } },
        articleComments: {
          data: [],
          pagination: { total: 0 },
          discussion: { commentCount: 0 },
        },
      },
    });
  });

  it('answers for each of its comments as if it did not exist, to every caller', async () => {
    for (const token of [undefined, ann.token, ben.token]) {
      for (const path of ['', '/replies']) {
        const answer = await get(`/api/comments/${top.documentId}${path}`, { token });
        const unknown = await get(`/api/comments/unknown${path}`, { token });
        expect([answer.status, answer.body]).toEqual([404, unknown.body]);
      }
    }
  });

  it('accepts nothing: 403 DISCUSSION_CLOSED', async () => {
    const answers = [
      await say(ben, here, freshWords()),
      await say(ben, here, freshWords(), top.documentId),
      await edit(ann, top, freshWords()),
      await like(ben, top),
      await unlike(ben, top),
      await report(ben, top),
    ];
    expect(answers.map(told)).toEqual(answers.map(() => '403 DISCUSSION_CLOSED'));
  });

  it('is shown whole when it is opened, with the decisions made meanwhile', async () => {
    await takeBack(ben, reply);
    await moderate(top, { pinned: true });
    await setDiscussion(here, { state: 'open' });
    expect((await conversation(here)).body).toMatchObject({
      data: [{ body: 'Top', replyCount: 0, pinned: true, replies: [] }],
      meta: { pagination: { total: 1 }, discussion: { state: 'open', commentCount: 1 } },
    });
    await expectTrueCounts(here);

    await setDiscussion(here, { state: 'hidden' });
    await decide(reply, 'approved');
    await decide(top, 'rejected');
    await expectTrueCounts(here);
    await setDiscussion(here, { state: 'closed' });
    expect((await conversation(here)).body).toMatchObject({
      data: [{ deleted: true, replies: [{ body: 'Reply' }] }],
      meta: { pagination: { total: 1 }, discussion: { state: 'closed', commentCount: 1 } },
    });
    await expectTrueCounts(here);
  });

  it('has the count 0 while its comments are moderated', async () => {
    for (const status of ['rejected', 'approved', 'spam', 'approved']) await decide(top, status);
    const row = await discussionRow(here);
    expect(row).toMatchObject({ comment_count: 0, thread_count: 0, last_comment_at: null });
  });

  it('is reported before an unknown parent', async () => {
    const answer = await say(ben, here, freshWords(), 'unknown');
    expect(told(answer)).toBe('403 DISCUSSION_CLOSED');
  });
});
