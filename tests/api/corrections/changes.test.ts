import {
  createArticle,
  createNote,
  documents,
  type Fields,
  type TestDocument,
} from '../../helpers/content';
import { app, load } from '../../helpers/foreword';
import { get, post, put } from '../../helpers/http';
import { ensureLocale } from '../../helpers/locales';
import { createApiToken } from '../../helpers/people';

/** GET /api/articles/{id or slug}/changes: what each publication changed. */

const NOTE = 'api::editor-note.editor-note';
const ARTICLE = 'api::article.article';

interface Seen {
  at: string;
  note: { documentId: string } | null;
  changes: { field: string; before: string | null; after: string | null; html: string }[];
}

let article: TestDocument;

const of = (locale?: string) => ({ documentId: article.documentId, ...(locale && { locale }) });

const publish = (data: Fields) => documents(ARTICLE).update({ ...of(), data, status: 'published' });

const changes = async (query = ''): Promise<Seen[]> =>
  (await get(`/api/articles/${article.documentId}/changes${query}`)).body.data;

const html = (seen: Seen[]): string[][] =>
  seen.map((one) => one.changes.map((change) => `${change.field}: ${change.html}`));

beforeEach(async () => {
  article = await createArticle({
    body: 'The bridge opened in 1911.\n\nNobody came.',
    showChanges: true,
  });
});

it('answers what each publication changed, newest first, by paragraph and word', async () => {
  expect(await changes()).toEqual([]);
  await publish({ body: 'The bridge opened in 1912.\n\nNobody came.' });
  await publish({
    title: `${String(article.title)} again`,
    body: 'The bridge opened in 1912.\n\nNobody came.\n\nBut one.',
  });
  expect(await changes()).toEqual([
    {
      at: expect.stringMatching(/^\d{4}-.*Z$/),
      note: null,
      changes: [
        {
          field: 'title',
          before: article.title,
          after: `${String(article.title)} again`,
          html: `${String(article.title)}<ins> again</ins>`,
        },
        { field: 'body', before: null, after: 'But one.', html: '<ins>But one.</ins>' },
      ],
    },
    {
      at: expect.stringMatching(/^\d{4}-.*Z$/),
      note: null,
      changes: [
        {
          field: 'body',
          before: 'The bridge opened in 1911.',
          after: 'The bridge opened in 1912.',
          html: 'The bridge opened in <del>1911</del><ins>1912</ins>.',
        },
      ],
    },
  ]);
});

it('shows nothing that was only drafted, and no publication that changed no words', async () => {
  await documents(ARTICLE).update({ ...of(), data: { body: 'A secret draft.' } });
  await documents(ARTICLE).update({ ...of(), data: { body: 'Another one.' } });
  expect(await changes()).toEqual([]);
  await publish({ body: 'The *bridge* opened in 1911.\n\nNobody came.', robots: 'noindex' });
  await documents(ARTICLE).publish(of());
  expect(await changes()).toEqual([]);
  await publish({ body: 'The bridge opened.\n\nNobody came.' });
  expect(JSON.stringify(await changes())).not.toMatch(/secret|Another/);
  expect(await changes()).toHaveLength(1);
});

it('shows what was published while it was on, and nothing else', async () => {
  article = await createArticle({ body: 'One.' });
  await publish({ body: 'Two.' });
  await publish({ showChanges: true });
  expect(await changes()).toEqual([]);
  await publish({ body: 'Three.' });
  await publish({ body: 'Four.', showChanges: false });
  await publish({ body: 'Five.' });
  await publish({ showChanges: true });
  await publish({ body: 'Six.' });
  expect(html(await changes())).toEqual([
    ['body: <del>Five</del><ins>Six</ins>.'],
    ['body: <del>Two</del><ins>Three</ins>.'],
  ]);
});

describe('is not found, as an Article that does not exist,', () => {
  const expectNotFound = async (id: string = article.documentId, query = '') => {
    const answer = await get(`/api/articles/${id}/changes${query}`);
    const none = await get('/api/articles/none/changes');
    expect([answer.status, answer.body]).toEqual([404, none.body]);
    expect(answer.body.error.details.code).toBe('ARTICLE_NOT_FOUND');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  };

  it('where it is off', async () => {
    await publish({ body: 'Two.' });
    await publish({ showChanges: false });
    await expectNotFound();
    await documents(ARTICLE).update({ ...of(), data: { showChanges: true } });
    await expectNotFound();
    article = await createArticle();
    await expectNotFound();
  });

  it('while it is unpublished, and once it is deleted', async () => {
    await publish({ body: 'Two.' });
    await documents(ARTICLE).unpublish(of());
    await expectNotFound();
    await publish({});
    expect(await changes()).toHaveLength(1);
    await documents(ARTICLE).delete(of());
    await expectNotFound();
  });

  it('by a former slug where it is off, and in another language', async () => {
    await publish({ slug: `new-${article.documentId}`, showChanges: false });
    await expectNotFound(String(article.slug));
    await ensureLocale('he');
    await expectNotFound(article.documentId, '?locale=he');
    await expectNotFound(article.documentId, '?locale=zz');
  });
});

it('is asked for by slug, and a former one leads to the present one', async () => {
  const former = String(article.slug);
  const slug = `new-${article.documentId}`;
  await publish({ slug });
  expect((await get(`/api/articles/${slug}/changes`)).status).toBe(200);
  const answer = await get(`/api/articles/${former}/changes?pagination[pageSize]=3`);
  expect([answer.status, answer.headers.get('location')]).toEqual([
    301,
    `/api/articles/${slug}/changes?pagination[pageSize]=3`,
  ]);
});

it('each language has its own', async () => {
  await ensureLocale('he');
  await documents(ARTICLE).update({
    ...of('he'),
    data: { title: 'גשר', body: 'נפתח.', showChanges: true },
    status: 'published',
  });
  await documents(ARTICLE).update({ ...of('he'), data: { body: 'נסגר.' }, status: 'published' });
  expect(html(await changes('?locale=he'))).toEqual([['body: <del>נפתח</del><ins>נסגר</ins>.']]);
  expect(await changes()).toEqual([]);
});

it('lets no markup of a text through', async () => {
  await publish({
    title: 'Old <b>&lt;script&gt;</b> & "new"',
    body: '<script>alert(1)</script>\n\n<img src=x onerror=alert(1)> 1 &lt; 2 and `a<b` and &lt;img src=x onerror=alert(1)&gt;',
  });
  const [seen] = await changes();
  expect(JSON.stringify(seen)).not.toMatch(/<script|<img|onerror|alert/);
  for (const change of seen?.changes ?? []) {
    expect(change.html.replace(/<\/?(?:ins|del)>/g, '')).not.toMatch(/[<>]/);
  }
  expect(html([seen as Seen]).join()).toContain('1 &lt; 2');
});

describe('the note of a publication', () => {
  const notes = async () => (await changes()).map(({ note }) => note?.documentId ?? null);

  it('is the public correction that was first published with it, before it or after', async () => {
    await publish({ body: 'Two.' });
    const after = await createNote(article, { kind: 'correction', body: 'It was *two*.' });
    await publish({ body: 'Three.' });
    await publish({ body: 'Four.' });
    expect(await notes()).toEqual([null, null, after.documentId]);
    expect((await changes()).at(-1)?.note).toEqual({
      documentId: after.documentId,
      kind: 'correction',
      html: '<p>It was <em>two</em>.</p>\n',
      signature: null,
      firstPublishedAt: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    article = await createArticle({ body: 'One.', showChanges: true });
    const before = await createNote(article, { kind: 'retraction' });
    await publish({ body: 'Two.' });
    await publish({ body: 'Three.' });
    expect(await notes()).toEqual([null, before.documentId]);
  });

  it('is none that is no correction, internal, a draft, or of another time', async () => {
    await publish({ body: 'Two.' });
    await createNote(article, { kind: 'update' });
    await createNote(article, { kind: 'correction', visibility: 'internal' });
    const draft = await createNote(article, { kind: 'correction' }, 'draft');
    expect(await notes()).toEqual([null]);
    await documents(NOTE).publish({ documentId: draft.documentId });
    expect(await notes()).toEqual([draft.documentId]);
  });

  it('stays when the note is published again, and goes when it is no longer public', async () => {
    await publish({ body: 'Two.' });
    const { documentId } = await createNote(article, { kind: 'clarification' });
    await publish({ body: 'Three.' });
    await documents(NOTE).publish({ documentId });
    expect(await notes()).toEqual([null, documentId]);
    await documents(NOTE).update({
      documentId,
      data: { visibility: 'internal' },
      status: 'published',
    });
    expect(await notes()).toEqual([null, null]);
  });
});

it('pages through all, each once', async () => {
  article = await createArticle({ body: 'One.', showChanges: true });
  for (let n = 0; n < 7; n += 1) {
    await publish({ body: `Number ${n}.` });
    if (n % 2 === 0) await publish({ robots: n % 4 === 0 ? 'index' : 'noindex' });
  }
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const query: string = cursor === null ? '' : `&pagination[cursor]=${cursor}`;
    const path = `/api/articles/${article.documentId}/changes?pagination[pageSize]=2${query}`;
    const { body } = await get(path);
    expect(body.data.length).toBeLessThanOrEqual(2);
    expect(body.meta.pagination.pageSize).toBe(2);
    seen.push(...body.data.map((one: Seen) => one.changes[0]?.after));
    cursor = body.meta.pagination.nextCursor;
  } while (cursor !== null);
  expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((n) => `Number ${n}.`));
});

it('refuses cursors of other Articles, and parameters that it does not know', async () => {
  await publish({ body: 'Two.' });
  await publish({ body: 'Three.' });
  const { body } = await get(`/api/articles/${article.documentId}/changes?pagination[pageSize]=1`);
  const { nextCursor } = body.meta.pagination;
  article = await createArticle({ showChanges: true });
  const refused = async (query: string) => {
    const answer = await get(`/api/articles/${article.documentId}/changes?${query}`);
    return [answer.status, answer.body.error.details.code];
  };
  expect(await refused(`pagination[cursor]=${nextCursor}`)).toEqual([400, 'CURSOR_INVALID']);
  expect(await refused('pagination[cursor]=x')).toEqual([400, 'CURSOR_INVALID']);
  expect(await refused('pagination[pageSize]=101')).toEqual([400, 'PARAMETER_INVALID']);
  expect(await refused('status=draft')).toEqual([400, 'PARAMETER_INVALID']);
});

it('an answer of many versions and long texts comes while others are answered', async () => {
  const paragraph = (n: number) => `Paragraph ${n} ${'of many words '.repeat(40)}`;
  const text = (version: number) =>
    Array.from({ length: 160 }, (_, n) => paragraph(n === version ? n + 1_000 : n)).join('\n\n');
  for (let version = 0; version < 4; version += 1) await publish({ body: text(version) });
  const seen = await changes();
  expect(seen).toHaveLength(4);
  expect(seen[0]?.changes.map(({ html: marked }) => marked.slice(0, 45))).toEqual(
    [
      'Paragraph <del>1002</del><ins>2</ins> of many',
      'Paragraph <del>3</del><ins>1003</ins> of many',
    ].map((start) => expect.stringContaining(start.slice(0, 40))),
  );
}, 60_000);

it('is cached for everybody, until something in it changes or a version is deleted', async () => {
  await publish({ body: 'Two.' });
  const path = `/api/articles/${article.documentId}/changes`;
  const first = await get(path);
  expect(first.headers.get('cache-control')).toContain('s-maxage=60');
  expect(first.headers.get('surrogate-key')).toContain(article.documentId);
  expect(await changes()).toHaveLength(1);
  await publish({ body: 'A name that must go.' });
  expect(await changes()).toHaveLength(2);
  await publish({ body: 'Three.' });
  const versions = await app()
    .db.query('api::version.version')
    .findMany({ where: { document: article.documentId }, orderBy: 'id' });
  const named = versions.find(({ content }: { content: string }) => content.includes('must go'));
  const { deleteVersion } = load('./lib/versions') as {
    deleteVersion: (id: number) => Promise<void>;
  };
  expect(JSON.stringify(await changes())).toContain('must go');
  await deleteVersion(named.id);
  expect(html(await changes())[0]).toEqual(['body: <del>Two</del><ins>Three</ins>.']);
});

it('showChanges is a field that clients write and read', async () => {
  const token = await createApiToken();
  const created = await post('/api/articles', {
    token,
    body: { data: { title: 'Shown', showChanges: true } },
  });
  expect(created.body.data.showChanges).toBe(true);
  const address = `/api/articles/${created.body.data.documentId}`;
  await put(address, { token, body: { data: { showChanges: false } } });
  expect((await get(address)).body.data.showChanges).toBe(false);
  expect(
    (await get(`/api/articles/${(await createArticle()).documentId}`)).body.data.showChanges,
  ).toBe(false);
});
