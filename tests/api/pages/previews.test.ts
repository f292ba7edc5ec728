import { createArticle, createNote, uniqueTitle } from '../../helpers/content';
import { get } from '../../helpers/http';
import { adminToken } from '../../helpers/people';

/** The path of a preview, as the panel is told it. */
const previewOf = async (documentId: string): Promise<string> => {
  const path = `/content-manager/preview/url/api::article.article?documentId=${documentId}`;
  const { body } = await get(`${path}&locale=en&status=draft`, { token: await adminToken() });
  const { pathname, search } = new URL(body.data.url);
  return pathname + search;
};

it('a preview shows a draft with its notes as it will look, and no conversation', async () => {
  const title = uniqueTitle('Not yet');
  const draft = await createArticle({ title, body: 'Soon *to come*.' }, 'draft');
  await createNote(draft, { body: 'A draft of a note.' }, 'draft');
  const { status, headers, body } = await get(await previewOf(draft.documentId));
  expect([status, headers.get('cache-control'), headers.get('etag')]).toEqual([
    200,
    'private, no-store',
    null,
  ]);
  for (const part of [
    'This is how the article will look.',
    `<title>Preview: ${title}</title>`,
    '<meta name="robots" content="noindex"',
    `<h1>${title}</h1>`,
    '<p>Soon <em>to come</em>.</p>',
    '<p>A draft of a note.</p>',
  ]) {
    expect([part, body.includes(part)]).toEqual([part, true]);
  }
  expect(body).not.toMatch(/id="conversation"|ld\+json|rel="canonical"/);
  expect((await get(`/articles/${draft.slug}`)).status).toBe(404);
});

it.each(['wrong', '', 'a.b'])('the token “%s” opens nothing, and says so', async (token) => {
  const draft = await createArticle({ title: uniqueTitle('Not yet') }, 'draft');
  const { headers, body } = await get(`/articles/${draft.slug}?preview=${token}`);
  expect(body).toContain('There is no preview here');
  expect(body).not.toContain(draft.title);
  expect(headers.get('cache-control')).toBe('private, no-store');
});
