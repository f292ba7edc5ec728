import { randomUUID } from 'node:crypto';

import { app } from '../../helpers/foreword';
import { createArticle, type TestDocument } from '../../helpers/content';
import {
  comment,
  commentRow,
  discussionRow,
  freshWords,
  say,
  setReader,
  takeBack,
  told,
} from '../../helpers/conversation';
import { type Answer, get, post, put, send } from '../../helpers/http';
import { createApiToken, createReader, type TestReader } from '../../helpers/people';
import { setRules } from '../../helpers/rules';

const ROLE = 'plugin::users-permissions.role';
const PERMISSION = 'plugin::users-permissions.permission';

interface Route {
  name: string;
  method: string;
  /** The content-API action that it needs. */
  action: string;
  path: (own: { documentId: string }) => string | Promise<string>;
  body?: () => unknown;
}

let article: TestDocument;
let owner: TestReader;
let other: TestReader;
let banned: TestReader;

beforeAll(async () => {
  await setRules();
  article = await createArticle();
  [owner, other, banned] = [await createReader(), await createReader(), await createReader()];
});

beforeEach(() => setRules());

const inData = (data: () => object) => () => ({ data: data() });

const onComment = (suffix: string) => (own: { documentId: string }) =>
  `/api/comments/${own.documentId}${suffix}`;

const discussionPath = async () => `/api/discussions/${(await discussionRow(article)).document_id}`;

const action = (name: string) => `api::comment.comment.${name}`;

const ROUTES: Route[] = [
  {
    name: 'read a conversation',
    method: 'GET',
    action: action('find'),
    path: () => `/api/articles/${article.slug}/comments`,
  },
  { name: 'read a comment', method: 'GET', action: action('findOne'), path: onComment('') },
  { name: 'read replies', method: 'GET', action: action('replies'), path: onComment('/replies') },
  {
    name: 'read counts',
    method: 'GET',
    action: action('counts'),
    path: () => `/api/comments/counts?articles=${article.documentId}`,
  },
  {
    name: 'read one’s own',
    method: 'GET',
    action: action('mine'),
    path: () => '/api/comments/mine',
  },
  {
    name: 'post under an Article',
    method: 'POST',
    action: action('create'),
    path: () => `/api/articles/${article.slug}/comments`,
    body: inData(() => ({ body: freshWords() })),
  },
  {
    name: 'post',
    method: 'POST',
    action: action('create'),
    path: () => '/api/comments',
    body: inData(() => ({ article: article.documentId, body: freshWords() })),
  },
  {
    name: 'edit',
    method: 'PUT',
    action: action('update'),
    path: onComment(''),
    body: inData(() => ({ body: freshWords() })),
  },
  { name: 'like', method: 'PUT', action: action('like'), path: onComment('/like') },
  { name: 'unlike', method: 'DELETE', action: action('unlike'), path: onComment('/like') },
  {
    name: 'report',
    method: 'POST',
    action: action('report'),
    path: onComment('/reports'),
    body: inData(() => ({ reason: 'other' })),
  },
  {
    name: 'moderate',
    method: 'POST',
    action: action('moderate'),
    path: onComment('/moderate'),
    body: inData(() => ({ status: 'approved' })),
  },
  {
    name: 'change a Discussion',
    method: 'PUT',
    action: 'api::discussion.discussion.update',
    path: discussionPath,
    body: inData(() => ({ state: 'open' })),
  },
  {
    name: 'read the Comment rules',
    method: 'GET',
    action: 'api::comment-setting.comment-setting.find',
    path: () => '/api/comment-setting',
  },
  {
    name: 'change the Comment rules',
    method: 'PUT',
    action: 'api::comment-setting.comment-setting.update',
    path: () => '/api/comment-setting',
    body: inData(() => ({ maxLinks: 2 })),
  },
  { name: 'delete', method: 'DELETE', action: action('delete'), path: onComment('') },
];

const LOGIN = '401 LOGIN_REQUIRED';
const NOT_YOURS = '403 NOT_YOURS';
const BANNED = '403 READER_BANNED';

/** Who gets which answer, in this order: */
const CALLERS = [
  'anybody',
  'its reader',
  'another reader',
  'a banned reader',
  'a token without the action',
  'a token with it',
  'a full token',
] as const;

const READ = ['200', '200', '200', '200', '403', '200', '200'];
const WRITE = (done: string) => [LOGIN, done, done, BANNED, LOGIN, LOGIN, LOGIN];
const NEWSROOM = ['403', '403', '403', '403', '403', '200', '200'];

const ANSWERS: Record<string, string[]> = {
  'read a conversation': READ,
  'read a comment': READ,
  'read replies': READ,
  'read counts': READ,
  'read one’s own': [LOGIN, '200', '200', '200', LOGIN, LOGIN, LOGIN],
  'post under an Article': WRITE('201'),
  post: WRITE('201'),
  edit: [LOGIN, '200', NOT_YOURS, NOT_YOURS, LOGIN, LOGIN, LOGIN],
  like: WRITE('200'),
  unlike: WRITE('200'),
  report: WRITE('204'),
  moderate: NEWSROOM,
  'change a Discussion': NEWSROOM,
  'read the Comment rules': NEWSROOM,
  'change the Comment rules': NEWSROOM,
  delete: [LOGIN, '204', NOT_YOURS, NOT_YOURS, LOGIN, LOGIN, LOGIN],
};

describe('the answer of each comment route to each caller', () => {
  const tokenOf = async (caller: (typeof CALLERS)[number], needed: string) => {
    switch (caller) {
      case 'anybody':
        return undefined;
      case 'its reader':
        return owner.token;
      case 'another reader':
        return other.token;
      case 'a banned reader':
        await setReader(banned, { commenting: 'banned' });
        return banned.token;
      case 'a token without the action':
        return createApiToken(['api::topic.topic.find']);
      case 'a token with it':
        return createApiToken([needed]);
      case 'a full token':
        return createApiToken();
    }
  };

  it.each(ROUTES)('$name', async ({ name, method, action: needed, path, body }) => {
    const answers: Record<string, string> = {};
    for (const caller of CALLERS) {
      const own = await comment(owner, article);
      const token = await tokenOf(caller, needed);
      const answer = await send(method, await path(own), { token, body: body?.() });
      answers[caller] = told(answer);
    }
    const expected = Object.fromEntries(CALLERS.map((caller, n) => [caller, ANSWERS[name]?.[n]]));
    expect(answers).toEqual(expected);
  });

  it('is in this list for every route that exists', () => {
    const handlers = (app().apis as Record<string, { routes: Record<string, unknown> }>).comment;
    const { routes } = (handlers?.routes.comment ?? { routes: [] }) as {
      routes: { method: string; handler: string }[];
    };
    const here = ROUTES.map((route) => `${route.method} ${route.action}`);
    const there = routes.map(({ method, handler }) => `${method} ${handler}`);
    expect(there.filter((route) => !here.includes(route))).toEqual([]);
    expect(there.length).toBeGreaterThan(0);
  });
});

describe('a caller without permission', () => {
  it('gets the same answer whether the document exists or not', async () => {
    const own = await comment(owner, article);
    const token = await createApiToken(['api::topic.topic.find']);
    for (const route of ROUTES) {
      const there = await route.path(own);
      const nowhere = there
        .replace(own.documentId, randomUUID())
        .replace(String(article.slug), randomUUID());
      for (const caller of [undefined, token]) {
        const answers: Answer[] = [];
        for (const path of [there, nowhere]) {
          answers.push(await send(route.method, path, { token: caller, body: route.body?.() }));
        }
        if (answers[0]!.status < 400) continue;
        expect([route.name, answers[1]?.body]).toEqual([route.name, answers[0]?.body]);
      }
    }
    expect((await commentRow(own)).status).toBe('approved');
  });
});

describe('the permissions of a role', () => {
  const grantedTo = async (type: string): Promise<string[]> => {
    const role = await app()
      .db.query(ROLE)
      .findOne({ where: { type }, populate: ['permissions'] });
    return role.permissions
      .map((permission: { action: string }) => permission.action)
      .filter((granted: string) => granted.startsWith('api::'));
  };

  const READS = [
    ...['article', 'editor-note', 'author', 'topic', 'discussion'].flatMap((type) => [
      `api::${type}.${type}.find`,
      `api::${type}.${type}.findOne`,
    ]),
    ...['find', 'findOne', 'replies', 'counts'].map(action),
    ...['api::article.article.changes', 'api::editor-note.editor-note.corrections'],
    'api::redirect.redirect.find',
    'api::site.site.find',
  ];
  const ALSO = ['create', 'update', 'delete', 'like', 'unlike', 'report', 'mine'].map(action);

  it('after the first start let the public role read, and nothing else', async () => {
    expect((await grantedTo('public')).toSorted()).toEqual(READS.toSorted());
  });

  it('after the first start let the signed-in role also comment, like and report, and nothing else', async () => {
    expect((await grantedTo('authenticated')).toSorted()).toEqual([...READS, ...ALSO].toSorted());
  });

  it('can be taken away by an admin, and a signed-in account then gets 403, not 401', async () => {
    const role = await app()
      .db.query(ROLE)
      .findOne({ where: { type: 'authenticated' } });
    const like = { action: action('like'), role: role.id };
    await app().db.query(PERMISSION).delete({ where: like });
    const own = await comment(owner, article);
    const answer = await put(`/api/comments/${own.documentId}/like`, { token: owner.token });
    await app().db.query(PERMISSION).create({ data: like });
    expect(answer.status).toBe(403);
    expect(told(answer)).not.toContain('LOGIN_REQUIRED');
  });

  it('never let anybody comment without signing in, even if an admin grants it to the public role', async () => {
    const role = await app()
      .db.query(ROLE)
      .findOne({ where: { type: 'public' } });
    const grants = ALSO.map((granted) => ({ action: granted, role: role.id }));
    for (const data of grants) await app().db.query(PERMISSION).create({ data });
    const own = await comment(owner, article);
    const answers: string[] = [];
    for (const route of ROUTES.filter((one) => ALSO.includes(one.action))) {
      const answer = await send(route.method, await route.path(own), { body: route.body?.() });
      answers.push(told(answer));
    }
    for (const where of grants) await app().db.query(PERMISSION).delete({ where });
    expect(answers).toEqual(answers.map(() => LOGIN));
    expect((await commentRow(own)).status).toBe('approved');
  });
});

describe('the other content types of a conversation', () => {
  it.each(['likes', 'reports', 'decisions', 'slugs', 'comments'])(
    'are not listed by Strapi’s generic routes: %s',
    async (path) => {
      for (const token of [undefined, owner.token, await createApiToken()]) {
        expect([404, 405]).toContain((await get(`/api/${path}`, { token })).status);
      }
    },
  );

  it('cannot be found out by filters on Discussions, nor can their private fields', async () => {
    await say(owner, article, freshWords());
    for (const query of [
      'filters[title][$contains]=a',
      'filters[threadCount][$gt]=0',
      'filters[articleDocumentId][$startsWith]=a',
      'filters[articleLocale]=en',
      'filters[createdBy][email][$contains]=a',
      'filters[comments][body][$contains]=a',
      'sort=title',
      'sort=threadCount:desc',
      'sort=createdBy.email',
      'fields[0]=articleDocumentId',
      'populate[createdBy]=*',
      'populate=comments',
    ]) {
      for (const token of [undefined, owner.token]) {
        const answer = await get(`/api/discussions?${query}`, { token });
        const isRefused = answer.status === 400;
        const told400 =
          isRefused ||
          !/"title"|threadCount|articleDocumentId|createdBy|comments/.test(
            JSON.stringify(answer.body.data),
          );
        expect([query, isRefused, told400]).toEqual([query, true, true]);
      }
    }
  });

  it('are in no response about an Article or a Discussion', async () => {
    const own = await say(owner, article, freshWords());
    for (const path of [
      `/api/articles/${article.slug}`,
      `/api/articles/${article.slug}?populate=*`,
      `/api/articles/${article.slug}?populate[discussion][populate]=*`,
      '/api/discussions?populate=*',
    ]) {
      const { status, body } = await get(path);
      expect([path, status]).toEqual([path, 200]);
      expect(JSON.stringify(body)).not.toContain(own.body.data.body);
      expect(JSON.stringify(body)).not.toContain(owner.username);
    }
  });

  it('cannot be reached through readers, who are listed to nobody', async () => {
    for (const token of [undefined, owner.token]) {
      for (const path of ['/api/users', `/api/users/${other.id}`, '/api/users?populate=*']) {
        expect((await get(path, { token })).status).toBe(403);
      }
    }
    const me = await get('/api/users/me?populate=*', { token: owner.token });
    expect(JSON.stringify(me.body)).not.toMatch(/bannedUntil|commenting/);
  });
});

describe('a reader who updates their own account', () => {
  it('cannot lift a ban or premoderation, nor become a Moderator', async () => {
    const reader = await createReader({ commenting: 'banned' });
    const data = { commenting: 'normal', bannedUntil: null, blocked: false, role: 1 };
    for (const [method, path] of [
      ['PUT', `/api/users/${reader.id}`],
      ['PUT', '/api/users/me'],
      ['PUT', `/api/users/${reader.documentId}`],
    ] as const) {
      const { status } = await send(method, path, { token: reader.token, body: data });
      expect(status).toBeGreaterThanOrEqual(400);
    }
    expect(told(await say(reader, article, freshWords()))).toBe('403 READER_BANNED');
  });

  it('cannot register with more permissions than a reader has', async () => {
    const name = `signup-${randomUUID().slice(0, 8)}`;
    const answer = await post('/api/auth/local/register', {
      body: {
        username: name,
        email: `${name}@example.org`,
        password: 'correct horse battery',
        commenting: 'normal',
        role: 1,
      },
    });
    expect(answer.status).toBe(400);
  });

  it('cannot approve their own deleted comment by the route of Moderators', async () => {
    const own = await comment(other, article);
    await takeBack(other, own);
    const path = `/api/comments/${own.documentId}/moderate`;
    const body = { data: { status: 'approved' } };
    expect((await post(path, { token: other.token, body })).status).toBe(403);
  });
});
