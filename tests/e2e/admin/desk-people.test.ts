import type { Page } from 'playwright-core';

import { createAdmin, editorToken } from '../helpers/admins';
import { baseUrl, create, request, setCommentRules, unique } from '../helpers/api';
import { useBrowser } from '../helpers/browser';
import { barriers } from '../helpers/barriers';
import {
  banFor,
  chooseFor,
  createArticle,
  decide,
  goToDesk,
  inList,
  openDesk,
  say,
  shownBodies,
  tab,
} from '../helpers/desk';
import { eventually } from '../helpers/eventually';

const browser = useBrowser();
let page: Page;

const written = async (words: string, as = 'fenwick') => {
  const article = await createArticle();
  const comment = await say(article, words, { as });
  return { article, comment };
};

const read = 'plugin::desk.read';

beforeAll(async () => {
  await setCommentRules({ moderation: 'pre', floodSeconds: 0 });
  page = await openDesk(browser);
});

describe('a Reader', () => {
  it('can be banned for a day with a reason, premoderated, banned for good, and let in again', async () => {
    const { article } = await written('I will not stop', 'ludo');
    await goToDesk(page, { article: article.documentId });
    const row = inList(page, 'I will not stop');

    await banFor(page, 'I will not stop', { length: '1 day', reason: 'Threats' });
    await page.getByText('Ludo is banned.').waitFor();
    await row.getByText(/^Banned until \w+ \d+, \d{4}/).waitFor();
    await row.getByText(/banned by Demo Editor · .*\d{4}.* · Threats/).waitFor();
    await expect(say(article, 'I am back', { as: 'ludo' })).rejects.toThrow('READER_BANNED');

    await chooseFor(page, 'I will not stop', 'Premoderate the reader');
    await row.getByText('Premoderated', { exact: true }).waitFor();
    await banFor(page, 'I will not stop', { length: 'For good' });
    await row.getByText('Banned', { exact: true }).waitFor();
    await chooseFor(page, 'I will not stop', 'Let the reader comment as others do');
    await page.getByText('Ludo may comment as others do.').waitFor();
    await eventually(() => row.getByText('Banned').count(), 0);
    await say(article, 'I am back', { as: 'ludo' });
  });
});

describe('a Comment', () => {
  it('can be pinned and unpinned where a pin shows', async () => {
    const { article, comment } = await written('Keep me on top');
    await decide('approved', [comment]);
    const { article: elsewhere, comment: answered } = await written('What of it?');
    await decide('approved', [answered]);
    const { documentId: parent } = answered;
    await decide('approved', [await say(elsewhere, 'Just an answer', { parent })]);
    await goToDesk(page, { tab: 'approved', article: elsewhere.documentId });
    await inList(page, 'Just an answer').getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).waitFor();
    expect(await page.getByRole('menuitem', { name: 'Pin' }).count()).toBe(0);
    await goToDesk(page, { tab: 'approved', article: article.documentId });
    const isPinned = async () =>
      (await request<{ data: { pinned: boolean }[] }>(`/api/articles/${article.slug}/comments`))
        .data[0]?.pinned;

    await chooseFor(page, 'Keep me on top', 'Pin');
    await inList(page, 'Keep me on top').getByText('Pinned', { exact: true }).waitFor();
    expect(await isPinned()).toBe(true);
    await chooseFor(page, 'Keep me on top', 'Unpin');
    await page.getByText('The comment is no longer pinned.').waitFor();
    expect(await isPinned()).toBe(false);
  });

  it('links to its Article, and to the list of all its Comments', async () => {
    const { article } = await written('Where was that?');
    await say(article, 'And this?');
    await goToDesk(page, { words: 'Where was that?' });
    const onSite = inList(page, 'Where was that?').getByRole('link', { name: 'View on the site' });
    const { url } = (
      await request<{ data: { url: string }[] }>('/desk/comments?words=Where%20was%20that%3F', {
        token: editorToken(),
      })
    ).data[0]!;
    expect(url).toContain(`/${article.slug}#comment-`);
    // While it waits, its page shows no such Comment.
    expect(await onSite.getAttribute('href')).toBe(url.replace(/#.*/, ''));
    await chooseFor(page, 'Where was that?', 'Show all comments on the article');
    await inList(page, 'And this?').waitFor();
    await chooseFor(page, 'And this?', 'Open the article');
    await page.getByRole('heading', { name: article.title }).waitFor();
  });

  it('can be answered with the signature of an Author linked to the account, chosen before', async () => {
    const { article, comment } = await written('What do you say?');
    await decide('approved', [comment]);
    const moderator = await createAdmin('Iris', [read, 'plugin::desk.moderate']);
    const query = { tab: 'approved', article: article.documentId };
    const other = await openDesk(browser, query, { storageState: moderator.session });
    const openReply = async () => {
      await inList(other, 'What do you say?').getByRole('button', { name: 'Reply' }).click();
      return other.getByRole('dialog', { name: 'Reply to Fenwick' });
    };

    const dialog = await openReply();
    await dialog.getByText('Your account signs with no author yet').waitFor();
    expect(await dialog.getByRole('button', { name: 'Post reply' }).isDisabled()).toBe(true);
    const box = dialog.getByRole('textbox', { name: 'Your reply' });
    await box.fill('That you are right.');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await create('authors', { name: unique('Iris Whinchat'), account: moderator.id });
    const name = unique('Iris Nightjar');
    await create('authors', { name, account: moderator.id });
    await openReply();
    await dialog.getByRole('combobox', { name: 'Reply as' }).click();
    await other.getByRole('option', { name }).click();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await openReply();
    await dialog.getByRole('combobox', { name: 'Reply as' }).getByText(name).waitFor();
    expect(await box.inputValue()).toBe('That you are right.');
    await dialog.getByRole('button', { name: 'Post reply' }).click();
    await other.getByText('Your reply to Fenwick is published.').waitFor();

    const { data } = await request<{ data: { replies: object[] }[] }>(
      `/api/articles/${article.slug}/comments`,
    );
    expect(data[0]?.replies).toMatchObject([
      { body: 'That you are right.', author: { displayName: name, isEditor: true } },
    ]);
    await other.getByRole('button', { name: 'Refresh' }).click();
    await inList(other, 'That you are right.').getByText('Editor', { exact: true }).waitFor();
    await other.context().close();
  });
});

describe('a Reviewer, who may read only', () => {
  it('sees the desk without buttons to decide, and the server refuses decisions too', async () => {
    const { article, comment } = await written('Just looking');
    const reviewer = await createAdmin('Reviewer', [read]);
    const options = { storageState: reviewer.session };
    const other = await openDesk(browser, { article: article.documentId }, options);
    const row = inList(other, 'Just looking');
    await row.waitFor();

    await other.getByRole('link', { name: 'Desk', exact: true }).waitFor();
    expect(await row.getByRole('button').count()).toBe(0);
    expect(await row.getByRole('checkbox').count()).toBe(0);
    expect(await other.getByRole('button', { name: /Approve|Reject|Spam/ }).count()).toBe(0);
    for (const key of ['j', 'x', 'a', 'r', 's', 'u']) await other.keyboard.press(key);
    await row.waitFor();

    await expect(decide('approved', [comment], reviewer.token)).rejects.toThrow('403');
    expect(await shownBodies(article)).toEqual([]);
    await other.context().close();
  });

  it('has no desk without the permission to read it', async () => {
    const { session, token } = await createAdmin('Outsider', ['plugin::upload.read']);
    const other = await browser.visit({ storageState: session });
    await other.goto('/admin');
    await other.getByRole('link', { name: 'Media Library' }).first().waitFor();
    expect(await other.getByRole('link', { name: 'Desk', exact: true }).count()).toBe(0);
    await other.goto('/admin/plugins/desk');
    await other.getByText("You don't have the permissions to access that content").waitFor();

    const answer = await fetch(`${baseUrl()}/desk/comments`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(answer.status).toBe(403);
    await other.context().close();
  });

  it('sees the buttons for bans alone with only the permission to ban', async () => {
    const { article } = await written('Ban me if you can');
    const { session } = await createAdmin('Warden', [read, 'plugin::desk.ban']);
    const options = { storageState: session };
    const other = await openDesk(browser, { article: article.documentId }, options);
    await inList(other, 'Ban me if you can').getByRole('button', { name: 'More actions' }).click();
    await other.getByRole('menuitem', { name: 'Ban the reader…' }).waitFor();
    expect(await other.getByRole('menuitem', { name: 'Delete' }).count()).toBe(0);
    await other.context().close();
  });
});

describe('the desk', () => {
  it.each([
    ['he', 'הדסק', 'ממתינות', 'אישור'],
    ['ru', 'Редакция', 'Ждут', 'Одобрить'],
  ])('is translated into %s', async (language, name, waitingTab, approve) => {
    const { article } = await written('In your own language');
    const other = await browser.visit({ storageState: process.env.FOREWORD_E2E_SESSION });
    await other.addInitScript(
      (code) => localStorage.setItem('strapi-admin-language', code),
      language,
    );
    await goToDesk(other, { article: article.documentId });
    await other.getByRole('heading', { name, level: 1 }).waitFor();
    expect(await tab(other, waitingTab).getAttribute('aria-selected')).toBe('true');
    await inList(other, 'In your own language').getByRole('button', { name: approve }).waitFor();
    await other.context().close();
  });

  it.each([1280, 1920])('fits a screen %d pixels wide', async (width) => {
    const { article } = await written(`${'W'.repeat(400)} a long word`);
    const viewport = { width, height: 900 };
    const other = await openDesk(
      browser,
      { article: article.documentId },
      { storageState: process.env.FOREWORD_E2E_SESSION, viewport },
    );
    await inList(other, 'a long word').waitFor();
    const overflow = await inList(other, 'a long word').evaluate((row) => {
      const { right } = row.getBoundingClientRect();
      return { row: right <= innerWidth, page: document.documentElement.scrollWidth };
    });
    expect(overflow).toEqual({ row: true, page: width });
    await other.context().close();
  });

  it.each(['light', 'dark'])('has no accessibility violations in %s colours', async (theme) => {
    const { article, comment } = await written('No barriers');
    await decide('rejected', [comment]);
    await say(article, 'None at all, שלום');
    const other = await browser.visit({
      storageState: process.env.FOREWORD_E2E_SESSION,
      // What fades in has too little contrast on its way.
      reducedMotion: 'reduce',
    });
    await other.addInitScript((name) => localStorage.setItem('STRAPI_THEME', name), theme);
    await goToDesk(other, { tab: 'all', article: article.documentId });
    await inList(other, 'None at all').getByRole('checkbox').click();
    await inList(other, 'None at all').getByRole('button', { name: 'Approve' }).click();
    await other.getByText('The comment is approved.').waitFor();
    expect(await barriers(other)).toEqual([]);

    await inList(other, 'No barriers').getByRole('button', { name: 'More actions' }).click();
    await other.getByRole('menuitem', { name: 'Delete' }).waitFor();
    expect(await barriers(other)).toEqual([]);
    await other.keyboard.press('Escape');
    await inList(other, 'None at all').getByRole('button', { name: 'Reply' }).click();
    await other.getByRole('textbox', { name: 'Your reply' }).waitFor();
    expect(await barriers(other)).toEqual([]);
    await other.keyboard.press('Escape');
    await chooseFor(other, 'No barriers', 'Ban the reader…');
    await other.getByRole('radio', { name: 'For good' }).click();
    expect(await barriers(other)).toEqual([]);
    await other.keyboard.press('Escape');
    await other.keyboard.press('?');
    await other.getByText('Go to the next comment').waitFor();
    expect(await barriers(other)).toEqual([]);
    await other.context().close();
  });
});

it('the desk causes no error in the console', () => {
  expect(browser.problems()).toEqual([]);
});
