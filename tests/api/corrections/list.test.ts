import {
  createArticle,
  createNote,
  documents,
  type Fields,
  type TestDocument,
} from '../../helpers/content';
import { get } from '../../helpers/http';
import { ensureLocale } from '../../helpers/locales';
import { createApiToken } from '../../helpers/people';

/** GET /api/corrections: what was corrected on the site, newest first. */

const NOTE = 'api::editor-note.editor-note';
const ARTICLE = 'api::article.article';

interface Seen {
  documentId: string;
  kind: string;
  article: { documentId: string };
}

let article: TestDocument;

beforeEach(async () => {
  article = await createArticle();
});

const correct = (fields: Fields = {}, status: 'draft' | 'published' = 'published') =>
  createNote(article, { kind: 'correction', ...fields }, status);

/** Those of this test's Article, of the first page. */
const listed = async (query = ''): Promise<string[]> => {
  const { body } = await get(`/api/corrections?pagination[pageSize]=100${query}`);
  return body.data
    .filter((one: Seen) => one.article.documentId === article.documentId)
    .map((one: Seen) => one.documentId);
};

it('answers corrections with their Article, and nothing else of them', async () => {
  const note = await correct({ body: 'The *year* was 1911.', signature: 'Dunlin' });
  const { status, body } = await get('/api/corrections?pagination[pageSize]=1');
  expect(status).toBe(200);
  expect(body).toEqual({
    data: [
      {
        documentId: note.documentId,
        kind: 'correction',
        html: '<p>The <em>year</em> was 1911.</p>\n',
        signature: 'Dunlin',
        firstPublishedAt: expect.stringMatching(/^\d{4}-.*Z$/),
        article: {
          documentId: article.documentId,
          title: article.title,
          slug: article.slug,
          url: expect.stringMatching(new RegExp(`/${article.slug}$`)),
        },
      },
    ],
    meta: { pagination: { pageSize: 1, nextCursor: body.meta.pagination.nextCursor } },
  });
});

it('lists what corrects something, newest first by the first publication', async () => {
  const first = await correct();
  const second = await correct({ kind: 'retraction' });
  const third = await correct({ kind: 'clarification' });
  await correct({ kind: 'update' });
  await correct({ kind: 'foreword' });
  await documents(NOTE).publish({ documentId: first.documentId });
  const ids = [third, second, first].map(({ documentId }) => documentId);
  expect(await listed()).toEqual(ids);
  expect(await listed('&kind=retraction')).toEqual([second.documentId]);
});

it('leaves out drafts, internal notes and those of Articles that are not published', async () => {
  await correct({}, 'draft');
  await correct({ visibility: 'internal' });
  expect(await listed()).toEqual([]);
  const note = await correct();
  expect(await listed()).toEqual([note.documentId]);
  await documents(NOTE).update({ documentId: note.documentId, data: { body: 'Drafted.' } });
  const { body } = await get('/api/corrections?pagination[pageSize]=1');
  expect(body.data[0].html).not.toContain('Drafted');
  await documents(ARTICLE).unpublish({ documentId: article.documentId });
  expect(await listed()).toEqual([]);
});

it('answers a token what it answers everybody', async () => {
  await correct({ visibility: 'internal' });
  const { body } = await get('/api/corrections', { token: await createApiToken() });
  expect(body.data.map(({ article: { documentId } }: Seen) => documentId)).not.toContain(
    article.documentId,
  );
});

it('pages through all, each once, while others are published', async () => {
  const notes: string[] = [];
  for (let n = 0; n < 5; n += 1) notes.unshift((await correct()).documentId);
  const seen: string[] = [];
  let cursor = '';
  while (seen.length < 5) {
    const { body } = await get(`/api/corrections?pagination[pageSize]=2${cursor}`);
    seen.push(...body.data.map(({ documentId }: Seen) => documentId));
    cursor = `&pagination[cursor]=${body.meta.pagination.nextCursor}`;
    await createNote(await createArticle(), { kind: 'correction' });
  }
  expect(seen.slice(0, 5)).toEqual(notes);
});

it('the last page has no cursor', async () => {
  let cursor: string | null = null;
  let pages = 0;
  do {
    const query: string = cursor === null ? '' : `&pagination[cursor]=${cursor}`;
    const { body } = await get(`/api/corrections?pagination[pageSize]=100${query}`);
    cursor = body.meta.pagination.nextCursor;
    pages += 1;
  } while (cursor !== null && pages < 50);
  expect(cursor).toBeNull();
});

it('is of one locale', async () => {
  await ensureLocale('he');
  const of = { documentId: article.documentId, locale: 'he' };
  await documents(ARTICLE).update({ ...of, data: { title: 'בור' }, status: 'published' });
  const { documentId } = await documents(NOTE).create({
    data: { article: { set: [of] }, kind: 'correction', body: 'תיקון' },
    status: 'published',
  });
  expect([await listed(), await listed('&locale=he'), await listed('&locale=fr')]).toEqual([
    [],
    [documentId],
    [],
  ]);
});

it.each([
  ['kind=update', 'kind'],
  ['kind=foreword', 'kind'],
  ['kind[]=correction', 'kind'],
  ['kind=correction&kind=retraction', 'kind'],
  ['pagination[pageSize]=0', 'pagination.pageSize'],
  ['pagination[pageSize]=101', 'pagination.pageSize'],
  ['pagination[page]=2', 'pagination.page'],
  ['sort=kind', 'sort'],
  ['filters[kind]=correction', 'filters'],
])('refuses ?%s', async (query, field) => {
  const { status, body } = await get(`/api/corrections?${query}`);
  expect([status, body.error.details]).toEqual([
    400,
    expect.objectContaining({ code: 'PARAMETER_INVALID', field }),
  ]);
});

it.each(['x', '', 'WyJjb3JyZWN0aW9ucyIsMV0', '%F0%9F%8C%8A', 'a'.repeat(3_000)])(
  'refuses a cursor that it has not given: %s',
  async (cursor) => {
    const { status, body } = await get(`/api/corrections?pagination[cursor]=${cursor}`);
    expect([status, body.error.details.code]).toEqual([400, 'CURSOR_INVALID']);
  },
);

it('is cached for everybody, until something in it changes', async () => {
  const note = await correct();
  const ask = () => get('/api/corrections?pagination[pageSize]=1');
  const { headers } = await ask();
  expect(headers.get('cache-control')).toContain('s-maxage=60');
  expect(headers.get('etag')).toBeTruthy();
  await documents(ARTICLE).update({
    documentId: article.documentId,
    data: { slug: `moved-${article.documentId}` },
    status: 'published',
  });
  expect((await ask()).body.data[0].article.slug).toBe(`moved-${article.documentId}`);
  await documents(NOTE).delete({ documentId: note.documentId });
  expect((await ask()).body.data[0]?.documentId).not.toBe(note.documentId);
});
