import { createArticle, createAuthor, createFile, createNote, documents } from '../helpers/content';
import { app, load } from '../helpers/foreword';
import { get, post } from '../helpers/http';
import { createReader } from '../helpers/people';
import { setRules } from '../helpers/rules';

interface CachedRoute {
  pattern: RegExp;
  resource: { kind: string; uid?: string };
  parameters: string[];
}

const { cachePlan, responseCache } = load('./lib/http-cache') as {
  cachePlan: () => { routes: CachedRoute[] };
  responseCache: { get: (key: string) => object | undefined; clear: () => void };
};

const { cacheKey } = load('./lib/http-cache/routes/cache-key') as {
  cacheKey: (path: string, search: string, parameters: string[]) => string | null;
};

/** A document of each content type that has a cached route for one. */
const samples: Record<string, string> = {};

/** How custom routes are asked, by the source of their pattern. One that is not here fails. */
const customSearch = (source: string): string | undefined => {
  const article = samples['api::article.article'];
  return {
    '^\\/api\\/articles\\/[^/]+\\/changes$': '',
    '^\\/api\\/articles\\/[^/]+\\/comments$': '',
    '^\\/api\\/corrections$': '',
    '^\\/api\\/comments\\/counts$': `?articles=${article}`,
    '^\\/api\\/redirects$': '?path=/old-ferries',
  }[source];
};

beforeAll(async () => {
  await setRules();
  const topic = await documents('api::topic.topic').create({ data: { name: 'Ferries' } });
  const author = await createAuthor({ avatar: (await createFile()).id });
  const article = await createArticle({
    authors: [author.documentId],
    topics: [topic.documentId],
    source: { name: 'The Mariner' },
    showChanges: true,
  });
  const editor = await createAuthor();
  const former = await createNote(article);
  const note = await createNote(article, {
    editor: editor.documentId,
    kind: 'correction',
    supersedes: former.documentId,
  });
  await documents('api::article.article').update({
    documentId: article.documentId,
    data: { body: 'Other words.' },
    status: 'published',
  });
  await app()
    .db.query('api::redirect.redirect')
    .create({
      data: {
        path: '/old-ferries',
        kind: 'article',
        targetDocumentId: article.documentId,
        site: 'https://old.example',
      },
    });
  const site = await documents('api::site.site').create({ data: { name: 'The Lantern' } });
  Object.assign(samples, {
    'api::topic.topic': topic.documentId,
    'api::author.author': author.documentId,
    'api::article.article': article.documentId,
    'api::editor-note.editor-note': note.documentId,
    'api::site.site': site.documentId,
  });
  const path = `/api/articles/${article.documentId}/comments`;
  const say = async (body: string, parent?: string): Promise<string> => {
    const { token } = await createReader();
    const answer = await post(path, { token, body: { data: { body, parent } } });
    return answer.body.data.documentId;
  };
  await say('A reply.', await say('A Comment.'));
});

/** Where a cached route is asked: its path with an id for each parameter, and a query string. */
const addressOf = ({ pattern: { source }, resource }: CachedRoute): [string, string] => {
  const owner = resource.uid ?? 'api::article.article';
  const sample = samples[owner];
  const search = resource.kind === 'custom' ? customSearch(source) : '';
  if (sample === undefined) throw new Error(`Give this test a document of ${owner}.`);
  if (search === undefined) throw new Error(`Tell this test how to ask ${source}.`);
  const path = source.slice(1, -1).replaceAll('\\', '').replaceAll('[^/]+', sample);
  return [path, search];
};

/** A document of each content type that is in a body, by the type's uid. */
const documentsIn = async (body: unknown): Promise<Map<string, string>> => {
  const ids = new Set(JSON.stringify(body).match(/(?<="documentId":")\w+/g));
  const found = new Map<string, string>();
  for (const uid of Object.keys(app().contentTypes)) {
    const where = { documentId: { $in: [...ids] } };
    const row = await app().db.query(uid).findOne({ where });
    if (row) found.set(uid, String(row.documentId));
  }
  return found;
};

it('exactly what schemas and routes mark as cached is cached', () => {
  expect(
    cachePlan()
      .routes.map(({ pattern: { source } }) => source)
      .sort(),
  ).toEqual(
    [
      '^\\/api\\/articles$',
      '^\\/api\\/articles\\/[^/]+$',
      '^\\/api\\/articles\\/[^/]+\\/changes$',
      '^\\/api\\/articles\\/[^/]+\\/comments$',
      '^\\/api\\/authors$',
      '^\\/api\\/authors\\/[^/]+$',
      '^\\/api\\/comments\\/counts$',
      '^\\/api\\/corrections$',
      '^\\/api\\/editor-notes$',
      '^\\/api\\/editor-notes\\/[^/]+$',
      '^\\/api\\/redirects$',
      '^\\/api\\/site$',
      '^\\/api\\/topics$',
      '^\\/api\\/topics\\/[^/]+$',
    ].sort(),
  );
});

it('a cached response is evicted by a write of any document in it', async () => {
  const types = new Set<string>();
  for (const route of cachePlan().routes) {
    const [path, search] = addressOf(route);
    const key = cacheKey(path, search, route.parameters) ?? '';
    const { status, body } = await get(path + search);
    expect([path, status]).toEqual([path, 200]);
    for (const [uid, documentId] of await documentsIn(body)) {
      await get(path + search);
      expect([path, uid, responseCache.get(key)]).toEqual([path, uid, expect.anything()]);
      await documents(uid).update({ documentId, data: {} });
      expect([path, uid, responseCache.get(key)]).toEqual([path, uid, undefined]);
      types.add(uid);
    }
  }
  expect([...types].sort()).toEqual([
    'api::article.article',
    'api::author.author',
    'api::comment.comment',
    'api::discussion.discussion',
    'api::editor-note.editor-note',
    'api::topic.topic',
    'plugin::upload.file',
    'plugin::users-permissions.user',
  ]);
});

it('a cached response of a list is evicted by a new document of its content type', async () => {
  const lists = cachePlan().routes.filter(({ resource }) => resource.kind === 'list');
  for (const route of lists) {
    const [path] = addressOf(route);
    await get(path);
    const { uid = '' } = route.resource;
    const { documentId } = await documents(uid).create({
      data: { title: 'New', name: 'New', body: 'New', kind: 'foreword' },
      status: 'published',
    });
    expect([path, responseCache.get(`${path}?`)]).toEqual([path, undefined]);
    await documents(uid).delete({ documentId });
  }
});

describe('a write evicts only the responses that show it:', () => {
  it('a write of a content type that is in no cached response evicts nothing', async () => {
    const path = '/api/articles';
    await get(path);
    await app()
      .db.query('api::report.report')
      .create({ data: { reason: 'spam' } });
    expect(responseCache.get(`${path}?`)).toBeDefined();
  });

  it('a new Comment evicts its own Article and no other', async () => {
    const own = `/api/articles/${samples['api::article.article']}`;
    const other = `/api/articles/${(await createArticle()).documentId}`;
    await Promise.all([get(own), get(other)]);
    const { token } = await createReader();
    await post(`${own}/comments`, { token, body: { data: { body: 'Just now.' } } });
    expect(responseCache.get(`${own}?`)).toBeUndefined();
    expect(responseCache.get(`${other}?`)).toBeDefined();
  });

  it('a write of permissions evicts everything', async () => {
    const path = `/api/articles/${samples['api::article.article']}`;
    await get(path);
    await app()
      .db.query('plugin::users-permissions.permission')
      .update({
        where: { action: 'api::article.article.find' },
        data: {},
      });
    expect(responseCache.get(`${path}?`)).toBeUndefined();
  });
});

describe('a route with a policy or a middleware of its own', () => {
  interface Route {
    handler: string;
    config: { policies?: string[]; middlewares?: string[] };
  }
  const { planCache } = load('./lib/http-cache/routes/cached-routes') as {
    planCache: (strapi: object) => void;
  };
  const plan = (): void => {
    planCache(app());
    responseCache.clear();
  };
  const findRoute = (): Route => {
    const { routes } = app().api('topic') as object as { routes: { topic: { routes: Route[] } } };
    return routes.topic.routes.find(({ handler }) => handler === 'api::topic.topic.find')!;
  };

  // With the scope that Strapi has given the route: without it, every request is refused.
  let original: Route['config'];

  beforeAll(() => {
    original = findRoute().config;
  });

  afterEach(() => {
    findRoute().config = original;
    plan();
  });

  it.each(['policies', 'middlewares'] as const)('is not cached: %s', async (kind) => {
    expect((await get('/api/topics')).headers.get('cache-control')).toMatch(/^public/);
    findRoute().config = { ...original, [kind]: ['global::of-their-own'] };
    plan();
    expect((await get('/api/topics')).headers.get('cache-control')).toBe('no-store');
    expect((await get('/api/articles')).headers.get('cache-control')).toMatch(/^public/);
  });
});
