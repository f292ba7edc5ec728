import {
  createArticle,
  createNote,
  documents,
  type Fields,
  type TestDocument,
} from '../../helpers/content';
import { get, graphql, post, put } from '../../helpers/http';
import { createApiToken } from '../../helpers/people';

/** Which note replaces which, as readers see it: public ones alone, whatever is written in which order. */

const NOTE = 'api::editor-note.editor-note';
const ARTICLE = 'api::article.article';

interface SeenNote {
  documentId: string;
  firstPublishedAt: string;
  supersedes: { documentId: string; kind: string; firstPublishedAt: string } | null;
  supersededBy: { documentId: string; kind: string; firstPublishedAt: string } | null;
}

let article: TestDocument;
let old: TestDocument;

beforeEach(async () => {
  article = await createArticle();
  old = await createNote(article, { kind: 'correction', body: 'The first.' });
});

const replace = (fields: Fields = {}, status: 'draft' | 'published' = 'published') =>
  createNote(article, { kind: 'correction', supersedes: old.documentId, ...fields }, status);

const noteOf = async ({ documentId }: { documentId: string }): Promise<SeenNote> =>
  (await get(`/api/editor-notes/${documentId}`)).body.data;

/** By which note one is replaced, by every door that shows it. */
const replacedBy = async (note: { documentId: string }): Promise<string | null> => {
  const single = (await noteOf(note)).supersededBy?.documentId ?? null;
  const list = await get(`/api/editor-notes?filters[documentId]=${note.documentId}`);
  const page = await get(`/api/articles/${article.documentId}`);
  const articles = await get(`/api/articles?filters[documentId]=${article.documentId}`);
  const over = await graphql(
    '{ editorNote(documentId: "' + note.documentId + '") { supersededBy { documentId } } }',
  );
  const among = (notes: SeenNote[]) =>
    notes.find(({ documentId }) => documentId === note.documentId)?.supersededBy?.documentId ??
    null;
  const all = [
    single,
    among(list.body.data),
    among(page.body.data.notes),
    among(articles.body.data[0].notes),
    over.data.editorNote.supersededBy?.documentId ?? null,
  ];
  expect(new Set(all).size).toBe(1);
  return single;
};

describe('firstPublishedAt of a note', () => {
  it('is set at its first publication and kept by later ones', async () => {
    const draft = await createNote(article, {}, 'draft');
    const publish = () => documents(NOTE).publish({ documentId: draft.documentId });
    await publish();
    const { firstPublishedAt } = await noteOf(draft);
    expect(Date.now() - Date.parse(firstPublishedAt)).toBeLessThan(60_000);
    await publish();
    await documents(NOTE).unpublish({ documentId: draft.documentId });
    await publish();
    expect((await noteOf(draft)).firstPublishedAt).toBe(firstPublishedAt);
    const { body } = await get(`/api/articles/${article.documentId}`);
    expect(body.data.notes.at(-1)).toMatchObject({ firstPublishedAt });
  });

  it.each(['firstPublishedAt', 'supersededBy'])('no client writes: %s', async (field) => {
    const token = await createApiToken();
    const value = field === 'supersededBy' ? old.documentId : '2020-01-01T00:00:00.000Z';
    const data = { kind: 'update', body: 'New.', article: article.documentId, [field]: value };
    const created = await post('/api/editor-notes', { token, body: { data } });
    expect(created.body.error.details).toMatchObject({ code: 'SERVER_OWNED_FIELD', field });
    const address = `/api/editor-notes/${old.documentId}`;
    expect((await put(address, { token, body: { data: { [field]: value } } })).status).toBe(400);
  });

  it('is not copied into a clone, and neither is what replaced the note', async () => {
    const newer = await replace();
    const { documentId } = await documents(NOTE).clone({ documentId: old.documentId });
    const token = await createApiToken();
    const { body } = await get(`/api/editor-notes/${documentId}?status=draft`, { token });
    expect(body.data).toMatchObject({ firstPublishedAt: null, supersededBy: null });
    expect(await replacedBy(old)).toBe(newer.documentId);
  });
});

describe('supersededBy of a note', () => {
  it('names the public note that replaced it, and supersedes the one that was replaced', async () => {
    expect(await replacedBy(old)).toBeNull();
    const newer = await replace();
    expect(await replacedBy(old)).toBe(newer.documentId);
    expect(await noteOf(newer)).toMatchObject({
      supersedes: { documentId: old.documentId, kind: 'correction' },
      supersededBy: null,
    });
  });

  it('names none that is a draft, internal, or of an Article that is not published', async () => {
    const draft = await replace({}, 'draft');
    expect(await replacedBy(old)).toBeNull();
    await replace({ visibility: 'internal' });
    expect(await replacedBy(old)).toBeNull();
    const hidden = await createArticle({}, 'draft');
    await replace({ article: hidden.documentId });
    expect(await replacedBy(old)).toBeNull();
    await documents(NOTE).publish({ documentId: draft.documentId });
    expect(await replacedBy(old)).toBe(draft.documentId);
  });

  it('is right after whatever becomes of the newer note', async () => {
    const newer = await replace();
    const { documentId } = newer;
    const update = (data: Fields) =>
      documents(NOTE).update({ documentId, data, status: 'published' });
    await update({ visibility: 'internal' });
    expect(await replacedBy(old)).toBeNull();
    await update({ visibility: 'public' });
    expect(await replacedBy(old)).toBe(documentId);
    await update({ supersedes: null });
    expect(await replacedBy(old)).toBeNull();
    await update({ supersedes: old.documentId });
    await documents(NOTE).unpublish({ documentId });
    expect(await replacedBy(old)).toBeNull();
    await documents(NOTE).publish({ documentId });
    expect(await replacedBy(old)).toBe(documentId);
    await documents(NOTE).delete({ documentId });
    expect(await replacedBy(old)).toBeNull();
  });

  it('is right after whatever becomes of the older one', async () => {
    const newer = await replace();
    const of = { documentId: old.documentId };
    await documents(NOTE).update({ ...of, data: { body: 'Again.' }, status: 'published' });
    expect(await replacedBy(old)).toBe(newer.documentId);
    await documents(NOTE).discardDraft(of);
    expect(await replacedBy(old)).toBe(newer.documentId);
    await documents(NOTE).unpublish(of);
    expect(await noteOf(newer)).toMatchObject({ supersedes: null });
    await documents(NOTE).publish(of);
    expect(await replacedBy(old)).toBe(newer.documentId);
    expect(await noteOf(newer)).toMatchObject({ supersedes: { documentId: old.documentId } });
    await documents(NOTE).update({ ...of, data: { visibility: 'internal' }, status: 'published' });
    expect(await noteOf(newer)).toMatchObject({ supersedes: null });
  });

  it('is the newest of several, and the one before when that goes', async () => {
    const [second, third] = [await replace(), await replace()];
    expect(await replacedBy(old)).toBe(third.documentId);
    await documents(NOTE).update({ documentId: second.documentId, data: {}, status: 'published' });
    expect(await replacedBy(old)).toBe(third.documentId);
    await documents(NOTE).unpublish({ documentId: third.documentId });
    expect(await replacedBy(old)).toBe(second.documentId);
  });

  it('follows a note to another Article, and what becomes of that', async () => {
    const other = await createArticle();
    const newer = await replace({ article: other.documentId });
    expect(await replacedBy(old)).toBe(newer.documentId);
    await documents(ARTICLE).unpublish({ documentId: other.documentId });
    expect(await replacedBy(old)).toBeNull();
    await documents(ARTICLE).publish({ documentId: other.documentId });
    expect(await replacedBy(old)).toBe(newer.documentId);
    await documents(ARTICLE).delete({ documentId: other.documentId });
    expect(await replacedBy(old)).toBeNull();
  });

  it('leads from note to note in a chain, and neither a circle nor a note that replaces itself hurts', async () => {
    const second = await replace();
    const third = await replace({ supersedes: second.documentId });
    expect([await replacedBy(old), await replacedBy(second)]).toEqual([
      second.documentId,
      third.documentId,
    ]);
    const of = { documentId: old.documentId };
    const circle = await documents(NOTE).update({
      ...of,
      data: { supersedes: third.documentId },
      status: 'published',
    });
    expect(circle).not.toBeNull();
    expect(await replacedBy(third)).toBe(old.documentId);
    await documents(NOTE).update({ ...of, data: { supersedes: old.documentId } });
    await documents(NOTE).publish(of);
    expect([await replacedBy(old), await replacedBy(third)]).toEqual([second.documentId, null]);
  });

  it('is not changed by what is only drafted', async () => {
    const newer = await createNote(article);
    const of = { documentId: newer.documentId };
    await documents(NOTE).update({ ...of, data: { supersedes: old.documentId } });
    expect(await replacedBy(old)).toBeNull();
    // Strapi links what is published as drafts are linked.
    await documents(NOTE).publish({ documentId: old.documentId });
    expect(await replacedBy(old)).toBeNull();
    expect(await noteOf(newer)).toMatchObject({ supersedes: null });
    await documents(NOTE).publish(of);
    expect(await replacedBy(old)).toBe(newer.documentId);
  });

  it('can be filtered by, and hides what is not public there, too', async () => {
    const newer = await replace();
    const found = async (query: string) =>
      (await get(`/api/editor-notes?fields=kind&${query}`)).body.data.map(
        ({ documentId }: SeenNote) => documentId,
      );
    const by = `filters[supersededBy][documentId]=${newer.documentId}`;
    expect(await found(by)).toEqual([old.documentId]);
    await documents(NOTE).update({
      documentId: newer.documentId,
      data: { visibility: 'internal' },
      status: 'published',
    });
    expect(await found(by)).toEqual([]);
  });

  it('is left out where a client populates something else', async () => {
    await replace();
    const { body } = await get(`/api/editor-notes/${old.documentId}?populate=editor`);
    expect(body.data).not.toHaveProperty('supersededBy');
    const own = await get(
      `/api/editor-notes/${old.documentId}?populate[supersededBy][fields]=signature`,
    );
    expect(Object.keys(own.body.data.supersededBy).sort()).toEqual([
      'documentId',
      'id',
      'signature',
    ]);
  });
});
