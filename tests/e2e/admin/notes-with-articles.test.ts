import type { Page } from 'playwright-core';

import { create, request, unique } from '../helpers/api';
import { useBrowser } from '../helpers/browser';
import {
  field,
  openContentManager,
  openForm,
  openNew,
  pasteText,
  publish,
  save,
} from '../helpers/content-manager';
import { eventually } from '../helpers/eventually';

const browser = useBrowser();
let page: Page;

const notes = () => page.getByRole('main').getByRole('listitem').filter({ hasText: 'Foreword' });

const addNote = async (words: string): Promise<void> => {
  await page.getByRole('button', { name: 'Add a note' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Note' }).fill(words);
  await dialog.getByRole('button', { name: 'Save the note' }).click();
  await dialog.waitFor({ state: 'detached' });
};

const newArticle = async (): Promise<string> => {
  const title = unique('Noted from the start');
  await openNew(page, 'Article');
  await field(page, 'Title').fill(title);
  await pasteText(page, 'It rained.');
  return title;
};

const publicNotes = async (title: string): Promise<string[]> => {
  const query = new URLSearchParams({
    'filters[title][$eq]': title,
    'populate[notes][fields]': 'body',
  }).toString();
  const { data } = await request<{ data: { notes: { body: string }[] }[] }>(
    `/api/articles?${query}`,
  );
  return (data[0]?.notes ?? []).map(({ body }) => body);
};

beforeAll(async () => {
  page = await openContentManager(browser);
});

it('writes notes before the Article is saved, and they are saved with it', async () => {
  await newArticle();
  await addNote('First words');
  await addNote('Second words');
  await page.getByText('They are saved together with the article.').waitFor();

  expect(await save(page)).toBe('Saved document');
  await page.getByRole('button', { name: 'Publish the note' }).nth(1).waitFor();
  expect(await notes().allInnerTexts()).toEqual([
    expect.stringContaining('First words'),
    expect.stringContaining('Second words'),
  ]);
});

it('publishes notes with an Article that was never saved, unless they are not wanted', async () => {
  const title = await newArticle();
  await addNote('Early words');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const question = page.getByRole('alertdialog');
  await question.getByText('Publish the draft note too?', { exact: true }).waitFor();
  expect(await question.getByRole('radio', { name: 'Yes' }).isChecked()).toBe(true);
  await question.getByRole('button', { name: 'Publish' }).click();
  await eventually(() => publicNotes(title), ['Early words']);
  await notes().filter({ hasText: 'Published' }).waitFor();
});

it('asks about all draft notes that readers are to see, and leaves them if it is told to', async () => {
  const { documentId, title } = await create(
    'articles',
    { title: unique('Asked'), body: 'Text.' },
    { status: 'draft' },
  );
  for (const visibility of ['public', 'public', 'internal']) {
    const note = { article: documentId, body: 'A note.', visibility };
    await create('editor-notes', note, { status: 'draft' });
  }
  await openForm(page, { documentId });
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const question = page.getByRole('alertdialog');
  await question.getByText('Publish the 2 draft notes too?', { exact: true }).waitFor();
  await question.getByRole('radio', { name: 'No, later' }).click();
  await question.getByRole('button', { name: 'Publish' }).click();
  await page.getByText('Published document').waitFor();
  expect(await publicNotes(title)).toEqual([]);
  await page.reload();
  await eventually(() => notes().filter({ hasText: 'Draft' }).count(), 3);
});

it('asks nothing where all notes are internal', async () => {
  const { documentId, title } = await create(
    'articles',
    { title: unique('Not asked'), body: 'Text.' },
    { status: 'draft' },
  );
  const note = { article: documentId, body: 'A note.', visibility: 'internal' };
  await create('editor-notes', note, { status: 'draft' });
  await openForm(page, { documentId });
  await notes().first().waitFor();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('Published document').waitFor();
  expect(await page.getByRole('alertdialog').count()).toBe(0);
  await eventually(() => publicNotes(title), []);
});

it('fills a language in from another one, and saves it', async () => {
  const title = unique('Filled in');
  const article = await create('articles', { title, body: 'It rained.' }, { status: 'draft' });
  await openForm(page, article);
  await page.getByRole('combobox', { name: 'Locales' }).click();
  await page.getByRole('option', { name: /Hebrew/ }).click();
  await eventually(() => field(page, 'Title').inputValue(), '');
  await page.getByRole('button', { name: 'Fill in from another locale' }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('combobox', { name: 'Locale' }).click();
  await page.getByRole('option', { name: /English/ }).click();
  await dialog.getByRole('button', { name: 'Yes, fill in' }).click();
  await eventually(() => field(page, 'Title').inputValue(), title);
  expect(await field(page, 'Address (slug)').inputValue()).toBe('');
  expect(await save(page)).toBe('Saved document');
  await eventually(() => field(page, 'Excerpt').inputValue(), 'It rained.');
  expect(await field(page, 'Title').inputValue()).toBe(title);
  expect(await publish(page)).toBe('Published document');
});

it('causes no error in the console', () => {
  expect(browser.problems()).toEqual([]);
});
