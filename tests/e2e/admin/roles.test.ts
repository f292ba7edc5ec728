import type { Page } from 'playwright-core';

import { createAdminOfRole } from '../helpers/admins';
import { create, unique } from '../helpers/api';
import { useBrowser } from '../helpers/browser';
import { field, openNew, pasteText, publish, save } from '../helpers/content-manager';

const browser = useBrowser();

const signedInAs = async (role: 'Editor' | 'Author'): Promise<Page> => {
  const { session } = await createAdminOfRole(role);
  const page = await browser.visit({ storageState: session });
  await page.goto('/admin/content-manager');
  await page.getByRole('heading', { name: 'Article', level: 1, exact: true }).waitFor();
  return page;
};

const writeForm = async (page: Page, title: string): Promise<void> => {
  await field(page, 'Title').fill(title);
  await pasteText(page, 'It rained.');
  await field(page, 'Originally published on').fill('22.12.2025');
  expect(await save(page)).toBe('Saved document');
};

/** From an empty form to the page that readers see. */
const writeAndPublish = async (page: Page): Promise<void> => {
  const title = unique('A day’s work');
  await openNew(page, 'Article');
  await writeForm(page, title);
  expect(await publish(page)).toBe('Published document');

  const reader = await browser.visit();
  await reader.goto('/');
  await reader.getByRole('link', { name: title }).click();
  await reader.getByRole('heading', { name: title, level: 1 }).waitFor();
};

describe.each(['Editor', 'Author'] as const)('the role %s', (role) => {
  let page: Page;

  beforeAll(async () => {
    page = await signedInAs(role);
  });

  it('has the languages of the site', async () => {
    await page.getByRole('main').getByText('English (en)', { exact: true }).waitFor();
  });

  it('writes an Article and publishes it', () => writeAndPublish(page));

  it(`${role === 'Editor' ? 'sees' : 'does not see'} the Articles of others`, async () => {
    const { title } = await create('articles', { title: unique('Of others'), body: 'Text.' });
    await page.goto('/admin/content-manager/collection-types/api::article.article');
    await page.getByText(/entr(y|ies) found/).waitFor();
    const shown = await page.getByRole('gridcell', { name: title }).count();
    expect(shown).toBe(role === 'Editor' ? 1 : 0);
  });
});

it('an Editor does so on a phone', async () => {
  const page = await signedInAs('Editor');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/admin/content-manager/collection-types/api::article.article/create');
  await writeForm(page, unique('On a phone'));
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  expect(await publish(page)).toBe('Published document');
});

it('causes no error in the console', () => {
  expect(browser.problems()).toEqual([]);
});
