import type { Page } from 'playwright-core';

import { createAdmin, editorToken } from '../helpers/admins';
import { request, setCommentRules } from '../helpers/api';
import { barriers } from '../helpers/barriers';
import { useBrowser } from '../helpers/browser';
import { chooseFor, createArticle, inList, openDesk, say, shownBodies } from '../helpers/desk';
import { eventually } from '../helpers/eventually';

const browser = useBrowser();
let page: Page;

const NUMBER = 'Call me at 0151 234567';

const written = async () => {
  const article = await createArticle();
  return { article, comment: await say(article, NUMBER) };
};

const dialog = (on: Page) => on.getByRole('dialog', { name: 'Edit the words' });

const box = (on: Page) => dialog(on).getByRole('textbox', { name: 'Words' });

const save = (on: Page) => dialog(on).getByRole('button', { name: 'Save' }).click();

beforeAll(async () => {
  await setCommentRules({ moderation: 'post', floodSeconds: 0 });
});

it('a Moderator takes a telephone number out, and what was there before can be read', async () => {
  const { article } = await written();
  page = await openDesk(browser, { tab: 'all', article: article.documentId });
  await chooseFor(page, NUMBER, 'Edit the words…');
  expect(await box(page).inputValue()).toBe(NUMBER);
  await box(page).fill('Call *me*');
  expect(await barriers(page)).toEqual([]);
  await save(page);

  await page.getByText('The words are changed.').waitFor();
  const row = inList(page, 'Call me');
  expect(await row.locator('em').innerText()).toBe('me');
  await row.getByText('Demo Editor: changed the words').waitFor();
  expect(await row.innerText()).not.toContain('0151');
  expect(await shownBodies(article)).toEqual(['Call *me*']);

  await row.getByRole('button', { name: 'What it said before' }).click();
  const former = page.getByRole('dialog', { name: 'What the comment said before' });
  await former.getByText(NUMBER).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
});

it('nothing of it is kept where the Moderator says so', async () => {
  const { article } = await written();
  const other = await openDesk(browser, { tab: 'all', article: article.documentId });
  await chooseFor(other, NUMBER, 'Edit the words…');
  await box(other).fill('Call me');
  await dialog(other)
    .getByRole('checkbox', { name: 'Keep nothing of what it said before' })
    .click();
  await save(other);
  await inList(other, 'Call me').getByText('what it said before is not kept').waitFor();
  expect(await other.getByRole('button', { name: 'What it said before' }).count()).toBe(0);
  await other.context().close();
});

it('words that somebody has changed meanwhile are shown before they are replaced', async () => {
  const { article, comment } = await written();
  const other = await openDesk(
    browser,
    { tab: 'all', article: article.documentId },
    { provokes: /\/words$/ },
  );
  await chooseFor(other, NUMBER, 'Edit the words…');
  await box(other).fill('Call me');
  await request(`/desk/comments/${comment.documentId}/words`, {
    method: 'PUT',
    token: editorToken(),
    body: { body: 'Write to me', seen: NUMBER },
  });
  await save(other);
  await dialog(other)
    .getByText(/It says now: “Write to me”/)
    .waitFor();
  expect(await box(other).inputValue()).toBe('Call me');
  await save(other);
  await eventually(() => shownBodies(article), ['Call me']);
  await other.context().close();
});

it('who has only this permission changes words, and reads no former ones', async () => {
  const { article } = await written();
  const actions = ['plugin::desk.read', 'plugin::desk.edit-words'];
  const { session: storageState } = await createAdmin('Wordsmith', actions);
  const query = { tab: 'all', article: article.documentId };
  const other = await openDesk(browser, query, { storageState });
  await chooseFor(other, NUMBER, 'Edit the words…');
  await box(other).fill('Call me');
  await save(other);
  await inList(other, 'Call me').getByText('changed the words').waitFor();
  expect(await other.getByRole('button', { name: 'What it said before' }).count()).toBe(0);
  expect(await other.getByRole('button', { name: /Approve|Reject|Spam/ }).count()).toBe(0);
  await other.context().close();
});

it('the desk causes no error in the console', () => {
  expect(browser.problems()).toEqual([]);
});
