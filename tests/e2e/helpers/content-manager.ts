import type { Locator, Page } from 'playwright-core';

import type { TestBrowser, VisitOptions } from './browser';

/** A content type as the panel's menu names it. */
type TypeName = 'Article' | 'Author' | 'EditorNote';

/** The Content Manager, with the demo's editor signed in. */
export const openContentManager = async (
  { visit }: TestBrowser,
  options: VisitOptions = {},
): Promise<Page> => {
  const page = await visit({ ...options, storageState: process.env.FOREWORD_E2E_SESSION });
  await page.goto('/admin/content-manager');
  return page;
};

export const openNew = async (page: Page, type: TypeName): Promise<void> => {
  await openList(page, type);
  await page.getByRole('link', { name: 'Create new entry' }).first().click();
  await page.getByRole('heading', { name: 'Create an entry', level: 1 }).waitFor();
};

/** Where the form of an English document is. */
export const formAddress = (documentId: string, uid = 'api::article.article'): string =>
  `/admin/content-manager/collection-types/${uid}/${documentId}?plugins[i18n][locale]=en`;

/** Opens the form of an English Article at its address, without the way through the list. */
export const openForm = async (
  page: Page,
  { documentId }: { documentId: string },
): Promise<void> => {
  await page.goto(formAddress(documentId));
  await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
};

/** Searches for an entry by words in it, and opens it. */
export const openEntry = async (page: Page, type: TypeName, words: string): Promise<void> => {
  await openList(page, type);
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  const search = page.getByRole('main').getByRole('searchbox');
  await search.fill(words);
  await search.press('Enter');
  await page.getByRole('gridcell', { name: words }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
};

const openList = async (page: Page, type: TypeName): Promise<void> => {
  await page.getByRole('link', { name: type, exact: true }).click();
  await page.getByRole('heading', { name: type, level: 1, exact: true }).waitFor();
};

export const field = (page: Page, label: string): Locator =>
  page.getByRole('textbox', { name: label, exact: true });

/** The visual editor of the form's body. */
export const bodyEditor = (page: Page): Locator => field(page, 'Body');

/** Pastes at the end of a form's text. */
export const pasteText = async (page: Page, text: string, label = 'Body'): Promise<void> => {
  const editor = field(page, label);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await editor.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('ControlOrMeta+V');
};

/** Adds an entry to a relation. */
export const relate = async (page: Page, label: string, name: string): Promise<void> => {
  const box = page.getByRole('combobox', { name: new RegExp(`^${label}( \\(\\d+\\))?$`) });
  await box.click();
  await box.fill(name);
  await page.getByRole('option', { name }).first().click();
};

/** Chooses one of an enumeration's values. */
export const choose = async (page: Page, label: string, value: string): Promise<void> => {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: value, exact: true }).click();
};

/** Writes a date as month/day/year. */
export const writeDate = async (page: Page, label: string, date: string): Promise<void> => {
  const box = page.getByRole('combobox', { name: label, exact: true });
  await box.click();
  await box.fill(date);
  await box.press('Enter');
};

/** Saves, and answers with what the panel says to it. */
export const save = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  return readNotification(page);
};

/** Publishes, whatever the panel asks first, and answers with what it says to it. */
export const publish = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const question = page.getByRole('alertdialog');
  await question.or(notification(page)).first().waitFor();
  if (await question.isVisible()) {
    await question.getByRole('button', { name: /^Publish/ }).click();
  }
  return readNotification(page);
};

const notification = (page: Page): Locator =>
  page.getByRole('region', { name: /^Notifications/ }).getByRole('listitem');

/** Closes the notification, so that the next one is not mistaken for it. */
export const readNotification = async (page: Page): Promise<string> => {
  const words = await notification(page).getByRole('paragraph').innerText();
  await notification(page).getByRole('button', { name: 'Close' }).click();
  await notification(page).waitFor({ state: 'detached' });
  return words;
};
