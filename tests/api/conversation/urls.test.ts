import { createArticle, documents, type TestDocument } from '../../helpers/content';
import { comment, conversation, decide, moderate, say } from '../../helpers/conversation';
import { get, graphql, put } from '../../helpers/http';
import { adminToken, createReader, type TestReader } from '../../helpers/people';
import { setRules } from '../../helpers/rules';

let ann: TestReader;
let article: TestDocument;

const urlOf = (documentId: string, { slug } = article): string =>
  `http://localhost:1337/articles/${slug}#comment-${documentId}`;

beforeAll(async () => {
  await setRules();
  ann = await createReader();
  article = await createArticle();
});

describe('the url of a Comment, its Article’s with the Comment behind it,', () => {
  it('is in what posting, editing and a decision answer', async () => {
    const { documentId, url } = (await say(ann, article, 'Said first')).body.data;
    const edited = await put(`/api/comments/${documentId}`, {
      token: ann.token,
      body: { data: { body: 'Said better' } },
    });
    const decided = await moderate({ documentId }, { pinned: true });
    const wanted = urlOf(documentId);
    expect([url, edited.body.data.url, decided.body.data.url]).toEqual([wanted, wanted, wanted]);
  });

  it('is in conversations, branches, single Comments and a Reader’s own, tombstones included', async () => {
    const here = await createArticle();
    const root = await comment(ann, here, 'The root');
    const reply = await comment(await createReader(), here, 'The reply', root);
    await decide(root, 'rejected');
    const wanted = [root, reply].map(({ documentId }) => urlOf(documentId, here));

    const [thread] = (await conversation(here)).body.data;
    expect([thread.url, thread.replies[0].url]).toEqual(wanted);
    const replies = (await get(`/api/comments/${root.documentId}/replies`)).body.data;
    const one = (await get(`/api/comments/${reply.documentId}`)).body.data;
    const { data: mine } = (await get('/api/comments/mine', { token: ann.token })).body;
    expect([mine[0].url, replies[0].url, one.url]).toEqual([wanted[0], wanted[1], wanted[1]]);
  });

  it('is the same over GraphQL and at the desk', async () => {
    const { documentId } = await comment(ann, article);
    const { data } = await graphql(
      `
        query ($article: ID!, $comment: ID!) {
          articleComments(article: $article, pageSize: 1) {
            data {
              url
            }
          }
          comment(documentId: $comment) {
            url
          }
        }
      `,
      { article: article.documentId, comment: documentId },
    );
    const url = expect.stringMatching(/#comment-\w+$/);
    expect(data).toEqual({
      articleComments: { data: [{ url }] },
      comment: { url: urlOf(documentId) },
    });
    const token = await adminToken();
    const queue = await get('/desk/comments?tab=approved', { token });
    const around = await get(`/desk/comments/${documentId}/thread`, { token });
    expect([queue.body.data[0].url, around.body.data[0].url]).toEqual([
      urlOf(documentId),
      urlOf(documentId),
    ]);
  });

  it('follows the address of the Article, in cached answers as well', async () => {
    const here = await createArticle();
    const { documentId } = await comment(ann, here);
    await conversation(here);
    const slug = `${here.slug}-again`;
    const { documentId: id } = here;
    await documents('api::article.article').update({
      documentId: id,
      data: { slug },
      status: 'published',
    });
    const { data } = (await conversation({ documentId: id })).body;
    expect(data[0].url).toBe(urlOf(documentId, { ...here, slug }));
  });

  it('is null for its Reader while the Article is not published', async () => {
    const here = await createArticle();
    await comment(ann, here);
    await documents('api::article.article').unpublish({ documentId: here.documentId });
    const { data } = (await get('/api/comments/mine', { token: ann.token })).body;
    expect([data[0].article, data[0].url]).toEqual([null, null]);
  });
});
