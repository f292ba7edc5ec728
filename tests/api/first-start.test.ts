import { apiTypes } from '../helpers/access/content-types';
import { app, load } from '../helpers/foreword';
import { createArticle, createNote } from '../helpers/content';
import { get } from '../helpers/http';

const ROLE = 'plugin::users-permissions.role';
const PERMISSION = 'plugin::users-permissions.permission';

const grantedTo = async (type: string): Promise<string[]> => {
  const role = await app()
    .db.query(ROLE)
    .findOne({ where: { type }, populate: ['permissions'] });
  return role.permissions.map(({ action }: { action: string }) => action);
};

describe('the first start', () => {
  it('lets everybody read and only Readers comment', async () => {
    const everybody = await grantedTo('public');
    const readers = await grantedTo('authenticated');

    for (const action of [
      'article.article.find',
      'editor-note.editor-note.find',
      'comment.comment.find',
    ]) {
      expect(everybody).toContain(`api::${action}`);
      expect(readers).toContain(`api::${action}`);
    }
    expect(readers).toContain('api::comment.comment.create');
    expect(everybody).not.toContain('api::comment.comment.create');
    const writes = /\.(create|update|delete)$/;
    expect(everybody.filter((action) => action.startsWith('api::') && writes.test(action))).toEqual(
      [],
    );
  });

  it('grants each role what the schemas say, and Readers also what everybody has', async () => {
    const roles = {
      public: await grantedTo('public'),
      authenticated: await grantedTo('authenticated'),
    };
    for (const { uid, grants } of apiTypes()) {
      for (const action of grants.public ?? []) {
        expect(roles.public).toContain(`${uid}.${action}`);
        expect(roles.authenticated).toContain(`${uid}.${action}`);
      }
      for (const action of grants.authenticated ?? []) {
        expect(roles.authenticated).toContain(`${uid}.${action}`);
        expect(roles.public).not.toContain(`${uid}.${action}`);
      }
    }
  });

  it('records each grant under the name that earlier versions gave it', async () => {
    const store = app().store({ type: 'core', name: 'foreword', key: 'granted-permissions' });
    expect(await store.get({})).toEqual(
      expect.arrayContaining([
        ...['public', 'authenticated'].map((role) => `${role} api::article.article.find`),
        'authenticated api::comment.comment.create',
      ]),
    );
  });

  it('does not grant again what an admin has taken away', async () => {
    const { grantPermissions } = load('./lib/access/grant-permissions') as {
      grantPermissions: (strapi: object) => Promise<void>;
    };
    const role = await app()
      .db.query(ROLE)
      .findOne({ where: { type: 'public' } });
    const where = { action: 'api::topic.topic.find', role: role.id };
    await app().db.query(PERMISSION).delete({ where });

    await grantPermissions(app());

    expect(await grantedTo('public')).not.toContain('api::topic.topic.find');
    await app().db.query(PERMISSION).create({ data: where });
  });

  it('gives every content type that editors see a layout with labels', async () => {
    const service = app().plugin('content-manager').service('content-types');
    for (const type of ['article', 'editor-note', 'author', 'topic']) {
      const uid = `api::${type}.${type}`;
      const { layouts, metadatas } = await service.findConfiguration({ uid });
      const shown: string[] = layouts.edit.flat().map(({ name }: { name: string }) => name);
      expect(shown).not.toContain('html');
      for (const name of shown) expect(metadatas[name].edit.label).not.toBe(name);
    }
  });

  it('shows server-owned fields to editors read-only', async () => {
    const service = app().plugin('content-manager').service('content-types');
    const { metadatas } = await service.findConfiguration({ uid: 'api::article.article' });
    expect(metadatas.wordCount.edit.editable).toBe(false);
    expect(metadatas.title.edit.editable).toBe(true);
  });

  it('has the demo page at / and the panel at /admin', async () => {
    const { status, body, headers } = await get('/');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(body).toContain('Foreword');
  });
});

it('an Article in another locale has a slug and a Discussion of its own', async () => {
  await app().plugin('i18n').service('locales').create({ code: 'he', name: 'Hebrew (he)' });
  const article = await createArticle({ title: 'Two tongues', body: 'One.' });
  const documentId = article.documentId;
  await app()
    .get('documents')('api::article.article')
    .update({
      documentId,
      locale: 'he',
      data: { title: 'שתי לשונות', body: 'אחת.' },
      status: 'published',
    });
  await createNote({ documentId }, { body: 'English note' });

  const english = (await get(`/api/articles/${documentId}`)).body.data;
  const hebrew = (await get(`/api/articles/${documentId}?locale=he`)).body.data;

  expect(hebrew.slug).toMatch(/^[a-z0-9-]+$/);
  expect(hebrew.slug).not.toBe(english.slug);
  expect(hebrew.discussion.documentId).not.toBe(english.discussion.documentId);
  expect(english.notes).toHaveLength(1);
  expect(hebrew.notes).toEqual([]);
  expect((await get(`/api/articles/${hebrew.slug}?locale=he`)).status).toBe(200);
  expect((await get(`/api/articles/${hebrew.slug}/comments?locale=he`)).status).toBe(200);
});
