import type { Page } from 'playwright-core';

import { create, relaxCommentRules, unique, type Entry } from '../helpers/api';
import { useBrowser } from '../helpers/browser';
import { likedTimes, newReader, writtenIn, type Comment } from '../helpers/conversation';
import { eventually } from '../helpers/eventually';
import { openArticle, wordsShown } from '../helpers/reader';

const browser = useBrowser();
let page: Page;
let article: Entry;

const order = (name: string) =>
  page.getByRole('navigation', { name: 'Order of the comments' }).getByRole('link', { name });

beforeAll(async () => {
  await relaxCommentRules();
  article = await create('articles', { title: unique('In order'), body: 'Text.' });
  const reader = await newReader();
  const comments: Comment[] = [];
  for (const words of ['First', 'Second', 'Third']) {
    comments.push(await writtenIn(article, words, { by: reader }));
  }
  await likedTimes(comments[1]!, 2);
  await likedTimes(comments[0]!, 1);
  page = await browser.visit();
});

beforeEach(() => openArticle(page, article));

describe('a conversation', () => {
  it('shows the newest Comments first', async () => {
    expect(await wordsShown(page)).toEqual(['Third', 'Second', 'First']);
    expect(await order('Newest').getAttribute('aria-current')).toBe('true');
  });

  it('can be sorted oldest first', async () => {
    await order('Oldest').click();
    await eventually(() => wordsShown(page), ['First', 'Second', 'Third']);
    expect(await order('Oldest').getAttribute('aria-current')).toBe('true');
    expect(await order('Newest').getAttribute('aria-current')).toBeNull();
  });

  it('can be sorted by Likes', async () => {
    await order('Top').click();
    await eventually(() => wordsShown(page), ['Second', 'First', 'Third']);
  });

  it('has its order in the address of the page', async () => {
    await order('Top').click();
    await eventually(() => wordsShown(page), ['Second', 'First', 'Third']);
    expect(new URL(page.url()).searchParams.get('sort')).toBe('top');

    await page.reload();
    await eventually(() => wordsShown(page), ['Second', 'First', 'Third']);
    await page.goBack();
    await eventually(() => wordsShown(page), ['Third', 'Second', 'First']);
  });

  it('can be sorted with the keyboard, and the focus stays', async () => {
    await order('Oldest').focus();
    await page.keyboard.press('Enter');
    await eventually(() => wordsShown(page), ['First', 'Second', 'Third']);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Oldest');
  });

  it('continues after its first page in the same order', async () => {
    const long = await create('articles', { title: unique('Long'), body: 'Text.' });
    const reader = await newReader();
    const words = Array.from({ length: 22 }, (_, index) => `Word ${index + 1}`);
    for (const body of words) await writtenIn(long, body, { by: reader });

    await openArticle(page, long, '&sort=oldest');
    expect(await wordsShown(page)).toEqual(words.slice(0, 20));
    await page.getByRole('button', { name: 'More comments' }).click();
    await eventually(() => wordsShown(page), words);
    expect(await page.getByRole('button', { name: 'More comments' }).count()).toBe(0);
  });

  it('of one Comment has no choice of order', async () => {
    const short = await create('articles', { title: unique('Short'), body: 'Text.' });
    await writtenIn(short, 'Alone');
    await openArticle(page, short);
    await page.getByText('Alone').waitFor();
    expect(await page.getByRole('navigation').count()).toBe(0);
  });
});

it('the page causes no error in the console', () => {
  expect(browser.problems()).toEqual([]);
});
