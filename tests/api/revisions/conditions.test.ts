import { createAdmin } from '../../helpers/admins';
import {
  createArticle,
  createAuthor,
  documents,
  type Fields,
  uniqueTitle,
} from '../../helpers/content';
import { get, graphql, post, put } from '../../helpers/http';
import { ensureLocale } from '../../helpers/locales';
import { adminToken, createApiToken } from '../../helpers/people';
import { formPath, panel, revisionOf, SAVE_DOORS, type Told } from '../../helpers/revisions';

const ARTICLE = 'api::article.article';

const newDraft = async (fields: Fields = {}): Promise<string> =>
  (await createArticle(fields, 'draft')).documentId;

const read = (documentId: string) => documents(ARTICLE).findOne({ documentId, populate: '*' });

const CONFLICT = { status: 409, details: { code: 'EDIT_CONFLICT' } };

beforeAll(async () => {
  await ensureLocale('fr');
});

describe.each(SAVE_DOORS)('an update through $name', (door) => {
  it('is made when its revision is that of the draft', async () => {
    const documentId = await newDraft();
    const title = uniqueTitle();
    expect(await door.save(documentId, { title, revision: 1 })).toMatchObject({ status: 200 });
    expect(await read(documentId)).toMatchObject({ title, revision: 2 });
  });

  it('is 409 EDIT_CONFLICT when it is another, and changes nothing', async () => {
    const documentId = await newDraft({ title: 'Mine', excerpt: 'The same.' });
    const token = await adminToken();
    await put(formPath(documentId), { token, body: { title: 'Theirs', body: 'Theirs too.' } });
    const before = await read(documentId);

    for (const revision of [1, 3, 0, -1]) {
      const data = { title: 'Mine too', body: 'Theirs too.', excerpt: 'The same.', revision };
      const told = await door.save(documentId, data);
      expect(told).toMatchObject({
        status: 409,
        details: {
          code: 'EDIT_CONFLICT',
          fields: ['title'],
          by: 'Test Editor',
          at: before?.updatedAt,
          revision: 2,
        },
      });
    }
    expect(await read(documentId)).toEqual(before);
  });

  it('is the last that is written where it sends none', async () => {
    const documentId = await newDraft();
    for (const title of ['First', 'Second']) {
      const told = await door.save(documentId, { title, revision: undefined });
      expect(told).toMatchObject({ status: 200 });
    }
    expect((await read(documentId))?.title).toBe('Second');
  });

  it('of two at once with one revision, one is made and one is a conflict', async () => {
    for (let round = 0; round < 5; round += 1) {
      const documentId = await newDraft();
      const told = await Promise.all(
        [1, 2].map((n) => door.save(documentId, { title: uniqueTitle(`${n}`), revision: 1 })),
      );
      expect(told.map(({ status }: Told) => status).sort()).toEqual([200, 409]);
      expect(await revisionOf(documentId)).toBe(2);
    }
  });

  it('of ten at once with one revision, one is made', async () => {
    const documentId = await newDraft();
    const told = await Promise.all(
      Array.from({ length: 10 }, () =>
        door.save(documentId, { title: uniqueTitle(), revision: 1 }),
      ),
    );
    expect(told.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(told.filter(({ status }) => status === 409)).toHaveLength(9);
    expect(await revisionOf(documentId)).toBe(2);
  });

  it('compares with the draft of its own locale', async () => {
    const documentId = await newDraft();
    for (let n = 0; n < 3; n += 1) {
      await documents(ARTICLE).update({ documentId, locale: 'fr', data: { title: uniqueTitle() } });
    }
    const data = { title: uniqueTitle(), revision: 3 };
    expect(await door.save(documentId, data)).toMatchObject(CONFLICT);
    expect(await door.save(documentId, data, 'fr')).toMatchObject({ status: 200 });
  });

  it('is a conflict when a shared value has been changed from another locale', async () => {
    const documentId = await newDraft();
    const fr = { documentId, locale: 'fr' };
    await documents(ARTICLE).update({ ...fr, data: { title: uniqueTitle() } });
    await documents(ARTICLE).update({ ...fr, data: { originallyPublishedOn: '1914-08-01' } });
    const data = { originallyPublishedOn: '1915-01-01', revision: 1 };
    expect(await door.save(documentId, data)).toMatchObject({
      status: 409,
      details: { fields: ['originallyPublishedOn'], revision: 2 },
    });
  });

  it('is a conflict when the draft has been discarded meanwhile', async () => {
    const { documentId } = await createArticle();
    await documents(ARTICLE).update({ documentId, data: { title: uniqueTitle() } });
    await documents(ARTICLE).discardDraft({ documentId });
    expect(await door.save(documentId, { title: 'x', revision: 2 })).toMatchObject(CONFLICT);
  });
});

describe('a revision that is no whole number', () => {
  const VALUES = ['1', '', 'x', 1.5, null, true, [1], { a: 1 }];

  it.each(VALUES)(
    'is 400 PARAMETER_INVALID over REST and in the Document Service: %j',
    async (revision) => {
      const documentId = await newDraft();
      const expected = {
        status: 400,
        details: { code: 'PARAMETER_INVALID', field: 'data.revision' },
      };
      for (const { name, save } of SAVE_DOORS.slice(0, 2)) {
        const told = await save(documentId, { title: 'x', revision });
        expect([name, told]).toMatchObject([name, expected]);
      }
      expect(await revisionOf(documentId)).toBe(1);
    },
  );

  it('is refused over GraphQL', async () => {
    const mutation = (value: string) => `mutation ($id: ID!) {
      updateArticle(documentId: $id, data: { revision: ${value} }) { documentId } }`;
    const documentId = await newDraft();
    const token = await createApiToken();
    for (const value of ['"1"', '1.5', 'true']) {
      expect((await graphql(mutation(value), { id: documentId }, token)).errors).toHaveLength(1);
    }
    const { errors } = await graphql(mutation('null'), { id: documentId }, token);
    expect(errors[0].extensions.error.details.code).toBe('PARAMETER_INVALID');
  });

  it.each(VALUES)('is left out where the panel sends it: %j', async (revision) => {
    const documentId = await newDraft();
    expect(await panel.save(documentId, { title: 'x', revision })).toMatchObject({ status: 200 });
    expect(await revisionOf(documentId)).toBe(2);
  });
});

it('a revision in a create is SERVER_OWNED_FIELD, and in a copy', async () => {
  const token = await createApiToken();
  const data = { title: uniqueTitle(), revision: 1 };
  const owned = { details: { code: 'SERVER_OWNED_FIELD', field: 'revision' } };
  const rest = await post('/api/articles', { token, body: { data } });
  expect([rest.status, rest.body.error]).toMatchObject([400, owned]);
  const mutation = `mutation ($data: ArticleInput!) { createArticle(data: $data) { title } }`;
  const { errors } = await graphql(mutation, { data }, token);
  expect(errors[0].extensions.error).toMatchObject(owned);
  await expect(documents(ARTICLE).create({ data })).rejects.toMatchObject(owned);
  const documentId = await newDraft();
  await expect(documents(ARTICLE).clone({ documentId, data })).rejects.toMatchObject(owned);
});

it('a save that publishes compares with the draft, and not with the published text', async () => {
  const { documentId } = await createArticle();
  const token = await createApiToken();
  const publish = (revision: number) =>
    put(`/api/articles/${documentId}`, {
      token,
      body: { data: { title: uniqueTitle(), revision } },
    });
  await documents(ARTICLE).update({ documentId, data: { title: 'Half written' } });

  expect((await publish(1)).body.error.details).toMatchObject({ code: 'EDIT_CONFLICT', by: null });
  expect((await get(`/api/articles/${documentId}`)).body.data.title).not.toBe('Half written');
  expect((await publish(2)).body.data.revision).toBe(3);
});

it('a stale form cannot be published in the panel', async () => {
  const documentId = await newDraft({ title: 'Mine' });
  await documents(ARTICLE).update({ documentId, data: { title: 'Theirs' } });
  const path = formPath(documentId).replace('?', '/actions/publish?');
  const token = await adminToken();
  const answer = await post(path, { token, body: { title: 'Mine too', revision: 1 } });
  expect(answer.status).toBe(409);
  expect(answer.body.error.details).toMatchObject({ code: 'EDIT_CONFLICT', fields: ['title'] });
  expect(await revisionOf(documentId, 'en', 'published')).toBeNull();
  const again = await post(path, { token, body: { title: 'Mine', revision: 2 } });
  expect(again.status).toBe(200);
});

it('the form of a role that may change the title alone carries the revision too', async () => {
  const properties = { fields: ['title'], locales: ['en'] };
  const { name, token } = await createAdmin(
    'Titler',
    [],
    ['read', 'update'].map((verb) => ({
      action: `plugin::content-manager.explorer.${verb}`,
      subject: ARTICLE,
      properties,
    })),
  );
  const documentId = await newDraft();
  const { title, revision } = (await get(formPath(documentId), { token })).body.data;
  expect(revision).toBe(1);
  const save = (words: string) =>
    put(formPath(documentId), { token, body: { title: words, revision } });
  expect((await save(`${title}!`)).body.data.revision).toBe(2);
  const stale = await save('Other');
  expect(stale.body.error.details).toMatchObject({ code: 'EDIT_CONFLICT', by: name });
});

it('a locale that is gone is a conflict with nothing, and an Article that is not there a 404', async () => {
  const token = await createApiToken();
  const body = { data: { title: 'x', revision: 1 } };
  const documentId = await newDraft();
  const gone = await put(`/api/articles/${documentId}?locale=fr`, { token, body });
  expect(gone.body.error.details).toMatchObject({
    ...{ code: 'EDIT_CONFLICT', fields: ['title'], by: null, at: null, revision: null },
  });
  expect((await put('/api/articles/nosucharticle', { token, body })).status).toBe(404);
});

it('a form that is filled in from another locale is saved in a new one', async () => {
  const documentId = await newDraft();
  await documents(ARTICLE).update({ documentId, data: { title: uniqueTitle() } });
  const form = { title: uniqueTitle(), revision: 2, wordCount: 5, html: '<p>x</p>' };
  const answer = await put(formPath(documentId, 'fr'), { token: await adminToken(), body: form });
  expect(answer.status).toBe(200);
  expect(answer.body.data).toMatchObject({ revision: 1, locale: 'fr' });
});

describe('the fields of a conflict', () => {
  it('are those that are sent and differ, whatever their type', async () => {
    const [kept, former, later] = [
      (await createAuthor()).documentId,
      (await createAuthor()).documentId,
      (await createAuthor()).documentId,
    ];
    const source = { name: 'The Tern', url: 'https://example.org/a' };
    const documentId = await newDraft({ authors: [kept, former], source, robots: 'noindex' });
    const save = async (data: Fields) => {
      const [service] = SAVE_DOORS;
      return (await service?.save(documentId, { ...data, revision: 9 }))?.details?.fields;
    };

    const same = { authors: [kept, former], topics: [], cover: null, robots: 'noindex' };
    expect(await save({ ...same, source, canonicalUrl: '' })).toEqual([]);
    expect(await save({ authors: [former, kept], cover: 3 })).toEqual(['authors', 'cover']);
    expect(await save({ authors: { connect: [{ documentId: kept }] } })).toEqual([]);
    expect(await save({ authors: { connect: [{ documentId: later }] } })).toEqual(['authors']);
    expect(await save({ authors: { disconnect: [{ documentId: kept }] } })).toEqual(['authors']);
    expect(await save({ source: { ...source, name: 'The Gull' } })).toEqual(['source']);
    expect(await save({ source: null, topics: { set: [] } })).toEqual(['source']);
  });

  it('name no field that the server keeps', async () => {
    const documentId = await newDraft();
    const body = { title: 'x', wordCount: 900, html: '<p>x</p>', savedBy: 'me', revision: 9 };
    const answer = await put(formPath(documentId), { token: await adminToken(), body });
    expect(answer.body.error.details.fields).toEqual(['title']);
  });
});

describe('who saved last', () => {
  const byOf = async (documentId: string, locale = 'en'): Promise<unknown> =>
    (await panel.save(documentId, { title: 'x', revision: 99 }, locale)).details?.by;

  it('is an admin user, an API token, or nobody that is known', async () => {
    const documentId = await newDraft();
    expect(await byOf(documentId)).toBeNull();
    const title = uniqueTitle();
    await put(formPath(documentId), { token: await adminToken(), body: { title } });
    expect(await byOf(documentId)).toBe('Test Editor');
    const token = await createApiToken();
    const path = `/api/articles/${documentId}?status=draft`;
    await put(path, { token, body: { data: { title } } });
    expect(await byOf(documentId)).toMatch(/^API token token-/);
    await documents(ARTICLE).update({ documentId, data: { title } });
    expect(await byOf(documentId)).toBeNull();
  });

  it('is whoever changed a shared value in another locale', async () => {
    const documentId = await newDraft();
    await documents(ARTICLE).update({ documentId, locale: 'fr', data: { title: uniqueTitle() } });
    const body = { originallyPublishedOn: '1914-08-01' };
    await put(formPath(documentId, 'fr'), { token: await adminToken(), body });
    expect(await byOf(documentId)).toBe('Test Editor');
  });

  it('is not written by a client, nor read over REST', async () => {
    const documentId = await newDraft();
    const token = await createApiToken();
    const body = { data: { savedBy: 'Somebody' } };
    const answer = await put(`/api/articles/${documentId}`, { token, body });
    expect(answer.body.error.details.code).toBe('SERVER_OWNED_FIELD');
    const draft = await get(`/api/articles/${documentId}?status=draft`, { token });
    expect(draft.body.data).not.toHaveProperty('savedBy');
  });
});
