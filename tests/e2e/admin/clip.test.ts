import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';

import { PAGE } from '../../../src/api/article/domain/clip/page.fixture';
import { createAdminOfRole } from '../helpers/admins';
import { request, unique } from '../helpers/api';
import { useBrowser } from '../helpers/browser';
import { eventually } from '../helpers/eventually';

const browser = useBrowser();

const MOST = 6;

const ARTICLES = '/admin/content-manager/collection-types/api::article.article';

/** The page, with a title and an author that no other test has. */
const pageOf = (title: string, author: string): string =>
  PAGE.replace(/^From conquest.*$/m, title).replace('Aynaz Anni Cyrus', author);

const paste = async (page: Page, text: string): Promise<void> => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press('ControlOrMeta+V');
};

const open = async (page: Page): Promise<Locator> => {
  await page.goto(ARTICLES);
  await page.getByRole('button', { name: 'New from a pasted page' }).click();
  return page.getByRole('dialog');
};

describe.each(['Editor', 'Author'] as const)('for the role %s', (role) => {
  it(`a pasted page is published with note, byline and date in at most ${MOST} clicks`, async () => {
    const { session } = await createAdminOfRole(role);
    const page = await browser.visit({ storageState: session });
    const title = unique('From conquest to cover-up');
    const author = `Aynaz Anni ${role === 'Editor' ? 'Cyra' : 'Cyrus'}`;
    let clicks = 0;
    const click = async (target: Locator): Promise<void> => {
      clicks += 1;
      await target.click();
    };
    await page.goto(ARTICLES);

    await click(page.getByRole('button', { name: 'New from a pasted page' }));
    await page.getByRole('textbox', { name: 'The page' }).waitFor();
    await paste(page, pageOf(title, author));
    await click(page.getByRole('button', { name: 'Save draft' }));
    await page.waitForURL(/api::article\.article\/[a-z\d]{24}/);
    await click(page.getByRole('button', { name: 'Publish', exact: true }));
    await click(page.getByRole('alertdialog').getByRole('button', { name: 'Publish' }));

    const query = new URLSearchParams({
      'filters[title][$eq]': title,
      'populate[authors][fields]': 'name',
      'populate[notes][fields]': 'signature',
    }).toString();
    const stored = async () => {
      const { data } = await request<{ data: Stored[] }>(`/api/articles?${query}`);
      return data.map(({ authors, originallyPublishedOn, notes }) => ({
        byline: authors.map(({ name }) => name),
        originallyPublishedOn,
        notes: notes.map(({ signature }) => signature),
      }));
    };
    await eventually(stored, [
      { byline: [author], originallyPublishedOn: '2025-12-22', notes: ['Peloni'] },
    ]);
    expect(clicks).toBeLessThanOrEqual(MOST);
  });
});

it('moves a block by the keyboard, and keeps what was changed after a refusal', async () => {
  const { session } = await createAdminOfRole('Editor');
  const page = await browser.visit({ storageState: session, provokes: /\/desk\/clip\/save$/ });
  const dialog = await open(page);
  await dialog.getByRole('textbox', { name: 'The page' }).waitFor();
  await paste(page, pageOf(unique('Moved'), 'Ann Moved'));
  const body = dialog.getByRole('textbox', { name: 'Body' });
  await body.waitFor();

  await dialog.getByRole('button', { name: 'Move to…: Leave a Reply' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Body' }).press('Enter');
  expect(await body.inputValue()).toMatch(/Leave a Reply$/);

  await dialog.getByRole('textbox', { name: 'Canonical URL' }).fill('no address');
  await dialog.getByRole('button', { name: 'Save draft' }).click();
  await dialog
    .getByRole('alert')
    .getByText(/canonicalUrl/)
    .waitFor();
  expect(await body.inputValue()).toMatch(/Leave a Reply$/);
});

it.each([
  ['at a desk', { width: 1280, height: 900 }],
  ['on a phone', { width: 390, height: 844 }],
])('is accessible, and as wide as the screen, %s', async (_, viewport) => {
  const { session } = await createAdminOfRole('Editor');
  const page = await browser.visit({ storageState: session, viewport });
  const dialog = await open(page);
  await dialog.getByRole('textbox', { name: 'The page' }).waitFor();
  await paste(page, pageOf(unique('Seen'), 'Ann Seen'));
  await dialog.getByRole('textbox', { name: 'Body' }).waitFor();
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  const { width = 0 } = (await dialog.boundingBox()) ?? {};
  expect(width).toBeLessThanOrEqual(viewport.width);
});

interface Stored {
  authors: { name: string }[];
  originallyPublishedOn: string;
  notes: { signature: string }[];
}

it('causes no error in the console', () => {
  expect(browser.problems()).toEqual([]);
});
