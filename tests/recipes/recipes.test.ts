import fs from 'node:fs';
import path from 'node:path';

import { type Instance, startInstance } from '../helpers/instance';
import {
  type Answer,
  ask,
  deskToken,
  openNewsroom,
  post,
  registerReader,
} from '../helpers/newsroom';
import { environmentOf, freePort } from '../helpers/processes';
import { copyHouse, type House } from '../helpers/house';
import { follow, recipeOf } from './helpers/recipe';

/**
 * The recipes of docs/extending.md, done to a copy of the project that is then built, started and asked. What they
 * give is looked for at every door, with values that somebody with bad intentions would send.
 */

const PAGE = fs.readFileSync(path.resolve(__dirname, '../../docs/extending.md'), 'utf8');
const HOSTILE = '<img src=x onerror=alert(1)>The <b>kiln</b><script>alert(2)</script>';
/** Where a tag was, a space may be left. */
const CLEANED: unknown = expect.stringMatching(/^\s*The kiln\s*$/);

/** The same content type as that of the recipe, stripped of its markers: what is safe without a word. */
const UNMARKED = 'memo';

let house: House;
let instance: Instance;
let adminToken: string;
let token: string;
let article: string;

beforeAll(async () => {
  house = copyHouse('recipes');
  for (const title of ['A moderation rule', 'A field on Article', 'A content type']) {
    follow(house, recipeOf(PAGE, title));
  }
  writeUnmarkedType();
  house.run('strapi', 'ts:generate-types', '--silent', '--out-dir', './src/types');
  house.run('tsc');

  const folder = path.join(house.folder, '.tmp');
  fs.mkdirSync(folder, { recursive: true });
  const environment = { ...environmentOf({ port: await freePort(), folder }), NODE_ENV: 'test' };
  instance = await startInstance(environment, '', house.folder);
  ({ adminToken, slug: article } = await openNewsroom(instance));
  token = await deskToken(instance, adminToken);
}, 300_000);

afterAll(async () => {
  await instance.stop();
});

const writeUnmarkedType = (): void => {
  const ofReviews = recipeOf(PAGE, 'A content type').flatMap((step) =>
    'file' in step ? [step] : [],
  );
  for (const { file, text } of ofReviews) {
    const renamed = text.replaceAll('review', UNMARKED).replaceAll('Review', 'Memo');
    house.write(file.replaceAll('review', UNMARKED), withoutMarkers(renamed, file));
  }
};

const withoutMarkers = (text: string, file: string): string =>
  file.endsWith('.json')
    ? JSON.stringify(
        JSON.parse(text, (key, value: unknown) => (key === 'foreword' ? undefined : value)),
      )
    : text;

const get = (address: string, as?: string): Promise<Answer> =>
  ask(instance, address, as === undefined ? {} : { token: as });

const graphql = async (query: string, variables: object = {}, as?: string): Promise<Answer> =>
  post(instance, '/graphql', { query, variables }, as);

const write = (method: string, address: string, data: object): Promise<Answer> =>
  ask(instance, address, { method, token, body: { data } });

describe('a moderation rule', () => {
  it('passes the test that the recipe puts beside it', () => {
    expect(() => house.run('jest', '--selectProjects', 'unit', '--', 'shouting')).not.toThrow();
  }, 120_000);

  it('makes a Comment pending over REST and over GraphQL', async () => {
    const reader = await registerReader(instance);
    const rest = await post(
      instance,
      `/api/articles/${article}/comments`,
      { data: { body: 'THE RIVER WAS NEVER THERE, AND YOU KNOW IT' } },
      reader.token,
    );
    expect(rest.body.data).toMatchObject({ status: 'pending' });

    const { documentId } = (await get(`/api/articles/${article}`)).body.data;
    const overGraphql = await graphql(
      'mutation ($data: CommentInput!) { createComment(data: $data) { status } }',
      { data: { article: documentId, body: 'ANOTHER RIVER THAT WAS NEVER THERE' } },
      reader.token,
    );
    expect(overGraphql.body).toEqual({ data: { createComment: { status: 'pending' } } });
  });

  it('shows a Moderator its own sentence, at the desk and in the box that tries the rules', async () => {
    const queue = await get('/desk/comments?tab=waiting', adminToken);
    expect(JSON.stringify(queue.body.data[0])).toContain('It is all in capitals.');

    const settings = (await get('/desk/settings', adminToken)).body.data;
    const trial = { body: 'IT IS ALL IN CAPITALS, IS IT NOT', settings };
    const tried = await post(instance, '/desk/settings/try', trial, adminToken);
    expect(tried.body.data).toMatchObject({ rule: 'shouting', outcome: 'pending' });
    expect(JSON.stringify(tried.body.data)).toContain('It is all in capitals.');
  });
});

describe('a field on Article', () => {
  it('is sent over REST and GraphQL without its tags', async () => {
    const made = await write('POST', '/api/articles', {
      title: 'With a subtitle',
      subtitle: HOSTILE,
    });
    const { documentId, slug } = made.body.data;

    const one = await get(`/api/articles/${slug}`);
    expect(one.body.data).toMatchObject({ documentId, subtitle: CLEANED });
    const list = await get('/api/articles');
    expect(list.body.data[0]).toMatchObject({ documentId, subtitle: CLEANED });
    const query = '{ articleBySlug(slug: "with-a-subtitle") { subtitle } }';
    expect((await graphql(query)).body.data.articleBySlug).toEqual({ subtitle: CLEANED });
  });

  it('is cleaned of tags when GraphQL or the panel writes it', async () => {
    const made = await graphql(
      'mutation ($data: ArticleInput!) { createArticle(data: $data) { subtitle } }',
      { data: { title: 'Over GraphQL', subtitle: HOSTILE } },
      token,
    );
    expect(made.body.data.createArticle).toEqual({ subtitle: CLEANED });

    const inPanel = '/content-manager/collection-types/api::article.article';
    const saved = await post(instance, inPanel, { title: 'Panel', subtitle: HOSTILE }, adminToken);
    expect(saved.body.data).toMatchObject({ subtitle: CLEANED });
  });

  it('is in the form of the panel', async () => {
    const address = '/content-manager/content-types/api::article.article/configuration';
    const { layouts } = (await get(address, adminToken)).body.data.contentType;
    expect(layouts.edit.flat().map(({ name }: { name: string }) => name)).toContain('subtitle');
  });

  it('is known to the compiler', () => {
    expect(house.read('src/types/generated/contentTypes.d.ts')).toContain('subtitle:');
  });
});

describe('a content type with markers', () => {
  let review: { documentId: string; slug: string };

  beforeAll(async () => {
    const made = await write('POST', '/api/reviews', {
      title: HOSTILE,
      body: 'It *fires* evenly.<script>alert(3)</script> <img src=x onerror=alert(4)>',
    });
    expect(made.status).toBe(201);
    review = made.body.data;
  });

  it('is public, clean, and has a slug, safe html and an excerpt', async () => {
    const { status, body } = await get(`/api/reviews/${review.slug}`);
    expect(status).toBe(200);
    expect(body.data).toMatchObject({
      title: CLEANED,
      slug: 'the-kiln',
      excerpt: 'It fires evenly.',
    });
    expect(body.data.html).toContain('<em>fires</em>');
    expect(body.data.html).not.toMatch(/script|onerror/);
    expect(body.data).not.toHaveProperty('slugIsDerived');
    const query = '{ reviews { title excerpt html } }';
    expect((await graphql(query)).body.data.reviews[0]).toMatchObject({ title: CLEANED });
  });

  it('accepts no server-owned field from a client', async () => {
    const answer = await write('PUT', `/api/reviews/${review.documentId}`, { html: '<p>Mine</p>' });
    expect(answer.status).toBe(400);
    expect(answer.body.error.details).toMatchObject({ code: 'SERVER_OWNED_FIELD', field: 'html' });
  });

  it('shows no draft to the public, over REST or GraphQL', async () => {
    const draft = await write('POST', '/api/reviews?status=draft', {
      title: 'Still being thought over',
    });
    const { documentId, slug } = draft.body.data;
    for (const address of [
      documentId,
      slug,
      `${documentId}?status=draft`,
      `${slug}?status=draft`,
    ]) {
      expect((await get(`/api/reviews/${address}`)).status).not.toBe(200);
    }
    for (const name of [documentId, slug]) {
      const read = await get(`/api/reviews/${name}?status=draft`, token);
      expect([read.status, read.body.data.title]).toEqual([200, 'Still being thought over']);
    }
    const renamed = `${slug}-renamed`;
    await write('PUT', `/api/reviews/${documentId}?status=draft`, { slug: renamed });
    expect((await get(`/api/reviews/${renamed}?status=draft`, token)).status).toBe(200);
    expect((await get('/api/reviews?status=draft')).status).toBe(403);
    expect((await get('/api/reviews?filters[title][$contains]=thought')).body.data).toEqual([]);
    const answer = await graphql('{ reviews(status: DRAFT) { title } }');
    expect(JSON.stringify(answer.body)).not.toContain('thought over');
  });

  it('is answered from the cache, and anew after a change', async () => {
    const before = await get('/api/reviews');
    const etag = before.headers.get('etag') ?? '';
    expect(before.headers.get('cache-control')).toContain('s-maxage');
    const again = await ask(instance, '/api/reviews', { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);

    await write('PUT', `/api/reviews/${review.documentId}`, { excerpt: 'An even fire.' });
    const after = await ask(instance, '/api/reviews', { headers: { 'If-None-Match': etag } });
    expect(after.status).toBe(200);
    expect(after.body.data).toContainEqual(expect.objectContaining({ excerpt: 'An even fire.' }));
  });

  it('keeps its slug when it is renamed, and answers 301 from a former one', async () => {
    await write('PUT', `/api/reviews/${review.documentId}`, { title: 'The other kiln' });
    expect((await get('/api/reviews/the-kiln')).body.data).toMatchObject({
      title: 'The other kiln',
    });

    await write('PUT', `/api/reviews/${review.documentId}`, { slug: 'the-second-kiln' });
    const former = await fetch(`${instance.url}/api/reviews/the-kiln`, { redirect: 'manual' });
    expect(former.status).toBe(301);
    expect(former.headers.get('location')).toBe('/api/reviews/the-second-kiln');
  });

  it('has a slug of its own in each language, and numbers one that is taken', async () => {
    await post(
      instance,
      '/i18n/locales',
      { code: 'he', name: 'Hebrew (he)', isDefault: false },
      adminToken,
    );
    const hebrew = await write('PUT', `/api/reviews/${review.documentId}?locale=he`, {
      title: 'הכבשן',
    });
    expect(hebrew.body.data.slug).toMatch(/^[a-z0-9-]+$/);
    const second = await write('POST', '/api/reviews', { title: 'The second kiln' });
    expect(second.body.data.slug).toBe('the-second-kiln-2');
    const taken = await write('POST', '/api/reviews', { title: 'Mine', slug: 'the-second-kiln' });
    expect(taken.body.error.details.code).toBe('SLUG_TAKEN');
  });
});

describe('a content type without markers', () => {
  it('is private', async () => {
    expect((await get('/api/memos')).status).toBe(403);
  });

  it('is cleaned all the same, and every response shows the latest write', async () => {
    const made = await write('POST', '/api/memos', { title: HOSTILE });
    expect(made.body.data).toMatchObject({ title: CLEANED });
    expect(made.body.data.slug ?? null).toBeNull();
    expect((await get('/api/memos', token)).headers.get('cache-control')).toContain('no-store');
  });
});
