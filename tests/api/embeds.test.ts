import { createAdmin } from '../helpers/admins';
import { comment, freshWords } from '../helpers/conversation';
import { createArticle, createNote } from '../helpers/content';
import { get, post, put } from '../helpers/http';
import { createApiToken, createReader } from '../helpers/people';

/** Videos, recordings and posts in texts, at the doors. */

const ADDRESS = 'https://youtu.be/dQw4w9WgXcQ';
const FRAME = 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ';
const FIGURE = `<figure class="embed" data-provider="youtube" data-frame="${FRAME}"><a href="${ADDRESS}" title="YouTube">${ADDRESS}</a></figure>`;

it('an address alone on a line is a figure in the html of Articles and notes, and stored as it was written', async () => {
  const token = await createApiToken();
  const body = `Watch this.\n\n${ADDRESS}\n\nThen think.`;
  const sent = await post('/api/articles', {
    token,
    body: { data: { title: freshWords(), body } },
  });
  const { documentId } = sent.body.data;
  await createNote({ documentId }, { body: ADDRESS });
  const { data } = (await get(`/api/articles/${documentId}`)).body;
  expect(data).toMatchObject({ body, excerpt: 'Watch this. Then think.', wordCount: 4 });
  expect(data.html).toContain(FIGURE);
  expect(data.notes[0].html).toContain(FIGURE);

  await put(`/api/articles/${documentId}`, { token, body: { data: { body: 'No more.' } } });
  expect((await get(`/api/articles/${documentId}`)).body.data.html).not.toContain('figure');
});

it('a slug is not made of one', async () => {
  const { slug } = await createArticle({ title: '', body: `${ADDRESS}\n\nUnder the old bridge` });
  expect(slug).toMatch(/^under-the-old-bridge/);
});

it('a Comment has none', async () => {
  const article = await createArticle();
  for (const body of [
    `${ADDRESS}\n\n${freshWords()}`,
    `<iframe src="${FRAME}"></iframe> ${freshWords()}`,
  ]) {
    const { html } = await comment(await createReader(), article, body);
    expect(html).not.toMatch(/figure|iframe|data-/);
  }
});

it('a frame of a provider is not said to be left out', async () => {
  const { token } = await createAdmin('Nobody', []);
  const body = `<iframe src="${FRAME}"></iframe>\n\n<iframe src="https://example.org/a"></iframe>`;
  const { data } = (await post('/desk/left-out', { token, body: { body } })).body;
  expect(data).toEqual([{ kind: 'frame', host: 'example.org' }]);
});

it('the demo page may load players, of the providers alone', async () => {
  const { headers } = await get('/article.html');
  expect(headers.get('content-security-policy')).toContain(
    'frame-src https://www.youtube-nocookie.com https://player.vimeo.com https://w.soundcloud.com https://open.spotify.com;',
  );
});
