import {
  createArticle,
  createAuthor,
  createNote,
  documents,
  type Fields,
  uniqueTitle,
} from '../../helpers/content';
import { app } from '../../helpers/foreword';
import { get, graphql, post, put } from '../../helpers/http';
import { ensureLocale } from '../../helpers/locales';
import { adminToken, createApiToken } from '../../helpers/people';
import { formPath, revisionOf, SAVE_DOORS } from '../../helpers/revisions';

const ARTICLE = 'api::article.article';
const NOTE = 'api::editor-note.editor-note';

const newDraft = async (fields: Fields = {}): Promise<string> =>
  (await createArticle(fields, 'draft')).documentId;

const save = (documentId: string, locale = 'en', data: Fields = { title: uniqueTitle() }) =>
  documents(ARTICLE).update({ documentId, locale, data });

beforeAll(async () => {
  for (const code of ['fr', 'he']) await ensureLocale(code);
});

describe('the revision of an Article', () => {
  it('begins with 1, through every door', async () => {
    const token = await createApiToken();
    const data = { title: uniqueTitle() };
    const rest = await post('/api/articles?status=draft', { token, body: { data } });
    const mutation = `mutation ($data: ArticleInput!) {
      createArticle(data: $data, status: DRAFT) { revision } }`;
    const overGraphql = await graphql(mutation, { data }, token);
    const panel = await post(`/content-manager/collection-types/${ARTICLE}`, {
      token: await adminToken(),
      body: { ...data, revision: 7 },
    });

    expect(await revisionOf(await newDraft())).toBe(1);
    expect(rest.body.data.revision).toBe(1);
    expect(overGraphql.data.createArticle.revision).toBe(1);
    expect(panel.body.data.revision).toBe(1);
  });

  it.each(SAVE_DOORS)('grows by one with each save through $name', async (door) => {
    const documentId = await newDraft();
    for (const revision of [2, 3, 4]) {
      expect(await door.save(documentId, { title: uniqueTitle() })).toMatchObject({ status: 200 });
      expect(await revisionOf(documentId)).toBe(revision);
    }
  });

  it('grows with a save that changes nothing', async () => {
    const documentId = await newDraft();
    await save(documentId, 'en', {});
    expect(await revisionOf(documentId)).toBe(2);
  });

  it('is that of the draft it was published from, in the published text', async () => {
    const documentId = await newDraft();
    await save(documentId);
    await documents(ARTICLE).publish({ documentId });
    expect(await revisionOf(documentId, 'en', 'published')).toBe(2);
    expect(await revisionOf(documentId)).toBe(2);

    await save(documentId);
    expect(await revisionOf(documentId, 'en', 'published')).toBe(2);
    await documents(ARTICLE).unpublish({ documentId });
    expect(await revisionOf(documentId)).toBe(3);
  });

  it('grows once when a save publishes too, over REST and in the panel', async () => {
    const documentId = await newDraft();
    const body = { data: { title: uniqueTitle() } };
    const token = await createApiToken();
    const answer = await put(`/api/articles/${documentId}`, { token, body });
    expect(answer.body.data.revision).toBe(2);
    expect(await revisionOf(documentId)).toBe(2);

    const publish = formPath(documentId).replace('?', '/actions/publish?');
    const form = { title: uniqueTitle(), revision: 2 };
    const published = await post(publish, { token: await adminToken(), body: form });
    expect(published.body.data.revision).toBe(3);
    expect(await revisionOf(documentId)).toBe(3);
    expect(await revisionOf(documentId, 'en', 'published')).toBe(3);
  });

  it('grows when a draft is discarded', async () => {
    const { documentId } = await createArticle();
    for (let n = 0; n < 3; n += 1) await save(documentId);
    await documents(ARTICLE).discardDraft({ documentId });
    expect(await revisionOf(documentId)).toBe(5);
    expect(await revisionOf(documentId, 'en', 'published')).toBe(1);

    await save(documentId);
    const discard = formPath(documentId).replace('?', '/actions/discard?');
    const answer = await post(discard, { token: await adminToken(), body: {} });
    expect(answer.body.data.revision).toBe(7);
    expect(await revisionOf(documentId)).toBe(7);
  });

  it('begins anew in a clone', async () => {
    const documentId = await newDraft();
    for (const locale of ['en', 'fr', 'fr']) await save(documentId, locale);
    const copy = await documents(ARTICLE).clone({ documentId, locale: '*' });
    expect(copy.entries).toHaveLength(2);
    for (const locale of ['en', 'fr']) expect(await revisionOf(copy.documentId, locale)).toBe(1);
    expect(await revisionOf(documentId, 'fr')).toBe(2);
  });

  it('is sent by REST and GraphQL, and not shown in the form of the panel', async () => {
    const { documentId } = await createArticle();
    const answer = await get(`/api/articles/${documentId}`);
    expect(answer.body.data.revision).toBe(1);
    expect(answer.body.data).not.toHaveProperty('savedBy');
    const layout = await get(`/content-manager/content-types/${ARTICLE}/configuration`, {
      token: await adminToken(),
    });
    expect(JSON.stringify(layout.body.data.contentType.layouts)).not.toMatch(/revision|savedBy/);
  });
});

describe('in several locales', () => {
  it('each has a revision of its own, from 1', async () => {
    const documentId = await newDraft();
    for (const locale of ['en', 'en', 'fr', 'fr', 'fr']) await save(documentId, locale);
    expect(await revisionOf(documentId)).toBe(3);
    expect(await revisionOf(documentId, 'fr')).toBe(3);
  });

  it('a shared value moves the revision of each draft that it changes, by one', async () => {
    const documentId = await newDraft();
    for (const locale of ['fr', 'he']) await save(documentId, locale);
    const { documentId: author } = await createAuthor();
    await documents(ARTICLE).publish({ documentId, locale: 'he' });

    await save(documentId, 'fr', { originallyPublishedOn: '1914-08-01', authors: [author] });
    for (const locale of ['en', 'fr', 'he']) expect(await revisionOf(documentId, locale)).toBe(2);
    expect(await revisionOf(documentId, 'he', 'published')).toBe(1);

    await save(documentId, 'fr', { originallyPublishedOn: '1914-08-01', authors: [author] });
    expect(await revisionOf(documentId)).toBe(2);
    expect(await revisionOf(documentId, 'fr')).toBe(3);
  });

  it('a discarded draft moves those that its shared values change', async () => {
    const { documentId } = await createArticle({ originallyPublishedOn: '1914-08-01' });
    await save(documentId, 'fr');
    await save(documentId, 'en', { originallyPublishedOn: '1915-08-01' });
    expect(await revisionOf(documentId, 'fr')).toBe(2);
    await documents(ARTICLE).discardDraft({ documentId });
    expect(await revisionOf(documentId)).toBe(3);
    expect(await revisionOf(documentId, 'fr')).toBe(3);
  });

  it('drafts that are discarded in all of them move by one each', async () => {
    const { documentId } = await createArticle();
    await save(documentId, 'fr');
    await documents(ARTICLE).publish({ documentId, locale: 'fr' });
    for (const locale of ['en', 'fr', 'fr']) await save(documentId, locale);
    await documents(ARTICLE).discardDraft({ documentId, locale: '*' });
    expect(await revisionOf(documentId)).toBe(3);
    expect(await revisionOf(documentId, 'fr')).toBe(4);
  });
});

describe('the revision of an EditorNote', () => {
  it('begins with 1, grows with each save, and is published with it', async () => {
    const { documentId } = await createNote(await createArticle(), {}, 'draft');
    await documents(NOTE).update({ documentId, data: { body: 'Other words.' } });
    await documents(NOTE).publish({ documentId });
    for (const status of ['draft', 'published'] as const) {
      expect(await documents(NOTE).findOne({ documentId, status })).toMatchObject({ revision: 2 });
    }
  });
});

describe('at the same moment', () => {
  it.each(SAVE_DOORS)('50 saves through $name are 50 revisions', async (door) => {
    const documentId = await newDraft();
    // A form that is loaded while others are saved is stale.
    const told = await Promise.all(
      Array.from({ length: 50 }, () =>
        door.save(documentId, { title: uniqueTitle(), revision: undefined }),
      ),
    );
    expect(told.filter(({ status }) => status !== 200)).toEqual([]);
    expect(await revisionOf(documentId)).toBe(51);
  });

  it('saves and publications through all doors are one revision each', async () => {
    const documentId = await newDraft();
    const token = await adminToken();
    const publish = formPath(documentId).replace('?', '/actions/publish?');
    const saves = SAVE_DOORS.flatMap((door) =>
      Array.from({ length: 5 }, () =>
        door.save(documentId, { title: uniqueTitle(), revision: undefined }),
      ),
    );
    const publications = Array.from({ length: 5 }, () =>
      post(publish, { token, body: { title: uniqueTitle() } }),
    );
    const statuses = (await Promise.all([...saves, ...publications])).map(({ status }) => status);
    expect(statuses.filter((status) => status !== 200)).toEqual([]);
    expect(await revisionOf(documentId)).toBe(26);
  });

  it('saves in three locales that change what these share are all counted', async () => {
    const documentId = await newDraft();
    for (const locale of ['fr', 'he']) await save(documentId, locale);
    await Promise.all(
      ['en', 'fr', 'he'].map((locale, n) =>
        save(documentId, locale, { originallyPublishedOn: `193${n}-01-01` }),
      ),
    );
    for (const locale of ['en', 'fr', 'he']) expect(await revisionOf(documentId, locale)).toBe(4);
  });
});

it('a save that fails moves no revision', async () => {
  const documentId = await newDraft();
  const { slug } = await createArticle();
  await expect(save(documentId, 'en', { title: uniqueTitle(), slug })).rejects.toThrow();
  expect(await revisionOf(documentId)).toBe(1);
});

it('a save in a transaction of other code moves it with that transaction', async () => {
  const documentId = await newDraft();
  await expect(
    app().db.transaction(async () => {
      await save(documentId);
      await save(documentId);
      throw new Error('Changed my mind');
    }),
  ).rejects.toThrow('Changed my mind');
  expect(await revisionOf(documentId)).toBe(1);
});
