import {
  createArticle,
  createAuthor,
  createNote,
  documents,
  uniqueTitle,
} from '../helpers/content';
import { get, put } from '../helpers/http';
import { createApiToken } from '../helpers/people';

const NOTE = 'api::editor-note.editor-note';
const ARTICLE = 'api::article.article';

const notesOf = async (documentId: string) =>
  (await get(`/api/articles/${documentId}`)).body.data.notes;

describe('the signature of a note', () => {
  it("is the editor's name where none was written, and stays when the editor is renamed", async () => {
    const editor = await createAuthor({ isEditor: true });
    const article = await createArticle();
    const note = await createNote(article, { editor: editor.documentId });
    const renamed = uniqueTitle('Renamed');
    await documents('api::author.author').update({
      documentId: editor.documentId,
      data: { name: renamed },
    });
    await documents(NOTE).update({
      documentId: note.documentId,
      data: { body: 'Changed.' },
      status: 'published',
    });

    expect(await notesOf(article.documentId)).toMatchObject([
      { body: 'Changed.', signature: editor.name, editor: { name: renamed } },
    ]);
  });

  it('stays as written, and is filled again from the editor when it is cleared', async () => {
    const editor = await createAuthor({ isEditor: true });
    const note = await createNote(
      await createArticle(),
      { editor: editor.documentId, signature: 'P.' },
      'draft',
    );
    expect(note.signature).toBe('P.');
    const cleared = await documents(NOTE).update({
      documentId: note.documentId,
      data: { signature: ' ' },
    });
    expect(cleared?.signature).toBe(editor.name);
  });
});

describe('the notes of an Article', () => {
  it('are in their order, whatever order they and the Article were published in', async () => {
    const article = await createArticle({}, 'draft');
    const of = { documentId: article.documentId };
    await createNote(article, { body: 'Third', order: 3 });
    await documents(ARTICLE).publish(of);
    await createNote(article, { body: 'First', order: 1 });
    const second = await createNote(article, { body: 'Second', order: 2 }, 'draft');
    await documents(ARTICLE).publish(of);
    await documents(NOTE).publish({ documentId: second.documentId });
    await documents(ARTICLE).unpublish(of);
    await documents(ARTICLE).publish(of);

    const notes = await notesOf(article.documentId);

    expect(notes.map(({ body }: { body: string }) => body)).toEqual(['First', 'Second', 'Third']);
  });

  it("are not part of the Article's body, excerpt or word count", async () => {
    const article = await createArticle({ body: 'Three words here.' });
    await createNote(article, { body: 'Entirely different vocabulary.' });
    await documents(ARTICLE).publish({ documentId: article.documentId });
    const { data } = (await get(`/api/articles/${article.documentId}`)).body;
    expect(data).toMatchObject({ excerpt: 'Three words here.', wordCount: 3 });
    expect(`${data.body}${data.html}`).not.toContain('vocabulary');
  });

  it('are cleaned: no script in a note gets onto the page', async () => {
    const article = await createArticle();
    await createNote(article, { body: 'Fine <img src=x onerror=alert(1)> <script>bad()</script>' });
    const [{ html }] = await notesOf(article.documentId);
    expect(html).toBe('<p>Fine <img src="x" /> </p>\n');
  });

  it('stay where they are when the Article has unpublished changes', async () => {
    const article = await createArticle();
    await createNote(article, { body: 'Stays' });
    const token = await createApiToken();
    await put(`/api/articles/${article.documentId}?status=draft`, {
      token,
      body: { data: { title: uniqueTitle() } },
    });
    expect(await notesOf(article.documentId)).toMatchObject([{ body: 'Stays' }]);
  });
});
