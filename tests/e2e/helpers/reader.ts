import type { Locator, Page } from 'playwright-core';

import { DEMO_READER_PASSWORD } from '../../../src/demo/accounts';
import type { Entry } from './api';
import type { TestBrowser, VisitOptions } from './browser';
import type { Session } from './conversation';

/** A visitor who is signed in already. */
export const visitAs = async (
  { visit }: TestBrowser,
  { jwt, reader }: Session,
  options: VisitOptions = {},
): Promise<Page> => {
  const page = await visit(options);
  await page.goto('/favicon.svg');
  const session = JSON.stringify({ jwt, reader });
  await page.evaluate((value) => sessionStorage.setItem('foreword.session', value), session);
  return page;
};

/** Opens the page of an Article and waits for its conversation. */
export const openArticle = async (page: Page, { slug }: Entry, query = ''): Promise<void> => {
  await page.goto(`/article.html?slug=${slug}${query}`);
  await page.getByRole('heading', { name: /comment/i, level: 2 }).waitFor();
};

/**
 * Fills in the sign-in form and sends it. Strapi takes ten sign-ins a minute from one address, and all
 * tests share theirs: only tests of signing in do so, the others `signInAs` or `visitAs`.
 */
export const signIn = async (
  page: Page,
  identifier: string,
  password = DEMO_READER_PASSWORD,
): Promise<void> => {
  const form = page.getByRole('dialog', { name: 'Sign in' });
  if (!(await form.isVisible())) {
    await page.getByRole('banner').getByRole('button', { name: 'Sign in' }).click();
  }
  await form.getByRole('textbox', { name: 'Email or username' }).fill(identifier);
  await form.getByLabel('Password').fill(password);
  await form.getByRole('button', { name: 'Sign in' }).click();
};

/** Signs in with the form as somebody whom the server has signed in already: that is not limited. */
export const signInAs = async (page: Page, { jwt, reader }: Session): Promise<void> => {
  const address = '**/api/auth/local';
  const user = { ...reader, username: reader.displayName };
  await page.route(address, (route) => route.fulfill({ json: { jwt, user } }));
  await signIn(page, reader.displayName);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.unroute(address);
};

/** Writes a Comment and sends it. */
export const writeComment = async (page: Page, words: string): Promise<void> => {
  await page.getByRole('textbox', { name: 'Your comment', exact: true }).fill(words);
  await page.getByRole('button', { name: 'Post Comment' }).click();
};

/** A list item of the conversation: the Comment with these words and everything under it. */
export const threadOf = (page: Page, words: string): Locator =>
  page.getByRole('listitem').filter({ hasText: words });

/** The Comment with these words, without what stands under it. */
export const commentOf = (page: Page, words: string): Locator =>
  page.getByRole('article').filter({ hasText: words }).and(page.locator('.comment'));

/** The Comments directly under the one with these words. */
export const answersOf = (page: Page, words: string): Locator =>
  page.locator(`li:has(> .comment:has-text("${words}")) > .replies > li > .comment`);

/** The words of all Comments on the page, from top to bottom. */
export const wordsShown = (page: Page): Promise<string[]> =>
  page.locator('.comment .prose').allInnerTexts();

/** Whether the first stands higher on the page than the second. */
export const isAbove = async (first: Locator, second: Locator): Promise<boolean> => {
  const [upper, lower] = await Promise.all([first.boundingBox(), second.boundingBox()]);
  return upper !== null && lower !== null && upper.y + upper.height <= lower.y;
};

/** Asks for the rest of the list until it is whole. */
export const showWholeList = async (page: Page): Promise<void> => {
  const status = page.getByText('Fetching articles…');
  const more = page.getByRole('button', { name: 'More articles' });
  await page.getByRole('article').first().waitFor();
  await status.waitFor({ state: 'detached' });
  while (await more.isVisible()) {
    await more.click();
    await status.waitFor({ state: 'detached' });
  }
};
