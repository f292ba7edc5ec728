import { randomUUID } from 'node:crypto';

import { app } from '../helpers/foreword';
import { createArticle, documents, type TestDocument } from '../helpers/content';
import {
  age,
  comment,
  conversation,
  decide,
  deskToken,
  everyThread,
  expectTrueCounts,
  freshWords,
  rowsAbout,
  type SeenComment,
  setDiscussion,
  setReader,
  takeBack,
} from '../helpers/conversation';
import { type Answer, get, graphql, post } from '../helpers/http';
import { createApiToken, createReader, createReaders, type TestReader } from '../helpers/people';
import { statementsOf } from '../helpers/statements';
import { setRules } from '../helpers/rules';

const FIELDS = `
  documentId url body html depth parent { documentId } author { documentId displayName }
  status likeCount replyCount pinned createdAt editedAt deleted
`;

const CREATE = `mutation ($data: CommentInput!) { createComment(data: $data) { ${FIELDS} } }`;
const UPDATE = `
  mutation ($documentId: ID!, $data: CommentEditInput!) {
    updateComment(documentId: $documentId, data: $data) { ${FIELDS} }
  }
`;
const DELETE =
  'mutation ($documentId: ID!) { deleteComment(documentId: $documentId) { documentId } }';
const LIKE =
  'mutation ($documentId: ID!) { likeComment(documentId: $documentId) { likeCount liked } }';
const UNLIKE =
  'mutation ($documentId: ID!) { unlikeComment(documentId: $documentId) { likeCount liked } }';
const REPORT = `
  mutation ($documentId: ID!, $data: ReportInput!) {
    reportComment(documentId: $documentId, data: $data)
  }
`;
const MODERATE = `
  mutation ($documentId: ID!, $data: CommentDecisionInput!) {
    moderateComment(documentId: $documentId, data: $data) { ${FIELDS} }
  }
`;
const MINE = `
  query ($pageSize: Int, $cursor: String) {
    myComments(pageSize: $pageSize, cursor: $cursor) {
      data { ${FIELDS} article { documentId slug title locale } }
      pagination { pageSize total nextCursor }
    }
  }
`;
const CONVERSATION = `
  query ($article: ID!, $locale: String, $sort: String, $pageSize: Int, $cursor: String) {
    articleComments(
      article: $article, locale: $locale, sort: $sort, pageSize: $pageSize, cursor: $cursor
    ) {
      data { ${FIELDS} moreReplies replies { ${FIELDS} replies { documentId } } }
      pagination { pageSize total nextCursor }
      discussion { state closesAt commentCount }
    }
  }
`;

let ann: TestReader;
let ben: TestReader;
let article: TestDocument;

beforeAll(async () => {
  [ann, ben] = (await createReaders(2)) as [TestReader, TestReader];
  article = await createArticle();
});

beforeEach(() => setRules());

/** The one error of an answer, as its code and message. */
const errorOf = ({ errors }: Answer['body']): [string | undefined, string] => {
  expect(errors).toHaveLength(1);
  const [{ message, extensions }] = errors;
  return [extensions?.error?.details?.code, message];
};

const codeOf = (answer: Answer['body']): string | undefined => errorOf(answer)[0];

const create = (data: Record<string, unknown>, token?: string) =>
  graphql(CREATE, { data: { article: article.documentId, ...data } }, token);

describe('createComment', () => {
  it('returns the Comment as REST does', async () => {
    const answer = await create({ body: `Hello *there* ${randomUUID()}` }, ann.token);
    expect(answer.errors).toBeUndefined();
    const made = answer.data.createComment;
    const overRest = (await get(`/api/comments/${made.documentId}`)).body.data;
    expect(made).toEqual(overRest);
  });

  it('creates a reply, by the Article’s slug or document id', async () => {
    const top = await comment(ann, article);
    for (const name of [article.slug, article.documentId]) {
      const data = { article: name, body: freshWords(), parent: top.documentId };
      const { createComment } = (await create(data, ben.token)).data;
      expect(createComment).toMatchObject({ depth: 1, parent: { documentId: top.documentId } });
    }
  });

  it('accepts no field but article, body, parent and the locale', async () => {
    for (const field of [
      { status: 'approved' },
      { author: ben.documentId },
      { pinned: true },
      { likeCount: 9 },
      { createdAt: '2020-01-01T00:00:00.000Z' },
      { discussion: 1 },
    ]) {
      const { data, errors } = await create({ body: freshWords(), ...field }, ann.token);
      expect(data ?? null).toBeNull();
      expect(errors.length).toBeGreaterThan(0);
    }
  });

  it('has no draft argument: a Comment has no drafts', async () => {
    const here = await createArticle();
    await graphql(CREATE, { data: { article: here.slug, body: 'At once' } }, ann.token);
    expect((await conversation(here)).body.data).toMatchObject([{ body: 'At once' }]);
  });

  it('applies the same rules, also twice in one request', async () => {
    const words = freshWords();
    const { data, errors } = await graphql(
      `
        mutation ($a: CommentInput!) {
          first: createComment(data: $a) {
            status
          }
          second: createComment(data: $a) {
            status
          }
        }
      `,
      { a: { article: article.slug, body: words } },
      ann.token,
    );
    expect(errors).toHaveLength(1);
    expect(errors[0].extensions.error.details.code).toBe('COMMENT_DUPLICATE');
    expect(data?.first ?? { status: 'approved' }).toEqual({ status: 'approved' });
    const said = (await everyThread(article, { pageSize: 100 })).filter(
      ({ body }) => body === words,
    );
    expect(said).toHaveLength(1);
  });
});

describe('the mutations of a reader', () => {
  it('edit, like, unlike, report and delete as REST does', async () => {
    const own = await comment(ann, article);
    const { documentId } = own;
    const body = freshWords();

    const edited = await graphql(UPDATE, { documentId, data: { body } }, ann.token);
    expect(edited.data.updateComment).toEqual({
      ...own,
      body,
      html: `<p>${body}</p>`,
      editedAt: expect.any(String),
    });
    const liked = { likeCount: 1, liked: true };
    for (let n = 0; n < 2; n += 1) {
      expect(await graphql(LIKE, { documentId }, ben.token)).toEqual({
        data: { likeComment: liked },
      });
    }
    const unliked = { likeCount: 0, liked: false };
    for (let n = 0; n < 2; n += 1) {
      expect(await graphql(UNLIKE, { documentId }, ben.token)).toEqual({
        data: { unlikeComment: unliked },
      });
    }
    const complaint = { documentId, data: { reason: 'off-topic', detail: 'Elsewhere, please' } };
    for (let n = 0; n < 2; n += 1) {
      expect(await graphql(REPORT, complaint, ben.token)).toEqual({
        data: { reportComment: true },
      });
    }
    expect(await rowsAbout('reports', own)).toMatchObject([
      { reason: 'off-topic', detail: 'Elsewhere, please' },
    ]);
    expect(await graphql(DELETE, { documentId }, ann.token)).toEqual({
      data: { deleteComment: { documentId } },
    });
    expect(codeOf(await graphql(DELETE, { documentId }, ann.token))).toBe('COMMENT_NOT_FOUND');
    await expectTrueCounts(article);
  });

  it('answer every caller who is not a Reader with LOGIN_REQUIRED, in the sentence of REST', async () => {
    const { documentId } = await comment(ann, article);
    const asks: [string, object, string][] = [
      [CREATE, { data: { article: article.slug, body: 'x' } }, 'post a comment'],
      [UPDATE, { documentId, data: { body: 'x' } }, 'edit a comment'],
      [DELETE, { documentId }, 'delete a comment'],
      [LIKE, { documentId }, 'like a comment'],
      [UNLIKE, { documentId }, 'take a like back'],
      [REPORT, { documentId, data: { reason: 'spam' } }, 'report a comment'],
      [MINE, {}, 'see your comments'],
    ];
    const tokens = [
      undefined,
      await createApiToken(),
      await createApiToken(['api::topic.topic.find']),
    ];
    for (const [query, variables, what] of asks) {
      for (const token of tokens) {
        const answer = await graphql(query, variables as Record<string, unknown>, token);
        expect(errorOf(answer)).toEqual(['LOGIN_REQUIRED', `You must be logged in to ${what}.`]);
      }
    }
  });

  it('are refused to a Reader whose role does not have the action', async () => {
    const permissions = app().db.query('plugin::users-permissions.permission');
    const role = await app()
      .db.query('plugin::users-permissions.role')
      .findOne({ where: { type: 'authenticated' } });
    const like = { action: 'api::comment.comment.like', role: role.id };
    const { documentId } = await comment(ann, article);
    await permissions.delete({ where: like });
    const answer = await graphql(LIKE, { documentId }, ann.token);
    await permissions.create({ data: like });
    expect(codeOf(answer)).toBe('NOT_ALLOWED');
    expect(await rowsAbout('likes', { documentId })).toEqual([]);
  });
});

describe('errors', () => {
  it('have the codes of REST', async () => {
    const carl = await createReader();
    const theirs = await comment(ben, article);
    const own = await comment(ann, article);
    const away = await comment(ann, article);
    await decide(away, 'rejected');
    const closed = await createArticle();
    await setDiscussion(closed, { state: 'closed' });
    const draft = await createArticle({}, 'draft');
    const banned = await createReader({ commenting: 'banned' });
    await comment(carl, article);
    const id = theirs.documentId;

    const codes: [string, () => Promise<Answer['body']>][] = [
      ['COMMENT_BODY_REQUIRED', () => create({ body: ' ' }, ann.token)],
      ['COMMENT_BODY_TOO_LONG', () => create({ body: 'x'.repeat(5001) }, ann.token)],
      ['ARTICLE_NOT_FOUND', () => create({ article: 'unknown', body: 'x' }, ann.token)],
      ['ARTICLE_NOT_FOUND', () => create({ article: draft.documentId, body: 'x' }, ann.token)],
      ['PARENT_NOT_FOUND', () => create({ body: 'x', parent: 'unknown' }, ann.token)],
      ['PARENT_NOT_FOUND', () => create({ body: 'x', parent: away.documentId }, ann.token)],
      ['COMMENT_DUPLICATE', () => create({ body: own.body }, ann.token)],
      ['DISCUSSION_CLOSED', () => create({ article: closed.slug, body: 'x' }, ann.token)],
      ['READER_BANNED', () => create({ body: 'x' }, banned.token)],
      ['READER_BANNED', () => graphql(LIKE, { documentId: id }, banned.token)],
      [
        'READER_BANNED',
        () => graphql(REPORT, { documentId: id, data: { reason: 'spam' } }, banned.token),
      ],
      ['NOT_YOURS', () => graphql(UPDATE, { documentId: id, data: { body: 'x' } }, ann.token)],
      ['NOT_YOURS', () => graphql(DELETE, { documentId: id }, ann.token)],
      ['COMMENT_NOT_FOUND', () => graphql(LIKE, { documentId: 'unknown' }, ann.token)],
      ['COMMENT_NOT_FOUND', () => graphql(LIKE, { documentId: away.documentId }, ben.token)],
      ['COMMENT_NOT_FOUND', () => graphql(UNLIKE, { documentId: 'unknown' }, ann.token)],
      [
        'COMMENT_NOT_FOUND',
        () => graphql(UPDATE, { documentId: 'unknown', data: { body: 'x' } }, ann.token),
      ],
      [
        'PARAMETER_INVALID',
        () => graphql(REPORT, { documentId: id, data: { reason: 'nonsense' } }, ann.token),
      ],
      ['CURSOR_INVALID', () => graphql(CONVERSATION, { article: article.documentId, cursor: 'x' })],
      ['CURSOR_INVALID', () => graphql(MINE, { cursor: 'x' }, ann.token)],
      ['ARTICLE_NOT_FOUND', () => graphql(CONVERSATION, { article: 'unknown' })],
      ['ARTICLE_NOT_FOUND', () => graphql(CONVERSATION, { article: draft.documentId })],
    ];
    for (const [index, [code, ask]] of codes.entries()) {
      const answer = await ask();
      expect([index, code, codeOf(answer)]).toEqual([index, code, code]);
      expect(JSON.stringify(answer)).not.toMatch(/stack|node_modules|SQLITE|select /i);
    }
  });

  it('of time are EDIT_WINDOW_CLOSED, and COMMENT_TOO_FAST with the seconds to wait', async () => {
    const own = await comment(ann, article);
    await age(own, 301);
    const { documentId } = own;
    const edit = await graphql(UPDATE, { documentId, data: { body: 'x' } }, ann.token);
    expect(codeOf(edit)).toBe('EDIT_WINDOW_CLOSED');

    await setRules({ floodSeconds: 15 });
    const reader = await createReader();
    await comment(reader, article);
    const answer = await create({ body: freshWords() }, reader.token);
    expect(answer.errors[0].extensions.error.details).toEqual({
      code: 'COMMENT_TOO_FAST',
      retryAfter: expect.any(Number),
    });
  });

  it('are the same for a Comment that does not exist and one that is not visible', async () => {
    const away = await comment(ann, article);
    await decide(away, 'rejected');
    const withdrawn = await createArticle();
    const there = await comment(ann, withdrawn);
    await documents('api::article.article').unpublish({ documentId: withdrawn.documentId });
    for (const query of [LIKE, UNLIKE, DELETE]) {
      const unknown = await graphql(query, { documentId: randomUUID() }, ben.token);
      for (const { documentId } of [away, there]) {
        expect(await graphql(query, { documentId }, ben.token)).toEqual(unknown);
      }
    }
    const nowhere = await graphql(CONVERSATION, { article: randomUUID() });
    expect(await graphql(CONVERSATION, { article: withdrawn.documentId })).toEqual(nowhere);
  });

  it('apply at once after a ban and a block', async () => {
    const reader = await createReader();
    await setReader(reader, { commenting: 'banned' });
    expect(codeOf(await create({ body: freshWords() }, reader.token))).toBe('READER_BANNED');
    await setReader(reader, { commenting: 'normal', blocked: true });
    const { status, body } = await post('/graphql', {
      token: reader.token,
      body: { query: CREATE, variables: { data: { article: article.slug, body: freshWords() } } },
    });
    expect(body.data ?? null).toBeNull();
    expect([status === 401, codeOfAny(body) === 'LOGIN_REQUIRED']).toContain(true);
  });

  const codeOfAny = (body: Answer['body']): unknown =>
    body?.errors?.[0]?.extensions?.error?.details?.code ?? body?.error?.details?.code;
});

describe('articleComments', () => {
  it('is the conversation of REST: threads, tombstones, counts', async () => {
    const here = await createArticle();
    const top = await comment(ann, here);
    const reply = await comment(ben, here, freshWords(), top);
    await comment(ann, here, freshWords(), reply);
    await comment(ann, here);
    await takeBack(ann, top);
    const { data, meta } = (await conversation(here)).body;

    for (const name of [here.slug, here.documentId]) {
      const answer = await graphql(CONVERSATION, { article: name });
      expect(answer.errors).toBeUndefined();
      const { articleComments } = answer.data;
      expect(articleComments.pagination).toEqual(meta.pagination);
      expect(articleComments.discussion).toEqual(meta.discussion);
      expect(articleComments.data).toMatchObject(
        data.map((thread: SeenComment) => ({
          ...thread,
          replies: thread.replies.map((one) => ({
            ...one,
            replies: one.replies.map(({ documentId }) => ({ documentId })),
          })),
        })),
      );
    }
  });

  it('sorts and pages as REST does, with the same cursors', async () => {
    const here = await createArticle();
    for (let n = 0; n < 5; n += 1) await comment(ann, here);
    for (const sort of ['newest', 'oldest', 'top']) {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const variables: Record<string, unknown> = {
          article: here.documentId,
          sort,
          pageSize: 2,
          cursor,
        };
        const answer: Answer['body'] = await graphql(CONVERSATION, variables);
        const { articleComments } = answer.data;
        seen.push(...articleComments.data.map((one: SeenComment) => one.documentId));
        cursor = articleComments.pagination.nextCursor;
      } while (cursor !== null);
      const whole = await everyThread(here, { sort });
      expect(seen).toEqual(whole.map(({ documentId }) => documentId));
    }
    const { nextCursor } = (await conversation(here, '?pagination[pageSize]=2')).body.meta
      .pagination;
    const variables = { article: here.documentId, cursor: nextCursor };
    expect((await graphql(CONVERSATION, variables)).data.articleComments.data).toHaveLength(3);
    const other = { ...variables, sort: 'oldest' };
    expect(codeOf(await graphql(CONVERSATION, other))).toBe('CURSOR_INVALID');
  });

  it.each([{ pageSize: 101 }, { pageSize: 0 }, { pageSize: -1 }, { sort: 'best' }])(
    'refuses %j',
    async (variables) => {
      const answer = await graphql(CONVERSATION, { article: article.documentId, ...variables });
      expect(codeOf(answer)).toBe('PARAMETER_INVALID');
    },
  );

  it('accepts null for an argument as if it were absent', async () => {
    const variables = { sort: null, pageSize: null, cursor: null, locale: null };
    const answer = await graphql(CONVERSATION, { article: article.documentId, ...variables });
    expect(answer.errors).toBeUndefined();
    expect(answer.data.articleComments.pagination.pageSize).toBe(20);
  });

  it('has the rest of a thread in commentReplies, and one Comment in comment', async () => {
    const here = await createArticle();
    const top = await comment(ann, here);
    for (let n = 0; n < 52; n += 1) await comment(ann, here, freshWords(), top);
    const [thread] = (await graphql(CONVERSATION, { article: here.documentId })).data
      .articleComments.data;
    expect(thread.replies).toHaveLength(50);
    const { data } = await graphql(
      `query ($id: ID!, $cursor: String) {
        commentReplies(documentId: $id, cursor: $cursor) {
          data { documentId parent { documentId } } pagination { pageSize nextCursor }
        }
        comment(documentId: $id) { ${FIELDS} }
      }`,
      { id: top.documentId, cursor: thread.moreReplies },
    );
    expect(data.commentReplies.data).toHaveLength(2);
    expect(data.commentReplies.pagination).toEqual({ pageSize: 20, nextCursor: null });
    expect(data.comment).toEqual({ ...top, replyCount: 52 });
  });

  it('takes no more statements for many Comments than for few', async () => {
    const statements = async (here: TestDocument): Promise<number> => {
      const made = await statementsOf(() =>
        graphql(CONVERSATION, { article: here.documentId, pageSize: 100 }),
      );
      return made.length;
    };
    const [few, many] = [await createArticle(), await createArticle()];
    await comment(ann, few, freshWords(), await comment(ben, few));
    for (let n = 0; n < 12; n += 1) {
      await comment(ann, many, freshWords(), await comment(ben, many));
    }
    await statements(few);
    expect(await statements(many)).toBe(await statements(few));
  });
});

describe('myComments', () => {
  it('returns what REST does: every status, newest first, each with its Article', async () => {
    const carl = await createReader();
    await comment(carl, article);
    await decide(await comment(carl, article), 'rejected');
    await takeBack(carl, await comment(carl, article));
    const overRest = (await get('/api/comments/mine', { token: carl.token })).body;
    const { data, errors } = await graphql(MINE, {}, carl.token);
    expect(errors).toBeUndefined();
    expect(data.myComments).toEqual({
      data: overRest.data,
      pagination: overRest.meta.pagination,
    });
  });

  it('pages, at most 100 at a time', async () => {
    const carl = await createReader();
    for (let n = 0; n < 3; n += 1) await comment(carl, article);
    const first = (await graphql(MINE, { pageSize: 2 }, carl.token)).data.myComments;
    const cursor = first.pagination.nextCursor;
    const second = (await graphql(MINE, { pageSize: 2, cursor }, carl.token)).data.myComments;
    expect([first.data.length, second.data.length]).toEqual([2, 1]);
    expect(codeOf(await graphql(MINE, { pageSize: 101 }, carl.token))).toBe('PARAMETER_INVALID');
  });
});

describe('moderateComment', () => {
  it('is for API tokens and roles with the action alone', async () => {
    const { documentId } = await comment(ann, article);
    const variables = { documentId, data: { status: 'rejected', reason: 'Off the mark' } };
    const others = [undefined, ann.token, await createApiToken(['api::comment.comment.find'])];
    for (const token of others) {
      const { data, errors } = await graphql(MODERATE, variables, token);
      expect(data ?? null).toBeNull();
      expect(errors).toHaveLength(1);
    }
    const token = await createApiToken(['api::comment.comment.moderate']);
    const { moderateComment } = (await graphql(MODERATE, variables, token)).data;
    expect(moderateComment).toMatchObject({ documentId, status: 'rejected' });
    expect(await rowsAbout('decisions', { documentId })).toMatchObject([
      { to: 'rejected', reason: 'Off the mark' },
    ]);
  });

  it('refuses a status that is no decision', async () => {
    const { documentId } = await comment(ann, article);
    for (const data of [{}, { status: 'deleted' }, { status: 'pending' }, { reason: 'x' }]) {
      const answer = await graphql(MODERATE, { documentId, data }, await deskToken());
      expect(codeOf(answer)).toBe('PARAMETER_INVALID');
    }
  });
});

describe('the schema', () => {
  interface Named {
    name: string;
    inputFields: { name: string }[] | null;
    fields: { name: string }[] | null;
  }

  let types: Named[];

  beforeAll(async () => {
    const { data } = await graphql(
      '{ __schema { types { name fields { name } inputFields { name } } } }',
    );
    types = data.__schema.types;
  });

  const names = (type: string, of: 'fields' | 'inputFields' = 'fields'): string[] =>
    (types.find(({ name }) => name === type)?.[of] ?? []).map(({ name }) => name);

  it('has for the conversation the documented mutations and no generated one', () => {
    const about = /comment|report|like|discussion|decision|slug/i;
    expect(
      names('Mutation')
        .filter((name) => about.test(name))
        .toSorted(),
    ).toEqual(
      [
        ...['createComment', 'updateComment', 'deleteComment', 'moderateComment'],
        ...['likeComment', 'unlikeComment', 'reportComment'],
      ].toSorted(),
    );
  });

  it('has no generated query for Comments, and no list of Readers', () => {
    const about = /comment|report|like|discussion|decision|slug/i;
    expect(
      names('Query')
        .filter((name) => about.test(name))
        .toSorted(),
    ).toEqual(
      ['articleBySlug', 'articleComments', 'comment', 'commentReplies', 'myComments'].toSorted(),
    );
  });

  it('has of a Comment and its author the public fields, and no more', () => {
    expect(names('Comment').toSorted()).toEqual(
      [
        ...[
          'documentId',
          'url',
          'body',
          'html',
          'depth',
          'parent',
          'author',
          'status',
          'likeCount',
        ],
        ...['replyCount', 'pinned', 'createdAt', 'editedAt', 'deleted'],
        ...['replies', 'moreReplies', 'article'],
      ].toSorted(),
    );
    expect(names('CommentAuthor')).toEqual(['documentId', 'displayName']);
    expect(names('CommentInput', 'inputFields').toSorted()).toEqual(
      ['article', 'body', 'locale', 'parent'].toSorted(),
    );
    for (const type of ['Report', 'Like', 'Decision', 'Slug', 'CommentSetting']) {
      expect(types.map(({ name }) => name)).not.toContain(type);
    }
    expect(names('Discussion')).not.toEqual(
      expect.arrayContaining(['articleDocumentId', 'threadCount']),
    );
  });

  it('has no path from an Article to a Reader or an email address', async () => {
    await comment(ann, article);
    for (const fields of [
      'discussion { comments { body } }',
      'discussion { article { createdBy { email } } }',
      'createdBy { email }',
      'comments { author { email } }',
    ]) {
      const { data, errors } = await graphql(`{ articles { ${fields} } }`);
      expect(data ?? null).toBeNull();
      expect(errors.length).toBeGreaterThan(0);
    }
    for (const fields of [
      'author { email }',
      'author { id }',
      'statusReason',
      'reports { reason }',
    ]) {
      const { errors } = await graphql(
        `query ($id: ID!) { articleComments(article: $id) { data { ${fields} } } }`,
        { id: article.documentId },
      );
      expect(errors.length).toBeGreaterThan(0);
    }
  });
});
