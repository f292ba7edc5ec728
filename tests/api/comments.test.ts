import { randomUUID } from 'node:crypto';

import { createArticle, documents } from '../helpers/content';
import { get, post, put } from '../helpers/http';
import { setRules } from '../helpers/rules';
import { createApiToken, createReader, type TestReader } from '../helpers/people';

interface Article {
  documentId: string;
  slug?: string | null;
}

const say = (reader: TestReader, article: Article, body: string, parent?: string) =>
  post(`/api/articles/${article.slug}/comments`, {
    token: reader.token,
    body: { data: { body, parent } },
  });

const conversation = (article: Article, query = '') =>
  get(`/api/articles/${article.slug}/comments${query}`);

beforeEach(() => setRules());

describe('posting a comment', () => {
  it('answers somebody who is not signed in with 401 LOGIN_REQUIRED, in the words of the page', async () => {
    const article = await createArticle();
    const body = { data: { body: 'Hello', article: article.documentId } };

    for (const path of ['/api/comments', `/api/articles/${article.slug}/comments`]) {
      const answer = await post(path, { body });
      expect(answer.status).toBe(401);
      expect(answer.body.error).toMatchObject({
        status: 401,
        name: 'UnauthorizedError',
        message: 'You must be logged in to post a comment.',
        details: { code: 'LOGIN_REQUIRED' },
      });
    }
  });

  it('is done by a signed-in reader over both routes, and shows', async () => {
    const article = await createArticle();
    const reader = await createReader({ displayName: 'Ann' });

    const first = await say(reader, article, 'Hello *there*');
    const second = await post('/api/comments', {
      token: reader.token,
      body: { data: { article: article.documentId, body: 'And again' } },
    });
    const { body } = await conversation(article);

    expect([first.status, second.status]).toEqual([201, 201]);
    expect(first.body.data).toEqual({
      documentId: expect.any(String),
      body: 'Hello *there*',
      html: '<p>Hello <em>there</em></p>',
      depth: 0,
      parent: null,
      author: { documentId: reader.documentId, displayName: 'Ann' },
      status: 'approved',
      likeCount: 0,
      replyCount: 0,
      pinned: false,
      createdAt: expect.any(String),
      editedAt: null,
      deleted: false,
    });
    expect(body.data.map((comment: { body: string }) => comment.body)).toEqual([
      'And again',
      'Hello *there*',
    ]);
    expect(body.meta).toEqual({
      pagination: { pageSize: 20, total: 2, nextCursor: null },
      discussion: { state: 'open', closesAt: null, commentCount: 2 },
    });
  });

  it('answers 404 ARTICLE_NOT_FOUND alike for an unknown article and for a draft', async () => {
    const reader = await createReader();
    const draft = await createArticle({}, 'draft');
    const unknown = await say(reader, { documentId: '', slug: 'no-such-article' }, 'Hello');

    expect(unknown.status).toBe(404);
    expect(unknown.body.error.details.code).toBe('ARTICLE_NOT_FOUND');
    expect((await say(reader, draft, 'Hello')).body).toEqual(unknown.body);
  });

  it.each(['', '  \n ', '\u200b\u2060', '<b></b>', '<!-- -->'])(
    'answers 400 COMMENT_BODY_REQUIRED when nothing is left to see: %j',
    async (body) => {
      const answer = await say(await createReader(), await createArticle(), body);
      expect(answer.status).toBe(400);
      expect(answer.body.error.details.code).toBe('COMMENT_BODY_REQUIRED');
    },
  );

  it('takes "0" as a comment', async () => {
    expect((await say(await createReader(), await createArticle(), '0')).status).toBe(201);
  });

  it('answers 400 COMMENT_BODY_TOO_LONG over maxLength characters, however they are encoded', async () => {
    const reader = await createReader();
    const article = await createArticle();
    expect((await say(reader, article, '🙂'.repeat(5000))).status).toBe(201);
    const answer = await say(reader, article, 'a'.repeat(5001));
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.code).toBe('COMMENT_BODY_TOO_LONG');
  });

  it.each([
    [{ data: { body: 7 } }],
    [{ data: {} }],
    [{}],
    [{ data: [] }],
    [{ data: { body: 'x', parent: {} } }],
  ])('answers 400 for a body of the wrong shape: %j', async (body) => {
    const { slug } = await createArticle();
    const { token } = await createReader();
    const answer = await post(`/api/articles/${slug}/comments`, { token, body });
    expect(answer.status).toBe(400);
  });

  it('answers 400 SERVER_OWNED_FIELD when a reader names what is not theirs to write', async () => {
    const { documentId } = await createArticle();
    const { token, id } = await createReader();
    for (const field of [{ author: id }, { status: 'approved' }, { likeCount: 9 }, { html: 'x' }]) {
      const body = { data: { article: documentId, body: 'Hello', ...field } };
      const answer = await post('/api/comments', { token, body });
      expect(answer.status).toBe(400);
      expect(answer.body.error.details.code).toBe('SERVER_OWNED_FIELD');
    }
  });

  it('keeps what was written and shows only what a comment may show', async () => {
    const written = '**Bold** <script>alert(1)</script>\nnext [link](https://example.org) # x';
    const answer = await say(await createReader(), await createArticle(), written);
    expect(answer.body.data.body).toBe(written);
    expect(answer.body.data.html).toBe(
      '<p><strong>Bold</strong> <br />\nnext <a href="https://example.org" rel="nofollow ugc noopener noreferrer">link</a> # x</p>',
    );
  });

  it('is refused with 403 DISCUSSION_CLOSED when the discussion is closed, hidden or past its time', async () => {
    const reader = await createReader();
    const token = await createApiToken();
    for (const data of [
      { state: 'closed' },
      { state: 'hidden' },
      { closesAt: '2020-01-01T00:00:00.000Z' },
    ]) {
      const article = await createArticle();
      const shown = await get(`/api/articles/${article.slug}?populate=discussion`);
      const { documentId } = shown.body.data.discussion;
      expect((await put(`/api/discussions/${documentId}`, { token, body: { data } })).status).toBe(
        200,
      );

      const answer = await say(reader, article, 'Hello');
      expect(answer.status).toBe(403);
      expect(answer.body.error.details.code).toBe('DISCUSSION_CLOSED');
    }
  });
});

describe('answering a comment', () => {
  it('nests replies oldest first and counts them', async () => {
    const article = await createArticle();
    const [ann, ben] = [await createReader(), await createReader()];
    const top = (await say(ann, article, 'Top')).body.data;
    const reply = (await say(ben, article, 'Reply', top.documentId)).body.data;
    await say(ann, article, 'Reply to the reply', reply.documentId);
    await say(ben, article, 'Second reply', top.documentId);

    const { body } = await conversation(article);

    expect(reply).toMatchObject({ depth: 1, parent: { documentId: top.documentId } });
    expect(body.data).toMatchObject([
      {
        body: 'Top',
        replyCount: 2,
        moreReplies: null,
        replies: [
          { body: 'Reply', depth: 1, replies: [{ body: 'Reply to the reply', depth: 2 }] },
          { body: 'Second reply', replies: [] },
        ],
      },
    ]);
    expect(body.meta.discussion.commentCount).toBe(4);
    expect(body.meta.pagination.total).toBe(1);
  });

  it('answers 400 PARENT_NOT_FOUND for a parent that is unknown, not approved, or elsewhere', async () => {
    const reader = await createReader();
    const [here, there] = [await createArticle(), await createArticle()];
    const elsewhere = (await say(reader, there, 'Elsewhere')).body.data;
    const waiting = (await say(reader, here, 'Waiting')).body.data;
    await documents('api::comment.comment').update({
      documentId: waiting.documentId,
      data: { status: 'pending' },
    });

    for (const parent of [randomUUID(), elsewhere.documentId, waiting.documentId]) {
      const answer = await say(reader, here, 'Reply', parent);
      expect(answer.status).toBe(400);
      expect(answer.body.error.details.code).toBe('PARENT_NOT_FOUND');
    }
  });
});

describe('GET /api/articles/{id or slug}/comments', () => {
  it('pages through all without repeating or skipping while comments arrive', async () => {
    const article = await createArticle();
    const reader = await createReader();
    for (let n = 1; n <= 7; n += 1) await say(reader, article, `Number ${n}`);

    for (const sort of ['newest', 'oldest']) {
      const seen: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const query = `?sort=${sort}&pagination[pageSize]=3${cursor && `&pagination[cursor]=${cursor}`}`;
        const { body } = await conversation(article, query);
        seen.push(...body.data.map((comment: { body: string }) => comment.body));
        await say(reader, article, `Meanwhile ${seen.length} ${sort}`);
        cursor = body.meta.pagination.nextCursor;
      }
      const old = seen.filter((body) => body.startsWith('Number'));
      expect(old).toHaveLength(7);
      expect(new Set(seen).size).toBe(seen.length);
    }
  });

  it('answers 400 CURSOR_INVALID for a cursor that is not one', async () => {
    const article = await createArticle();
    for (const cursor of ['x', 'bnVsbA', Buffer.from('[1,"a",{}]').toString('base64url')]) {
      const { status, body } = await conversation(article, `?pagination[cursor]=${cursor}`);
      expect(status).toBe(400);
      expect(body.error.details.code).toBe('CURSOR_INVALID');
    }
  });

  it.each(['?sort=best', '?pagination[pageSize]=0', '?pagination[pageSize]=101', '?nonsense=1'])(
    'refuses %s with 400',
    async (query) => {
      expect((await conversation(await createArticle(), query)).status).toBe(400);
    },
  );

  it('leaves out what is not approved, and keeps a tombstone where an approved one stands under it', async () => {
    const article = await createArticle();
    const reader = await createReader();
    const gone = (await say(reader, article, 'Gone')).body.data;
    const kept = (await say(reader, article, 'Kept')).body.data;
    await say(reader, article, 'Under it', kept.documentId);
    for (const { documentId } of [gone, kept]) {
      await documents('api::comment.comment').update({
        documentId,
        data: { status: 'rejected' },
      });
    }

    const { body } = await conversation(article);

    expect(body.data).toMatchObject([
      { deleted: true, body: null, html: null, author: null, replies: [{ body: 'Under it' }] },
    ]);
    expect(body.meta.discussion.commentCount).toBe(1);
  });

  it('shows nothing of a hidden discussion, and all again when it is opened', async () => {
    const article = await createArticle();
    await say(await createReader(), article, 'Hello');
    const { discussion } = (await get(`/api/articles/${article.slug}?populate=discussion`)).body
      .data;
    const token = await createApiToken();
    const set = (state: string) =>
      put(`/api/discussions/${discussion.documentId}`, { token, body: { data: { state } } });

    await set('hidden');
    const hidden = await conversation(article);
    const page = await get(`/api/articles/${article.slug}`);
    await set('open');

    expect(hidden.body).toMatchObject({ data: [], meta: { discussion: { commentCount: 0 } } });
    expect(page.body.data.discussion).toMatchObject({ state: 'hidden', commentCount: 0 });
    expect((await conversation(article)).body.meta.discussion.commentCount).toBe(1);
  });

  it('goes with the article when it is unpublished, comes back whole, and ends with its deletion', async () => {
    const article = await createArticle();
    await say(await createReader(), article, 'Hello');
    const of = { documentId: article.documentId };

    await documents('api::article.article').unpublish(of);
    expect((await conversation(article)).status).toBe(404);
    await documents('api::article.article').publish(of);
    expect((await conversation(article)).body.data).toHaveLength(1);

    await documents('api::article.article').delete(of);
    const left = await documents('api::comment.comment').count({
      filters: { discussion: { articleDocumentId: article.documentId } },
    });
    expect(left).toBe(0);
  });
});
