import type { Page } from 'playwright-core';

import { demoContent } from '../../../src/demo/content';
import { baseUrl, create, unique } from '../helpers/api';
import { useBrowser } from '../helpers/browser';
import { showWholeList } from '../helpers/reader';

const browser = useBrowser();

const titles = (page: Page) => page.getByRole('heading', { level: 2 }).allInnerTexts();

const openList = async (address = '/') => {
  const page = await browser.visit();
  await page.goto(address);
  await showWholeList(page);
  return page;
};

describe('the list', () => {
  it("shows the sample's Articles, newest first, and no draft", async () => {
    const english = demoContent.articles.filter(({ locale }) => locale === 'en');
    const newestFirst = english
      .filter(({ published }) => published)
      .sort((one, other) => one.publishedDaysAgo - other.publishedDaysAgo)
      .map(({ title }) => title);
    const drafts = english.filter(({ published }) => !published).map(({ title }) => title);

    const shown = await titles(await openList());
    expect(shown.filter((title) => newestFirst.includes(title))).toEqual(newestFirst);
    expect(drafts.length).toBeGreaterThan(0);
    expect(shown.filter((title) => drafts.includes(title))).toEqual([]);
  });

  it('shows the Author, the date, and that editors added notes', async () => {
    const page = await openList();
    const treaty = page.getByRole('article').filter({ hasText: 'The Treaty That Remembers' });

    const words = await treaty.innerText();
    expect(words).toContain('Ottoline Brask | Sep 18, 2025');
    expect(words).toContain('Editor’s notes: Foreword, Commentary');
    expect(words).toContain('21 comments');
  });

  it('begins with an Article that was published just now, and links to it', async () => {
    const title = unique('Hot off the press');
    await create('articles', { title, body: 'Text.' });
    const page = await openList();
    expect((await titles(page))[0]).toBe(title);

    await page.getByRole('link', { name: title }).click();
    await page.getByRole('heading', { name: title, level: 1 }).waitFor();
  });

  it('switches to Hebrew and to its direction', async () => {
    const page = await openList();
    await page.getByRole('link', { name: 'עברית' }).click();
    await page.getByRole('heading', { name: 'הבור שמתחת לספרייה' }).waitFor();

    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await page.locator('html').getAttribute('lang')).toBe('he');
  });

  it('causes no error in the console', () => {
    expect(browser.problems()).toEqual([]);
  });
});

it('the icon requests that browsers make by themselves cause no server error', async () => {
  const answer = await fetch(`${baseUrl()}/favicon.ico`);
  expect(answer.status).toBeLessThan(500);
});
