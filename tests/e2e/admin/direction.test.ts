import type { Page } from 'playwright-core';

import { useBrowser } from '../helpers/browser';
import {
  bodyEditor,
  field,
  openContentManager,
  openNew,
  pasteText,
} from '../helpers/content-manager';

const HEBREW = 'הבור שמתחת לספרייה';

const browser = useBrowser();
let page: Page;

const directionOf = (label: string) =>
  field(page, label).evaluate((input) => getComputedStyle(input).direction);

const editorDirection = () =>
  bodyEditor(page)
    .locator('> *')
    .first()
    .evaluate((block) => getComputedStyle(block).direction);

beforeAll(async () => {
  page = await openContentManager(browser);
  await openNew(page, 'Article');
});

describe('an Article in an English panel', () => {
  it.each(['Title', 'Excerpt'])('is typed from right to left in Hebrew: %s', async (label) => {
    await field(page, label).fill(HEBREW);
    expect(await directionOf(label)).toBe('rtl');
    await field(page, label).fill('The cistern below');
    expect(await directionOf(label)).toBe('ltr');
  });

  it('has a body of which each block runs in the direction of its own first letters', async () => {
    expect(await editorDirection()).toBe('ltr');
    await pasteText(page, `## ${HEBREW}`);
    expect(await editorDirection()).toBe('rtl');

    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('1. In English');
    expect(await editorDirection()).toBe('ltr');
  });

  it('causes no error in the console', () => {
    expect(browser.problems()).toEqual([]);
  });
});
