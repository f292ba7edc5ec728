import type { Page } from 'playwright-core';

import { create, relaxCommentRules, setCommentRules, unique, type Entry } from '../helpers/api';
import { useBrowser } from '../helpers/browser';
import {
  ban,
  moderate,
  newReader,
  setState,
  writtenIn,
  type Session,
} from '../helpers/conversation';
import { commentOf, openArticle, signInAs, visitAs, writeComment } from '../helpers/reader';

const browser = useBrowser();
let article: Entry;
let reader: Session;
let page: Page;

const box = () => page.getByRole('textbox', { name: 'Your comment' });
const told = (words: string | RegExp) =>
  page.getByRole('alert').filter({ hasText: words }).waitFor();

beforeEach(async () => {
  await relaxCommentRules();
  article = await create('articles', { title: unique('Refused'), body: 'Text.' });
  reader = await newReader();
  page = await visitAs(browser, reader, { provokes: /\/api\/(articles|comments|auth\/refresh)/ });
});

afterEach(() => page.context().close());
afterAll(relaxCommentRules);

describe('a Reader sees a message, and the text stays in the form,', () => {
  it('when the Comment is empty', async () => {
    await openArticle(page, article);
    await page.getByRole('button', { name: 'Post Comment' }).click();
    await told('Write something before you post.');
  });

  it('when the Comment is too long', async () => {
    await openArticle(page, article);
    await writeComment(page, 'x'.repeat(5_001));
    await told('Your comment has 5001 characters; at most 5000 are allowed.');
    expect(await box().inputValue()).toBe('x'.repeat(5_001));
  });

  it('when the Comment is a duplicate', async () => {
    await writtenIn(article, 'Once more.', { by: reader });
    await openArticle(page, article);
    await writeComment(page, 'Once more.');
    await told('You have said that in this discussion already.');
    expect(await box().inputValue()).toBe('Once more.');
  });

  it('when the Comment was rejected', async () => {
    await setCommentRules({ bannedWords: 'gazebo' });
    await openArticle(page, article);
    await writeComment(page, 'A gazebo!');
    await told('This comment was not accepted. Your words are still in the box.');
    expect(await box().inputValue()).toBe('A gazebo!');
    expect(await page.locator('.comment').count()).toBe(0);
  });

  it('when the Comment that they reply to is gone', async () => {
    const parent = await writtenIn(article, 'A question.');
    await openArticle(page, article);
    await commentOf(page, 'A question.')
      .getByRole('button', { name: /^Reply/ })
      .click();
    await moderate(parent, { status: 'rejected' });
    const reply = page.getByRole('textbox', { name: /^Your reply to/ });
    await reply.fill('An answer.');
    await page.getByRole('button', { name: 'Post Reply' }).click();
    await told('The comment you are answering is not there any more.');
    expect(await reply.inputValue()).toBe('An answer.');
  });

  it('when their account is banned, with the end of the ban', async () => {
    await ban(reader, new Date('2055-03-04T15:30:00Z'));
    await openArticle(page, article);
    await writeComment(page, 'Let me in.');
    await told(/^Your account may not take part until Mar 4, 2055, 3:30\sPM\.$/);
    expect(await box().inputValue()).toBe('Let me in.');
  });

  it('when the server cannot be reached', async () => {
    await openArticle(page, article);
    await page.route('**/api/articles/*/comments*', (route) => route.abort());
    await writeComment(page, 'Anybody there?');
    await told('The server cannot be reached just now.');
    expect(await box().inputValue()).toBe('Anybody there?');

    await page.unroute('**/api/articles/*/comments*');
    await page.getByRole('button', { name: 'Post Comment' }).click();
    await page.getByText('Anybody there?', { exact: true }).and(page.locator('p')).waitFor();
  });
});

it('a Reader who is too fast sees a countdown, and may then send', async () => {
  await setCommentRules({ floodSeconds: 10 });
  await writtenIn(article, 'One.', { by: reader });
  await openArticle(page, article);
  await writeComment(page, 'Two.');

  await told(/You are posting too fast\. Try again in \d+ seconds\./);
  const send = page.getByRole('button', { name: 'Post Comment' });
  expect(await send.getAttribute('aria-disabled')).toBe('true');
  await told('Try again in 1 second.');
  await page.getByRole('alert').filter({ hasText: 'too fast' }).waitFor({ state: 'detached' });
  expect(await box().inputValue()).toBe('Two.');
  expect(await send.getAttribute('aria-disabled')).toBeNull();
  await send.click();
  await commentOf(page, 'Two.').waitFor();
});

describe('a conversation that is closed while a Reader writes', () => {
  const sentence = 'The conversation of this article is closed: it takes no more comments.';

  it('has no form any more, and the text can still be copied', async () => {
    await openArticle(page, article);
    await setState(article, 'closed');
    await writeComment(page, 'Too late?');

    await page.getByText(sentence, { exact: true }).waitFor();
    await told('The discussion of this article is closed.');
    const words = page.getByRole('textbox', { name: 'What you wrote' });
    expect(await words.inputValue()).toBe('Too late?');
    expect(await page.getByRole('heading', { name: 'Leave a Reply' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Post Comment' }).count()).toBe(0);
  });

  it('accepts no replies either', async () => {
    await writtenIn(article, 'A question.');
    await openArticle(page, article);
    await commentOf(page, 'A question.')
      .getByRole('button', { name: /^Reply/ })
      .click();
    await setState(article, 'closed');
    await page.getByRole('textbox', { name: /^Your reply to/ }).fill('An answer.');
    await page.getByRole('button', { name: 'Post Reply' }).click();

    await page.getByText(sentence, { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: /^Reply to/ }).count()).toBe(0);
    const words = page.getByRole('textbox', { name: 'What you wrote' });
    expect(await words.inputValue()).toBe('An answer.');
  });
});

it('a Reader whose session has ended signs in again and sends the same text', async () => {
  await openArticle(page, article);
  await page.route('**/api/articles/*/comments*', (route) =>
    route.continue({ headers: { ...route.request().headers(), authorization: 'Bearer gone' } }),
  );
  await writeComment(page, 'Still here.');
  await told('Your sign-in has ended.');
  await page.unroute('**/api/articles/*/comments*');

  await page.getByRole('alert').getByRole('button', { name: 'Sign in' }).click();
  await signInAs(page, reader);
  expect(await box().inputValue()).toBe('Still here.');
  await page.getByRole('button', { name: 'Post Comment' }).click();
  await commentOf(page, 'Still here.').getByText(reader.reader.displayName).waitFor();
});

it('the page causes no error in the console', () => {
  expect(browser.problems()).toEqual([]);
});
