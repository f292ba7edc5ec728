import { comment, commentRow, say } from '../helpers/conversation';
import { createArticle, createNote, documents, type Fields, uniqueTitle } from '../helpers/content';
import { DOORS } from '../helpers/doors';
import { app, load } from '../helpers/foreword';
import { get, post } from '../helpers/http';
import { createApiToken, createReader } from '../helpers/people';
import { setRules } from '../helpers/rules';

/** What people paste, as it comes out behind the doors. The kinds of it are in `src/text/body`. */

const idsIn = (html: string): string[] =>
  Array.from(html.matchAll(/ id="([^"]*)"/g), ([, id]) => id!);

const linksIn = (html: string): string[] =>
  Array.from(html.matchAll(/ href="#([^"]*)"/g), ([, id]) => id!);

let token: string;

beforeAll(async () => {
  await setRules({ moderation: 'post', floodSeconds: 0 });
  token = await createApiToken();
});

afterAll(() => setRules());

describe('ids', () => {
  const BODY = '# The harbour\n\nText[^1], see [above](#the-harbour).\n\n[^1]: A note.';

  it('no two documents on a page share one, and each link leads to its own document', async () => {
    const article = await createArticle({ body: BODY });
    await createNote(article, { body: BODY });
    await createNote(article, { body: BODY });

    const { data } = (await get(`/api/articles/${article.documentId}`)).body;

    const texts: string[] = [data, ...data.notes].map(({ html }: Fields) => String(html));
    const ids = texts.flatMap(idsIn);
    expect(ids).toHaveLength(9);
    expect(new Set(ids).size).toBe(9);
    for (const html of texts) {
      expect(linksIn(html).toSorted()).toEqual(idsIn(html).toSorted());
    }
  });

  it('are the same in draft and published version, and after publishing again', async () => {
    const { documentId } = await createArticle({ body: BODY });
    await documents('api::article.article').publish({ documentId });
    const [draft, published] = await Promise.all(
      (['draft', 'published'] as const).map((status) =>
        documents('api::article.article').findOne({ documentId, status }),
      ),
    );
    const ids = ['the-harbour', 'fnref1', 'fn1'].map((id) => `${documentId}-${id}`);
    expect(idsIn(String(draft?.html))).toEqual(ids);
    expect(published?.html).toBe(draft?.html);
  });

  it('of a clone are its own', async () => {
    const { documentId } = await createArticle({ body: BODY });
    const { entries } = await documents('api::article.article').clone({
      documentId,
      data: { title: uniqueTitle('Cloned') },
    });
    const [clone] = entries;
    expect(clone?.documentId).not.toBe(documentId);
    expect(idsIn(String(clone?.html))[0]).toBe(`${clone?.documentId}-the-harbour`);
  });

  it('of a body that is read in a thread are those of its document', async () => {
    const body = `${BODY}\n\n${'A word and **another** one. '.repeat(2_500)}`;
    const { documentId } = await createArticle({ body });
    const { html } = (await get(`/api/articles/${documentId}`)).body.data;
    expect(idsIn(html)[0]).toBe(`${documentId}-the-harbour`);
  });
});

describe.each(DOORS)('through $name', ({ create }) => {
  it('what is no tag is text in the title, the excerpt, the html and the words', async () => {
    const title = uniqueTitle('A Vec<String> where a<b and c>d');
    const article = await create({ title, body: 'A Vec<String>, `x`, and a<b and c>d.' });
    expect(article.title).toBe(title);
    expect(article.slug).toMatch(/^a-vecstring-where-ab-and-cd-/);
    expect(article).toMatchObject({
      html: '<p>A Vec&lt;String&gt;, <code>x</code>, and a&lt;b and c&gt;d.</p>\n',
      excerpt: 'A Vec<String>, x, and a<b and c>d.',
      wordCount: 10,
    });
  });
});

it.each(["https://en.wikipedia.org/wiki/Hofstadter's_law", 'https://example.org'])(
  'the address %s is kept as it is',
  async (url) => {
    const data = { title: uniqueTitle(), canonicalUrl: url, source: { name: 'A source', url } };
    const article = (await post('/api/articles?populate=source', { token, body: { data } })).body
      .data;
    const author = (await post('/api/authors', { token, body: { data: { name: 'Ann', url } } }))
      .body.data;
    expect([article.canonicalUrl, article.source.url, author.url]).toEqual([url, url, url]);
  },
);

it.each([
  ['https://he.wikipedia.org/wiki/שלום', 'https://he.wikipedia.org/wiki/%D7%A9%D7%9C%D7%95%D7%9D'],
  [
    'https://fa.wikipedia.org/wiki/می\u200Cخواهم',
    'https://fa.wikipedia.org/wiki/%D9%85%DB%8C%E2%80%8C%D8%AE%D9%88%D8%A7%D9%87%D9%85',
  ],
  ['https://пример.рф/', 'https://xn--e1afmkfd.xn--p1ai/'],
])('the address %s is kept percent-encoded', async (written, url) => {
  const data = {
    title: uniqueTitle(),
    canonicalUrl: written,
    source: { name: 'A source', url: written },
    body: `[x](${written}) <a href="${written}">y</a>`,
  };
  const article = (await post('/api/articles?populate=source', { token, body: { data } })).body
    .data;
  const author = (
    await post('/api/authors', { token, body: { data: { name: 'Ann', url: written } } })
  ).body.data;
  expect([article.canonicalUrl, article.source.url, author.url]).toEqual([url, url, url]);
  const { html } = (await get(`/api/articles/${article.documentId}`)).body.data;
  expect(html).toBe(`<p><a href="${url}">x</a> <a href="${url}">y</a></p>\n`);
});

it('an address that is too long once it is encoded is refused, not cut off', async () => {
  const canonicalUrl = `https://example.org/${'ש'.repeat(2_000)}`;
  const answer = await post('/api/articles', {
    token,
    body: { data: { title: uniqueTitle(), canonicalUrl } },
  });
  expect(answer.status).toBe(400);
  expect(answer.body.error.details).toMatchObject({
    code: 'PARAMETER_INVALID',
    field: 'canonicalUrl',
  });
});

describe('Comments', () => {
  it('that begin with other numbers are not the same words', async () => {
    const [reader, article] = [await createReader(), await createArticle()];
    const answers = [
      await say(reader, article, '1914. War.'),
      await say(reader, article, '1939. War.'),
      await say(reader, article, '1914\\. War.'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 409]);
    expect(answers[0]?.body.data.html).toBe('<ol start="1914">\n<li>War.</li>\n</ol>');
  });

  it('are rendered anew by `npm run rederive`, and nothing of them is changed the second time', async () => {
    const { rerenderBatch } = load('./api/comment/store/rerender') as {
      rerenderBatch: (batch: object) => Promise<{ changed: { documentId: string }[] }>;
    };
    const [reader, article] = [await createReader(), await createArticle()];
    const shown = await comment(reader, article, '7. That is ~~not~~ the point');
    const deleted = await comment(reader, article, '8. That is');
    const before = await commentRow(shown);
    const { connection } = app().db;
    const spoil = (documentId: string, columns: Fields) =>
      connection('comments').where({ document_id: documentId }).update(columns);
    await spoil(shown.documentId, { html: '<ol><li>That is not</li></ol>' });
    await spoil(deleted.documentId, { html: '<p>8</p>', body_key: null });

    const after = Number(before?.id) - 1;
    const rerender = async (isDryRun: boolean) =>
      (await rerenderBatch({ after, size: 1_000, isDryRun })).changed.map((one) => one.documentId);
    const both = [shown.documentId, deleted.documentId];
    expect(await rerender(true)).toEqual(both);
    expect(await rerender(false)).toEqual(both);
    expect(await rerender(false)).toEqual([]);

    expect(await commentRow(shown)).toEqual(before);
    expect(await commentRow(deleted)).toMatchObject({ body_key: null });
  });
});
