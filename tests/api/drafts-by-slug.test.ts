import { createArticle, documents, type TestDocument } from '../helpers/content';
import { told } from '../helpers/conversation';
import { get } from '../helpers/http';
import { ensureLocale } from '../helpers/locales';
import { adminToken, createApiToken, createReader } from '../helpers/people';

/** Who may read drafts reads them by slug as by document id. */

const UID = 'api::article.article';

let token: string;
let draft: TestDocument;
let renamed: TestDocument;

beforeAll(async () => {
  token = await createApiToken();
  await ensureLocale('he');
  draft = await createArticle({}, 'draft');
  renamed = await createArticle({});
  await documents(UID).update({
    documentId: renamed.documentId,
    data: { slug: `second-${renamed.documentId}` },
    status: 'published',
  });
  await documents(UID).update({
    documentId: renamed.documentId,
    data: { slug: `third-${renamed.documentId}`, title: 'Half a title' },
    status: 'draft',
  });
});

const read = (name: unknown, query = '?status=draft', as = token) =>
  get(`/api/articles/${String(name)}${query}`, { token: as });

it('a draft that was never published', async () => {
  const bySlug = await read(draft.slug);
  const byId = await read(draft.documentId);
  expect([bySlug.status, bySlug.body]).toEqual([200, byId.body]);
  expect(bySlug.body.data.documentId).toBe(draft.documentId);
  expect(bySlug.headers.get('cache-control')).toBe('private, no-store');
});

it('the draft of a published Article: by its own slug, by the public one, and by a former one', async () => {
  const { documentId, slug } = renamed;
  for (const name of [`third-${documentId}`, `second-${documentId}`, documentId]) {
    const { status, body } = await read(name);
    expect([name, status, body.data.title]).toEqual([name, 200, 'Half a title']);
  }
  const former = await read(slug, '?fields[0]=title&status=draft');
  expect([former.status, former.headers.get('location')]).toEqual([
    301,
    `/api/articles/third-${documentId}?fields[0]=title&status=draft`,
  ]);
});

it('a draft in its own locale only', async () => {
  await documents(UID).update({
    documentId: draft.documentId,
    locale: 'he',
    data: { title: 'השער' },
    status: 'draft',
  });
  const found = await documents(UID).findOne({ documentId: draft.documentId, locale: 'he' });
  const bySlug = await read(found?.slug, '?status=draft&locale=he');
  expect([bySlug.status, bySlug.body.data.title]).toEqual([200, 'השער']);
  expect((await read(found?.slug)).status).toBe(404);
  expect((await read(draft.slug, '?status=draft&locale=he')).status).toBe(404);
});

it('of a deleted Article, and of one that never was: 404', async () => {
  const gone = await createArticle({}, 'draft');
  await documents(UID).delete({ documentId: gone.documentId });
  for (const name of [gone.slug, gone.documentId, 'never-was', '%25', 'a b', '..%5c']) {
    expect([name, (await read(name)).status]).toEqual([name, name === '..%5c' ? 400 : 404]);
  }
});

it('published ones are read as before', async () => {
  const { documentId } = renamed;
  expect((await read(`second-${documentId}`, '')).body.data.title).not.toBe('Half a title');
  expect((await read(`third-${documentId}`, '')).status).toBe(404);
  expect((await read(draft.slug, '')).status).toBe(404);
});

it('nobody else can tell whether there is one', async () => {
  const { token: reader } = await createReader();
  const without = await createApiToken(['api::topic.topic.findOne']);
  const names = [
    draft.slug,
    draft.documentId,
    `third-${renamed.documentId}`,
    renamed.slug,
    'never-was',
  ];
  for (const query of [
    '?status=draft',
    '?status=draft&fields[0]=title',
    '?publicationFilter=modified',
  ]) {
    const answers = await Promise.all(
      names.map(async (name) => [
        await get(`/api/articles/${String(name)}${query}`),
        await read(name, query, reader),
        await read(name, query, without),
      ]),
    );
    const seen = answers.map((all) => all.map(({ status, body }) => [status, body]));
    expect(new Set(seen.map((all) => JSON.stringify(all))).size).toBe(1);
  }
  expect(told(await get(`/api/articles/${String(draft.slug)}?status=draft`))).toBe(
    '403 DRAFTS_FORBIDDEN',
  );
});

it('a token whose only action is this one may', async () => {
  const one = await createApiToken(['api::article.article.findOne']);
  expect((await read(draft.slug, '?status=draft', one)).status).toBe(200);
});

it('the panel reads by document id, as ever', async () => {
  const answer = await get(`/content-manager/collection-types/${UID}/${draft.documentId}`, {
    token: await adminToken(),
  });
  expect(answer.status).toBe(200);
});
