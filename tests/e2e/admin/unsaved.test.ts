import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import type { BrowserContext, Page } from 'playwright-core';

import { createAdminOfRole, editorSession, type TestAdmin } from '../helpers/admins';
import { baseUrl, create, relaxCommentRules, unique } from '../helpers/api';
import { killWithProfile, launchWithProfile } from '../helpers/chromium';
import { bodyEditor, field, formAddress, pasteText, save } from '../helpers/content-manager';
import { createArticle, goToDesk, inList, say } from '../helpers/desk';
import { eventually } from '../helpers/eventually';

const CREATE = formAddress('create');

const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'foreword-profile-'));
let context: BrowserContext;
let page: Page;

/** One person's own browser, with the same profile every time. */
const open = async (session: TestAdmin['session'] = editorSession()): Promise<void> => {
  context = await launchWithProfile(profile, baseUrl());
  await context.clearCookies();
  await context.addCookies(session.cookies);
  const stored = session.origins.flatMap(({ localStorage }) => localStorage);
  await context.addInitScript((items) => {
    for (const { name, value } of items) localStorage.setItem(name, value);
  }, stored);
  page = await newPage();
};

const newPage = async (): Promise<Page> => {
  const opened = await context.newPage();
  // Leaves where the page asks whether to.
  opened.on('dialog', (dialog) => void dialog.accept());
  return opened;
};

const crash = async (): Promise<void> => {
  const closed = new Promise((resolve) => {
    context.on('close', resolve);
  });
  killWithProfile(profile);
  await closed;
};

/** Waits until the browser has these words. */
const keeps = (words: string, on = page): Promise<void> =>
  eventually(async () => (await on.evaluate(readKept)).includes(words), true);

const readKept = async (): Promise<string> => {
  const name = 'foreword-unsaved';
  const all = await indexedDB.databases();
  // Opening it would make one.
  if (!all.some((database) => database.name === name)) return '';
  return new Promise((resolve) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => {
      const database = opening.result;
      const reading = database.transaction('texts').objectStore('texts').getAll();
      reading.onsuccess = () => {
        database.close();
        resolve(JSON.stringify(reading.result));
      };
    };
  });
};

const kept = (on = page) => on.getByText(/^Unsaved text of \d\d:\d\d was kept\.$/);
const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();

beforeAll(async () => {
  await relaxCommentRules();
  await open();
});
afterAll(async () => {
  await context.close();
  fs.rmSync(profile, { recursive: true, force: true });
});

describe('what is typed and not saved', () => {
  let documentId: string;
  const title = unique('Typed, not saved');

  it('survives the end of the browser, and is compared and restored', async () => {
    const data = { title: unique('Crashed'), body: 'Text.' };
    ({ documentId } = await create('articles', data, { status: 'draft' }));
    await page.goto(formAddress(documentId));
    await field(page, 'Title').fill(title);
    await pasteText(page, ' And more.');
    await keeps('And more.');
    await crash();

    await open();
    await page.goto(formAddress(documentId));
    await kept().waitFor();
    await press('Compare');
    const dialog = page.getByRole('dialog', { name: 'Unsaved text, compared with the form' });
    await dialog.locator('ins').getByText('more').waitFor();
    await dialog.getByRole('button', { name: 'Restore' }).click();
    await eventually(() => field(page, 'Title').inputValue(), title);
    expect(await bodyEditor(page).innerText()).toContain('Text. And more.');
    expect(await kept().count()).toBe(0);
  });

  it('survives a reload too, until it is saved', async () => {
    await keeps(title);
    await page.reload();
    await kept().waitFor();
    await press('Restore');
    expect(await save(page)).toBe('Saved document');
    await eventually(() => page.evaluate(readKept), '[]');
    await page.reload();
    await eventually(() => field(page, 'Title').inputValue(), title);
    await delay(500);
    expect(await kept().count()).toBe(0);
  });

  it('is seen by no other user of the same browser, and goes when it is discarded', async () => {
    await field(page, 'Title').fill('Only mine');
    await keeps('Only mine');
    await context.close();

    await open((await createAdminOfRole('Editor')).session);
    await page.goto(formAddress(documentId));
    await eventually(() => field(page, 'Title').inputValue(), title);
    await delay(1_000);
    expect(await kept().count()).toBe(0);
    await context.close();

    await open();
    await page.goto(formAddress(documentId));
    await kept().waitFor();
    await press('Discard');
    await kept().waitFor({ state: 'detached' });
    await page.reload();
    await eventually(() => field(page, 'Title').inputValue(), title);
    await delay(500);
    expect(await kept().count()).toBe(0);
  });

  it('is kept of several new Articles, each for itself', async () => {
    const [one, two] = [unique('New one'), unique('New two')];
    for (const words of [one, two]) {
      const tab = await newPage();
      await tab.goto(CREATE);
      await field(tab, 'Title').fill(words);
      await keeps(words, tab);
      await tab.close();
    }
    await page.goto(CREATE);
    await eventually(() => kept().count(), 2);
    await page.getByText(two, { exact: true }).waitFor();
    const offer = page
      .getByRole('status')
      .locator('div')
      .filter({ has: page.getByText(one) });
    await offer.getByRole('button', { name: 'Restore' }).last().click();
    await eventually(() => field(page, 'Title').inputValue(), one);
    await eventually(() => kept().count(), 1);
    expect(await save(page)).toBe('Saved document');
    await page.goto(CREATE);
    await page.getByText(two, { exact: true }).waitFor();
    await eventually(() => kept().count(), 1);
  });

  it('is kept of a note', async () => {
    await page.goto(formAddress(documentId));
    await press('Add a note');
    const box = page.getByRole('textbox', { name: /^Note/ });
    await box.fill('A note that nobody saved.');
    await keeps('A note that nobody saved.');
    await page.reload();
    await press('Add a note');
    await kept().waitFor();
    await press('Restore');
    await eventually(() => box.innerText(), 'A note that nobody saved.');
    await press('Save the note');
    await page.getByText('The note is saved.').waitFor();
    await press('Add a note');
    await box.waitFor();
    await delay(500);
    expect(await kept().count()).toBe(0);
  });

  it('is kept of a reply', async () => {
    const words = unique('What became of it?');
    await say(await createArticle(), words);
    const reply = () => inList(page, words).getByRole('button', { name: 'Reply' }).click();
    const box = page.getByRole('dialog').getByRole('textbox');
    await goToDesk(page, { tab: 'all', words });
    await reply();
    await box.fill('An answer that nobody sent.');
    await keeps('An answer that nobody sent.');
    await page.reload();
    await reply();
    await kept().waitFor();
    await press('Restore');
    await eventually(() => box.inputValue(), 'An answer that nobody sent.');
    await keeps('nobody sent');
    await page.reload();
    await reply();
    await press('Discard');
    await eventually(async () => (await page.evaluate(readKept)).includes('nobody sent'), false);
  });
});
