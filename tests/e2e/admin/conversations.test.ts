import type { Page } from 'playwright-core';

import { create, relaxCommentRules, unique, type Entry } from '../helpers/api';
import { useBrowser } from '../helpers/browser';
import { choose, openContentManager, openEntry, save } from '../helpers/content-manager';

const browser = useBrowser();
let page: Page;

const createArticle = () => create('articles', { title: unique('Talked about'), body: 'Text.' });

const openPage = async (article: Entry) => {
  const reader = await browser.visit();
  await reader.goto(`/article.html?slug=${article.slug}`);
  return reader;
};

beforeAll(async () => {
  await relaxCommentRules();
  page = await openContentManager(browser);
});

describe('an editor', () => {
  it('closes a Discussion, and readers are told', async () => {
    const article = await createArticle();
    const reader = await openPage(article);
    await reader.getByRole('heading', { name: 'Leave a Reply' }).waitFor();

    await openEntry(page, 'Discussion', article.title);
    await choose(page, 'State', 'closed');
    expect(await save(page)).toBe('Saved document');

    await reader.reload();
    await reader.getByText('The conversation of this article is closed').waitFor();
    expect(await reader.getByRole('heading', { name: 'Leave a Reply' }).count()).toBe(0);
  });

  it('meets no error behind the scenes', () => {
    expect(browser.problems()).toEqual([]);
  });
});
