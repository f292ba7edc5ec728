import type { Locator, Page } from 'playwright-core';

import { createAdminOfRole } from '../helpers/admins';
import { create, request, unique } from '../helpers/api';
import { useBrowser } from '../helpers/browser';
import { field, openNew, pasteText, publish, readNotification } from '../helpers/content-manager';
import { eventually } from '../helpers/eventually';

const browser = useBrowser();
let page: Page;

const AUTHORS = 'Authors';

const box = (label: string, within: Page | Locator = page): Locator =>
  within.getByRole('combobox', { name: label, exact: true });

const byline = (): Promise<string[]> =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: /^Remove / }) })
    .getByRole('link')
    .allInnerTexts();

const name = async (who: string, label = AUTHORS, within: Page | Locator = page): Promise<void> => {
  await box(label, within).fill(who);
  await box(label, within).press('Enter');
};

const storedByline = async (title: string): Promise<string[]> => {
  const query = new URLSearchParams({ 'filters[title][$eq]': title }).toString();
  const { data } = await request<{ data: { authors: { name: string }[] }[] }>(
    `/api/articles?${query}`,
  );
  return (data[0]?.authors ?? []).map((author) => author.name);
};

beforeAll(async () => {
  const { session } = await createAdminOfRole('Author');
  page = await browser.visit({ storageState: session });
  await page.goto('/admin/content-manager');
});

describe('a name that is typed', () => {
  const title = unique('Named');
  const known = unique('Imogen Vale');
  const added = unique('Oskar Lind');

  it('is in the byline before the first save, known or not', async () => {
    await create('authors', { name: known });
    await openNew(page, 'Article');
    await field(page, 'Title').fill(title);
    await pasteText(page, 'It rained.');
    await name(known.toUpperCase());
    await eventually(byline, [known]);
    await name(added);
    await eventually(byline, [known, added]);
    expect(await box(AUTHORS).inputValue()).toBe('');
    expect(await readNotification(page)).toBe(`${added} was not there yet, and has been added.`);

    expect(await publish(page)).toBe('Published document');
    await eventually(() => storedByline(title), [known, added]);
    await eventually(byline, [known, added]);
  });

  it('keeps its place, moves and goes, and is saved so', async () => {
    await page.getByRole('button', { name: `Move ${added} up` }).click();
    await eventually(byline, [added, known]);
    expect(await publish(page)).toBe('Published document');
    await eventually(() => storedByline(title), [added, known]);

    await page.getByRole('button', { name: `Remove ${known}` }).click();
    await eventually(byline, [added]);
    expect(await publish(page)).toBe('Published document');
    await eventually(() => storedByline(title), [added]);
    await page.reload();
    await page.getByRole('button', { name: `Remove ${added}` }).waitFor();
    expect(await byline()).toEqual([added]);
  });

  it('stays in the box and is told, when it is not confirmed', async () => {
    await openNew(page, 'Article');
    await field(page, 'Title').fill(unique('Half typed'));
    await box(AUTHORS).fill('Imo');
    await box(AUTHORS).press('Escape');
    await field(page, 'Title').focus();
    await page.getByText('“Imo” is not added yet: press Enter to add it, or clear it.').waitFor();
    expect(await box(AUTHORS).inputValue()).toBe('Imo');

    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('“Imo” was typed and not added: press Enter after a name.').waitFor();
  });
});

describe("a note's editor", () => {
  it('is found or made by typing, those marked as editors first', async () => {
    const words = unique('Plover');
    await create('authors', { name: `Ann ${words}` });
    await create('authors', { name: `Zoe ${words}`, isEditor: true });
    await openNew(page, 'EditorNote');
    await box('Editor').click();
    await box('Editor').fill(words);
    const options = page.getByRole('option').filter({ hasNotText: 'Add' });
    await eventually(() => options.allInnerTexts(), [`Zoe ${words}`, `Ann ${words}`]);

    await name(`New ${words}`, 'Editor');
    await eventually(byline, [`New ${words}`]);
    await name(`ann ${words}`, 'Editor');
    await eventually(byline, [`Ann ${words}`]);
  });
});

it('causes no error in the console', () => {
  expect(browser.problems()).toEqual([]);
});
