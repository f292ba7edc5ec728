import { createAdmin, createAdminOfRole } from '../../helpers/admins';
import {
  createArticle,
  createAuthor,
  createFile,
  createNote,
  documents,
  type Fields,
  uniqueTitle,
} from '../../helpers/content';
import { app } from '../../helpers/foreword';
import { get, post, put, remove } from '../../helpers/http';
import { ensureLocale } from '../../helpers/locales';
import { adminToken } from '../../helpers/people';
import { formPath, revisionOf, SAVE_DOORS } from '../../helpers/revisions';
import { historyOf, listOf, restore, versionAt, versionsOf } from '../../helpers/versions';

const ARTICLE = 'api::article.article';
const NOTE = 'api::editor-note.editor-note';

const newDraft = async (fields: Fields = {}): Promise<string> =>
  (await createArticle(fields, 'draft')).documentId;

const save = (documentId: string, data: Fields, locale = 'en') =>
  documents(ARTICLE).update({ documentId, locale, data });

const draftOf = (documentId: string, locale = 'en') =>
  documents(ARTICLE).findOne({ documentId, locale, populate: '*' });

const idOf = async (documentId: string, revision: number): Promise<number> =>
  (await versionsOf(documentId)).find((version) => version.revision === revision)?.id ?? 0;

let token: string;

beforeAll(async () => {
  token = await adminToken();
  await ensureLocale('fr');
});

describe('a version', () => {
  const contentOf = async (documentId: string, of: string) => {
    const id = await idOf(documentId, 1);
    return (await get(`/desk/versions/${id}`, { token: of })).body.data.content;
  };

  it('says what the documents are called that it leads to, as far as the caller may read them', async () => {
    const author = await createAuthor({ name: 'Ada Crane' });
    const documentId = await newDraft({ authors: [author.documentId] });
    const { documentId: id } = author;
    expect((await contentOf(documentId, token)).authors).toEqual([
      { documentId: id, name: 'Ada Crane' },
    ]);

    const read = 'plugin::content-manager.explorer.read';
    const properties = { fields: ['title', 'authors'], locales: ['en'] };
    const reader = await createAdmin('Proof', [], [{ action: read, subject: ARTICLE, properties }]);
    expect((await contentOf(documentId, reader.token)).authors).toEqual([{ documentId: id }]);
  });

  it('restores as well what has lost its name since', async () => {
    const author = await createAuthor();
    const documentId = await newDraft({ authors: [author.documentId] });
    await documents('api::author.author').delete({ documentId: author.documentId });
    expect((await contentOf(documentId, token)).authors).toEqual([
      { documentId: author.documentId },
    ]);
  });
});

describe('the list of versions', () => {
  it('has saves of one person as one entry, newest first, and each by itself when asked', async () => {
    const documentId = await newDraft({ title: 'One' });
    await save(documentId, { title: 'Two' });
    await documents(ARTICLE).publish({ documentId });
    await put(formPath(documentId), { token, body: { title: 'Three' } });

    const entries = await listOf(documentId, token);
    expect(entries.body).toEqual({
      data: [
        {
          id: expect.any(Number),
          event: 'saved',
          by: { kind: 'admin', name: 'Test Editor' },
          at: expect.stringMatching(/^\d{4}-.*Z$/),
          revision: 3,
          fields: ['title'],
        },
        expect.objectContaining({ event: 'published', by: { kind: 'command', name: null } }),
        expect.objectContaining({ event: 'saved', revision: 2 }),
      ],
      meta: { nextCursor: null },
    });
    const all = await listOf(documentId, token, '&all=true');
    expect(all.body.data.map(({ revision }: { revision: number }) => revision)).toEqual([
      ...[3, 2, 2, 1],
    ]);
  });

  it('has pages', async () => {
    const documentId = await newDraft();
    for (let n = 0; n < 60; n += 1) await save(documentId, { title: `${n}` });
    const first = (await listOf(documentId, token, '&all=true')).body;
    const cursor = encodeURIComponent(first.meta.nextCursor);
    const second = (await listOf(documentId, token, `&all=true&cursor=${cursor}`)).body;
    const revisions = [...first.data, ...second.data].map(
      ({ revision }: { revision: number }) => revision,
    );
    expect(revisions).toEqual(Array.from({ length: 61 }, (_, n) => 61 - n));
    expect(second.meta.nextCursor).toBeNull();
  });

  it.each([
    ['?type=poem&document=x', 400, 'PARAMETER_INVALID'],
    ['?type=article', 400, 'PARAMETER_INVALID'],
    ['?type=article&document=x&what=1', 400, 'PARAMETER_INVALID'],
    ['?type=article&document=x&event=saved', 400, 'PARAMETER_INVALID'],
    ['?type=article&document=nosuch', 404, 'DOCUMENT_NOT_FOUND'],
    ['?type=article&event=deleted&cursor=x', 400, 'CURSOR_INVALID'],
  ])('refuses %s', async (query, status, code) => {
    const answer = await get(`/desk/versions${query}`, { token });
    expect([answer.status, answer.body.error.details.code]).toEqual([status, code]);
  });
});

describe('a version', () => {
  it('is sent with its content', async () => {
    const author = (await createAuthor()).documentId;
    const documentId = await newDraft({ title: 'One', authors: [author] });
    const answer = await get(`/desk/versions/${await idOf(documentId, 1)}`, { token });
    expect(answer.body.data).toMatchObject({
      event: 'saved',
      locale: 'en',
      revision: 1,
      content: { title: 'One', authors: [{ documentId: author }] },
    });
  });

  it.each(['0', '999999999', 'x', '1.5', '-1', '99999999999999'])(
    'that is not there is 404: %s',
    async (id) => {
      for (const answer of [
        await get(`/desk/versions/${id}`, { token }),
        await remove(`/desk/versions/${id}`, { token }),
        await post(`/desk/versions/${id}/restore`, { token, body: {} }),
      ]) {
        expect([answer.status, answer.body.error.details.code]).toEqual([404, 'VERSION_NOT_FOUND']);
      }
    },
  );

  it('is deleted for good, and the save before it takes its place in the list', async () => {
    const documentId = await newDraft({ title: 'One' });
    await save(documentId, { title: 'Two' });
    const [entry] = (await listOf(documentId, token)).body.data;
    expect((await remove(`/desk/versions/${entry.id}`, { token })).status).toBe(204);
    expect((await get(`/desk/versions/${entry.id}`, { token })).status).toBe(404);
    const { data } = (await listOf(documentId, token)).body;
    expect(data).toEqual([expect.objectContaining({ revision: 1 })]);
    expect(
      await versionAt({ uid: ARTICLE, documentId, locale: 'en', revision: 2 }),
    ).toBeUndefined();
  });
});

describe.each(SAVE_DOORS)('a restored version that was saved through $name', (door) => {
  it('is the draft again, byte for byte, and what is published stays', async () => {
    const { id, documentId: cover } = await createFile();
    const authors = [(await createAuthor()).documentId, (await createAuthor()).documentId];
    const fields = {
      title: uniqueTitle(),
      body: 'Lamps – נר 🕯  \n\n\ttext\n\n<!--more-->\n',
      excerpt: 'An excerpt of ours',
      canonicalUrl: 'https://example.org/a',
      robots: 'noindex',
    };
    const { documentId } = await createArticle({ cover: id, seo: { title: 'Found', image: id } });
    expect((await door.save(documentId, { ...fields, authors })).status).toBe(200);
    const before = await draftOf(documentId);
    const emptied = { title: 'Other', body: 'Other', excerpt: '', authors: [], cover: null };
    await save(documentId, { ...emptied, seo: null, canonicalUrl: null, robots: 'index' });

    const answer = await restore(await idOf(documentId, 2), token);
    expect(answer.status).toBe(200);
    expect(answer.body.data).toEqual({ documentId, revision: 4, left: [] });
    expect(await draftOf(documentId)).toMatchObject({ ...fields, revision: 4 });
    expect(await versionAt({ uid: ARTICLE, documentId, locale: 'en', revision: 4 })).toEqual(
      await versionAt({ uid: ARTICLE, documentId, locale: 'en', revision: 2 }),
    );
    expect((await draftOf(documentId))?.cover).toMatchObject({ documentId: cover });
    for (const name of ['html', 'slug', 'wordCount', 'excerptIsDerived', 'slugIsDerived']) {
      expect([name, (await draftOf(documentId))?.[name]]).toEqual([name, before?.[name]]);
    }
    expect(await revisionOf(documentId, 'en', 'published')).toBe(1);
    expect((await historyOf(documentId)).at(-1)).toBe('restored 4');
    expect((await listOf(documentId, token)).body.data[0]).toMatchObject({
      event: 'restored',
      by: { kind: 'admin', name: 'Test Editor' },
    });
  });
});

it('a restored version derives again what was derived, and leaves the slug of a published Article', async () => {
  const { documentId, slug } = await createArticle({ title: uniqueTitle('First'), body: 'One.' });
  await save(documentId, { title: uniqueTitle('Second'), body: 'Two.', excerpt: 'Mine' });
  await restore(await idOf(documentId, 1), token);
  expect(await draftOf(documentId)).toMatchObject({
    ...{ body: 'One.', excerpt: 'One.', excerptIsDerived: true, slug },
  });
});

it('what a restored version leads to and is gone is left out and named', async () => {
  const [kept, gone] = [(await createAuthor()).documentId, (await createAuthor()).documentId];
  const { id, documentId: file } = await createFile();
  const documentId = await newDraft({ authors: [gone, kept], seo: { title: 'x', image: id } });
  await save(documentId, { authors: [], seo: null });
  await documents('api::author.author').delete({ documentId: gone });
  await app().db.query('plugin::upload.file').delete({ where: { id } });

  const { left } = (await restore(await idOf(documentId, 1), token)).body.data;
  expect(left).toEqual([
    { field: 'authors', documentId: gone },
    { field: 'seo.image', documentId: file },
  ]);
  expect((await draftOf(documentId))?.authors).toMatchObject([{ documentId: kept }]);
});

it('a written slug that another Article has by now is left out and named', async () => {
  const slug = `slug-${Date.now()}`;
  const documentId = await newDraft({ slug });
  await save(documentId, { slug: `${slug}-other`, title: 'Two' });
  const other = await newDraft({ slug });
  const { left } = (await restore(await idOf(documentId, 1), token)).body.data;
  expect(left).toEqual([{ field: 'slug', documentId: other }]);
  expect((await draftOf(documentId))?.slug).toBe(`${slug}-other`);
});

it('a version of another locale is restored there', async () => {
  const documentId = await newDraft({ title: 'English' });
  await save(documentId, { title: 'Un' }, 'fr');
  await save(documentId, { title: 'Deux' }, 'fr');
  const un = (await versionsOf(documentId)).find(({ content }) => content.includes('"Un"'));
  await restore(un?.id ?? 0, token);
  expect(await draftOf(documentId, 'fr')).toMatchObject({ title: 'Un', revision: 3 });
  expect((await draftOf(documentId))?.title).toBe('English');
});

it('a version of a note is listed and restored as one of an Article is', async () => {
  const article = await createArticle({}, 'draft');
  const { documentId } = await createNote(article, { body: 'First.' }, 'draft');
  await documents(NOTE).update({ documentId, data: { body: 'Second.', kind: 'correction' } });
  const path = `/desk/versions?type=note&document=${documentId}&all=true`;
  const { data } = (await get(path, { token })).body;
  expect(data).toHaveLength(2);
  await restore(data[1].id, token);
  expect(await documents(NOTE).findOne({ documentId, populate: ['article'] })).toMatchObject({
    ...{ body: 'First.', kind: 'foreword', revision: 3 },
    article: { documentId: article.documentId },
  });
});

describe('who may see and restore versions', () => {
  const may = async (verbs: string[], fields: string[], locales = ['en']) =>
    createAdmin(
      'Limited',
      [],
      verbs.map((verb) => ({
        action: `plugin::content-manager.explorer.${verb}`,
        subject: ARTICLE,
        properties: { fields, locales },
      })),
    );

  const NOT_ALLOWED = [403, 'NOT_ALLOWED'];
  const told = ({ status, body }: Awaited<ReturnType<typeof get>>) => [
    status,
    body.error?.details.code,
  ];

  it('nobody who is not signed in to the panel', async () => {
    const documentId = await newDraft();
    const id = await idOf(documentId, 1);
    expect((await get(`/desk/versions/${id}`)).status).toBe(401);
    expect((await post(`/desk/versions/${id}/restore`, { body: {} })).status).toBe(401);
  });

  it('one without a permission for Articles may not', async () => {
    const { token: stranger } = await createAdmin('Stranger', []);
    const documentId = await newDraft();
    const id = await idOf(documentId, 1);
    expect(told(await listOf(documentId, stranger))).toEqual(NOT_ALLOWED);
    expect(told(await get(`/desk/versions/${id}`, { token: stranger }))).toEqual(NOT_ALLOWED);
    expect(told(await remove(`/desk/versions/${id}`, { token: stranger }))).toEqual(NOT_ALLOWED);
    expect(told(await restore(id, stranger))).toEqual(NOT_ALLOWED);
    const deleted = await get('/desk/versions?type=article&event=deleted', { token: stranger });
    expect(told(deleted)).toEqual(NOT_ALLOWED);
  });

  it('a field that may not be read is left out, and one that may not be written stays', async () => {
    const { token: titler } = await may(['read', 'update'], ['title', 'seo.title']);
    const documentId = await newDraft({ title: 'One', body: 'One.', seo: { title: 'A' } });
    await save(documentId, { title: 'Two', body: 'Two.' });
    const id = await idOf(documentId, 1);
    const { content, fields } = (await get(`/desk/versions/${id}`, { token: titler })).body.data;
    expect(content).toEqual({ title: 'One', seo: { title: 'A' } });
    expect(fields).toEqual(['title', 'seo']);
    expect((await listOf(documentId, titler)).body.data[0].fields).toEqual(['title', 'seo']);
    expect((await restore(id, titler)).status).toBe(200);
    expect(await draftOf(documentId)).toMatchObject({ title: 'One', body: 'Two.' });
  });

  it('one who may only read may not restore or delete', async () => {
    const { token: reader } = await may(['read'], ['title']);
    const documentId = await newDraft();
    const id = await idOf(documentId, 1);
    expect((await get(`/desk/versions/${id}`, { token: reader })).status).toBe(200);
    expect(told(await restore(id, reader))).toEqual(NOT_ALLOWED);
    expect(told(await remove(`/desk/versions/${id}`, { token: reader }))).toEqual(NOT_ALLOWED);
  });

  it('one who may read another locale may not read this one', async () => {
    const { token: french } = await may(['read'], ['title'], ['fr']);
    const documentId = await newDraft();
    await save(documentId, { title: 'Un' }, 'fr');
    expect(told(await listOf(documentId, french))).toEqual(NOT_ALLOWED);
    expect((await listOf(documentId, french, '&locale=fr')).status).toBe(200);
  });

  it('an Author those of own Articles', async () => {
    const author = await createAdminOfRole('strapi-author');
    const path = `/content-manager/collection-types/${ARTICLE}`;
    const created = await post(path, { token: author.token, body: { title: 'Mine' } });
    const { documentId } = created.body.data;
    expect((await listOf(documentId, author.token)).status).toBe(200);
    expect((await restore(await idOf(documentId, 1), author.token)).status).toBe(200);
    expect(told(await listOf(await newDraft(), author.token))).toEqual(NOT_ALLOWED);
  });
});
