import { createArticle, createAuthor, createNote, documents } from '../helpers/content';
import { graphql } from '../helpers/http';
import { setRules } from '../helpers/rules';
import { createApiToken, createReader } from '../helpers/people';

const PAGE = `
  query ($slug: String!, $id: ID!) {
    articleBySlug(slug: $slug) {
      documentId title slug excerpt html originallyPublishedOn firstPublishedAt
      authors { name slug }
      source { name url }
      notes { kind signature html placement editor { name } }
      discussion { state commentCount }
    }
    articleComments(article: $id) {
      data { body author { displayName } replies { body parent { documentId } } moreReplies }
      pagination { pageSize total nextCursor }
      discussion { state commentCount }
    }
  }
`;

const CREATE = `
  mutation ($data: CommentInput!) { createComment(data: $data) { documentId status depth html } }
`;

beforeEach(() => setRules());

describe('one GraphQL request', () => {
  it('returns everything a front end needs for a page', async () => {
    const author = await createAuthor();
    const article = await createArticle({
      authors: [author.documentId],
      originallyPublishedOn: '2025-12-22',
      source: { name: 'The Other Paper', url: 'https://example.org/a' },
    });
    await createNote(article, { signature: 'Peloni' });
    const reader = await createReader();
    const top = await graphql(
      CREATE,
      { data: { article: article.slug, body: 'Top' } },
      reader.token,
    );
    const parent = top.data.createComment.documentId;
    await graphql(CREATE, { data: { article: article.slug, body: 'Reply', parent } }, reader.token);

    const { data, errors } = await graphql(PAGE, { slug: article.slug, id: article.documentId });

    expect(errors).toBeUndefined();
    expect(data.articleBySlug).toMatchObject({
      documentId: article.documentId,
      originallyPublishedOn: '2025-12-22',
      authors: [{ name: author.name }],
      source: { name: 'The Other Paper' },
      notes: [{ kind: 'foreword', signature: 'Peloni', html: '<p>A note.</p>\n' }],
      discussion: { state: 'open', commentCount: 2 },
    });
    expect(data.articleComments).toEqual({
      data: [
        {
          body: 'Top',
          author: { displayName: reader.username },
          replies: [{ body: 'Reply', parent: { documentId: parent } }],
          moreReplies: null,
        },
      ],
      pagination: { pageSize: 20, total: 1, nextCursor: null },
      discussion: { state: 'open', commentCount: 2 },
    });
  });

  it('lists the newest first', async () => {
    const [first, second] = [await createArticle(), await createArticle()];
    await documents('api::article.article').publish({ documentId: first.documentId });
    const { data } = await graphql('{ articles(pagination: { pageSize: 2 }) { documentId } }');
    expect(data.articles).toEqual([
      { documentId: second.documentId },
      { documentId: first.documentId },
    ]);
  });
});

describe('createComment', () => {
  it('answers a caller who is not signed in with LOGIN_REQUIRED, in the sentence of the page', async () => {
    const article = await createArticle();
    const { errors } = await graphql(CREATE, { data: { article: article.slug, body: 'Hello' } });
    expect(errors[0].message).toBe('You must be logged in to post a comment.');
    expect(errors[0].extensions.error.details.code).toBe('LOGIN_REQUIRED');
  });

  it('refuses with the codes of REST', async () => {
    const article = await createArticle();
    const { token } = await createReader();
    const code = async (data: Record<string, unknown>) =>
      (await graphql(CREATE, { data }, token)).errors[0].extensions.error.details.code;

    expect(await code({ article: article.slug, body: ' ' })).toBe('COMMENT_BODY_REQUIRED');
    expect(await code({ article: 'no-such-article', body: 'x' })).toBe('ARTICLE_NOT_FOUND');
    expect(await code({ article: article.slug, body: 'x', parent: 'none' })).toBe(
      'PARENT_NOT_FOUND',
    );
  });
});

describe('drafts over GraphQL', () => {
  const asks = [
    '{ articles(status: DRAFT) { title } }',
    'query ($s: PublicationStatus = DRAFT) { articles(status: $s) { title } }',
    '{ articles { notes(status: DRAFT) { body } } }',
    '{ articles(publicationFilter: NEVER_PUBLISHED) { title } }',
    '{ articles { notes(publicationFilter: NEVER_PUBLISHED) { body } } }',
  ];

  it.each(asks)('are refused to Readers and visitors: %s', async (query) => {
    const { token } = await createReader();
    for (const caller of [undefined, token]) {
      const { data, errors } = await graphql(query, {}, caller);
      expect(data ?? null).toBeNull();
      expect(errors).toHaveLength(1);
    }
  });

  it('can be read with an API token that has the action', async () => {
    const draft = await createArticle({}, 'draft');
    const token = await createApiToken(['api::article.article.find']);
    const { data } = await graphql(
      '{ articles(status: DRAFT, pagination: { pageSize: 1 }, sort: "id:desc") { documentId } }',
      {},
      token,
    );
    expect(data.articles).toEqual([{ documentId: draft.documentId }]);
  });
});
