import type { Page } from 'playwright-core';

import { create, relaxCommentRules, unique } from '../helpers/api';
import { useBrowser } from '../helpers/browser';
import { moderate, newReader, writtenIn, type Comment } from '../helpers/conversation';
import { commentOf, openArticle, visitAs } from '../helpers/reader';

const browser = useBrowser();
let page: Page;
let comment: Comment;

beforeAll(async () => {
  await relaxCommentRules();
  page = await visitAs(browser, await newReader(), { provokes: /\/reports$/ });
});

beforeEach(async () => {
  const article = await create('articles', { title: unique('Reported'), body: 'Text.' });
  comment = await writtenIn(article, 'Buy my boat.');
  await openArticle(page, article);
  await commentOf(page, 'Buy my boat.')
    .getByRole('button', { name: /^Report/ })
    .click();
});

const send = () => page.getByRole('button', { name: 'Send report' }).click();

describe('a Reader who reports a Comment', () => {
  it('chooses one of five reasons', async () => {
    const reasons = page.getByRole('group', { name: /^Why do you report the comment of/ });
    const names = await reasons
      .getByRole('radio')
      .evaluateAll((radios) =>
        radios.map((radio) => (radio as HTMLInputElement).labels?.[0]?.textContent),
      );
    expect(names).toEqual(['Offensive', 'Abusive', 'Spam', 'Off topic', 'Something else']);
  });

  it('is thanked, and the Moderators get reason and detail', async () => {
    const sent = page.waitForRequest(/\/reports$/);
    await page.getByRole('radio', { name: 'Spam' }).check();
    await page.getByRole('textbox', { name: /^What should the moderator know/ }).fill('A boat.');
    await send();

    await commentOf(page, 'Buy my boat.')
      .getByText('Thank you, a moderator will look at it.', { exact: true })
      .waitFor();
    const request = await sent;
    expect(request.postDataJSON()).toEqual({ data: { reason: 'spam', detail: 'A boat.' } });
    expect((await request.response())?.status()).toBe(204);
  });

  it('cannot report it again', async () => {
    await page.getByRole('radio', { name: 'Spam' }).check();
    await send();
    await page.getByText('Thank you, a moderator will look at it.').first().waitFor();
    expect(await page.getByRole('button', { name: /^Report/ }).count()).toBe(0);
  });

  it('can cancel, and the focus is back on the button', async () => {
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(await page.getByRole('radio').count()).toBe(0);
    const focused = page.locator(':focus');
    expect(await focused.getAttribute('data-action')).toBe('report');
  });

  it('sees a message when the Comment has been removed meanwhile', async () => {
    await moderate(comment, { status: 'spam' });
    await page.getByRole('radio', { name: 'Abusive' }).check();
    await send();
    await page.getByRole('alert').filter({ hasText: 'There is no such comment.' }).waitFor();
  });
});

it('the page causes no error in the console', () => {
  expect(browser.problems()).toEqual([]);
});
