import { createHmac } from 'node:crypto';

import { createAdmin, createAdminOfRole } from '../helpers/admins';
import {
  createArticle,
  createAuthor,
  createNote,
  documents,
  type TestDocument,
  uniqueTitle,
} from '../helpers/content';
import { told } from '../helpers/conversation';
import { app, load } from '../helpers/foreword';
import { get, graphql, post, put } from '../helpers/http';
import { ensureLocale } from '../helpers/locales';
import { adminToken, createApiToken, createReader } from '../helpers/people';

const UID = 'api::article.article';
const NOTE = 'api::editor-note.editor-note';

const unset = async () => {
  for (const { documentId } of await documents('api::site.site').findMany({})) {
    await documents('api::site.site').delete({ documentId });
  }
};

beforeAll(async () => {
  await unset();
  await ensureLocale('he');
});

afterEach(async () => {
  await unset();
});

const ask = async (documentId: string, query = '', token?: string) =>
  get(`/content-manager/preview/url/${UID}?documentId=${documentId}${query}`, {
    token: token ?? (await adminToken()),
  });

const addressOf = async (documentId: string, query = '') =>
  String((await ask(documentId, query)).body.data.url);

const tokenFor = async (documentId: string, query = '') =>
  new URL(await addressOf(documentId, query)).searchParams.get('preview') ?? '';

const read = (name: unknown, token: string, query = '', as?: string) =>
  get(`/api/articles/${String(name)}?preview=${token}${query}`, { token: as });

interface SignedTokens {
  signToken: (term: { purpose: string; expiresAt: Date }, claims: object) => string;
}

const claimsOf = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()) as Record<
    string,
    unknown
  >;

const REFUSED = '401 PREVIEW_INVALID';

const edit = (documentId: string, data: object, locale?: string) =>
  documents(UID).update({ documentId, locale, data, status: 'draft' });

describe('a preview', () => {
  it('shows a draft in the very shape that it has once it is published', async () => {
    const author = await createAuthor();
    const article = await createArticle(
      { authors: [author.documentId], body: 'One.\n\nTwo.' },
      'draft',
    );
    await createNote(article, { order: 2, body: 'The second.' }, 'draft');
    await createNote(article, { order: 1, body: 'The *first*.' }, 'draft');
    await createNote(article, { visibility: 'internal', body: 'For ourselves.' }, 'draft');
    const { status, body, headers } = await read(article.slug, await tokenFor(article.documentId));
    expect([status, headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    expect(body.data.notes.map((note: { html: string }) => note.html.trim())).toEqual([
      '<p>The <em>first</em>.</p>',
      '<p>The second.</p>',
    ]);
    expect(body.data).toMatchObject({ title: article.title, html: '<p>One.</p>\n<p>Two.</p>\n' });

    const notes = await documents(NOTE).findMany({
      filters: { visibility: 'public', article: { documentId: article.documentId } },
    });
    await documents(UID).publish({ documentId: article.documentId });
    for (const { documentId } of notes) await documents(NOTE).publish({ documentId });
    const published = (await get(`/api/articles/${article.documentId}`)).body;
    expect(shapeOf(body)).toEqual(shapeOf(published));
    expect(body.data.authors).toEqual(published.data.authors);
    expect(body.data.discussion).toEqual(published.data.discussion);
  });

  it('shows the newer draft of a published Article, by its id and by each of its slugs', async () => {
    const article = await createArticle();
    const slug = `draft-${article.documentId}`;
    await createNote(article, { body: 'Out already.' });
    await createNote(article, { body: 'To come.' }, 'draft');
    await edit(article.documentId, { title: 'A better title', slug });
    const token = await tokenFor(article.documentId);
    for (const name of [article.documentId, article.slug, slug]) {
      const { status, body } = await read(name, token);
      expect([name, status, body.data?.title]).toEqual([name, 200, 'A better title']);
      expect(body.data.notes.map((note: { body: string }) => note.body)).toEqual([
        'Out already.',
        'To come.',
      ]);
    }
  });

  it('shows what is published where the panel asks for that', async () => {
    const article = await createArticle();
    await edit(article.documentId, { title: 'A better title' });
    const title = async (status: string) => {
      const token = await tokenFor(article.documentId, `&status=${status}`);
      return (await read(article.documentId, token)).body.data.title;
    };
    expect([await title('published'), await title('modified'), await title('draft')]).toEqual([
      article.title,
      ...['A better title', 'A better title'],
    ]);
    const draft = await createArticle({}, 'draft');
    const token = await tokenFor(draft.documentId, '&status=published');
    expect((await read(draft.slug, token)).body.data.title).toBe(draft.title);
  });

  it('is the same for API tokens and Readers', async () => {
    const article = await createArticle({}, 'draft');
    await createNote(article, { visibility: 'internal' }, 'draft');
    const token = await tokenFor(article.documentId);
    const { body } = await read(article.documentId, token);
    const { token: reader } = await createReader();
    for (const as of [await createApiToken(), reader]) {
      expect((await read(article.documentId, token, '', as)).body).toEqual(body);
    }
    expect((await read(article.documentId, token, '&status=draft')).body).toEqual(body);
  });

  it('is of its own locale', async () => {
    const { documentId } = await createArticle({}, 'draft');
    const hebrew = await edit(documentId, { title: 'השער' }, 'he');
    const [english, he] = [await tokenFor(documentId), await tokenFor(documentId, '&locale=he')];
    expect((await read(documentId, he)).body.data.title).toBe('השער');
    expect((await read(hebrew?.slug, he, '&locale=he')).body.data.title).toBe('השער');
    expect(told(await read(documentId, he, '&locale=en'))).toBe(REFUSED);
    expect(told(await read(documentId, english, '&locale=he'))).toBe(REFUSED);
    expect(told(await read(hebrew?.slug, english))).toBe(REFUSED);
    const { body } = await read(documentId, he, '&populate=localizations');
    expect(body.data.localizations).toEqual([]);
  });
});

describe('no preview is', () => {
  let article: TestDocument;
  let other: TestDocument;
  let token: string;
  beforeAll(async () => {
    [article, other] = [await createArticle({}, 'draft'), await createArticle({}, 'draft')];
    token = await tokenFor(article.documentId);
  });

  it('what has been cut, changed, or made by somebody else', async () => {
    const [payload = '', signature = ''] = token.split('.');
    const claims = claimsOf(token);
    const forged = (changes: object, key = 'guessed') => {
      const text = Buffer.from(JSON.stringify({ ...claims, ...changes })).toString('base64url');
      return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
    };
    const last = signature.at(-1) === 'A' ? 'B' : 'A';
    for (const wrong of [
      ...[
        token.slice(0, -1),
        token.slice(1),
        token.slice(0, 20),
        payload,
        `.${signature}`,
        `${payload}.`,
      ],
      ...[
        `${token}.`,
        `${token}x`,
        `x${token}`,
        `${token}%20`,
        `${payload}.${signature.slice(0, -1)}${last}`,
      ],
      ...[`${token}=`, token.toUpperCase(), forged({}), forged({ documentId: other.documentId })],
      ...[forged({}, ''), forged({}, app().config.get<string[]>('server.app.keys')[0])],
      ...[
        `${Buffer.from('null').toString('base64url')}.${signature}`,
        'null',
        '%ff',
        'x'.repeat(3000),
        '',
      ],
    ]) {
      expect([wrong.slice(0, 80), told(await read(article.documentId, wrong))]).toEqual([
        wrong.slice(0, 80),
        REFUSED,
      ]);
    }
    expect((await read(article.documentId, token)).status).toBe(200);
  });

  it('anything but a text', async () => {
    for (const query of [
      ...['preview', 'preview=', `preview[]=${token}`, `preview[a]=${token}`],
      ...[
        `preview=${token}&preview=${token}`,
        `preview[0]=${token}`,
        'preview[]=',
        `preview=${token}&preview=`,
      ],
    ]) {
      const answer = await get(`/api/articles/${article.documentId}?${query}`);
      expect([query, told(answer)]).toEqual([query, REFUSED]);
      expect(answer.headers.get('cache-control')).toBe('private, no-store');
    }
  });

  it('one for another Article, whether there is such an Article or not', async () => {
    const published = await createArticle();
    const names = [
      other.documentId,
      other.slug,
      published.documentId,
      published.slug,
      'never-was',
      'a b',
      '%25',
    ];
    const answers = await Promise.all(names.map((name) => read(name, token)));
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
    expect(answers.map(told)).toEqual(names.map(() => REFUSED));
  });

  it('one that has expired, after a day', async () => {
    const { issuedAt, expiresAt, ...claims } = claimsOf(token);
    expect(Number(expiresAt) - Number(issuedAt)).toBe(24 * 3_600_000);
    const { signToken } = load('./lib/signed-tokens') as SignedTokens;
    const at = async (milliseconds: number) => {
      const term = { purpose: 'preview', expiresAt: new Date(Date.now() + milliseconds) };
      return read(article.documentId, signToken(term, { ...claims, issuedAt }));
    };
    expect((await at(60_000)).status).toBe(200);
    expect(told(await at(-1))).toBe(REFUSED);
    const term = { purpose: 'something else', expiresAt: new Date(Date.now() + 60_000) };
    const foreign = signToken(term, { ...claims, issuedAt });
    expect(told(await read(article.documentId, foreign))).toBe(REFUSED);
    const empty = signToken({ ...term, purpose: 'preview' }, {});
    expect(told(await read(article.documentId, empty))).toBe(REFUSED);
  });

  it('one of an Article that is deleted, also once it is restored', async () => {
    const gone = await createArticle();
    const before = await tokenFor(gone.documentId);
    await documents(UID).delete({ documentId: gone.documentId });
    expect(told(await read(gone.documentId, before))).toBe(REFUSED);
    expect(told(await read(gone.slug, before))).toBe(REFUSED);
    const token = await adminToken();
    const { body } = await get(`/desk/versions?type=article&event=deleted`, { token });
    const version = body.data.find(
      (one: { documentId: string }) => one.documentId === gone.documentId,
    );
    expect((await post(`/desk/versions/${version.id}/restore`, { token })).status).toBe(200);
    expect(told(await read(gone.documentId, before))).toBe(REFUSED);
    expect((await read(gone.documentId, await tokenFor(gone.documentId))).status).toBe(200);
  });

  it('one of a language that is deleted', async () => {
    const { documentId } = await createArticle();
    await edit(documentId, { title: 'השער' }, 'he');
    const [english, hebrew] = [
      await tokenFor(documentId),
      await tokenFor(documentId, '&locale=he'),
    ];
    await documents(UID).delete({ documentId, locale: 'he' });
    expect(told(await read(documentId, hebrew))).toBe(REFUSED);
    expect((await read(documentId, english)).status).toBe(200);
  });

  it('one of an Article that is unpublished is still one', async () => {
    const { documentId } = await createArticle();
    const before = await tokenFor(documentId);
    await documents(UID).unpublish({ documentId });
    expect((await get(`/api/articles/${documentId}`)).status).toBe(404);
    expect((await read(documentId, before)).status).toBe(200);
  });
});

describe('with a preview nothing else can be read:', () => {
  let article: TestDocument;
  let token: string;
  beforeAll(async () => {
    const related = await createArticle({}, 'draft');
    article = await createArticle({}, 'draft');
    await createNote(article, { body: 'Public.' }, 'draft');
    await createNote(article, { body: 'Internal.', visibility: 'internal' }, 'draft');
    await createNote(related, { body: 'Of another.' }, 'draft');
    token = await tokenFor(article.documentId);
  });

  it('no list, no other route, no GraphQL', async () => {
    for (const path of [
      ...[
        '/api/articles',
        '/api/editor-notes',
        '/api/authors',
        '/api/topics',
        '/api/discussions',
        '/api/site',
      ],
      ...[`/api/articles/${article.documentId}/comments`, '/api/comments/mine'],
    ]) {
      const { status, body } = await get(`${path}?preview=${token}`);
      expect(JSON.stringify(body)).not.toContain(article.documentId);
      expect([path, status >= 400]).toEqual([path, true]);
    }
    const { body } = await get(`/api/articles/${article.documentId}`);
    expect(body.error.status).toBe(404);
    expect(
      (await graphql(`{ article(documentId: "${article.documentId}") { title } }`)).data?.article ??
        null,
    ).toBeNull();
  });

  it('fields and populate choose, of what is public', async () => {
    const own = await read(article.documentId, token, '&fields=slug,createdAt');
    expect(own.body.data).toMatchObject({ slug: article.slug, createdAt: expect.any(String) });
    const { body } = await read(
      article.documentId,
      token,
      '&fields[0]=title&populate[notes][fields][0]=body',
    );
    expect(body.data).toEqual({
      ...{ id: expect.any(Number), documentId: article.documentId, title: article.title },
      notes: [{ id: expect.any(Number), documentId: expect.any(String), body: 'Public.' }],
    });
    const everything = JSON.stringify((await read(article.documentId, token, '&populate=*')).body);
    expect(everything).toContain('Public.');
    expect(everything).not.toMatch(/Internal|savedBy|slugIsDerived|articleDocumentId|createdBy/);
  });

  it('what only drafts have is not sent: when it is to be published, what is asked about it', async () => {
    const later = new Date(Date.now() + 3_600_000).toISOString();
    await edit(article.documentId, { publishAt: later });
    for (const query of ['', '&fields=*', '&populate=*', '&populate[notes][populate]=*']) {
      const { status, body } = await read(article.documentId, token, query);
      expect([query, status, JSON.stringify(body).includes(later.slice(0, 16))]).toEqual([
        ...[query, 200, false],
      ]);
    }
    expect((await read(article.documentId, token, '&fields[0]=publishAt')).status).toBe(400);
    await edit(article.documentId, { publishAt: null });
  });

  it('no private field, and nothing further on that is not public', async () => {
    for (const query of [
      '&fields[0]=savedBy',
      '&fields[0]=slugIsDerived',
      '&populate[createdBy]=true',
      '&populate[discussion][fields][0]=title',
      '&fields[0]=nonsense',
      '&publicationFilter=modified',
      '&status=x',
      '&status[]=draft',
      '&nonsense=1',
    ]) {
      const { status, body } = await read(article.documentId, token, query);
      const isRefused = status === 400 || status === 403;
      expect([
        query,
        isRefused || (body.data?.createdBy === undefined && body.data?.discussion === undefined),
      ]).toEqual([query, true]);
    }
    const notes = (query: string) => read(article.documentId, token, `&populate[notes]${query}`);
    const deep = await notes('[populate][article][fields][0]=title');
    expect(deep.body.data.notes.map((note: { article: unknown }) => note.article)).toEqual([null]);
    const filtered = await notes('[filters][visibility][$eq]=internal');
    expect(filtered.body.data.notes).toEqual([]);
    const inner = await notes('[filters][article][title][$contains]=a');
    expect(inner.body.data?.notes ?? []).toEqual([]);
  });
});

it('nothing of a preview is in the shared cache', async () => {
  const article = await createArticle();
  await edit(article.documentId, { title: 'A secret title' });
  const token = await tokenFor(article.documentId);
  const path = `/api/articles/${String(article.slug)}`;
  for (let turn = 0; turn < 3; turn += 1) {
    expect((await get(`${path}?preview=${token}`)).body.data.title).toBe('A secret title');
    const { body, headers } = await get(path);
    expect([body.data.title, headers.get('cache-control')]).toEqual([
      article.title,
      expect.stringContaining('public'),
    ]);
  }
  const { headers } = await get(`${path}?preview=${token}`);
  expect([headers.get('etag'), headers.get('surrogate-key')]).toEqual([null, null]);
  await edit(article.documentId, { title: 'Another' });
  expect((await get(`${path}?preview=${token}`)).body.data.title).toBe('Another');
});

describe('the address of a preview', () => {
  it('is the demo page’s where nothing is set', async () => {
    const { documentId, slug } = await createArticle({}, 'draft');
    const address = new URL(await addressOf(documentId));
    expect([
      address.pathname,
      address.searchParams.get('slug'),
      address.searchParams.get('locale'),
    ]).toEqual(['/article.html', slug, 'en']);
    const page = await fetch(address);
    expect([
      page.status,
      page.headers.get('cache-control'),
      page.headers.get('x-robots-tag'),
      page.headers.get('referrer-policy'),
    ]).toEqual([200, 'private, no-store', 'noindex', 'no-referrer']);
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    const other = await get('/article.html?slug=x');
    expect(other.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  it('is what the site’s settings say, at once', async () => {
    const { documentId, slug } = await createArticle({}, 'draft');
    const panel = async () =>
      (await get('/admin/project-type')).headers.get('content-security-policy');
    expect(await panel()).not.toContain('preview.example');
    await put('/api/site', {
      token: await createApiToken(),
      body: {
        data: {
          previewUrl: 'https://preview.example/{locale}/x?id={documentId}&s={slug}&t={token}',
        },
      },
    });
    const address = new URL(await addressOf(documentId));
    expect([
      address.origin,
      address.pathname,
      address.searchParams.get('id'),
      address.searchParams.get('s'),
    ]).toEqual(['https://preview.example', '/en/x', documentId, slug]);
    expect((await read(slug, address.searchParams.get('t') ?? '')).status).toBe(200);
    expect(await panel()).toMatch(/frame-src 'self' https:\/\/preview\.example(;|$)/);
    const own = await get('/article.html?slug=x&preview=y');
    expect(own.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  it('is under the site’s address where it is a path', async () => {
    const { documentId } = await createArticle({}, 'draft');
    const token = await createApiToken();
    await put('/api/site', {
      token,
      body: { data: { url: 'https://site.example', previewUrl: '/drafts/{slug}?t={token}' } },
    });
    expect(await addressOf(documentId)).toMatch(
      /^https:\/\/site\.example\/drafts\/[\w-]+\?t=[\w-]+\.[\w-]+$/,
    );
  });

  it('is for those who may read the Article', async () => {
    const { documentId } = await createArticle({}, 'draft');
    const [editor, author, nobody] = [
      await createAdminOfRole('strapi-editor'),
      await createAdminOfRole('strapi-author'),
      await createAdmin('Nobody', []),
    ];
    const english = await createAdmin(
      'English',
      [],
      [
        {
          action: 'plugin::content-manager.explorer.read',
          subject: UID,
          properties: { fields: ['title'], locales: ['en'] },
        },
      ],
    );
    await edit(documentId, { title: 'השער' }, 'he');
    const statuses = async (query = '') =>
      Promise.all(
        [editor, author, nobody, english].map(
          async ({ token }) => (await ask(documentId, query, token)).status,
        ),
      );
    expect(await statuses()).toEqual([200, 403, 403, 200]);
    expect(await statuses('&locale=he')).toEqual([200, 403, 403, 403]);
    const own = await documents(UID).create({
      data: { title: uniqueTitle(), createdBy: author.id },
    });
    expect((await ask(own.documentId, '', author.token)).status).toBe(200);
    expect((await get(`/content-manager/preview/url/${UID}?documentId=${documentId}`)).status).toBe(
      401,
    );
    expect(
      (
        await get(`/content-manager/preview/url/${UID}?documentId=${documentId}`, {
          token: await createApiToken(),
        })
      ).status,
    ).toBe(401);
  });

  it('of what there is not: 404; of other types: none', async () => {
    const { documentId } = await createArticle({}, 'draft');
    for (const [query, status] of [
      ['never-was', 404],
      [`${documentId}&locale=he`, 404],
      [`${documentId}&locale=xx`, 404],
      ['', 400],
      [`${documentId}&documentId=a`, 400],
      [`${documentId}&status=x`, 400],
    ] as const) {
      expect([query, (await ask(query)).status]).toEqual([query, status]);
    }
    const token = await adminToken();
    expect((await get(`/content-manager/preview/url/${NOTE}?documentId=x`, { token })).status).toBe(
      204,
    );
  });
});

/** The names in an answer, whatever the values. */
const shapeOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return '';
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner)]));
};
