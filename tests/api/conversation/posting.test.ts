import { randomUUID } from 'node:crypto';

import { createArticle, documents, type TestDocument, uniqueTitle } from '../../helpers/content';
import {
  comment,
  commentRow,
  conversation,
  decide,
  edit,
  everyThread,
  freshWords,
  say,
  setDiscussion,
  takeBack,
  told,
} from '../../helpers/conversation';
import { post, put } from '../../helpers/http';
import { createApiToken, createReader, type TestReader } from '../../helpers/people';
import { setRules } from '../../helpers/rules';

let ann: TestReader;
let ben: TestReader;
let article: TestDocument;

beforeAll(async () => {
  ann = await createReader({ displayName: 'Ann' });
  ben = await createReader({ displayName: 'Ben' });
  article = await createArticle();
});

beforeEach(() => setRules());

describe('posting a comment', () => {
  it('answers a caller who is not signed in with 401 LOGIN_REQUIRED and the sentence of the page', async () => {
    const body = { data: { body: 'Hello', article: article.documentId } };

    for (const path of ['/api/comments', `/api/articles/${article.slug}/comments`]) {
      const answer = await post(path, { body });
      expect(answer.status).toBe(401);
      expect(answer.body).toEqual({
        data: null,
        error: {
          status: 401,
          name: 'UnauthorizedError',
          message: 'You must be logged in to post a comment.',
          details: { code: 'LOGIN_REQUIRED' },
        },
      });
    }
  });

  it('answers 401 before anything else, whatever the Article and the body are', async () => {
    for (const [path, body] of [
      ['/api/articles/no-such-article/comments', { data: { body: 'Hello' } }],
      ['/api/comments', { data: { article: 'no-such-article', body: '' } }],
      ['/api/comments', {}],
    ] as const) {
      expect(told(await post(path, { body }))).toBe('401 LOGIN_REQUIRED');
    }
  });

  it('works for a signed-in reader over both routes, and the comment is shown', async () => {
    const here = await createArticle();

    const first = await say(ann, here, 'Hello *there*');
    const second = await post('/api/comments', {
      token: ann.token,
      body: { data: { article: here.documentId, body: 'And again' } },
    });
    const { body } = await conversation(here);

    expect([first.status, second.status]).toEqual([201, 201]);
    expect(first.body).toEqual({
      data: {
        documentId: expect.any(String),
        url: expect.stringMatching(`/articles/${here.slug}#comment-\\w+$`),
        body: 'Hello *there*',
        html: '<p>Hello <em>there</em></p>',
        depth: 0,
        parent: null,
        author: { documentId: ann.documentId, displayName: 'Ann' },
        status: 'approved',
        likeCount: 0,
        replyCount: 0,
        pinned: false,
        createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        editedAt: null,
        deleted: false,
      },
    });
    expect(body.data.map((one: { body: string }) => one.body)).toEqual([
      'And again',
      'Hello *there*',
    ]);
    expect(body.meta).toEqual({
      pagination: { pageSize: 20, total: 2, nextCursor: null },
      discussion: { state: 'open', closesAt: null, commentCount: 2 },
    });
  });

  it('finds the article by its document id, its slug and a former slug, over both routes', async () => {
    const here = await createArticle();
    await documents('api::article.article').update({
      documentId: here.documentId,
      data: { slug: `renamed-${randomUUID().slice(0, 8)}`, title: uniqueTitle() },
      status: 'published',
    });
    const now = await documents('api::article.article').findOne({ documentId: here.documentId });
    const names = [here.documentId, here.slug ?? '', now?.slug ?? ''];
    expect(new Set(names).size).toBe(3);

    for (const name of names) {
      expect(told(await say(ann, { documentId: name }, freshWords()))).toBe('201');
      const answer = await post('/api/comments', {
        token: ann.token,
        body: { data: { article: name, body: freshWords() } },
      });
      expect(told(answer)).toBe('201');
    }
    expect(await everyThread(here)).toHaveLength(6);
  });

  it('uses the Article of the address, whatever Article the body names', async () => {
    const [here, there] = [await createArticle(), await createArticle()];
    const answer = await post(`/api/articles/${here.slug}/comments`, {
      token: ann.token,
      body: { data: { article: there.documentId, body: 'Where?' } },
    });
    expect(told(answer)).toBe('201');
    expect(await everyThread(here)).toHaveLength(1);
    expect(await everyThread(there)).toHaveLength(0);
  });

  it('answers 404 ARTICLE_NOT_FOUND for an article that does not exist', async () => {
    const unknown = await say(ann, { documentId: 'no-such-article' }, 'Hello');
    expect(unknown.body).toEqual({
      data: null,
      error: {
        status: 404,
        name: 'NotFoundError',
        message: expect.any(String),
        details: { code: 'ARTICLE_NOT_FOUND' },
      },
    });
  });

  it('returns the status, which tells whether the comment is shown already', async () => {
    await setRules({ moderation: 'pre' });
    const here = await createArticle();
    const answer = await say(ann, here, 'Wait for me');
    expect([answer.status, answer.body.data.status]).toEqual([201, 'pending']);
    expect((await conversation(here)).body).toMatchObject({
      data: [],
      meta: { pagination: { total: 0 }, discussion: { commentCount: 0 } },
    });
  });

  it('stores the text as written and renders only what a comment may contain', async () => {
    const written = '**Bold** <script>alert(1)</script>\nnext [link](https://example.org) # x';
    const answer = await say(ann, article, written);
    expect(answer.body.data.body).toBe(written);
    expect(answer.body.data.html).toBe(
      '<p><strong>Bold</strong> <br />\nnext <a href="https://example.org" rel="nofollow ugc noopener noreferrer">link</a> # x</p>',
    );
  });

  it('never renders anything that runs, loads, or imitates the page', async () => {
    const written = [
      '<img src=x onerror=alert(1)> <svg onload=alert(1)> <iframe src=https://example.org></iframe>',
      '[one](javascript:alert(1)) [two](data:text/html,x) <a href=" JaVaScript:alert(1)">three</a>',
      '<a href="https://example.org" onclick="alert(1)" style="position:fixed" class="x">four</a>',
      '<h1>five</h1> <table><tr><td>six</td></tr></table> <form action=x><input></form>',
      '<math><mtext></mtext></math> <style>p{}</style> ![seven](https://example.org/7.png)',
    ].join('\n\n');
    const { html } = (await say(ann, article, written)).body.data as { html: string };
    expect(html).not.toMatch(/<(img|svg|iframe|h1|table|td|form|input|math|style|script)/i);
    expect(html).not.toMatch(/<[^>]*(\son\w+\s*=|style=|class=|javascript:|data:)/i);
    for (const word of ['one', 'two', 'three', 'four', 'five', 'six']) {
      expect(html).toContain(word);
    }
  });

  it.each(['http://example.org', 'https://example.org', 'mailto:ann@example.org'])(
    'links to %s, with rel attributes that give it no weight',
    async (address) => {
      const { html } = (await say(ann, article, `[${randomUUID()}](${address})`)).body.data;
      expect(html).toContain(`<a href="${address}" rel="nofollow ugc noopener noreferrer">`);
    },
  );
});

describe('a comment without a visible character', () => {
  it.each([
    '',
    ' ',
    '  \n\t ',
    '\u00a0\u2003\u3000',
    '\u200b\u2060\ufeff',
    '\u2800',
    '\u3164\u115f',
    '&nbsp;&#8203;',
    '<b></b>',
    '<!-- -->',
    '<img src="x">',
    '<script>alert(1)</script>',
    '[](https://example.org)',
  ])('is refused with 400 COMMENT_BODY_REQUIRED: %j', async (body) => {
    expect(told(await say(ann, article, body))).toBe('400 COMMENT_BODY_REQUIRED');
  });

  it('leaves nothing in the database', async () => {
    const here = await createArticle();
    await say(ann, here, ' ');
    expect((await conversation(here)).body.meta.pagination.total).toBe(0);
  });
});

describe('a short comment', () => {
  it.each(['0', '.', '👍', 'я', '不', '&', '<', '>:('])('is accepted: %j', async (body) => {
    const here = await createArticle();
    const answer = await say(ann, here, body);
    expect(told(answer)).toBe('201');
    expect(answer.body.data.body).toBe(body);
  });
});

describe('the length of a comment', () => {
  it('is at most maxLength characters, however they are encoded', async () => {
    expect(told(await say(ann, article, '🙂'.repeat(5000)))).toBe('201');
    expect(told(await say(ann, article, 'b'.repeat(5000)))).toBe('201');
    for (const body of ['a'.repeat(5001), '🙂'.repeat(5001), 'a'.repeat(1_000_000)]) {
      expect(told(await say(ann, article, body))).toBe('400 COMMENT_BODY_TOO_LONG');
    }
  });

  it('follows the setting', async () => {
    await setRules({ maxLength: 3 });
    expect(told(await say(ann, article, 'abcd'))).toBe('400 COMMENT_BODY_TOO_LONG');
    expect(told(await say(ann, article, 'abc'))).toBe('201');
  });
});

describe('a malformed request', () => {
  const paths = () => ['/api/comments', `/api/articles/${article.slug}/comments`];

  it.each([
    { data: { body: 7 } },
    { data: { body: null } },
    { data: { body: ['x'] } },
    { data: { body: { $ne: '' } } },
    { data: {} },
    { data: [] },
    { data: [{ body: 'x' }] },
    { data: 'x' },
    { data: null },
    {},
    [],
    { body: 'x' },
    { data: { body: 'x', parent: {} } },
    { data: { body: 'x', parent: 7 } },
    { data: { body: 'x', parent: ['x'] } },
    { data: { body: 'x', nonsense: 1 } },
    { data: { body: 'x' }, nonsense: 1 },
    { data: { body: 'x', article: {} } },
  ])('answers 400: %j', async (body) => {
    for (const path of paths()) {
      const answer = await post(path, { token: ann.token, body });
      // Over the article's own address, what the body names is not looked at.
      const isNamedByAddress = path !== '/api/comments' && 'article' in Object(Object(body).data);
      if (isNamedByAddress) continue;
      expect(answer.status).toBe(400);
      expect(answer.body.error).toMatchObject({
        name: 'ValidationError',
        message: expect.stringMatching(/\w/),
      });
    }
  });

  it.each([
    ['{"data":{"body":"x"', 'application/json'],
    ['nonsense', 'application/json'],
    ['"x"', 'application/json'],
    ['', 'application/json'],
    ['data[body]=x&data[__proto__][a]=1', 'application/x-www-form-urlencoded'],
    ['--x', 'multipart/form-data; boundary=x'],
    ['x', 'text/plain'],
    ['<data/>', 'application/xml'],
  ])('answers 4xx to %j as %s', async (body, type) => {
    for (const path of paths()) {
      const answer = await post(path, {
        token: ann.token,
        body,
        headers: { 'Content-Type': type },
      });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect(answer.body.error.message).toMatch(/\w/);
    }
  });

  it('answers 413 to a body over the limit', async () => {
    expect((await say(ann, article, 'a'.repeat(5_000_000))).status).toBe(413);
  });

  it('refuses unknown parameters in the address', async () => {
    for (const query of ['?nonsense=1', '?populate=*', '?status=draft', '?fields[0]=body']) {
      const answer = await post(`/api/articles/${article.slug}/comments${query}`, {
        token: ann.token,
        body: { data: { body: freshWords() } },
      });
      expect([query, answer.status]).toEqual([query, 400]);
    }
  });

  it.each(['a\u0000b', '\u0000', '\ud800', 'a\udc00b', '\u202e', '\uffff', "';--", '%00', '../..'])(
    'never answers 500, wherever these characters stand: %j',
    async (text) => {
      const byAddress = { documentId: encodeURIComponent(Buffer.from(text).toString()) };
      const inBody = { data: { article: text, body: freshWords() } };
      const statuses = {
        body: (await say(ann, article, `${randomUUID()} ${text}`)).status,
        parent: (await say(ann, article, freshWords(), text)).status,
        articleInAddress: (await say(ann, byAddress, freshWords())).status,
        articleInBody: (await post('/api/comments', { token: ann.token, body: inBody })).status,
      };
      const failing = Object.entries(statuses).filter(([, status]) => status >= 500);
      expect(failing).toEqual([]);
    },
  );
});

describe('a server-owned field', () => {
  it.each([
    ...['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy'],
    ...['author', 'authorName', 'html', 'bodyKey', 'discussion', 'root', 'shown'],
    ...['status', 'statusReason', 'statusRule', 'depth', 'likeCount', 'replyCount', 'reportCount'],
    ...['pinned', 'editedAt', 'deletedAt', 'moderatedAt', 'moderatedBy'],
  ])('answers 400 SERVER_OWNED_FIELD: %s', async (field) => {
    for (const value of ['approved', null]) {
      const data = { body: freshWords(), [field]: value };
      const answers = [
        await post('/api/comments', {
          token: ann.token,
          body: { data: { ...data, article: article.documentId } },
        }),
        await post(`/api/articles/${article.slug}/comments`, { token: ann.token, body: { data } }),
      ];
      expect(answers.map(told)).toEqual(['400 SERVER_OWNED_FIELD', '400 SERVER_OWNED_FIELD']);
    }
  });

  it('is refused also beside a malformed body', async () => {
    const body = { data: { status: 'approved' } };
    const answer = await post(`/api/articles/${article.slug}/comments`, { token: ann.token, body });
    expect(told(answer)).toBe('400 SERVER_OWNED_FIELD');
  });
});

describe('a reply to a comment', () => {
  it('is nested under it, oldest first, and counted', async () => {
    const here = await createArticle();
    const top = await comment(ann, here, 'Top');
    const reply = await comment(ben, here, 'Reply', top);
    await comment(ann, here, 'Reply to the reply', reply);
    await comment(ben, here, 'Second reply', top);

    const { body } = await conversation(here);

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

  it('with a parent of null is a top-level comment', async () => {
    const body = { data: { body: freshWords(), parent: null } };
    const answer = await post(`/api/articles/${article.slug}/comments`, { token: ann.token, body });
    expect([answer.status, answer.body.data.parent]).toEqual([201, null]);
  });

  it('is refused with 400 PARENT_NOT_FOUND when its parent is unknown, not approved, or elsewhere', async () => {
    const here = await createArticle();
    const elsewhere = await comment(ann, await createArticle());
    const hidden = await createArticle();
    const inHidden = await comment(ann, hidden);
    await setDiscussion(hidden, { state: 'hidden' });
    const parents = [randomUUID(), elsewhere.documentId, inHidden.documentId, here.documentId];
    for (const status of ['rejected', 'spam', 'pending', 'deleted', 'tombstone']) {
      const parent = await comment(ann, here);
      if (status === 'pending') {
        await documents('api::comment.comment').update({
          documentId: parent.documentId,
          data: { status },
        });
      } else if (status === 'deleted' || status === 'tombstone') {
        if (status === 'tombstone') await comment(ben, here, freshWords(), parent);
        await takeBack(ann, parent);
      } else {
        await decide(parent, status);
      }
      parents.push(parent.documentId);
    }

    const answers = [];
    for (const parent of parents) answers.push(await say(ben, here, freshWords(), parent));

    for (const answer of answers) {
      expect(told(answer)).toBe('400 PARENT_NOT_FOUND');
      expect(answer.body).toEqual(answers[0]?.body);
    }
  });

  it('may be posted to one’s own comment, and to a Moderator’s', async () => {
    const top = await comment(ann, article);
    const own = await comment(ann, article, freshWords(), top);
    expect(own.parent).toEqual({ documentId: top.documentId });
  });
});

describe('a comment with the same text as an earlier one', () => {
  it('is refused with 409 COMMENT_DUPLICATE, whatever the case and the white space', async () => {
    const here = await createArticle();
    await comment(ann, here, 'What a fine bridge!');
    for (const body of [
      'What a fine bridge!',
      'what a FINE bridge!',
      '  What a   fine\nbridge! ',
      'What a *fine* bridge!',
    ]) {
      expect([body, told(await say(ann, here, body))]).toEqual([body, '409 COMMENT_DUPLICATE']);
    }
    expect(await everyThread(here)).toHaveLength(1);
  });

  it('is refused under another parent too, unless it is short', async () => {
    const here = await createArticle();
    const top = await comment(ann, here);
    const words = 'Agreed, and I would have said it in the same words';
    await comment(ben, here, words, top);
    expect(told(await say(ben, here, words))).toBe('409 COMMENT_DUPLICATE');
    await comment(ben, here, 'Agreed', top);
    expect(told(await say(ben, here, 'Agreed'))).toBe('201');
    expect(told(await say(ben, here, 'Agreed'))).toBe('409 COMMENT_DUPLICATE');
  });

  it('is accepted in another Discussion, and from another reader', async () => {
    const [here, there] = [await createArticle(), await createArticle()];
    await comment(ann, here, 'Well said');
    expect(told(await say(ann, there, 'Well said'))).toBe('201');
    expect(told(await say(ben, here, 'Well said'))).toBe('201');
  });

  it('is refused while the first one is pending, or when it was rejected', async () => {
    await setRules({ moderation: 'pre' });
    const here = await createArticle();
    const first = await comment(ann, here, 'Me again');
    expect(told(await say(ann, here, 'Me again'))).toBe('409 COMMENT_DUPLICATE');
    for (const status of ['rejected', 'spam']) {
      await decide(first, status);
      expect(told(await say(ann, here, 'Me again'))).toBe('409 COMMENT_DUPLICATE');
    }
  });

  it('is accepted once the reader has deleted the first one', async () => {
    const here = await createArticle();
    for (let round = 0; round < 3; round += 1) {
      const again = await comment(ann, here, 'On second thought');
      expect(told(await takeBack(ann, again))).toBe('204');
    }
    await comment(ann, here, 'On second thought');
    expect(told(await say(ann, here, 'On second thought'))).toBe('409 COMMENT_DUPLICATE');
    expect(await everyThread(here)).toHaveLength(1);
  });

  it('is refused again when a Moderator has approved the deleted one', async () => {
    const here = await createArticle();
    const first = await comment(ann, here, 'Let it stand');
    await takeBack(ann, first);
    await decide(first, 'approved');
    expect(told(await say(ann, here, 'Let it stand'))).toBe('409 COMMENT_DUPLICATE');
  });

  it('is accepted when the first one has been edited to another text', async () => {
    const here = await createArticle();
    const first = await comment(ann, here, 'First version');
    await edit(ann, first, 'Second version');
    expect(told(await say(ann, here, 'First version'))).toBe('201');
    expect(told(await say(ann, here, 'Second version'))).toBe('409 COMMENT_DUPLICATE');
  });
});

describe('the internal fields of a comment', () => {
  it('are stored, and are in no response', async () => {
    await setRules({ heldWords: 'lantern' });
    const posted = await comment(ann, article, `The lantern ${randomUUID()}`);
    expect(posted.status).toBe('pending');
    const row = await commentRow(posted);
    expect(row).toMatchObject({ status_rule: 'held-words', author_name: 'Ann' });
    expect(JSON.stringify(posted)).not.toContain(row.status_reason);
    for (const field of [
      ...['statusReason', 'statusRule', 'ruleReason', 'bodyKey'],
      ...['reportCount', 'shown', 'id'],
    ]) {
      expect(posted).not.toHaveProperty(field);
    }
  });
});

describe('writing comments by Strapi’s generic routes', () => {
  it('is not possible', async () => {
    const token = await createApiToken();
    const body = { data: { discussion: 1, body: 'x', status: 'approved' } };
    expect((await post('/api/comments', { token, body })).status).toBe(401);
    for (const path of ['likes', 'reports', 'decisions', 'slugs', 'discussions']) {
      for (const caller of [undefined, ann.token, token]) {
        const { status } = await post(`/api/${path}`, { token: caller, body: { data: {} } });
        expect([path, [404, 405].includes(status)]).toEqual([path, true]);
      }
    }
    expect((await put('/api/comments', { token, body })).status).toBeGreaterThanOrEqual(400);
  });
});
