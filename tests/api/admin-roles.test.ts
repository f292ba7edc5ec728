import { createAdminOfRole, type TestAdmin } from '../helpers/admins';
import { createArticle, createAuthor, type Fields, uniqueTitle } from '../helpers/content';
import { app, load } from '../helpers/foreword';
import { type Answer, get, post, put, remove } from '../helpers/http';
import { ensureLocale } from '../helpers/locales';
import { adminToken, createReader } from '../helpers/people';

const PERMISSION = 'admin::permission';
const ARTICLE = 'api::article.article';
const NOTE = 'api::editor-note.editor-note';
const AUTHOR = 'api::author.author';
const TOPIC = 'api::topic.topic';
const READER = 'plugin::users-permissions.user';

const HIDDEN = ['comment', 'discussion', 'report', 'like', 'decision', 'slug', 'version'];
const RULES = 'api::comment-setting.comment-setting';

const list = (uid: string) => `/content-manager/collection-types/${uid}`;
const at = (uid: string, documentId: string) => `${list(uid)}/${documentId}`;

let editor: TestAdmin;
let author: TestAdmin;

beforeAll(async () => {
  editor = await createAdminOfRole('strapi-editor');
  author = await createAdminOfRole('strapi-author');
});

const make = async ({ token }: TestAdmin, uid: string, body: Fields): Promise<string> => {
  const answer = await post(list(uid), { token, body });
  expect([answer.status, answer.body.error]).toEqual([201, undefined]);
  return answer.body.data.documentId;
};

const status = async (answer: Promise<Answer>): Promise<number> => (await answer).status;

describe('the role Editor', () => {
  it('creates, reads, changes, publishes, unpublishes and deletes the Articles of others', async () => {
    const { token } = editor;
    const { documentId } = await createArticle({}, 'draft');
    const path = at(ARTICLE, documentId);
    const title = uniqueTitle();

    expect((await put(path, { token, body: { title } })).body.data).toMatchObject({ title });
    expect((await get(path, { token })).body.data).toMatchObject({ title });
    expect(await status(post(`${path}/actions/publish`, { token, body: {} }))).toBe(200);
    expect((await get(`/api/articles/${documentId}`)).body.data).toMatchObject({ title });
    expect(await status(post(`${path}/actions/unpublish`, { token, body: {} }))).toBe(200);
    expect(await status(remove(path, { token }))).toBe(200);
  });

  it('writes in a locale that was added after the first start', async () => {
    const { token } = editor;
    await ensureLocale('fr');
    const documentId = await make(editor, ARTICLE, { title: uniqueTitle() });
    const path = `${at(ARTICLE, documentId)}?locale=fr`;

    const title = uniqueTitle('Le fanal');
    expect((await put(path, { token, body: { title } })).body.data).toMatchObject({ title });
    expect((await get(path, { token })).body.data).toMatchObject({ title, locale: 'fr' });
  });

  it('writes and publishes notes, Authors and Topics', async () => {
    const { token } = editor;
    const { documentId: article } = await createArticle();
    const signer = await make(editor, AUTHOR, { name: 'Ada Quill', isEditor: true });
    const note = await make(editor, NOTE, {
      article: { connect: [{ documentId: article }] },
      editor: { connect: [{ documentId: signer }] },
      body: 'Read this first.',
    });
    expect(await status(post(`${at(NOTE, note)}/actions/publish`, { token, body: {} }))).toBe(200);
    expect((await get(`/api/articles/${article}`)).body.data.notes).toMatchObject([
      { body: 'Read this first.', signature: 'Ada Quill' },
    ]);

    const topic = await make(editor, TOPIC, { name: uniqueTitle('Ferries') });
    for (const [uid, documentId] of [
      [TOPIC, topic],
      [AUTHOR, signer],
      [NOTE, note],
    ] as const) {
      expect([uid, await status(remove(at(uid, documentId), { token }))]).toEqual([uid, 200]);
    }
  });

  it('reads Readers and cannot change them', async () => {
    const { token } = editor;
    const { documentId, username } = await createReader();
    expect((await get(at(READER, documentId), { token })).body.data).toMatchObject({ username });
    const answer = put(at(READER, documentId), { token, body: { displayName: 'Somebody' } });
    expect(await status(answer)).toBe(403);
  });

  it('uses the media library and the desk', async () => {
    const { token } = editor;
    for (const path of ['/upload/files', '/upload/folders', '/desk/comments', '/desk/counts']) {
      expect([path, await status(get(path, { token }))]).toEqual([path, 200]);
    }
    expect(await status(get('/desk/settings', { token }))).toBe(403);
  });
});

describe('the role Author', () => {
  it('creates, reads, changes and publishes Articles and notes of its own', async () => {
    const { token } = author;
    const title = uniqueTitle();
    const documentId = await make(author, ARTICLE, { title, body: 'Mine.' });
    const path = at(ARTICLE, documentId);
    expect(await status(put(path, { token, body: { body: 'Mine, and better.' } }))).toBe(200);
    expect(await status(post(`${path}/actions/publish`, { token, body: {} }))).toBe(200);
    expect((await get(`/api/articles/${documentId}`)).body.data).toMatchObject({
      title,
      body: 'Mine, and better.',
    });

    const note = await make(author, NOTE, {
      article: { connect: [{ documentId }] },
      body: 'A word.',
    });
    expect(await status(put(at(NOTE, note), { token, body: { body: 'Two words.' } }))).toBe(200);
    expect(await status(post(`${at(NOTE, note)}/actions/publish`, { token, body: {} }))).toBe(200);
    expect((await get(`/api/articles/${documentId}`)).body.data.notes).toMatchObject([
      { body: 'Two words.' },
    ]);
  });

  it('neither sees nor changes the Articles of others, and deletes none', async () => {
    const { token } = author;
    const { documentId } = await createArticle();
    const path = at(ARTICLE, documentId);
    const own = await make(author, ARTICLE, { title: uniqueTitle() });

    expect(await status(get(path, { token }))).toBe(403);
    expect(await status(put(path, { token, body: { title: 'Taken over' } }))).toBe(403);
    expect(await status(post(`${path}/actions/unpublish`, { token, body: {} }))).toBe(403);
    for (const one of [documentId, own]) {
      expect(await status(remove(at(ARTICLE, one), { token }))).toBe(403);
    }
    const { results } = (await get(`${list(ARTICLE)}?pageSize=100`, { token })).body;
    const seen = results.map((one: { documentId: string }) => one.documentId);
    expect(seen).toContain(own);
    expect(seen).not.toContain(documentId);
  });

  it('puts an Author whom it has created into a byline, and changes none', async () => {
    const { token } = author;
    const name = uniqueTitle('Nora Newcomer');
    const person = await make(author, AUTHOR, { name });
    const documentId = await make(author, ARTICLE, {
      title: uniqueTitle(),
      authors: { connect: [{ documentId: person }] },
    });
    const relations = `/content-manager/relations/${ARTICLE}/${documentId}/authors`;
    expect((await get(relations, { token })).body.results).toMatchObject([{ name }]);
    expect(await status(put(at(AUTHOR, person), { token, body: { name: 'X' } }))).toBe(403);
    expect(await status(remove(at(AUTHOR, person), { token }))).toBe(403);
  });

  it('reads Topics and creates none, and has no desk and no Readers', async () => {
    const { token } = author;
    await createAuthor();
    expect(await status(get(list(TOPIC), { token }))).toBe(200);
    expect(await status(post(list(TOPIC), { token, body: { name: 'Mine' } }))).toBe(403);
    expect(await status(get(list(READER), { token }))).toBe(403);
    expect(await status(get('/desk/comments', { token }))).toBe(403);
  });
});

describe('what the content manager does not show', () => {
  it.each(HIDDEN)('is out of the reach of every role: %s', async (name) => {
    const uid = `api::${name}.${name}`;
    for (const { token } of [editor, author]) {
      expect(await status(get(list(uid), { token }))).toBe(403);
      expect(await status(post(list(uid), { token, body: {} }))).toBe(403);
      expect(await status(put(at(uid, 'x'), { token, body: {} }))).toBe(403);
      expect(await status(remove(at(uid, 'x'), { token }))).toBe(403);
    }
  });

  it('has the Comment rules, which an Editor can neither read nor change', async () => {
    const path = `/content-manager/single-types/${RULES}`;
    const { token } = editor;
    expect(await status(get(path, { token }))).toBe(403);
    expect(await status(put(path, { token, body: { maxLinks: 99 } }))).toBe(403);
  });

  it('is out of the reach of a Super Admin as well: the desk has it', async () => {
    const token = await adminToken();
    for (const name of HIDDEN) {
      const uid = `api::${name}.${name}`;
      expect([name, await status(get(list(uid), { token }))]).toEqual([name, 403]);
      const written = post(list(uid), { token, body: {} });
      expect([name, await status(written)]).toEqual([name, 403]);
    }
    expect(await status(get('/desk/settings', { token }))).toBe(200);
  });

  it('is not in the menu', async () => {
    const { data } = (await get('/content-manager/content-types', { token: editor.token })).body;
    const shown = data
      .filter(({ uid, isDisplayed }: Fields) => isDisplayed && String(uid).startsWith('api::'))
      .map(({ uid }: Fields) => uid);
    expect(shown.sort()).toEqual([ARTICLE, AUTHOR, NOTE, TOPIC]);
  });
});

describe('the home page', () => {
  const RECENT = '/content-manager/homepage/recent-documents?action=';

  it.each(['update', 'publish'])('lists Articles and notes only: %s', async (action) => {
    for (const { token } of [editor, author, { token: await adminToken() }]) {
      await createAuthor();
      await createReader();
      const { data } = (await get(`${RECENT}${action}`, { token })).body;
      expect(data.length).toBeGreaterThan(0);
      for (const { contentTypeUid } of data) expect([ARTICLE, NOTE]).toContain(contentTypeUid);
    }
  });
});

describe('a later start', () => {
  const EDITOR = 'strapi-editor';
  const READ = 'plugin::content-manager.explorer.read';

  interface Stored {
    id: number;
    action: string;
    subject: string | null;
    properties: { fields?: string[]; locales?: string[] | null };
  }

  const { grantAdminPermissions } = load('./lib/admin-roles') as {
    grantAdminPermissions: (
      isIgnored: (permission: Stored) => boolean,
    ) => (strapi: object) => Promise<void>;
  };
  const start = () => grantAdminPermissions(({ action }) => /^plugin::desk/.test(action))(app());
  const store = () => app().store({ type: 'core', name: 'foreword', key: 'admin-grants' });

  const roleOf = (code: string) => app().service('admin::role').findOne({ code });

  const permissionsOf = async (code: string): Promise<Stored[]> =>
    app()
      .db.query(PERMISSION)
      .findMany({ where: { role: (await roleOf(code)).id } });

  const reading = async (uid: string): Promise<Stored | undefined> =>
    (await permissionsOf(EDITOR)).find(({ action, subject }) => action === READ && subject === uid);

  const change = (id: number, data: object) =>
    app().db.query(PERMISSION).update({ where: { id }, data });

  const told = (permissions: Stored[]) =>
    permissions
      .map(({ action, subject, properties }) => JSON.stringify([action, subject, properties]))
      .sort();

  /** What an earlier Foreword left: Strapi's permissions, without locales, and what the desk granted. */
  const asStrapiMadeIt = async () => {
    const role = await roleOf(EDITOR);
    await store().delete({});
    for (const { id, subject } of await permissionsOf(EDITOR)) {
      if (subject !== null) await app().db.query(PERMISSION).delete({ where: { id } });
    }
    const { createdAt } = role;
    for (const subject of [ARTICLE, NOTE, AUTHOR, TOPIC]) {
      for (const name of ['create', 'read', 'update', 'delete', 'publish']) {
        // Strapi takes away what is neither about fields nor has locales.
        if (subject === ARTICLE && ['delete', 'publish'].includes(name)) continue;
        const action = `plugin::content-manager.explorer.${name}`;
        const properties = { fields: ['title'] };
        const data = { action, subject, properties, conditions: [], role: role.id, createdAt };
        await app().db.query(PERMISSION).create({ data });
      }
    }
  };

  let first: Stored[];

  beforeAll(async () => {
    first = await permissionsOf(EDITOR);
  });

  beforeEach(async () => {
    await asStrapiMadeIt();
    await start();
  });

  it('of an existing database gives a role that nobody has changed what the first start gives', async () => {
    expect(told(await permissionsOf(EDITOR))).toEqual(told(first));
    const locales: { code: string }[] = await app().db.query('plugin::i18n.locale').findMany({});
    const codes = locales.map(({ code }) => code);
    expect((await reading(ARTICLE))?.properties.locales?.sort()).toEqual(codes.sort());
  });

  it('leaves a role alone that an admin has saved before', async () => {
    await asStrapiMadeIt();
    const stored = await reading(ARTICLE);
    await change(Number(stored?.id), { properties: { fields: ['title'], locales: ['en'] } });
    const before = told(await permissionsOf(EDITOR));
    await start();
    await start();
    expect(told(await permissionsOf(EDITOR))).toEqual(before);
  });

  it('leaves a role alone that an admin has taken something from before', async () => {
    await asStrapiMadeIt();
    const stored = await reading(TOPIC);
    await app()
      .db.query(PERMISSION)
      .delete({ where: { id: stored?.id } });
    const before = told(await permissionsOf(EDITOR));
    await start();
    expect(told(await permissionsOf(EDITOR))).toEqual(before);
  });

  it('does not grant again what an admin has taken away or narrowed', async () => {
    const [readers, articles] = [await reading(READER), await reading(ARTICLE)];
    await app()
      .db.query(PERMISSION)
      .delete({ where: { id: readers?.id } });
    const narrowed = { fields: ['title'], locales: ['en'] };
    await change(Number(articles?.id), { properties: narrowed });
    await start();
    expect(await reading(READER)).toBeUndefined();
    expect((await reading(ARTICLE))?.properties).toEqual(narrowed);
  });

  it('grants a field and a type that the schemas have since', async () => {
    const granted = (await store().get({})) as Record<string, Stored[]>;
    const earlier = (granted[EDITOR] ?? [])
      .filter(({ subject }) => subject !== TOPIC)
      .map((one) => ({
        ...one,
        properties: {
          ...one.properties,
          ...(one.properties.fields && {
            fields: one.properties.fields.filter((field) => field !== 'excerpt'),
          }),
        },
      }));
    for (const { id, subject, action, properties } of await permissionsOf(EDITOR)) {
      const before = earlier.find((one) => one.action === action && one.subject === subject);
      if (subject === TOPIC) await app().db.query(PERMISSION).delete({ where: { id } });
      if (before && properties.fields) await change(id, { properties: before.properties });
    }
    await store().set({ value: { ...granted, [EDITOR]: earlier } });

    await start();
    expect(told(await permissionsOf(EDITOR))).toEqual(told(first));
  });

  it('leaves a role without a new locale to which an admin has given others', async () => {
    const { id } = (await reading(ARTICLE)) ?? { id: 0 };
    const properties = { fields: ['title'], locales: ['fr'] };
    await change(id, { properties });
    const locale = await ensureLocale('de');
    expect((await reading(ARTICLE))?.properties).toEqual(properties);
    await app().plugin('i18n').service('locales').delete({ id: locale.id });
  });

  it('changes nothing where nothing has changed', async () => {
    const ids = async () => (await permissionsOf(EDITOR)).map(({ id }) => id);
    const before = await ids();
    await start();
    expect(await ids()).toEqual(before);
  });
});
