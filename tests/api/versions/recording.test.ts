import {
  createArticle,
  createAuthor,
  createFile,
  createNote,
  documents,
  type Fields,
  uniqueTitle,
} from '../../helpers/content';
import { post, put } from '../../helpers/http';
import { ensureLocale } from '../../helpers/locales';
import { adminToken } from '../../helpers/people';
import { formPath, revisionOf, SAVE_DOORS } from '../../helpers/revisions';
import { forgetVersions, historyOf, versionAt, versionsOf } from '../../helpers/versions';

const ARTICLE = 'api::article.article';
const NOTE = 'api::editor-note.editor-note';

const newDraft = async (fields: Fields = {}): Promise<string> =>
  (await createArticle(fields, 'draft')).documentId;

const save = (documentId: string, data: Fields, locale = 'en') =>
  documents(ARTICLE).update({ documentId, locale, data });

const contentAt = (documentId: string, revision: number, locale = 'en') =>
  versionAt({ uid: ARTICLE, documentId, locale, revision });

beforeAll(async () => {
  await ensureLocale('fr');
});

describe.each(SAVE_DOORS)('a save through $name', (door) => {
  const BY: Record<string, object> = {
    'the Document Service': { byKind: 'command', byName: null, byUser: null },
    REST: { byKind: 'token', byName: expect.stringMatching(/^token-/) },
    GraphQL: { byKind: 'token', byName: expect.stringMatching(/^token-/) },
    'the panel': { byKind: 'admin', byName: 'Test Editor', byUser: expect.any(Number) },
  };

  it('leaves one version, which says who made it and what changed', async () => {
    const documentId = await newDraft();
    const title = uniqueTitle();
    expect(await door.save(documentId, { title })).toMatchObject({ status: 200 });

    const versions = await versionsOf(documentId);
    expect(versions).toHaveLength(2);
    expect(versions[1]).toMatchObject({ event: 'saved', revision: 2, language: 'en' });
    expect(versions[1]).toMatchObject({ fields: ['title'], ...BY[door.name] });
    expect(await contentAt(documentId, 2)).toMatchObject({ title });
  });

  it('that is refused leaves none', async () => {
    const documentId = await newDraft();
    expect((await door.save(documentId, { title: 'x', revision: 7 })).status).toBe(409);
    expect(await historyOf(documentId)).toEqual(['saved 1']);
  });

  it('leaves each its own, when fifty are made at once', async () => {
    const documentId = await newDraft();
    const titles = Array.from({ length: 50 }, (_, n) => uniqueTitle(`${n}`));
    await Promise.all(titles.map((title) => door.save(documentId, { title, revision: undefined })));

    expect(await historyOf(documentId)).toEqual(
      Array.from({ length: 51 }, (_, n) => `saved ${n + 1}`),
    );
    const versions = (await versionsOf(documentId)).slice(1);
    const stored = versions.map(({ content }) => (JSON.parse(content) as Fields).title);
    expect([...stored].sort()).toEqual([...titles].sort());
    expect(versions.filter(({ isEntry }) => isEntry)).toHaveLength(1);
  });
});

it('a version holds all that is written: relations and files by their names, components whole', async () => {
  const [first, second] = [(await createAuthor()).documentId, (await createAuthor()).documentId];
  const { id, documentId: cover } = await createFile();
  const fields = {
    title: uniqueTitle(),
    body: 'Lamps – נר 🕯\n\n<!--more-->\n',
    excerpt: 'An excerpt of ours',
    originallyPublishedOn: '1914-08-01',
    canonicalUrl: 'https://example.org/a',
    robots: 'noindex',
    ...{ publishAt: null, unpublishAt: null },
    showChanges: true,
    source: { name: 'The Tern', url: 'https://example.org/b', licence: null, creditLine: 'Thanks' },
  };
  const authors = [second, first];
  const seo = { title: 'Found', description: null };
  const documentId = await newDraft({ ...fields, authors, cover: id, seo: { ...seo, image: id } });

  const image = { id, documentId: cover };
  expect(await contentAt(documentId, 1)).toEqual({
    ...fields,
    slug: expect.any(String),
    authors: authors.map((author) => ({ documentId: author })),
    topics: [],
    cover: image,
    seo: { ...seo, image },
  });
  expect(await contentAt(documentId, 2)).toBeUndefined();
});

it('a note has versions too, with its Article and editor', async () => {
  const article = (await createArticle({}, 'draft')).documentId;
  const editor = (await createAuthor()).documentId;
  const { documentId } = await createNote({ documentId: article }, { editor }, 'draft');
  await documents(NOTE).update({ documentId, data: { body: 'Other words.' } });

  expect(await historyOf(documentId, '')).toEqual(['saved 1', 'saved 2']);
  expect(await versionAt({ uid: NOTE, documentId, revision: 1 })).toMatchObject({
    article: { documentId: article, locale: 'en' },
    editor: { documentId: editor },
    body: 'A note.',
  });
});

it('what is published, unpublished, discarded, copied and deleted leaves a version of its own', async () => {
  const { documentId } = await createArticle({ title: 'First' });
  await save(documentId, { title: 'Second' });
  await documents(ARTICLE).publish({ documentId });
  await documents(ARTICLE).update({ documentId, data: { title: 'Third' }, status: 'published' });
  await save(documentId, { title: 'Fourth' });
  await documents(ARTICLE).discardDraft({ documentId });
  await documents(ARTICLE).unpublish({ documentId });
  const { documentId: copy } = await documents(ARTICLE).clone({ documentId });
  await documents(ARTICLE).delete({ documentId });

  expect(await historyOf(documentId)).toEqual([
    'published 1',
    'saved 2',
    'published 2',
    'published 3',
    'saved 4',
    'discarded 5',
    'unpublished 3',
    'deleted 5',
  ]);
  expect(await historyOf(copy)).toEqual(['saved 1']);
  const titles = (await versionsOf(documentId)).map(
    ({ content }) => (JSON.parse(content) as Fields).title,
  );
  const THIRD = ['Third', 'Third', 'Third'];
  expect(titles).toEqual(['First', 'Second', 'Second', 'Third', 'Fourth', ...THIRD]);
  expect(await contentAt(documentId, 5)).toMatchObject({ title: 'Third' });
});

it('a publication in the panel, with what was typed, leaves the version that was published', async () => {
  const documentId = await newDraft();
  const path = formPath(documentId).replace('?', '/actions/publish?');
  const answer = await post(path, { token: await adminToken(), body: { title: 'Typed' } });
  expect(answer.status).toBe(200);
  const versions = await versionsOf(documentId);
  expect(versions.at(-1)).toMatchObject({ event: 'published', byName: 'Test Editor' });
  expect(await contentAt(documentId, Number(await revisionOf(documentId)))).toMatchObject({
    title: 'Typed',
  });
});

it('a shared value that is changed from another locale leaves a version of each draft it changes', async () => {
  const documentId = await newDraft();
  await save(documentId, { title: uniqueTitle() }, 'fr');
  await save(documentId, { title: uniqueTitle() }, 'fr');
  expect(await historyOf(documentId)).toEqual(['saved 1']);
  await save(documentId, { originallyPublishedOn: '1914-08-01' }, 'fr');

  expect(await historyOf(documentId)).toEqual(['saved 1', 'saved 2']);
  expect(await historyOf(documentId, 'fr')).toEqual(['saved 1', 'saved 2', 'saved 3']);
  expect(await contentAt(documentId, 2)).toMatchObject({ originallyPublishedOn: '1914-08-01' });
  expect((await versionsOf(documentId)).at(-1)).toMatchObject({
    fields: ['originallyPublishedOn'],
  });
});

it('the first save of a document without versions records what was there before', async () => {
  const { documentId } = await createArticle({ title: 'Public' });
  await save(documentId, { title: 'Before' });
  await forgetVersions(documentId);
  await save(documentId, { title: 'After' });

  expect(await historyOf(documentId)).toEqual(['published 1', 'saved 2', 'saved 3']);
  expect(await contentAt(documentId, 1)).toMatchObject({ title: 'Public' });
  expect(await contentAt(documentId, 2)).toMatchObject({ title: 'Before' });
  expect(await contentAt(documentId, 3)).toMatchObject({ title: 'After' });
});

it('saves of one person are one entry, which ends with a publication or another person', async () => {
  const documentId = await newDraft({ title: 'One' });
  await save(documentId, { title: 'Two', body: 'Other words.' });
  await save(documentId, { excerpt: 'An excerpt.' });
  await documents(ARTICLE).publish({ documentId });
  await save(documentId, { title: 'Three' });
  const token = await adminToken();
  for (const title of ['Four', 'Five']) {
    const answer = await put(formPath(documentId), { token, body: { title } });
    expect(answer.status).toBe(200);
  }

  const entries = (await versionsOf(documentId)).filter(({ isEntry }) => isEntry);
  expect(entries.map(({ event, revision }) => `${event} ${revision}`)).toEqual([
    ...['saved 3', 'published 3', 'saved 4', 'saved 6'],
  ]);
  expect(entries[0]?.fields).toEqual(['excerpt']);
  expect(entries[0]?.entryFields).toEqual(expect.arrayContaining(['title', 'body', 'excerpt']));
});
