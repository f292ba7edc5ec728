import { createArticle, createNote, documents } from '../helpers/content';
import { createAdmin } from '../helpers/admins';
import { app } from '../helpers/foreword';
import { get, post, put, remove } from '../helpers/http';
import { ensureLocale } from '../helpers/locales';
import { adminToken, createReader } from '../helpers/people';
import { setRules } from '../helpers/rules';

const ARTICLE = 'api::article.article';

/** All that is stored of one locale. */
const countsOf = async (locale: string) => {
  const count = (uid: string, where: object): Promise<number> =>
    app().db.query(uid).count({ where });
  return {
    articles: await count(ARTICLE, { locale }),
    discussions: await count('api::discussion.discussion', { articleLocale: locale }),
    comments: await count('api::comment.comment', { discussion: { articleLocale: locale } }),
    claims: await count('api::slug.slug', { language: locale }),
  };
};

const NOTHING = { articles: 0, discussions: 0, comments: 0, claims: 0 };

const removeLocale = async (code: string): Promise<number> => {
  const { id } = await ensureLocale(code);
  const { status } = await remove(`/i18n/locales/${id}`, { token: await adminToken() });
  return status;
};

const translate = async (documentId: string, locale: string, title: string) => {
  await documents(ARTICLE).update({ documentId, locale, data: { title, body: 'Text.' } });
  await documents(ARTICLE).publish({ documentId, locale });
};

beforeAll(() => setRules());

it('a removed locale takes its texts, Discussions, Comments and slugs with it', async () => {
  await ensureLocale('is');
  const article = await createArticle();
  await createNote(article);
  const { documentId } = article;
  await translate(documentId, 'is', 'Ein Titel');
  await translate(documentId, 'is', 'Ein anderer Titel');
  const { token } = await createReader();
  for (const locale of ['en', 'is']) {
    const path = `/api/articles/${documentId}/comments?locale=${locale}`;
    const { status } = await post(path, { token, body: { data: { body: `Said in ${locale}.` } } });
    expect(status).toBe(201);
  }
  expect(await countsOf('is')).toMatchObject({ articles: 2, discussions: 1, comments: 1 });

  expect(await removeLocale('is')).toBe(200);

  expect(await countsOf('is')).toEqual(NOTHING);
  expect(
    await app()
      .db.query('api::comment.comment')
      .count({ where: { discussion: null } }),
  ).toBe(0);
  const { body } = await get(`/api/articles/${documentId}`);
  expect(body.data).toMatchObject({ discussion: { commentCount: 1 }, notes: [{}] });
});

it('a locale that is added again starts clean', async () => {
  await ensureLocale('is');
  const { documentId } = await createArticle();
  await translate(documentId, 'is', 'Wieder da');
  await removeLocale('is');
  await ensureLocale('is');
  await translate(documentId, 'is', 'Wieder da');
  const { body } = await get(`/api/articles/${documentId}?locale=is`);
  expect(body.data).toMatchObject({ slug: 'wieder-da', discussion: { commentCount: 0 } });
  await removeLocale('is');
});

it('a text that exists in the removed locale alone goes as a whole', async () => {
  await ensureLocale('is');
  const { documentId } = await documents(ARTICLE).create({
    locale: 'is',
    data: { title: 'Nur hier', body: 'Text.' },
    status: 'published',
  });
  await removeLocale('is');
  expect(await app().db.query(ARTICLE).count({ where: { documentId } })).toBe(0);
  expect(await countsOf('is')).toEqual(NOTHING);
});

it('hundreds of texts go with their locale', async () => {
  await ensureLocale('is');
  for (let n = 0; n < 120; n += 1) {
    await documents(ARTICLE).create({ locale: 'is', data: { title: `Text ${n}` } });
  }
  expect(await removeLocale('is')).toBe(200);
  expect(await countsOf('is')).toEqual(NOTHING);
});

it('the default locale cannot be removed, and keeps its texts', async () => {
  const { documentId } = await createArticle();
  expect(await removeLocale('en')).toBe(400);
  expect((await get(`/api/articles/${documentId}`)).status).toBe(200);
});

it('an admin who may not remove locales removes nothing', async () => {
  const { id } = await ensureLocale('is');
  expect((await remove(`/i18n/locales/${id}`)).status).toBe(401);
  expect((await put(`/i18n/locales/${id}`, { body: { name: 'x' } })).status).toBe(401);
  await removeLocale('is');
});

describe('GET /desk/locales', () => {
  it('says how much would go with each locale', async () => {
    await ensureLocale('is');
    const { documentId } = await createArticle();
    await translate(documentId, 'is', 'Gezählt');
    await documents(ARTICLE).create({ locale: 'is', data: { title: 'Nur ein Entwurf' } });
    const { token: reader } = await createReader();
    const path = `/api/articles/${documentId}/comments?locale=is`;
    await post(path, { token: reader, body: { data: { body: 'Hier.' } } });

    const { status, body } = await get('/desk/locales', { token: await adminToken() });

    expect(status).toBe(200);
    expect(body.data.find(({ code }: { code: string }) => code === 'is')).toEqual({
      code: 'is',
      documents: [{ contentType: ARTICLE, displayName: 'Article', count: 2 }],
      comments: 1,
    });
    await removeLocale('is');
    const { body: after } = await get('/desk/locales', { token: await adminToken() });
    expect(after.data.map(({ code }: { code: string }) => code)).not.toContain('is');
  });

  it('is for those who may remove a locale', async () => {
    const { token } = await createAdmin('Nobody', ['plugin::desk.read']);
    expect((await get('/desk/locales', { token })).status).toBe(403);
    expect((await get('/desk/locales')).status).toBe(401);
  });
});
