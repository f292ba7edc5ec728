import type { Page } from 'playwright-core';

import { create, relaxCommentRules, unique, type Entry } from '../helpers/api';
import { useBrowser } from '../helpers/browser';
import { newReader, writtenIn } from '../helpers/conversation';
import { signIn, signInAs, threadOf, writeComment } from '../helpers/reader';

const browser = useBrowser();

const SENTENCE = 'You must be logged in to post a comment.';

const createArticle = () => create('articles', { title: unique('Talk to me'), body: 'Text.' });

/** The page of an Article, of a new one unless it is given. */
const openArticle = async (page: Page, article?: Entry) => {
  const { slug } = article ?? (await createArticle());
  await page.goto(`/article.html?slug=${slug}`);
  await page.getByRole('heading', { name: 'Leave a Reply' }).waitFor();
};

beforeAll(relaxCommentRules);

describe('a visitor', () => {
  it('is asked to log in, in the agreed sentence', async () => {
    const page = await browser.visit();
    await openArticle(page);

    expect(await page.getByText(SENTENCE, { exact: true }).isVisible()).toBe(true);
    expect(await page.getByRole('textbox', { name: 'Your comment' }).count()).toBe(0);
  });

  it('finds the reply form open after signing in to reply', async () => {
    const article = await createArticle();
    await writtenIn(article, 'Answer me.');
    const page = await browser.visit();
    await openArticle(page, article);
    await page.getByRole('button', { name: /^Log in to reply to Ines/ }).click();
    await signInAs(page, await newReader());

    await page.getByRole('textbox', { name: /^Your reply to Ines/ }).waitFor();
  });
});

describe('a Reader', () => {
  let page: Page;

  beforeAll(async () => {
    page = await browser.visit();
    await openArticle(page);
    await signIn(page, 'reader@example.org');
    await page.getByText('Signed in as Robin Reader', { exact: true }).waitFor();
  });

  it('comments and replies, and both are there after a reload', async () => {
    await openArticle(page);
    await writeComment(page, 'The *first* word.');
    await page.getByText('The first word.').waitFor();
    await page.getByRole('button', { name: 'Reply to Robin Reader' }).click();
    const reply = page.getByRole('textbox', { name: 'Your reply to Robin Reader' });
    await reply.fill('And an answer.');
    await page.getByRole('button', { name: 'Post Reply' }).click();

    const answer = threadOf(page, 'The first word.').getByRole('listitem');
    await answer.getByText('And an answer.').waitFor();

    await page.reload();
    await answer.getByText('And an answer.').waitFor();
    await page.getByRole('heading', { name: '2 Comments' }).waitFor();
  });

  it('finds unsent text again after a reload', async () => {
    await openArticle(page);
    const box = page.getByRole('textbox', { name: 'Your comment' });
    await box.fill('Half a thought');
    await page.reload();

    await box.waitFor();
    expect(await box.inputValue()).toBe('Half a thought');
  });

  it('signs out, and is asked to log in again', async () => {
    await openArticle(page);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText(SENTENCE, { exact: true }).waitFor();
    await page.reload();

    await page.getByText(SENTENCE, { exact: true }).waitFor();
    expect(await page.getByRole('banner').getByText('Signed in as').count()).toBe(0);
  });
});

it('the page causes no error in the console', () => {
  expect(browser.problems()).toEqual([]);
});
