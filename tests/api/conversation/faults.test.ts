import { createArticle, type TestDocument } from '../../helpers/content';
import {
  comment,
  conversation,
  deskToken,
  freshWords,
  type SeenComment,
  told,
} from '../../helpers/conversation';
import { get, graphql, post, put, send } from '../../helpers/http';
import { adminToken, createReader, type TestReader } from '../../helpers/people';
import { setRules } from '../../helpers/rules';

/** What is wrong with a Comment or with a page of them is named by its own code, at every door. */

let ann: TestReader;
let article: TestDocument;
let first: SeenComment;

beforeAll(async () => {
  await setRules({ editWindowSeconds: 3_600 });
  ann = await createReader();
  article = await createArticle();
  first = await comment(ann, article);
  for (let count = 0; count < 3; count += 1) {
    await comment(ann, article);
    await comment(ann, article, freshWords(), first);
  }
});

const asAnn = (body: unknown) => ({ token: ann.token, body });

const codeOf = ({
  errors = [],
}: {
  errors?: { extensions: { error?: { details?: { code?: string } } } }[];
}) => errors[0]?.extensions.error?.details?.code;

describe('a comment without a body is COMMENT_BODY_REQUIRED', () => {
  const ABSENT: [string, unknown][] = [
    ['no data', {}],
    ['data of null', { data: null }],
    ['empty data', { data: {} }],
    ['a body of null', { data: { body: null } }],
    ['an empty body', { data: { body: '' } }],
    ['a body of spaces', { data: { body: ' \n\t ' } }],
    ['a body of invisible characters', { data: { body: '\u200b\u2060\ufeff' } }],
    ['a body of an empty element', { data: { body: '<b></b>' } }],
    ['a body of a comment in HTML', { data: { body: '<!-- nothing -->' } }],
  ];

  it.each(ABSENT)('%s', async (_what, body) => {
    const answers = [
      await post(`/api/articles/${article.slug}/comments`, asAnn(body)),
      await put(`/api/comments/${first.documentId}`, asAnn(body)),
    ];
    expect(answers.map(told)).toEqual(Array(2).fill('400 COMMENT_BODY_REQUIRED'));
  });

  it('without an Article in the address, and without a body at all', async () => {
    const answers = [
      await post('/api/comments', asAnn({})),
      await post('/api/comments', asAnn({ data: { article: article.documentId } })),
      await post('/api/comments', { token: ann.token }),
      await post(`/api/articles/${article.slug}/comments`, { token: ann.token }),
      await put(`/api/comments/${first.documentId}`, { token: ann.token }),
    ];
    expect(answers.map(told)).toEqual(Array(5).fill('400 COMMENT_BODY_REQUIRED'));
  });

  it.each(['', 'body: null', 'body: ""', 'body: "  "'])('over GraphQL: {%s}', async (field) => {
    const create = `mutation { createComment(data: { article: "${article.documentId}" ${field} }) { documentId } }`;
    const update = `mutation { updateComment(documentId: "${first.documentId}", data: { ${field} }) { documentId } }`;
    for (const mutation of [create, update]) {
      expect(codeOf(await graphql(mutation, {}, ann.token))).toBe('COMMENT_BODY_REQUIRED');
    }
  });

  it.each([{}, { body: null }, { body: '' }])('in a reply of the desk: %j', async (body) => {
    const { status } = await post(`/desk/comments/${first.documentId}/reply`, {
      token: await adminToken(),
      body,
    });
    expect(status).toBeGreaterThanOrEqual(400);
  });
});

describe('a body that is no text is PARAMETER_INVALID, in a sentence', () => {
  it.each([[0], [7], [true], [false], [[]], [['words']], [{}], [{ text: 'words' }], [1e308]])(
    '%j',
    async (value) => {
      const answers = [
        await post(`/api/articles/${article.slug}/comments`, asAnn({ data: { body: value } })),
        await put(`/api/comments/${first.documentId}`, asAnn({ data: { body: value } })),
      ];
      for (const { status, body } of answers) {
        expect([status, body.error.message, body.error.details]).toEqual([
          400,
          'data.body: A comment is a text.',
          { code: 'PARAMETER_INVALID', field: 'data.body' },
        ]);
      }
    },
  );

  it.each([[[]], [[{ body: 'words' }]], ['words'], [7], [true]])('data of %j', async (data) => {
    const answers = [
      await post(`/api/articles/${article.slug}/comments`, asAnn({ data })),
      await put(`/api/comments/${first.documentId}`, asAnn({ data })),
    ];
    expect(answers.map(told)).toEqual(Array(2).fill('400 PARAMETER_INVALID'));
  });
});

it.each([
  ...['article', 'parent', 'author', 'authorName', 'status', 'statusReason', 'discussion', 'root'],
  ...['html', 'depth', 'likeCount', 'replyCount', 'reportCount', 'pinned', 'editor', 'shown'],
  ...['createdAt', 'updatedAt', 'publishedAt', 'editedAt', 'deletedAt', 'documentId', 'id'],
  ...['locale', 'localizations', 'replies', 'moreReplies', 'deleted', 'bodyKey', 'searchText'],
])('an edit that names another field is SERVER_OWNED_FIELD: %s', async (field) => {
  for (const value of [null, 'x', first.documentId, { connect: [] }]) {
    const data = { body: freshWords(), [field]: value };
    const answer = await put(`/api/comments/${first.documentId}`, asAnn({ data }));
    expect([told(answer), answer.body.error.details.field]).toEqual([
      '400 SERVER_OWNED_FIELD',
      field,
    ]);
  }
});

it('an edit that sends the whole Comment back is SERVER_OWNED_FIELD', async () => {
  const { body } = await get(`/api/comments/${first.documentId}`);
  const answer = await put(`/api/comments/${first.documentId}`, asAnn({ data: body.data }));
  expect(told(answer)).toBe('400 SERVER_OWNED_FIELD');
});

describe('a cursor that was not given for a list is CURSOR_INVALID', () => {
  /** One that each list gives. */
  const given: Record<string, string> = {};

  const lists = (): Record<string, string> => ({
    newest: `/api/articles/${article.slug}/comments?sort=newest&pagination[pageSize]=1`,
    oldest: `/api/articles/${article.slug}/comments?sort=oldest&pagination[pageSize]=1`,
    top: `/api/articles/${article.slug}/comments?sort=top&pagination[pageSize]=1`,
    replies: `/api/comments/${first.documentId}/replies?pagination[pageSize]=1`,
    mine: '/api/comments/mine?pagination[pageSize]=1',
    desk: '/desk/comments?tab=all&pageSize=1',
  });

  const nameOf = (list: string) => (list === 'desk' ? 'cursor' : 'pagination[cursor]');

  const read = async (list: string, parameter = '') =>
    get(`${lists()[list]}${parameter}`, {
      ...(list === 'desk' && { token: await adminToken() }),
      ...(list === 'mine' && { token: ann.token }),
    });

  beforeAll(async () => {
    for (const list of Object.keys(lists())) {
      const { body } = await read(list);
      given[list] = body.meta.pagination.nextCursor;
    }
  });

  const LISTS = ['newest', 'oldest', 'top', 'replies', 'mine', 'desk'];

  it.each(LISTS)('of %s: its own is taken, those of the others are not', async (list) => {
    for (const other of LISTS) {
      const answer = await read(list, `&${nameOf(list)}=${given[other]}`);
      expect([other, told(answer)]).toEqual([other, other === list ? '200' : '400 CURSOR_INVALID']);
    }
  });

  it.each(LISTS)('of %s: nor anything else', async (list) => {
    const own = given[list] ?? '';
    const name = nameOf(list);
    const WRONG = [
      ...[`${name}=x`, `${name}=`, `${name}=%20`, `${name}=null`, `${name}=0`, `${name}=-1`],
      ...[`${name}=!!!`, `${name}=%F0%9F%99%82`, `${name}=${'a'.repeat(600)}`, `${name}=%25`],
      ...[
        `${name}=${'A'.repeat(5_000)}`,
        `${name}=${own}${own}`,
        `${name}=${own}!`,
        `${name}=${own}=`,
      ],
      ...[`${name}=${own.slice(0, -2)}`, `${name}=${own.slice(1)}`, `${name}=%20${own}`],
      ...[`${name}=${own.toLowerCase()}`, `${name}[]=${own}`, `${name}[a]=${own}`],
      ...[`${name}=${own}&${name}=${own}`, `${name}[$eq]=${own}`],
      `${name}=${Buffer.from('["newest",0,0,0,1,2]').toString('base64url')}`,
      `${name}=${Buffer.from('[]').toString('base64url')}`,
      `${name}=${Buffer.from('{"__proto__":1}').toString('base64url')}`,
      `${name}=${Buffer.from('["newest",0,-1,0,1]').toString('base64url')}`,
      `${name}=${Buffer.from('["newest",0,0,1e99,1]').toString('base64url')}`,
    ];
    for (const wrong of WRONG) {
      const answer = await read(list, `&${wrong}`);
      expect([wrong.slice(0, 80), told(answer)]).toEqual([
        wrong.slice(0, 80),
        '400 CURSOR_INVALID',
      ]);
    }
  });

  it('over GraphQL', async () => {
    const queries: [string, string][] = [
      [
        'newest',
        `query ($cursor: String) { articleComments(article: "${article.documentId}", pageSize: 1, cursor: $cursor) { data { documentId } } }`,
      ],
      [
        'replies',
        `query ($cursor: String) { commentReplies(documentId: "${first.documentId}", pageSize: 1, cursor: $cursor) { data { documentId } } }`,
      ],
      [
        'mine',
        'query ($cursor: String) { myComments(pageSize: 1, cursor: $cursor) { data { documentId } } }',
      ],
    ];
    for (const [own, query] of queries) {
      for (const cursor of [
        ...Object.values(given),
        '',
        'x',
        '\u0000',
        'é'.repeat(400),
        `${given[own]} `,
      ]) {
        const answer = await graphql(query, { cursor }, ann.token);
        const expected = cursor === given[own] ? undefined : 'CURSOR_INVALID';
        expect([own, cursor.slice(0, 40), codeOf(answer)]).toEqual([
          own,
          cursor.slice(0, 40),
          expected,
        ]);
      }
    }
  });

  it('and null is the first page', async () => {
    const { status, body } = await conversation(article, '?pagination[cursor]');
    expect([status, body.data.length]).toEqual([200, 4]);
  });
});

it('who is not signed in is asked to, before anything is said about the body', async () => {
  for (const body of [{}, { data: {} }, { data: { body: 7 } }]) {
    expect(told(await post(`/api/articles/${article.slug}/comments`, { body }))).toBe(
      '401 LOGIN_REQUIRED',
    );
    expect(told(await send('PUT', `/api/comments/${first.documentId}`, { body }))).toBe(
      '401 LOGIN_REQUIRED',
    );
  }
});

it('a token for Comments is no Reader', async () => {
  const answer = await post(`/api/articles/${article.slug}/comments`, {
    token: await deskToken(),
    body: {},
  });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
});
