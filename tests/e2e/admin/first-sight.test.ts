import type { Page } from 'playwright-core';

import { create, holdAllComments, relaxCommentRules, unique } from '../helpers/api';
import { barriersIn } from '../helpers/barriers';
import { useBrowser } from '../helpers/browser';
import { writtenIn } from '../helpers/conversation';
import { openContentManager, openNew } from '../helpers/content-manager';
import { signInAsEditor } from '../helpers/editor';

const browser = useBrowser();
/** Strapi's own translations have gaps, which the panel writes to the console. */
const abroad = useBrowser();

const words = (page: Page) => page.locator('body').innerText();

describe('at first sight', () => {
  it('the sign-in page has the name and the mark of Foreword, and no other', async () => {
    const page = await browser.visit();
    await page.goto('/admin');
    await page.getByRole('heading', { name: 'Foreword', level: 1 }).waitFor();
    expect(await words(page)).not.toMatch(/strapi/i);
    expect(await page.title()).toBe('Foreword');
    const mark = await page.locator('img[alt=""]').getAttribute('src');
    expect(decodeURIComponent(mark ?? '')).toMatch(/logo|7d1f1f/);
  });

  it.each([
    ['he', 'כניסה למערכת'],
    ['ru', 'Вход в редакцию'],
  ])('the sign-in page is in the language of the panel: %s', async (locale, subtitle) => {
    const page = await abroad.visit();
    await page.addInitScript((code) => localStorage.setItem('strapi-admin-language', code), locale);
    await page.goto('/admin');
    await page.getByText(subtitle).waitFor();
    expect(await words(page)).not.toMatch(/strapi/i);
  });

  it('the home page has neither a tour nor a banner nor an offer', async () => {
    const page = await browser.visit();
    await signInAsEditor(page);
    await page.getByRole('heading', { name: /^Hello/ }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await words(page)).not.toMatch(/tour|trial|upgrade|introducing|blog|strapi|plan\b/i);
    expect(await page.title()).toMatch(/ \| Foreword$/);
  });

  it('the content manager shows Articles, Authors, notes, Topics and Readers', async () => {
    const page = await openContentManager(browser);
    // Not the last navigation: the list's pages are one too, as soon as there are several.
    const menu = page
      .getByRole('navigation')
      .filter({ has: page.getByRole('link', { name: 'EditorNote', exact: true }) });
    await menu.waitFor();
    const links = await menu.getByRole('link').allInnerTexts();
    for (const name of ['Article', 'Author', 'EditorNote', 'Topic', 'User']) {
      expect(links).toContain(name);
    }
    for (const name of ['Comment', 'Discussion', 'Report', 'Comment setting', 'Comment rules']) {
      expect(links).not.toContain(name);
    }
  });

  it.each([
    ['he', 'כתבה', 'כותרת'],
    ['ru', 'Статья', 'Заголовок'],
  ])('types and fields are named in the language of the panel: %s', async (locale, type, label) => {
    const page = await openContentManager(abroad);
    await page.evaluate((code) => localStorage.setItem('strapi-admin-language', code), locale);
    await page.reload();
    await page.getByRole('heading', { name: type, level: 1, exact: true }).waitFor();
    await page.goto('/admin/content-manager/collection-types/api::article.article/create');
    await page.getByRole('textbox', { name: label, exact: true }).waitFor();
  });

  it('an English panel has English labels', async () => {
    const page = await openContentManager(browser);
    await openNew(page, 'Article');
    await page.getByRole('textbox', { name: 'Title', exact: true }).waitFor();
  });

  it('causes no error in the console', () => {
    expect(browser.problems()).toEqual([]);
  });
});

describe('a waiting Comment at the desk', () => {
  beforeAll(holdAllComments);
  afterAll(relaxCommentRules);

  it.each(['light', 'dark'])('has enough contrast in the %s colours', async (theme) => {
    const article = await create('articles', { title: unique('Waited'), body: 'Text.' });
    await writtenIn(article, unique('Waiting'));
    const page = await openContentManager(browser);
    await page.evaluate((colours) => localStorage.setItem('STRAPI_THEME', colours), theme);
    await page.goto(`/admin/plugins/desk?article=${article.documentId}`);
    await page.getByRole('article').first().waitFor();
    expect(await barriersIn(page, 'article')).toEqual([]);
  });
});
