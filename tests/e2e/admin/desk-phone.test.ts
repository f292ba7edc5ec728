import type { Page } from 'playwright-core';

import { setCommentRules } from '../helpers/api';
import { barriers } from '../helpers/barriers';
import { useBrowser } from '../helpers/browser';
import { createArticle, inList, openDesk, say, shownBodies } from '../helpers/desk';
import type { Entry } from '../helpers/api';

const browser = useBrowser();
let page: Page;
let article: Entry;

const SCREEN = { width: 390, height: 844 };

/** What reaches beyond the screen, or scrolls sideways. Strapi's link to skip the menu waits at the other side, where nothing scrolls to. */
const beyond = () =>
  page.evaluate((width) => {
    const isSeen = (element: Element) => element.getClientRects().length > 0;
    return Array.from(document.querySelectorAll('body *'))
      .filter(isSeen)
      .filter((element) => {
        const { right } = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        // What only screen readers are told.
        const isHidden = style.getPropertyValue('clip') !== 'auto' || style.clipPath !== 'none';
        const scrolls =
          ['auto', 'scroll'].includes(style.overflowX) && element.scrollWidth > element.clientWidth;
        return !isHidden && (scrolls || right > width + 1);
      })
      .map((element) => `${element.tagName} ${element.textContent.slice(0, 40)}`);
  }, SCREEN.width);

const isInReach = async (name: string) => {
  const button = inList(page, 'In my pocket').getByRole('button', { name });
  await button.scrollIntoViewIfNeeded();
  const box = await button.boundingBox();
  return box !== null && box.x >= 0 && box.x + box.width <= SCREEN.width;
};

beforeAll(async () => {
  await setCommentRules({ moderation: 'pre', floodSeconds: 0 });
  article = await createArticle();
  await say(article, 'Another one');
  await say(article, `In my pocket ${'long'.repeat(60)} and https://example.org/${'x'.repeat(90)}`);
  page = await openDesk(
    browser,
    { article: article.documentId },
    { viewport: SCREEN, hasTouch: true, isMobile: true, reducedMotion: 'reduce' },
  );
  await inList(page, 'In my pocket').waitFor();
});

describe('on a phone', () => {
  it('nothing scrolls sideways, and the first Comment is in the first screen', async () => {
    expect(await beyond()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(SCREEN.width);
    const words = await page.getByRole('article').first().getByText('In my pocket').boundingBox();
    expect((words?.y ?? SCREEN.height) + 40).toBeLessThan(SCREEN.height);
  });

  it('all buttons are in reach, and so are the filters, which are folded', async () => {
    for (const name of ['Approve', 'Reject', 'Spam', 'More actions']) {
      expect([name, await isInReach(name)]).toEqual([name, true]);
    }
    expect(await page.getByRole('search').count()).toBe(0);
    await page.getByRole('button', { name: 'Filters and order' }).click();
    await page.getByRole('combobox', { name: 'Order' }).waitFor();
    expect(await beyond()).toEqual([]);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Filters and order' }).click();
  });

  it('the menu and its dialogs fit', async () => {
    await inList(page, 'In my pocket').getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Ban the reader…' }).waitFor();
    expect(await beyond()).toEqual([]);
    await page.getByRole('menuitem', { name: 'Ban the reader…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ban Fenwick' });
    await dialog.getByRole('button', { name: 'Ban for 7 days' }).waitFor();
    expect(await beyond()).toEqual([]);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  });

  it('a Comment is approved and that is taken back', async () => {
    await inList(page, 'In my pocket').getByRole('button', { name: 'Approve' }).click();
    await page.getByText('The comment is approved.').waitFor();
    expect(await beyond()).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await inList(page, 'In my pocket').getByText('Decision taken back').waitFor();
    expect(await shownBodies(article)).toEqual([]);
  });
});

it('the desk causes no error in the console', () => {
  expect(browser.problems()).toEqual([]);
});
