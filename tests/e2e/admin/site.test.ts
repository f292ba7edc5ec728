import type { Page } from 'playwright-core';

import { barriersIn } from '../helpers/barriers';
import { useBrowser } from '../helpers/browser';
import { visitAsColleague } from '../helpers/colleague';
import { eventually } from '../helpers/eventually';

const browser = useBrowser();
let page: Page;

const field = (name: string) => page.getByRole('textbox', { name, exact: true });

const save = () => page.getByRole('button', { name: 'Save', exact: true }).click();

const published = async () => {
  const answer = await page.request.get('/api/site');
  return (await answer.json()).data;
};

beforeAll(async () => {
  page = await browser.visit({
    storageState: process.env.FOREWORD_E2E_SESSION,
    provokes: /\/desk\/site/,
  });
});

beforeEach(async () => {
  await page.goto('/admin/settings/site');
  await page.getByRole('heading', { name: 'Site', level: 1 }).waitFor();
});

describe('the page "Site" under Settings', () => {
  it('is found there, with the settings in their groups and the defaults in empty fields', async () => {
    await page.goto('/admin/settings');
    await page.getByRole('link', { name: 'Site', exact: true }).click();
    for (const name of ['The site', 'Addresses', 'Publisher', 'Feeds and search engines']) {
      await page.getByRole('region', { name, exact: true }).waitFor();
    }
    expect(await field('Address of an Article').getAttribute('placeholder')).toBe(
      '/articles/{slug}',
    );
    expect(await field('Articles in a feed').getAttribute('placeholder')).toBe('20');
  });

  it('saves what is written, and the default where a field is emptied', async () => {
    await field('Name').fill('The Lantern');
    await field('Name of the publisher').fill('Lantern & Sons');
    await field('Articles in a feed').fill('7');
    await page.getByRole('combobox', { name: 'Text in feeds' }).click();
    await page.getByRole('option', { name: 'The excerpt' }).click();
    await save();
    await page.getByText('The settings of the site are saved.').waitFor();
    expect(await published()).toMatchObject({
      ...{ name: 'The Lantern', publisher: { name: 'Lantern & Sons', url: null } },
      ...{ feedSize: 7, feedText: 'excerpt', timeZone: 'UTC' },
    });

    await page.reload();
    await eventually(() => field('Name').inputValue(), 'The Lantern');
    await field('Name').fill('');
    await field('Name of the publisher').fill('');
    await field('Articles in a feed').fill('');
    await page.getByRole('button', { name: 'Clear' }).last().click();
    await save();
    await page.getByText('The settings of the site are saved.').waitFor();
    expect(await published()).toMatchObject({ name: null, feedSize: 20, feedText: 'full' });
  });

  it('keeps what was typed when the server refuses, and shows the reason at the field', async () => {
    await field('Name').fill('Half done');
    await field('Address of an Article').fill('/{nothing}');
    await save();
    await page.getByText("This must be a path, like '/articles/{slug}'").waitFor();
    expect(await field('Name').inputValue()).toBe('Half done');
    expect(await field('Address of an Article').getAttribute('aria-invalid')).toBe('true');

    await field('Address of an Article').fill('');
    await field('Address of the publisher').fill('sons');
    await save();
    await page.getByText('This is no address of the web').waitFor();
    expect(await field('Address of the publisher').getAttribute('aria-invalid')).toBe('true');
    expect((await published()).name).toBeNull();
  });

  it('has no accessibility violations, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await barriersIn(page, 'main')).toEqual([]);
    }
  });
});

it('the page "Site" cannot be reached without the permission', async () => {
  const colleague = await visitAsColleague(browser, [{ action: 'plugin::desk.settings' }]);
  await colleague.goto('/admin/settings/site');
  await colleague.getByText("You don't have the permissions to access that content").waitFor();
});
