import type { RedirectRecord } from '../../../src/import/records';
import { app } from '../../helpers/foreword';
import { get, put } from '../../helpers/http';
import {
  anArticle,
  anAuthor,
  aNote,
  aSite,
  aTopic,
  dryRunOf,
  importFiles,
} from '../../helpers/import';
import { staleRows } from '../../helpers/imported';
import { createApiToken } from '../../helpers/people';

/** Links in texts to what is imported with them. */

const found = async (slug: string) => (await get(`/api/articles/${slug}`)).body.data;

const aRedirect = (id: string, path: string, to: RedirectRecord['to']): RedirectRecord => ({
  ...{ kind: 'redirect', id, path, to },
});

const setSite = async (data: object): Promise<void> => {
  const token = await createApiToken();
  expect((await put('/api/site', { token, body: { data } })).status).toBe(200);
};

afterAll(() => setSite({ topicUrl: null, authorUrl: null }));

it('lead to Topics and Authors once the settings say where these are', async () => {
  const site = aSite();
  const body = `[t](${site.id}/category/rivers/) [a](${site.id}/author/ann/) [x](${site.id}/x/)`;
  const records = [
    site,
    anArticle('1', { slug: 'leads-to-named', body }),
    aTopic('t', { name: 'Rivers of links', slug: 'rivers-of-links' }),
    anAuthor('a', { name: 'Ann of links', slug: 'ann-of-links' }),
    aRedirect('rt', '/category/rivers/', { kind: 'topic', id: 't' }),
    aRedirect('ra', '/author/ann/', { kind: 'author', id: 'a' }),
  ];
  await importFiles([records]);
  expect((await found('leads-to-named')).body).toBe(body);

  await setSite({
    topicUrl: 'https://front.example/topics/{slug}',
    authorUrl: 'https://people.example/{slug}',
  });
  await importFiles([records]);
  const article = await found('leads-to-named');
  expect(article.body).toBe(
    `[t](https://front.example/topics/rivers-of-links) [a](https://people.example/ann-of-links) [x](${site.id}/x/)`,
  );
  expect(article.html).toContain('href="https://people.example/ann-of-links"');
});

it('in notes lead to what came before and to what comes later', async () => {
  const site = aSite();
  const target = (id: string) =>
    anArticle(id, { slug: `noted-${id}`, addresses: [`/${id}/`], body: 'Words.' });
  await importFiles([
    [
      site,
      target('before'),
      anArticle('1', { slug: 'with-linking-notes' }),
      aNote('n', '1', { body: `[one](${site.id}/before/) and [other](${site.id}/after/)` }),
      target('after'),
    ],
  ]);
  const [before, after] = [await found('noted-before'), await found('noted-after')];
  const [note] = (await found('with-linking-notes')).notes;
  expect(note.body).toBe(`[one](${before.url}) and [other](${after.url})`);
  expect(note.html).toContain(`href="${after.url}"`);
  const rows = await app().db.connection('editor_notes').where({ document_id: note.documentId });
  expect(rows.map((row: { body: string }) => row.body)).toEqual([note.body, note.body]);
  const versions = await app().db.connection('versions').where({ document: note.documentId });
  expect(versions).toHaveLength(1);
  expect(JSON.parse(versions[0].content)).toMatchObject({ body: note.body });
});

it('in a note that an editor has saved since stay as they are', async () => {
  const site = aSite();
  const body = `[later](${site.id}/later/)`;
  await importFiles([
    [site, anArticle('1', { slug: 'note-saved-here' }), aNote('n', '1', { body })],
  ]);
  const [{ documentId }] = (await found('note-saved-here')).notes;
  const changed = `Mine: ${body}`;
  await app()
    .documents('api::editor-note.editor-note')
    .update({ documentId, data: { body: changed }, status: 'published' });
  await importFiles([[site, anArticle('2', { addresses: ['/later/'] })]]);
  expect((await found('note-saved-here')).notes[0].body).toBe(changed);
});

it('a Topic that stood under another is told with that one’s name', async () => {
  const records = [aSite(), aTopic('t', { name: 'Springs of parents', parent: 'Waters' })];
  expect((await dryRunOf(records)).lines).toContain(
    'topic t: a Topic, "Springs of parents", which stood under "Waters"',
  );
  const { losses } = await importFiles([records]);
  expect(losses).toEqual([
    {
      ...{ of: 'topic', id: 't', outcome: 'changed' },
      reason: 'It stood under "Waters": Topics have no parents.',
    },
  ]);
});

afterAll(async () => {
  expect(await staleRows()).toEqual([]);
});
