import type { Page } from 'playwright-core';

import { createAdminOfRole, editorToken, type TestAdmin } from '../helpers/admins';
import { create, request, unique } from '../helpers/api';
import { useBrowser } from '../helpers/browser';
import {
  bodyEditor,
  field,
  formAddress,
  openContentManager,
  pasteText,
} from '../helpers/content-manager';
import { eventually } from '../helpers/eventually';

const FORMS = '/content-manager/collection-types';
const ARTICLES = `${FORMS}/api::article.article`;
const BODY = 'First paragraph.\n\nSecond paragraph.';

const browser = useBrowser();
let page: Page;
let colleague: TestAdmin;
let documentId: string;

const stored = async (name: string): Promise<unknown> => {
  const address = `${ARTICLES}/${documentId}?locale=en`;
  const { data } = await request<{ data: Record<string, unknown> }>(address, {
    token: editorToken(),
  });
  return data[name];
};

/** The colleague's panel saves. */
const saveAsColleague = (data: object): Promise<unknown> =>
  request(`${ARTICLES}/${documentId}?locale=en`, {
    method: 'PUT',
    token: colleague.token,
    body: data,
  });

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const conflict = () =>
  page.getByRole('dialog', { name: 'Editor Tester has changed the same text' });
const section = (name: string) => conflict().getByRole('region', { name });

/** A fresh Article in the editor's form. */
const open = async (): Promise<void> => {
  const data = { title: unique('Of two'), body: BODY, excerpt: 'Short.' };
  ({ documentId } = await create('articles', data, { status: 'draft' }));
  await page.goto(formAddress(documentId));
  await eventually(() => field(page, 'Excerpt').inputValue(), 'Short.');
};

beforeAll(async () => {
  colleague = await createAdminOfRole('Editor');
  page = await openContentManager(browser, { provokes: /./ });
});

describe('two editors in one Article', () => {
  it('who change different fields keep both, and the later one is told', async () => {
    await open();
    const other = await browser.visit({ storageState: colleague.session });
    await other.goto(formAddress(documentId));
    await field(other, 'Title').fill('Their title');
    await other.getByRole('button', { name: 'Save', exact: true }).click();
    await other.getByText('Saved document').waitFor();
    await other.context().close();

    await field(page, 'Excerpt').fill('My excerpt.');
    await press('Save');
    const told = 'Editor Tester changed the title meanwhile. Both changes are kept.';
    await page.getByText(told).waitFor();
    await eventually(() => field(page, 'Title').inputValue(), 'Their title');
    expect(await field(page, 'Excerpt').inputValue()).toBe('My excerpt.');
    expect([await stored('title'), await stored('excerpt')]).toEqual([
      'Their title',
      'My excerpt.',
    ]);
  });

  it('who change one field are asked, and nothing is stored until one is chosen', async () => {
    await open();
    await saveAsColleague({ title: 'The river was green', robots: 'noindex' });
    await field(page, 'Title').fill('The river was blue');
    await field(page, 'Excerpt').fill('Mine too.');
    await press('Save');

    const title = section('Title');
    await title.getByRole('group', { name: 'Your text' }).getByText('blue').waitFor();
    const mine = title.getByRole('group', { name: 'Your text' }).locator('ins');
    const theirs = title.getByRole('group', { name: 'Text of Editor Tester' }).locator('mark');
    expect([await mine.innerText(), await theirs.innerText()]).toEqual(['blue', 'green']);
    expect(await stored('title')).toBe('The river was green');
    expect(await conflict().getByRole('button', { name: 'Save what I chose' }).isDisabled()).toBe(
      true,
    );

    await title.getByRole('radio', { name: 'Mine' }).click();
    await press('Save what I chose');
    await conflict().waitFor({ state: 'detached' });
    expect([await stored('title'), await stored('excerpt'), await stored('robots')]).toEqual([
      'The river was blue',
      'Mine too.',
      'noindex',
    ]);
    await eventually(() => field(page, 'Title').inputValue(), 'The river was blue');
  });

  it('can take the text of the other', async () => {
    await open();
    await saveAsColleague({ title: 'Theirs' });
    await field(page, 'Title').fill('Mine');
    await press('Save');
    await section('Title').getByRole('radio', { name: 'Theirs' }).click();
    await press('Save what I chose');
    await conflict().waitFor({ state: 'detached' });
    await eventually(() => field(page, 'Title').inputValue(), 'Theirs');
    expect(await stored('title')).toBe('Theirs');
  });

  it('can merge two bodies by paragraph, and are asked when publishing too', async () => {
    await open();
    await saveAsColleague({ body: 'First paragraph, by her.\n\nSecond paragraph.' });
    await pasteText(page, ' And mine.');
    await press('Publish');
    await section('Body').getByRole('radio', { name: 'Merge both' }).click();
    const merged = conflict().getByRole('textbox', { name: 'Body, merged' });
    const both = 'First paragraph, by her.\n\nSecond paragraph. And mine.';
    expect(await merged.inputValue()).toBe(both);
    await press('Save what I chose');
    await conflict().waitFor({ state: 'detached' });
    expect(await stored('body')).toBe(both);
    await eventually(() => stored('status'), 'published');
    await bodyEditor(page).getByText('by her').waitFor();
  });
});

it('two editors of one note are asked in the same way', async () => {
  await open();
  const note = await create(
    'editor-notes',
    { article: documentId, body: 'A note.', kind: 'foreword', signature: 'S' },
    { status: 'draft' },
  );
  await page.reload();
  await page.getByRole('button', { name: 'Edit the note' }).click();
  await request(`${FORMS}/api::editor-note.editor-note/${note.documentId}`, {
    method: 'PUT',
    token: colleague.token,
    body: { body: 'A note, by her.', signature: 'Hers' },
  });
  const box = page.getByRole('textbox', { name: /^Note/ });
  await box.fill('A note, by me.');
  await press('Save the note');
  await conflict().getByRole('radio', { name: 'Mine' }).click();
  await press('Save what I chose');
  await box.waitFor({ state: 'detached' });
  const { data } = await request<{ data: { body: string; signature: string } }>(
    `${FORMS}/api::editor-note.editor-note/${note.documentId}`,
    { token: editorToken() },
  );
  expect([data.body, data.signature]).toEqual(['A note, by me.', 'Hers']);
});

it('throws nothing', () => {
  expect(browser.problems().filter((problem) => problem.includes('threw'))).toEqual([]);
});
