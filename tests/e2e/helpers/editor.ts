import type { Page } from 'playwright-core';

import { DEMO_ADMIN } from '../../../src/demo/accounts';
import { launchChromium } from './chromium';

/** Signs in to the admin panel as the demo's editor and waits for its home page. */
export const signInAsEditor = async (page: Page, password = DEMO_ADMIN.password): Promise<void> => {
  await page.goto('/admin');
  await page.getByRole('textbox', { name: 'Email' }).fill(DEMO_ADMIN.email);
  await page.getByLabel(/^Password/).fill(password);
  await page.getByRole('button', { name: 'Login' }).click();
};

/**
 * Signs in for the test files that begin signed in: Strapi takes five sign-ins of one admin in five minutes.
 */
export const keepEditorSession = async (url: string, file: string): Promise<void> => {
  const browser = await launchChromium();
  try {
    const context = await browser.newContext({ baseURL: url, locale: 'en-US' });
    const page = await context.newPage();
    await signInAsEditor(page);
    await page.getByRole('heading', { name: /^Hello/ }).waitFor();
    await context.storageState({ path: file });
  } finally {
    await browser.close();
  }
};
