import {
  createArticle,
  createAuthor,
  createNote,
  documents,
  uniqueTitle,
  type TestDocument,
} from '../helpers/content';
import { type Answer, get, post, put, remove, send } from '../helpers/http';
import { createApiToken, createReader, type TestReader } from '../helpers/people';
import { setRules } from '../helpers/rules';
import { statementsOf as allStatementsOf } from '../helpers/statements';
import { app } from '../helpers/foreword';

const PUBLIC = 'public, max-age=0, s-maxage=60, stale-while-revalidate=600';

beforeEach(() => setRules());

const say = (reader: TestReader, article: TestDocument, body: string) =>
  post(`/api/articles/${article.slug}/comments`, { token: reader.token, body: { data: { body } } });

/** The headers that do not depend on who asks, and when. */
const comparableHeaders = ({ headers }: Answer): Record<string, string> => {
  const comparable: Record<string, string> = {};
  headers.forEach((value, name) => {
    if (!/^(date|x-response-time|access-control-.*)$/.test(name)) comparable[name] = value;
  });
  return comparable;
};

/** How many statements a request costs: the least of three times, since other work may go on in the background. */
const statementsOf = async (path: string) => {
  const counts: number[] = [];
  for (let times = 0; times < 3; times += 1) {
    counts.push((await allStatementsOf(() => get(path))).length);
  }
  return { statements: Math.min(...counts), answer: await get(path) };
};

describe('the response to an anonymous GET', () => {
  it.each([
    ['an article', (article: TestDocument) => `/api/articles/${article.slug}`],
    ['the list', () => '/api/articles?pagination[pageSize]=5'],
    ['a conversation', (article: TestDocument) => `/api/articles/${article.slug}/comments`],
    ['counts', (article: TestDocument) => `/api/comments/counts?articles=${article.documentId}`],
  ])(
    'of %s may be cached, needs no statement the second time, and is the same',
    async (_name, pathOf) => {
      const path = pathOf(await createArticle());

      const first = await get(path);
      const { statements, answer } = await statementsOf(path);

      expect(first.status).toBe(200);
      expect(first.headers.get('cache-control')).toBe(PUBLIC);
      expect(first.headers.get('etag')).toMatch(/^"[\w-]+"$/);
      expect(first.headers.get('surrogate-key')).toBeTruthy();
      expect(first.headers.get('content-security-policy')).toBeTruthy();
      expect(statements).toBe(0);
      expect(answer.body).toEqual(first.body);
      expect(comparableHeaders(answer)).toEqual(comparableHeaders(first));
    },
  );

  it('is a 304 as long as it has not changed', async () => {
    const article = await createArticle();
    const path = `/api/articles/${article.slug}`;
    const etag = (await get(path)).headers.get('etag')!;

    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const answer = await get(path, { headers: { 'If-None-Match': tag } });
      expect([answer.status, answer.body]).toEqual([304, '']);
    }
    await say(await createReader(), article, 'Hello');
    expect((await get(path, { headers: { 'If-None-Match': etag } })).status).toBe(200);
  });

  it('is without a body for HEAD', async () => {
    const path = `/api/articles/${(await createArticle()).slug}`;
    const { headers } = await get(path);
    const head = await send('HEAD', path);
    expect([head.status, head.body]).toEqual([200, '']);
    expect(head.headers.get('etag')).toBe(headers.get('etag'));
  });

  it('names the origin of each request', async () => {
    const path = `/api/articles/${(await createArticle()).slug}`;
    for (const origin of ['https://one.example', 'https://two.example']) {
      const { headers } = await get(path, { headers: { Origin: origin } });
      expect(headers.get('access-control-allow-origin')).toBe(origin);
      expect(headers.get('vary')).toMatch(/origin/i);
    }
    expect((await get(path)).headers.get('access-control-allow-origin')).toBeFalsy();
  });

  it('is not cached when it is a 404 or a 400', async () => {
    for (const path of ['/api/articles/nothing-here', '/api/articles?nonsense=1']) {
      const { status, headers } = await get(path);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });
});

describe('the response to a request with a token', () => {
  it('is private, is not answered from the cache, and is not cached', async () => {
    const article = await createArticle();
    const path = `/api/articles/${article.slug}?populate=notes`;
    await createNote(article, { visibility: 'internal', body: 'For us only.' });
    await get(path);

    const token = await createApiToken();
    const own = await get(path, { token });
    const anonymous = await get(path);

    expect(own.headers.get('cache-control')).toBe('private, no-store');
    expect(own.body.data.notes).toHaveLength(1);
    expect(anonymous.body.data.notes).toHaveLength(0);
    expect((await get(path, { token: 'forged' })).status).toBe(401);
    const withCookie = await get(path, { headers: { Cookie: 'strapi_up_refresh=x' } });
    expect(withCookie.headers.get('cache-control')).toBe('private, no-store');
  });
});

describe('once a write is acknowledged, the next anonymous GET shows it:', () => {
  const fresh = async (path: string) => (await get(path)).body;

  it('a Comment, a Like, a decision, a deletion', async () => {
    const article = await createArticle();
    const [ann, ben] = [await createReader(), await createReader()];
    const page = `/api/articles/${article.slug}`;
    const conversation = `${page}/comments`;
    const counts = `/api/comments/counts?articles=${article.documentId}`;
    const seen = async () => {
      const { data, meta } = await fresh(conversation);
      return {
        bodies: data.map(({ body }: { body: string }) => body),
        likes: data.map(({ likeCount }: { likeCount: number }) => likeCount),
        count: meta.discussion.commentCount,
        onPage: (await fresh(page)).data.discussion.commentCount,
        counted: (await fresh(counts)).data[article.documentId],
      };
    };
    const has = (bodies: string[], likes: number[]) => {
      const count = bodies.length;
      return { bodies, likes, count, onPage: count, counted: count };
    };

    expect(await seen()).toEqual(has([], []));
    const { documentId } = (await say(ann, article, 'One')).body.data;
    expect(await seen()).toEqual(has(['One'], [0]));
    await put(`/api/comments/${documentId}/like`, { token: ben.token });
    expect(await seen()).toEqual(has(['One'], [1]));
    await put(`/api/comments/${documentId}`, { token: ann.token, body: { data: { body: 'Two' } } });
    expect(await seen()).toEqual(has(['Two'], [1]));
    const token = await createApiToken();
    const moderate = (status: string) =>
      post(`/api/comments/${documentId}/moderate`, { token, body: { data: { status } } });
    await moderate('spam');
    expect(await seen()).toEqual(has([], []));
    await moderate('approved');
    expect(await seen()).toEqual(has(['Two'], [1]));
    await remove(`/api/comments/${documentId}`, { token: ann.token });
    expect(await seen()).toEqual(has([], []));
  });

  it('an Article, its Author, its notes, its slug, its deletion', async () => {
    const author = await createAuthor({ name: 'Before' });
    const article = await createArticle({ authors: [author.documentId] });
    const of = { documentId: article.documentId };
    const path = `/api/articles/${article.slug}`;
    const seen = async () => (await fresh(path)).data;

    await seen();
    await documents('api::author.author').update({
      documentId: author.documentId,
      data: { name: 'After' },
    });
    expect((await seen()).authors[0].name).toBe('After');
    const note = await createNote(article, { signature: 'Peloni' });
    expect((await seen()).notes).toHaveLength(1);
    await documents('api::editor-note.editor-note').unpublish({ documentId: note.documentId });
    expect((await seen()).notes).toHaveLength(0);
    await documents('api::article.article').update({ ...of, data: { title: 'New title' } });
    await documents('api::article.article').publish(of);
    expect((await seen()).title).toBe('New title');
    await documents('api::article.article').unpublish(of);
    expect((await get(path)).status).toBe(404);
    await documents('api::article.article').publish(of);
    expect((await get(path)).status).toBe(200);
    await documents('api::article.article').delete(of);
    expect((await get(path)).status).toBe(404);
    expect((await get(`${path}/comments`)).status).toBe(404);
  });

  it('a new Article in the list, and the number of its Comments there', async () => {
    const list = '/api/articles?pagination[pageSize]=3';
    await fresh(list);
    const article = await createArticle({ title: uniqueTitle('Newest') });
    expect((await fresh(list)).data[0].title).toBe(article.title);
    await say(await createReader(), article, 'Hello');
    expect((await fresh(list)).data[0].discussion.commentCount).toBe(1);
  });

  it('a renamed Author in a list that is filtered by the name', async () => {
    const name = uniqueTitle('Filtered');
    const author = await createAuthor({ name: `Not ${name}` });
    const { documentId } = await createArticle({ authors: [author.documentId] });
    const list = `/api/articles?filters[authors][name]=${encodeURIComponent(name)}`;
    expect((await fresh(list)).data).toEqual([]);
    await documents('api::author.author').update({ documentId: author.documentId, data: { name } });
    expect((await fresh(list)).data).toMatchObject([{ documentId }]);
  });

  it('a change of the permissions of the public role', async () => {
    const path = `/api/articles/${(await createArticle()).slug}`;
    await get(path);
    const where = {
      action: 'api::article.article.findOne',
      role: { type: 'public' },
    };
    const permissions = app().db.query('plugin::users-permissions.permission');
    const { id, action, role } = await permissions.findOne({ where, populate: ['role'] });
    await permissions.delete({ where: { id } });
    expect((await get(path)).status).toBe(403);
    await permissions.create({ data: { action, role: role.id } });
    expect((await get(path)).status).toBe(200);
  });
});

it('requests for the same response at the same time make it once', async () => {
  const path = `/api/articles/${(await createArticle()).slug}`;
  let statements = 0;
  const count = () => (statements += 1);
  const alone = (await statementsOf(`${path}?locale=en`)).statements;
  app().db.connection.on('query', count);
  const all = await Promise.all(Array.from({ length: 20 }, () => get(path)));
  app().db.connection.off('query', count);
  expect(all.map(({ status }) => status)).toEqual(Array(20).fill(200));
  expect(statements).toBeLessThanOrEqual(alone + 2);
});

describe('an address that is repeatedly answered from memory', () => {
  /** From the third time on it is given ahead of all middlewares. */
  const asked = async (path: string): Promise<Answer> => {
    await get(path);
    await get(path);
    return get(path);
  };

  it('gives a complete response, a 304 to a client that has it, and no body for HEAD', async () => {
    const path = `/api/articles/${(await createArticle()).slug}`;
    const first = await get(path);
    const given = await asked(path);
    expect(given.body).toEqual(first.body);
    expect(comparableHeaders(given)).toEqual(comparableHeaders(first));

    const known = await get(path, { headers: { 'If-None-Match': first.headers.get('etag')! } });
    expect([known.status, known.body]).toEqual([304, '']);
    expect(known.headers.get('surrogate-key')).toBe(first.headers.get('surrogate-key'));
    const head = await send('HEAD', path);
    expect([head.status, head.body]).toEqual([200, '']);
    expect(head.headers.get('content-length')).toBe(first.headers.get('content-length'));
  });

  it('gives another response to a request with a token, a session, or from another site', async () => {
    const path = `/api/articles/${(await createArticle()).slug}`;
    await asked(path);
    expect((await get(path, { token: 'forged' })).status).toBe(401);
    for (const options of [
      { token: (await createReader()).token },
      { headers: { Cookie: 'strapi_up_refresh=x' } },
    ]) {
      expect((await get(path, options)).headers.get('cache-control')).toBe('private, no-store');
    }
    const { headers } = await get(path, { headers: { Origin: 'https://one.example' } });
    expect(headers.get('access-control-allow-origin')).toBe('https://one.example');
  });

  it('shows a write with the next request', async () => {
    const article = await createArticle();
    const reader = await createReader();
    const paths = [
      `/api/articles/${article.slug}`,
      '/api/articles?pagination[pageSize]=3',
      `/api/articles/${article.slug}/comments`,
    ];
    for (const path of paths) await asked(path);
    await say(reader, article, 'The first');
    const [one, list, conversation] = await Promise.all(paths.map((path) => get(path)));
    expect(one?.body.data.discussion.commentCount).toBe(1);
    expect(list?.body.data[0].discussion.commentCount).toBe(1);
    expect(conversation?.body.data).toHaveLength(1);
  });
});

describe('a list of Articles', () => {
  it('reads only those Articles of which something has changed', async () => {
    const articles = [await createArticle(), await createArticle(), await createArticle()];
    const path = '/api/articles?pagination[pageSize]=3';
    await get(path);
    await documents('api::topic.topic').create({ data: { name: uniqueTitle('Topic') } });
    const title = uniqueTitle('Changed');
    await documents('api::article.article').update({
      documentId: articles[1]!.documentId,
      data: { title },
      status: 'published',
    });

    const bindings: unknown[] = [];
    const note = (query: { bindings?: unknown[] }) => bindings.push(...(query.bindings ?? []));
    app().db.connection.on('query', note);
    const { body } = await get(path);
    app().db.connection.off('query', note);

    expect(body.data.map((article: TestDocument) => article.title)).toEqual([
      articles[2]!.title,
      title,
      articles[0]!.title,
    ]);
    const read = articles.filter(({ documentId }) => bindings.includes(documentId));
    expect(read).toEqual([articles[1]]);
  });
});
