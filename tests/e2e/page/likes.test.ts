import type { Page } from 'playwright-core';

import { create, relaxCommentRules, unique, type Entry } from '../helpers/api';
import { useBrowser } from '../helpers/browser';
import { likedTimes, newReader, writtenIn, type Session } from '../helpers/conversation';
import { commentOf, openArticle, signInAs, visitAs } from '../helpers/reader';

const browser = useBrowser();
let reader: Session;
let page: Page;

/** An Article with one Comment, which two Readers like. */
const articleWithLikes = async ({ by }: { by?: Session } = {}): Promise<Entry> => {
  const article = await create('articles', { title: unique('Liked'), body: 'Text.' });
  await likedTimes(await writtenIn(article, 'Like this.', { by }), 2);
  return article;
};

const button = (on: Page, likes: string) =>
  commentOf(on, 'Like this.').getByRole('button', {
    name: new RegExp(`^Like the comment of .*, ${likes}$`),
  });

beforeAll(async () => {
  await relaxCommentRules();
  reader = await newReader();
  page = await visitAs(browser, reader);
});

describe('a Reader', () => {
  it('likes a Comment: it is counted, and the button is pressed', async () => {
    await openArticle(page, await articleWithLikes());
    expect(await button(page, '2 Likes').getAttribute('aria-pressed')).toBe('false');

    await button(page, '2 Likes').click();
    await button(page, '3 Likes').waitFor();
    expect(await button(page, '3 Likes').getAttribute('aria-pressed')).toBe('true');
  });

  it('sees the Like again after a reload', async () => {
    await openArticle(page, await articleWithLikes());
    await button(page, '2 Likes').click();
    await button(page, '3 Likes').waitFor();
    await page.reload();

    await button(page, '3 Likes').waitFor();
    expect(await button(page, '3 Likes').getAttribute('aria-pressed')).toBe('true');
  });

  it('takes a Like back', async () => {
    await openArticle(page, await articleWithLikes());
    await button(page, '2 Likes').click();
    await button(page, '3 Likes').click();
    await button(page, '2 Likes').waitFor();
    expect(await button(page, '2 Likes').getAttribute('aria-pressed')).toBe('false');
  });

  it('keeps the keyboard focus on the button', async () => {
    await openArticle(page, await articleWithLikes());
    await button(page, '2 Likes').focus();
    await page.keyboard.press('Enter');
    await button(page, '3 Likes').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-pressed'))).toBe(
      'true',
    );
  });

  it('sees the number of Likes of their own Comment, and cannot like it', async () => {
    await openArticle(page, await articleWithLikes({ by: reader }));
    await commentOf(page, 'Like this.').getByText('2 Likes').waitFor();
    expect(await page.getByRole('button', { name: /^Like/ }).count()).toBe(0);
  });
});

it('a Reader does not see the Likes of another one who used the same browser', async () => {
  const article = await articleWithLikes();
  await openArticle(page, article);
  await button(page, '2 Likes').click();
  await button(page, '3 Likes').waitFor();

  const other = await newReader();
  const session = JSON.stringify(other);
  await page.evaluate((value) => sessionStorage.setItem('foreword.session', value), session);
  await openArticle(page, article);
  expect(await button(page, '3 Likes').getAttribute('aria-pressed')).toBe('false');
  await page.evaluate(
    (value) => sessionStorage.setItem('foreword.session', value),
    JSON.stringify(reader),
  );
});

it('a visitor who likes a Comment is asked to sign in, and then likes it', async () => {
  const visitor = await browser.visit();
  await openArticle(visitor, await articleWithLikes());
  await button(visitor, '2 Likes').click();
  await signInAs(visitor, await newReader());

  await button(visitor, '3 Likes').waitFor();
  expect(await button(visitor, '3 Likes').getAttribute('aria-pressed')).toBe('true');
});

it('the page causes no error in the console', () => {
  expect(browser.problems()).toEqual([]);
});
