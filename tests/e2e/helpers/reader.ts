import type { Locator, Page } from 'playwright-core';

import { DEMO_READER_PASSWORD } from '../../../src/demo/accounts';

/**
 * Fills in the article page's sign-in form and sends it. Strapi takes ten sign-ins a minute from one
 * address, and all tests share theirs: a test file signs in as seldom as it can.
 */
export const signIn = async (
  page: Page,
  identifier: string,
  password = DEMO_READER_PASSWORD,
): Promise<void> => {
  await page.getByRole('textbox', { name: 'Email or username' }).fill(identifier);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
};

/** Writes a Comment and sends it. */
export const writeComment = async (page: Page, words: string): Promise<void> => {
  await page.getByRole('textbox', { name: 'Your comment' }).fill(words);
  await page.getByRole('button', { name: 'Post Comment' }).click();
};

/** A list item of the conversation: the Comment with these words and everything under it. */
export const threadOf = (page: Page, words: string): Locator =>
  page.getByRole('listitem').filter({ hasText: words });

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
