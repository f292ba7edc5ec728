import type { Page } from 'playwright-core';

import { create, unique } from '../helpers/api';
import { useBrowser } from '../helpers/browser';
import { openContentManager, openForm } from '../helpers/content-manager';
import { eventually } from '../helpers/eventually';

const browser = useBrowser();
let page: Page;

const words = unique('Listed');
const author = unique('Ottilie Brandt');

const openList = (query = '') =>
  page.goto(`/admin/content-manager/collection-types/api::article.article${query}`);

const row = (title: string) => page.getByRole('row').filter({ hasText: title });

const search = async (sought: string): Promise<string[]> => {
  await openList(`?_q=${encodeURIComponent(sought)}`);
  await page
    .getByText(/entr(y|ies) found|No content found/)
    .first()
    .waitFor();
  return page.getByRole('row').getByRole('link').allInnerTexts();
};

beforeAll(async () => {
  page = await openContentManager(browser, {
    viewport: { width: 1280, height: 800 },
    // The panel asks once more for what it has just deleted.
    provokes: /\/api::article\.article\/\w+\?locale=/,
  });
  const { documentId } = await create('authors', { name: author });
  await create('articles', { title: words, slug: 'an-address-of-its-own', authors: [documentId] });
});

it('shows title, byline, comments, first publication and status at 1280 px', async () => {
  await openList(`?_q=${encodeURIComponent(words)}`);
  await eventually(() => row(words).getByText(author).count(), 1);
  for (const name of ['Title', 'Authors', 'Comments', 'First published', 'Status']) {
    const box = await page
      .locator('th')
      .filter({ hasText: new RegExp(name, 'i') })
      .first()
      .boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 9999)).toBeLessThanOrEqual(1280);
  }
  const table = page.getByRole('grid');
  const width = await table.evaluate((element) => {
    const parent = element.parentElement;
    return [element.scrollWidth, parent?.clientWidth ?? 0];
  });
  expect(width[0]).toBeLessThanOrEqual(width[1] ?? 0);
});

it('finds an Article by title, byline and slug', async () => {
  expect(await search(words.toUpperCase())).toEqual([words]);
  expect(await search(author)).toEqual([words]);
  expect(await search('an-address-of-its-own')).toEqual([words]);
  expect(await search(unique('Nothing'))).toEqual([]);
});

it('offers filters for status, byline, topic and date, and none of what only the server knows', async () => {
  await openList();
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByRole('combobox', { name: 'Select field' }).click();
  const offered = await page.getByRole('option').allInnerTexts();
  for (const name of [
    'Status',
    'Authors',
    'Topics',
    'First published',
    'Originally published on',
  ]) {
    expect(offered).toContain(name);
  }
  for (const name of [
    'html',
    'url',
    'Words',
    'Minutes to read',
    'Excerpt is derived',
    'revision',
  ]) {
    expect(offered).not.toContain(name);
  }
  expect(offered).not.toContain('id');
  await page.keyboard.press('Escape');

  await openList(
    `?filters[$and][0][authors][name][$containsi]=${encodeURIComponent(author)}&filters[$and][1][__status][$eq]=published`,
  );
  await eventually(() => page.getByRole('row').getByRole('link').allInnerTexts(), [words]);
});

it('offers no internal field as a column', async () => {
  await openList();
  await page.getByRole('button', { name: 'View Settings' }).click();
  await page.getByRole('checkbox', { name: 'Title' }).waitFor();
  const offered = await page
    .getByRole('dialog')
    .getByRole('checkbox')
    .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('name') ?? ''));
  for (const name of ['html', 'wordCount', 'readingMinutes', 'revision', 'savedBy', 'discussion']) {
    expect(offered).not.toContain(name);
  }
  await page.keyboard.press('Escape');
});

it('leads to the page on the site, and says what goes with an Article', async () => {
  const { documentId } = await create('articles', { title: unique('Going'), body: 'Text.' });
  for (const body of ['One.', 'Two.', 'Three.']) {
    await create('editor-notes', { article: documentId, body });
  }
  await openForm(page, { documentId });
  const link = page.getByRole('link', { name: 'View on the site' });
  expect(await link.getAttribute('href')).toMatch(/\/articles\/going-/);

  await page.getByRole('button', { name: 'More document actions' }).click();
  await page.getByRole('menuitem', { name: 'Unpublish', exact: true }).click();
  const question = page.getByRole('alertdialog');
  await question.getByText('This goes from the site with it: 3 notes, no comments.').waitFor();
  await question.getByRole('button', { name: 'Unpublish' }).click();
  await page.getByText('Unpublished document').waitFor();

  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete entry (English (en))' }).click();
  await question.getByText('in this language: 3 notes, no comments.').waitFor();
  await question.getByRole('button', { name: 'Cancel' }).click();

  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete entry (all locales)' }).click();
  await question.getByText('in all languages: 3 notes, no comments.').waitFor();
  await question.getByRole('button', { name: 'Delete' }).click();
  await page.getByText('Deleted document').waitFor();
});

it('causes no error in the console', () => {
  expect(browser.problems()).toEqual([]);
});
