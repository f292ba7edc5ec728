import { app } from '../../helpers/foreword';
import { createArticle, documents, type TestDocument } from '../../helpers/content';
import {
  age,
  comment,
  commentRow,
  conversation,
  decide,
  freshWords,
  moderate,
  moment,
  say,
  type SeenComment,
  setDiscussion,
  takeBack,
  told,
} from '../../helpers/conversation';
import { get, graphql } from '../../helpers/http';
import { createReaders, type TestReader } from '../../helpers/people';
import { setRules } from '../../helpers/rules';
import { statementsOf } from '../../helpers/statements';

let ann: TestReader;
let ben: TestReader;

beforeAll(async () => {
  [ann, ben] = (await createReaders(2)) as [TestReader, TestReader];
});

beforeEach(() => setRules());

type Of = Pick<SeenComment, 'documentId'>;

const pathAt = (here: TestDocument, { documentId }: Of, more = ''): string =>
  `/api/articles/${here.slug}/comments?comment=${documentId}${more}`;

const openedAt = (here: TestDocument, of: Of, token?: string) => get(pathAt(here, of), { token });

/** A thread and everything under it. */
const flat = (all: SeenComment[]): SeenComment[] =>
  all.flatMap((one) => [one, ...flat(one.replies)]);

const idsIn = (all: SeenComment[]): string[] => flat(all).map(({ documentId }) => documentId);

/** So many answers to a Comment, an hour ago, written past the rules. */
const manyReplies = async (root: SeenComment, count: number): Promise<void> => {
  await age(root, 3_600);
  const { id, discussion_id, author_id, created_at } = await commentRow(root);
  const began = new Date(created_at).getTime();
  const rows = Array.from({ length: count }, (_row, n) => ({
    document_id: freshWords().slice(-36),
    body: 'Words',
    html: '<p>Words</p>',
    body_key: freshWords(),
    status: 'approved',
    shown: true,
    pinned: false,
    depth: 1,
    discussion_id,
    author_id,
    root_id: id,
    parent_id: id,
    created_at: moment(began + n + 1),
  }));
  await app().db.connection.batchInsert('comments', rows, 40);
};

describe('a conversation opened at a Comment', () => {
  it('is the one thread in which it stands, whichever page that is on', async () => {
    const here = await createArticle();
    const root = await comment(ann, here);
    const reply = await comment(ben, here, freshWords(), root);
    for (let n = 0; n < 3; n += 1) await comment(ann, here);

    const whole = (await conversation(here, '?pagination[pageSize]=100')).body;
    const { status, body } = await openedAt(here, reply);
    expect(status).toBe(200);
    expect(body.data).toEqual([whole.data.at(-1)]);
    expect(idsIn(body.data)).toEqual([root.documentId, reply.documentId]);
    expect(body.meta).toEqual({
      pagination: { pageSize: 20, total: 4, nextCursor: null },
      discussion: whole.meta.discussion,
    });
    expect((await openedAt(here, root)).body).toEqual(body);
  });

  it('has the Comment and all that it answers among the replies, however long the thread is', async () => {
    const here = await createArticle();
    const root = await comment(ann, here);
    await manyReplies(root, 60);
    const chain: SeenComment[] = [];
    for (let n = 0; n < 3; n += 1) {
      chain.push(await comment(ben, here, freshWords(), chain.at(-1) ?? root));
    }

    const [thread] = (await openedAt(here, chain[2]!)).body.data;
    const ids = idsIn([thread]);
    expect(ids).toHaveLength(1 + 50 + 3);
    expect(ids.slice(-3)).toEqual(chain.map(({ documentId }) => documentId));
    const [usual] = (await conversation(here)).body.data;
    expect(thread.moreReplies).toBe(usual.moreReplies);
    expect(thread.moreReplies).toEqual(expect.any(String));
    // One of the first fifty is there once.
    expect(idsIn((await openedAt(here, usual.replies[0])).body.data)).toEqual(idsIn([usual]));
  });

  it('takes as many statements in a thread of any length, and at any depth', async () => {
    const here = await createArticle();
    const root = await comment(ann, here);
    const alone = await statementsOf(() => openedAt(here, root, ann.token));
    await manyReplies(root, 70);
    const deep = await comment(
      ben,
      here,
      freshWords(),
      await comment(ann, here, freshWords(), root),
    );
    const inMany = await statementsOf(() => openedAt(here, deep, ann.token));
    expect(inMany.length).toBe(alone.length);
  });

  it('is the same by the document id of the Article, in any order, and over GraphQL', async () => {
    const here = await createArticle();
    const root = await comment(ann, here);
    const reply = await comment(ben, here, freshWords(), root);
    const { body } = await openedAt(here, reply);
    const byId = await get(`/api/articles/${here.documentId}/comments?comment=${reply.documentId}`);
    const sorted = await get(pathAt(here, reply, '&sort=top'));
    expect([byId.body, sorted.body]).toEqual([body, body]);
    const query = `query ($article: ID!, $comment: ID!) {
      articleComments(article: $article, comment: $comment) {
        data { documentId replies { documentId } moreReplies } pagination { total nextCursor }
      }
    }`;
    const { data } = await graphql(query, { article: here.slug, comment: reply.documentId });
    expect(data.articleComments).toEqual({
      data: [
        {
          documentId: root.documentId,
          replies: [{ documentId: reply.documentId }],
          moreReplies: null,
        },
      ],
      pagination: { total: 1, nextCursor: null },
    });
  });

  it('shows what it answers as tombstones where that is gone', async () => {
    const here = await createArticle();
    const root = await comment(ann, here);
    const reply = await comment(ben, here, freshWords(), root);
    await takeBack(ann, root);
    const [thread] = (await openedAt(here, reply)).body.data;
    expect(thread).toMatchObject({ deleted: true, body: null, author: null });
    expect(idsIn([thread])).toEqual([root.documentId, reply.documentId]);
  });
});

describe('a Comment that may not be seen answers 404, like one that does not exist:', () => {
  it('one that is rejected, deleted, or stands under another Article', async () => {
    const [here, there] = [await createArticle(), await createArticle()];
    const [shown, rejected, deleted] = [
      await comment(ann, here),
      await comment(ann, here),
      await comment(ann, here),
    ];
    await decide(rejected, 'rejected');
    await takeBack(ann, deleted);
    const unknown = await openedAt(here, { documentId: 'unknown' });
    expect(told(unknown)).toBe('404 COMMENT_NOT_FOUND');
    for (const answer of [
      await openedAt(here, rejected),
      await openedAt(here, deleted),
      await openedAt(there, shown),
    ]) {
      expect([answer.status, answer.body]).toEqual([404, unknown.body]);
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });

  it('one that waits, but for its Reader', async () => {
    const here = await createArticle();
    const root = await comment(ben, here);
    await setRules({ moderation: 'pre' });
    const waiting = (await say(ann, here, freshWords(), root.documentId)).body.data;
    expect(told(await openedAt(here, waiting))).toBe('404 COMMENT_NOT_FOUND');
    expect(told(await openedAt(here, waiting, ben.token))).toBe('404 COMMENT_NOT_FOUND');
    const { body } = await openedAt(here, waiting, ann.token);
    expect(idsIn(body.data)).toEqual([root.documentId, waiting.documentId]);
    expect(told(await openedAt(here, waiting))).toBe('404 COMMENT_NOT_FOUND');
  });

  it('one of a hidden Discussion, and of an Article that is not published', async () => {
    const here = await createArticle();
    const said = await comment(ann, here);
    await setDiscussion(here, { state: 'hidden' });
    expect(told(await openedAt(here, said, ann.token))).toBe('404 COMMENT_NOT_FOUND');
    await setDiscussion(here, { state: 'closed' });
    expect(told(await openedAt(here, said))).toBe('200');
    await documents('api::article.article').unpublish({ documentId: here.documentId });
    expect(told(await openedAt(here, said))).toBe('404 ARTICLE_NOT_FOUND');
  });

  it('what is no document id is 400', async () => {
    const here = await createArticle();
    for (const query of ['comment=', 'comment[]=x', 'comment[a]=x', `comment=${'x'.repeat(300)}`]) {
      const answer = await get(`/api/articles/${here.slug}/comments?${query}`);
      expect([query, told(answer)]).toEqual([query, '400 PARAMETER_INVALID']);
    }
  });
});

describe('the answer to anybody', () => {
  it('is cached under an address of its own, and made anew once anything in it has changed', async () => {
    const here = await createArticle();
    const root = await comment(ann, here);
    const reply = await comment(ben, here, freshWords(), root);
    const path = pathAt(here, reply);
    const first = await get(path);
    expect(first.headers.get('cache-control')).toContain('s-maxage=60');
    expect(first.headers.get('surrogate-key')).toContain(here.documentId);
    expect(await statementsOf(() => get(path))).toEqual([]);

    await moderate(root, { pinned: true });
    expect((await get(path)).body.data[0].pinned).toBe(true);
    await decide(reply, 'spam');
    expect(told(await get(path))).toBe('404 COMMENT_NOT_FOUND');
    await decide(reply, 'approved');
    expect((await get(path)).headers.get('etag')).toEqual(expect.any(String));
  });
});
