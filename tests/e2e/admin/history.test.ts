import type { Locator, Page } from 'playwright-core';

import { apiToken, create, request, unique } from '../helpers/api';
import { barriersIn } from '../helpers/barriers';
import { useBrowser } from '../helpers/browser';
import { field, openContentManager } from '../helpers/content-manager';
import { eventually } from '../helpers/eventually';

const ARTICLES = '/admin/content-manager/collection-types/api::article.article';

const browser = useBrowser();
let page: Page;

beforeAll(async () => {
  page = await openContentManager(browser);
});

const open = async (documentId: string): Promise<void> => {
  await page.goto(`${ARTICLES}/${documentId}`);
  await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
};

const history = () => page.getByRole('list', { name: 'History' });

const entries = () => history().getByRole('listitem');

const show = (entry: Locator) => entry.getByRole('button').click();

/** Saves over the API, as another one than the editor. */
const change = (type: string, documentId: string, data: object) =>
  request(`/api/${type}/${documentId}?status=draft`, {
    method: 'PUT',
    token: apiToken(),
    body: { data },
  });

describe('the panel "History" of an Article', () => {
  it('shows what became of the text, and makes a version the draft again', async () => {
    const title = unique('The old gate');
    const author = await create('authors', { name: unique('Ada Crane') });
    const { documentId } = await create('articles', { title, body: 'The *old* gate stood.' });
    await change('articles', documentId, {
      title: title.replace('old', 'new'),
      body: 'The *new* gate stands.',
      authors: [author.documentId],
    });
    await open(documentId);
    await eventually(() => entries().count(), 2);
    expect(await entries().first().innerText()).toMatch(/\nSaved · API token /);

    await show(entries().last());
    const dialog = page.getByRole('dialog');
    const body = dialog.getByRole('region', { name: 'body' });
    await body.waitFor();
    expect(await body.getByRole('deletion').allInnerTexts()).toEqual(['old', 'stood']);
    expect(await body.getByRole('insertion').allInnerTexts()).toEqual(['new', 'stands']);
    expect(await dialog.getByRole('region', { name: 'authors' }).innerText()).toContain(
      'Ada Crane',
    );
    expect(await barriersIn(page, '[role=dialog]')).toEqual([]);

    await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
    await page.getByText('This is the draft again.').waitFor();
    await eventually(() => field(page, 'Title').inputValue(), title);
    await eventually(() => entries().count(), 3);
    expect(await entries().first().innerText()).toMatch(/\nRestored · /);
  });

  it('lets nothing be restored over what is typed and not saved', async () => {
    const { documentId } = await create('articles', { title: unique('Typed'), body: 'Text.' });
    await change('articles', documentId, { body: 'Other text.' });
    await open(documentId);
    await field(page, 'Title').fill('Typed and not saved');
    await show(entries().last());
    const restore = page.getByRole('dialog').getByRole('button', { name: 'Restore', exact: true });
    expect(await restore.isDisabled()).toBe(true);
    await page.getByText('Save or discard what you have typed first.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    expect(await field(page, 'Title').inputValue()).toBe('Typed and not saved');
  });
});

it('a note has its history in its dialog', async () => {
  const { documentId } = await create('articles', { title: unique('Noted'), body: 'Text.' });
  const note = await create('editor-notes', { article: documentId, body: 'First words.' });
  await change('editor-notes', note.documentId, { body: 'Second words.' });
  await open(documentId);
  await page.getByRole('button', { name: 'Edit the note' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'History' }).click();
  await show(entries().last());
  const comparison = page.getByRole('dialog').last();
  await comparison.getByRole('insertion').getByText('Second').waitFor();
  await comparison.getByRole('button', { name: 'Restore', exact: true }).click();
  await page.getByText('This is the draft again.').waitFor();
  await page.getByRole('listitem').getByText('First words.').waitFor();
});

it('an Article that was deleted comes back from the list', async () => {
  const title = unique('Deleted by mistake');
  const { documentId } = await create('articles', { title, body: 'Text.' });
  await request(`/api/articles/${documentId}`, { method: 'DELETE', token: apiToken() });
  await page.goto(ARTICLES);
  await page.getByRole('button', { name: 'Deleted Articles' }).click();
  const entry = page.getByRole('dialog').getByRole('listitem').filter({ hasText: title });
  await entry.getByRole('button', { name: 'Restore' }).click();
  await eventually(() => field(page, 'Title').inputValue(), title);
});

it('causes no error in the console', () => {
  expect(browser.problems()).toEqual([]);
});
