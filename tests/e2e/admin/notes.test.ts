import type { Page } from 'playwright-core';

import { create, unique } from '../helpers/api';
import { useBrowser } from '../helpers/browser';
import {
  field,
  openContentManager,
  openForm,
  openNew,
  pasteText,
  publish,
  relate,
  save,
} from '../helpers/content-manager';
import { eventually } from '../helpers/eventually';
import { isAbove } from '../helpers/reader';

const browser = useBrowser();
let page: Page;

beforeAll(async () => {
  page = await openContentManager(browser);
});

describe('an editor', () => {
  it('signs a note without writing a signature, and readers see it above the Article', async () => {
    const title = unique('A draft with a foreword');
    const editor = unique('Editor Heron');
    await create('authors', { name: editor, isEditor: true });
    const article = await create('articles', { title, body: 'Text.' }, { status: 'draft' });

    await openNew(page, 'EditorNote');
    await relate(page, 'Article', title);
    await pasteText(page, 'I asked for *this* one.', 'Note');
    await relate(page, 'Editor', editor);
    expect(await save(page)).toBe('Saved document');
    await eventually(() => field(page, 'Signature').inputValue(), editor);
    expect(await publish(page)).toBe('Published document');

    await openForm(page, article);
    expect(await publish(page)).toBe('Published document');

    const reader = await browser.visit();
    await reader.goto(`/article.html?slug=${article.slug}`);
    const note = reader.getByRole('note', { name: `${editor} Foreword` });
    expect(await note.innerText()).toContain('I asked for this one.');
    expect(await isAbove(note, reader.getByRole('heading', { name: title }))).toBe(true);
  });

  it('publishes an Article twice, and its notes stay as they were', async () => {
    const title = unique('Twice published');
    const { documentId, slug } = await create('articles', { title, body: 'Text.' });
    const notes = ['First', 'Second'].map((signature, order) => ({ signature, order }));
    for (const note of notes) {
      await create('editor-notes', { ...note, article: documentId, body: `${note.signature}!` });
    }

    await openForm(page, { documentId });
    for (const words of ['Once more.', 'And again.']) {
      await pasteText(page, ` ${words}`);
      expect(await publish(page)).toBe('Published document');
    }

    const reader = await browser.visit();
    await reader.goto(`/article.html?slug=${slug}`);
    await reader.getByText('Text. Once more. And again.').waitFor();
    const shown = await reader.getByRole('note').allInnerTexts();
    expect(shown.map((words) => words.replaceAll(/\s+/g, ' '))).toEqual([
      'First Foreword First!',
      'Second Foreword Second!',
    ]);
  });

  it('causes no error in the console', () => {
    expect(browser.problems()).toEqual([]);
  });
});
