import { app, load } from '../helpers/foreword';
import { createArticle, type TestDocument } from '../helpers/content';
import { get, post, put } from '../helpers/http';
import { createReader, type TestReader } from '../helpers/people';
import { setRules } from '../helpers/rules';

interface Findings {
  comments: { row: { documentId: string }; truth: Record<string, unknown> }[];
  discussion: { was: object; is: object } | null;
}

const { recountDiscussion } = load('./api/comment/store/recount') as {
  recountDiscussion: (id: number) => Promise<Findings>;
};
const { countOldDiscussions } = load('./api/comment/operations/count-old-discussions') as {
  countOldDiscussions: () => Promise<void>;
};

const say = async (reader: TestReader, article: TestDocument, body: string, parent?: string) => {
  const answer = await post(`/api/articles/${article.slug}/comments`, {
    token: reader.token,
    body: { data: { body, parent } },
  });
  return answer.body.data.documentId as string;
};

/** An Article with a thread of two, the second one liked. */
const conversation = async () => {
  const article = await createArticle();
  const [ann, ben] = [await createReader(), await createReader()];
  const top = await say(ann, article, 'Top');
  const reply = await say(ben, article, 'Reply', top);
  await put(`/api/comments/${reply}/like`, { token: ann.token });
  const knex = app().db.connection;
  const { id } = await knex('discussions')
    .where({ article_document_id: article.documentId })
    .first('id');
  const shown = async () => (await get(`/api/articles/${article.slug}/comments`)).body;
  return { knex, discussion: Number(id), top, reply, shown };
};

beforeEach(() => setRules());

it('recounting finds nothing wrong where Foreword has counted', async () => {
  const { discussion } = await conversation();
  expect(await recountDiscussion(discussion)).toEqual({ comments: [], discussion: null });
});

it('recounting repairs every count, and reports what was wrong', async () => {
  const { knex, discussion, top, reply, shown } = await conversation();
  const right = await shown();
  await knex('comments').where({ document_id: top }).update({ reply_count: 7, shown: false });
  await knex('comments').where({ document_id: reply }).update({ like_count: 9, depth: 3 });
  await knex('discussions').where({ id: discussion }).update({ comment_count: 5, thread_count: 0 });

  const { comments, discussion: counts } = await recountDiscussion(discussion);

  expect(Object.fromEntries(comments.map(({ row, truth }) => [row.documentId, truth]))).toEqual({
    [top]: { replyCount: 1, shown: true },
    [reply]: { likeCount: 1, depth: 1 },
  });
  expect(counts).toMatchObject({
    was: { commentCount: 5, threadCount: 0 },
    is: { commentCount: 2, threadCount: 1 },
  });
  expect(await shown()).toEqual(right);
});

it('a start fills the columns that an earlier version did not have', async () => {
  const { knex, discussion, shown } = await conversation();
  const right = await shown();
  await knex('comments').where({ discussion_id: discussion }).update({ shown: null });
  await knex('discussions').where({ id: discussion }).update({ thread_count: null });

  await countOldDiscussions();

  expect(await shown()).toEqual(right);
});
