import { createAdmin, createAdminOfRole } from '../../helpers/admins';
import { createArticle, documents, type Fields, uniqueTitle } from '../../helpers/content';
import { told } from '../../helpers/conversation';
import { type Answer, get, graphql, post, put } from '../../helpers/http';
import { ensureLocale } from '../../helpers/locales';
import { adminToken, createApiToken } from '../../helpers/people';
import { formPath } from '../../helpers/revisions';

/** When an Article is to be published and unpublished: who may say so, and what a write with a time does. */

const ARTICLE = 'api::article.article';
const HOUR = 3_600_000;

const fromNow = (hours: number): string =>
  new Date(Math.ceil(Date.now() / 1000) * 1000 + hours * HOUR).toISOString();

let api: string;
let panel: string;

beforeAll(async () => {
  api = await createApiToken();
  panel = await adminToken();
  await ensureLocale('he');
});

const draft = (documentId: string, locale = 'en') =>
  documents(ARTICLE).findOne({ documentId, locale });

const published = (documentId: string) =>
  documents(ARTICLE).findOne({ documentId, status: 'published' });

const newDraft = async (fields: Fields = {}): Promise<string> =>
  (await createArticle(fields, 'draft')).documentId;

const sent = (data: Fields): Fields => ({ title: uniqueTitle(), body: 'Words.', ...data });

const viaRest = (data: Fields, documentId?: string, query = ''): Promise<Answer> =>
  documentId === undefined
    ? post(`/api/articles${query}`, { token: api, body: { data: sent(data) } })
    : put(`/api/articles/${documentId}${query}`, { token: api, body: { data } });

const form = (documentId: string, body: Fields, token = panel): Promise<Answer> =>
  put(formPath(documentId), { token, body });

describe('a write that carries a time to come', () => {
  it('leaves a draft over REST, and answers with it', async () => {
    const publishAt = fromNow(2);
    const { status, body } = await viaRest({ publishAt });
    expect([status, body.data.publishAt, body.data.publishedAt]).toEqual([201, publishAt, null]);
    expect(await published(body.data.documentId)).toBeNull();
  });

  it('leaves a draft over GraphQL and the Document Service, too', async () => {
    const publishAt = fromNow(2);
    const mutation = `mutation ($data: ArticleInput!) {
      createArticle(data: $data, status: PUBLISHED) { documentId publishAt publishedAt }
    }`;
    const { data } = await graphql(mutation, { data: sent({ publishAt }) }, api);
    expect(data.createArticle).toMatchObject({ publishAt, publishedAt: null });
    const created = await createArticle({ publishAt }, 'published');
    expect(await published(created.documentId)).toBeNull();
  });

  it('leaves what is published as it was, and changes the draft', async () => {
    const { documentId, title } = await createArticle();
    const { body } = await viaRest({ title: 'Later', publishAt: fromNow(1) }, documentId);
    expect(body.data.title).toBe('Later');
    expect(await published(documentId)).toMatchObject({ title, publishAt: null });
    expect(await draft(documentId)).toMatchObject({ title: 'Later' });
  });
});

describe('a write without a time', () => {
  it('that saves the draft leaves the time as it is', async () => {
    const [publishAt, unpublishAt] = [fromNow(1), fromNow(2)];
    const documentId = await newDraft({ publishAt, unpublishAt });
    await viaRest({ title: 'Another title' }, documentId, '?status=draft');
    expect(await draft(documentId)).toMatchObject({ publishAt, unpublishAt });
  });

  it('that publishes does so now, and nothing is left to wait for', async () => {
    const unpublishAt = fromNow(2);
    const documentId = await newDraft({ publishAt: fromNow(1), unpublishAt });
    expect((await viaRest({ title: 'Now' }, documentId)).status).toBe(200);
    expect(await published(documentId)).toMatchObject({
      ...{ title: 'Now', publishAt: null, unpublishAt: null },
    });
    expect(await draft(documentId)).toMatchObject({ publishAt: null, unpublishAt });
  });

  it.each(['publish', 'bulk'])('publishes by %s of the panel', async (kind) => {
    const documentId = await newDraft({ publishAt: fromNow(1) });
    const path = `/content-manager/collection-types/${ARTICLE}`;
    const answer =
      kind === 'bulk'
        ? await post(`${path}/actions/bulkPublish`, {
            ...{ token: panel, body: { documentIds: [documentId] } },
          })
        : await post(`${path}/${documentId}/actions/publish`, {
            ...{ token: panel, body: { title: 'Now', publishAt: fromNow(1) } },
          });
    expect(answer.status).toBe(200);
    expect(await published(documentId)).toMatchObject({ publishAt: null });
    expect(await draft(documentId)).toMatchObject({ publishAt: null });
  });

  it('a form that was loaded before the publication does not set the time again', async () => {
    const documentId = await newDraft({ publishAt: fromNow(1) });
    const loaded = (await get(formPath(documentId), { token: panel })).body.data as Fields;
    await documents(ARTICLE).publish({ documentId });
    const { title, publishAt, revision } = loaded;
    const answer = await form(documentId, { title, publishAt, revision, body: 'Other words.' });
    expect(answer.status).toBe(200);
    expect(await draft(documentId)).toMatchObject({ publishAt: null, body: 'Other words.' });
  });

  it('a time alone does not put what is published behind its draft', async () => {
    const { documentId } = await createArticle();
    const statusOf = async () =>
      (await get(formPath(documentId), { token: panel })).body.data.status;
    await form(documentId, { unpublishAt: fromNow(1) });
    expect(await statusOf()).toBe('published');
    await form(documentId, { title: uniqueTitle(), unpublishAt: fromNow(2) });
    expect(await statusOf()).toBe('modified');
  });

  it('a discarded draft waits on, and a clone does not', async () => {
    const { documentId } = await createArticle();
    const times = { publishAt: fromNow(1), unpublishAt: fromNow(2) };
    await documents(ARTICLE).update({ documentId, data: times, status: 'draft' });
    await documents(ARTICLE).discardDraft({ documentId });
    expect(await draft(documentId)).toMatchObject(times);
    const copy = await documents(ARTICLE).clone({ documentId, data: { title: uniqueTitle() } });
    expect(await draft(copy.documentId)).toMatchObject({ publishAt: null, unpublishAt: null });
  });
});

describe('a time is refused', () => {
  it.each(['publishAt', 'unpublishAt'])('as %s, when it has passed', async (name) => {
    const answer = await viaRest({ [name]: fromNow(-1) });
    expect(told(answer)).toBe('400 PUBLISH_AT_PAST');
    expect(answer.body.error.details.field).toBe(name);
  });

  it('unless it is unchanged', async () => {
    const documentId = await newDraft({ publishAt: fromNow(1) });
    await documents(ARTICLE).update({ documentId, data: { title: 'Same' }, status: 'draft' });
    const stored = await draft(documentId);
    const answer = await viaRest({ publishAt: stored?.publishAt }, documentId, '?status=draft');
    expect(answer.status).toBe(200);
  });

  it.each([0, -1])('when it unpublishes %d hours after the publication', async (hours) => {
    const publishAt = fromNow(2);
    const unpublishAt = new Date(Date.parse(publishAt) + hours * HOUR).toISOString();
    const answer = await viaRest({ publishAt, unpublishAt });
    expect(told(answer)).toBe('400 PARAMETER_INVALID');
    const documentId = await newDraft({ publishAt });
    expect(told(await viaRest({ unpublishAt }, documentId, '?status=draft'))).toBe(
      '400 PARAMETER_INVALID',
    );
  });

  it.each(['tomorrow', '2031-02-30', true, {}, [], 'x'.repeat(100), '7', -1, '2031-01-01T00:00'])(
    'when it is none: %j',
    async (publishAt) => {
      const answer = await viaRest({ publishAt });
      expect(told(answer)).toBe('400 PARAMETER_INVALID');
    },
  );
});

describe('who may say when', () => {
  const withoutPublish = async () => {
    const fields = ['title', 'body'];
    const explorer = (action: string) => ({
      ...{ action: `plugin::content-manager.explorer.${action}`, subject: ARTICLE },
      properties: { fields, locales: ['en', 'he'] },
    });
    return createAdmin('Writer', [], ['create', 'read', 'update'].map(explorer));
  };

  it('is whoever may publish the Article: others are refused, in a new one too', async () => {
    const { token } = await withoutPublish();
    const documentId = await newDraft();
    expect(told(await form(documentId, { publishAt: fromNow(1) }, token))).toBe('403 NOT_ALLOWED');
    const path = `/content-manager/collection-types/${ARTICLE}`;
    const body = { title: uniqueTitle(), unpublishAt: fromNow(1) };
    expect(told(await post(path, { token, body }))).toBe('403 NOT_ALLOWED');
    const waiting = await newDraft({ publishAt: fromNow(1) });
    expect(told(await form(waiting, { publishAt: null }, token))).toBe('403 NOT_ALLOWED');
    const publishAt = (await draft(waiting))?.publishAt;
    const unchanged = await form(waiting, { title: 'Mine', publishAt, unpublishAt: null }, token);
    expect([unchanged.status, (await draft(waiting))?.publishAt]).toEqual([200, publishAt]);
  });

  it('an Author, of their own Articles alone', async () => {
    const { token } = await createAdminOfRole('strapi-author');
    const path = `/content-manager/collection-types/${ARTICLE}`;
    const publishAt = fromNow(1);
    const created = await post(path, { token, body: { title: uniqueTitle(), publishAt } });
    expect([created.status, created.body.data.publishAt]).toEqual([201, publishAt]);
    const { documentId } = created.body.data;
    expect((await form(documentId, { publishAt: null }, token)).status).toBe(200);
    expect((await form(await newDraft(), { publishAt }, token)).status).toBe(403);
  });
});

describe('nobody reads the times of what is public', () => {
  it('without a token', async () => {
    const { documentId, slug } = await createArticle();
    const unpublishAt = fromNow(3);
    await documents(ARTICLE).update({ documentId, data: { unpublishAt }, status: 'draft' });
    const { body } = await get(`/api/articles/${slug}`);
    expect(Object.keys(body.data)).not.toEqual(expect.arrayContaining(['unpublishAt']));
    for (const query of ['fields=unpublishAt', 'populate=*', 'status=draft', 'sort=unpublishAt']) {
      const answer = await get(`/api/articles/${documentId}?${query}`);
      expect(JSON.stringify(answer.body)).not.toContain(unpublishAt);
    }
    const filter = `filters[documentId]=${documentId}&filters[unpublishAt][$notNull]=true`;
    expect((await get(`/api/articles?${filter}`)).body.data ?? []).toEqual([]);
    const query = `{ article(documentId: "${documentId}") { unpublishAt publishAt } }`;
    expect(JSON.stringify(await graphql(query))).not.toContain(unpublishAt);
    const drafts = await get(`/api/articles/${documentId}?status=draft`, { token: api });
    expect(drafts.body.data.unpublishAt).toBe(unpublishAt);
  });
});

it('each locale waits by itself', async () => {
  const { documentId } = await createArticle({}, 'draft');
  const publishAt = fromNow(1);
  await documents(ARTICLE).update({ documentId, locale: 'he', data: { title: 'שער', publishAt } });
  expect(await draft(documentId)).toMatchObject({ publishAt: null });
  expect(await draft(documentId, 'he')).toMatchObject({ publishAt });
  await documents(ARTICLE).publish({ documentId });
  expect(await draft(documentId, 'he')).toMatchObject({ publishAt });
});
