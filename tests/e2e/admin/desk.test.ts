import type { Page } from 'playwright-core';

import { createAdmin } from '../helpers/admins';
import { setCommentRules, unique } from '../helpers/api';
import { useBrowser } from '../helpers/browser';
import {
  chooseFor,
  countOf,
  createArticle,
  decide,
  goToDesk,
  inList,
  openDesk,
  report,
  say,
  shownBodies,
  tab,
} from '../helpers/desk';
import { eventually } from '../helpers/eventually';

const browser = useBrowser();
let page: Page;

/** An Article with Comments that wait, in this order, and the desk open on them. */
const waiting = async (...bodies: string[]) => {
  const article = await createArticle();
  const comments = [];
  for (const body of bodies) comments.push(await say(article, body));
  await goToDesk(page, { article: article.documentId });
  await eventually(() => page.getByRole('article').count(), bodies.length);
  return { article, comments };
};

const badge = () => page.getByRole('link', { name: 'Desk', exact: true });

const button = (words: string, name: string) => inList(page, words).getByRole('button', { name });

beforeAll(async () => {
  await setCommentRules({
    moderation: 'pre',
    floodSeconds: 0,
    heldWords: 'casino',
    maxLinks: 1,
    reportsToHold: 1,
  });
  page = await openDesk(browser);
});

describe('the menu', () => {
  it('leads to the desk, and shows the number of pending Comments, also when it grows', async () => {
    const article = await createArticle();
    await say(article, 'Count me.');
    const other = await browser.visit({ storageState: process.env.FOREWORD_E2E_SESSION });
    await other.clock.install();
    await other.goto('/admin');
    const link = other.getByRole('link', { name: 'Desk', exact: true });
    await eventually(async () => /\d/.test(await link.innerText()), true);
    const before = Number.parseInt((await link.innerText()).replace(/\D/g, ''), 10);

    await say(article, 'Count me too.');
    await other.clock.runFor(70_000);
    await eventually(
      async () => Number.parseInt((await link.innerText()).replace(/\D/g, ''), 10),
      before + 1,
    );

    await link.click();
    await inList(other, 'Count me too.').waitFor();
    expect(await countOf(other, 'Waiting')).toBe(before + 1);
    await other.context().close();
  });
});

describe('a row', () => {
  it('shows the Comment as readers would see it, its Reader and its Article', async () => {
    const { article } = await waiting('Wait for *me*');
    const row = inList(page, 'Wait for');

    expect(await row.locator('em').innerText()).toBe('me');
    const words = await row.innerText();
    expect(words).toMatch(/Fenwick\s+\d+ approved · \d+ rejected · reader since \w+ \d+, \d{4}/);
    expect(words).toContain('All comments wait for a moderator.');
    expect(await row.getByRole('time').count()).toBeGreaterThan(0);

    await row.getByRole('link', { name: article.title }).click();
    await page.getByRole('heading', { name: article.title }).waitFor();
    expect(page.url()).toContain(`api::article.article/${article.documentId}`);
  });

  it('shows why the Comment is pending: the word that was found, the number of links', async () => {
    const article = await createArticle();
    await say(article, 'A new casino has opened');
    await say(article, 'See https://a.example and https://b.example');
    await goToDesk(page, { article: article.documentId });

    await inList(page, 'A new casino')
      .getByText('It contains a word that holds comments back: casino', { exact: true })
      .waitFor();
    await inList(page, 'a.example').getByText('It has 2 links; 1 is allowed.').waitFor();
  });

  it('shows its parent, and the thread around it', async () => {
    const article = await createArticle();
    const top = await say(article, 'The top of it');
    await decide('approved', [top]);
    const answer = await say(article, 'I disagree', { parent: top.documentId });
    await decide('approved', [answer]);
    await say(article, 'And I with you', { parent: answer.documentId });
    await goToDesk(page, { article: article.documentId });

    await inList(page, 'And I with you').getByText('In answer to Fenwick: I disagree').waitFor();
    await button('And I with you', 'Show the thread').click();
    const thread = page.getByRole('list', { name: 'The thread around this comment' });
    await thread.getByText('And I with you').waitFor();
    expect(await thread.getByRole('listitem').count()).toBe(3);
    expect(await thread.innerText()).toMatch(/The top of it[^]*I disagree[^]*And I with you/);
  });

  it('lists the Reports with their reasons', async () => {
    const { article, comments } = await waiting('About my cat');
    await decide('approved', comments);
    await report(comments[0]!, 'saskia', { reason: 'off-topic', detail: 'Cats again.' });
    await goToDesk(page, { tab: 'reported', article: article.documentId });

    const reports = inList(page, 'About my cat').getByRole('list', { name: 'Reports' });
    expect(await reports.innerText()).toBe('Off-topic, reported by Saskia Pome Cats again.');
    await button('About my cat', 'Approve').click();
    await inList(page, 'About my cat').waitFor({ state: 'detached' });
    await eventually(() => shownBodies(article), ['About my cat']);
  });

  it('is laid out from right to left when its text is', async () => {
    await waiting('זו תגובה בעברית');
    const direction = await inList(page, 'זו תגובה')
      .getByText('זו תגובה')
      .evaluate((element) => getComputedStyle(element.parentElement!).direction);
    expect(direction).toBe('rtl');
  });
});

describe('the list', () => {
  it('begins with the oldest where that is chosen, also after a reload', async () => {
    await waiting('The first', 'The second', 'The third');
    const bodies = () => page.getByRole('article').locator('p:first-child').allInnerTexts();
    const said = async () => (await bodies()).filter((words) => words.startsWith('The ')).join();
    await eventually(said, 'The third,The second,The first');
    await page.getByRole('combobox', { name: 'Order' }).click();
    await page.getByRole('option', { name: 'Oldest first' }).click();
    await eventually(said, 'The first,The second,The third');
    await page.reload();
    await eventually(said, 'The first,The second,The third');
  });
});

describe('a decision', () => {
  it('to approve is shown at once in the list, the counts, the menu, and to readers', async () => {
    const { article } = await waiting('Let me through');
    const before = await countOf(page, 'Waiting');
    await button('Let me through', 'Approve').click();

    await inList(page, 'Let me through').waitFor({ state: 'detached' });
    await page.getByText('The comment is approved.').waitFor();
    await eventually(() => countOf(page, 'Waiting'), before - 1);
    if (before > 1) expect(await badge().innerText()).toContain(String(before - 1));
    expect(await shownBodies(article)).toEqual(['Let me through']);
  });

  it.each([
    ['Reject', 'Rejected'],
    ['Spam', 'Spam'],
  ])('to %s moves the Comment to the tab %s, with an audit line', async (name, where) => {
    const words = unique('Turn me down');
    await waiting(words);
    await button(words, name).click();
    await inList(page, words).waitFor({ state: 'detached' });
    await tab(page, where).click();

    const audit = inList(page, words).getByRole('list', { name: 'Decisions' });
    expect(await audit.innerText()).toMatch(
      new RegExp(`\\d{4}.* · Demo Editor: from Waiting to ${where}$`),
    );
  });

  it('with a reason shows the reason under the Comment', async () => {
    await waiting('You are all fools');
    await chooseFor(page, 'You are all fools', 'Reject with a reason…');
    const dialog = page.getByRole('dialog', { name: 'Reject with a reason' });
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('Rude');
    await dialog.getByRole('button', { name: 'Reject' }).click();

    await tab(page, 'Rejected').click();
    await inList(page, 'You are all fools').getByText('from Waiting to Rejected · Rude').waitFor();
  });

  it('to delete moves the Comment to the tab Deleted', async () => {
    await waiting('Delete me');
    await chooseFor(page, 'Delete me', 'Delete');
    await inList(page, 'Delete me').waitFor({ state: 'detached' });
    await tab(page, 'Deleted').click();
    await inList(page, 'Delete me').waitFor();
  });

  it('can be undone', async () => {
    const { article } = await waiting('A slip of the hand');
    await button('A slip of the hand', 'Approve').click();
    await page.getByRole('button', { name: 'Undo' }).click();

    await inList(page, 'A slip of the hand').getByText('Decision taken back').waitFor();
    await eventually(() => shownBodies(article), []);
    expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
  });

  it('can be undone with those before it, while the frame stays where it is', async () => {
    const words = Array.from({ length: 12 }, (_, index) => `Number ${index + 1} of them`);
    const { article } = await waiting(...words);
    const frame = page.locator('article[aria-current]');
    const place = async () => ({
      words: await frame.locator('p').first().innerText(),
      top: Math.round((await frame.boundingBox())?.y ?? 0),
    });
    const stays = async (before: Awaited<ReturnType<typeof place>>) => {
      const { words: framed, top } = await place();
      expect(framed).toBe(before.words);
      expect(Math.abs(top - before.top)).toBeLessThanOrEqual(2);
    };
    // The newest is the first in the list.
    for (let step = 0; step < 6; step += 1) await page.keyboard.press('j');
    expect((await place()).words).toBe('Number 7 of them');
    for (const key of ['a', 'a', 'r']) await page.keyboard.press(key);
    await eventually(() => shownBodies(article), ['Number 7 of them', 'Number 6 of them']);
    const before = await place();
    expect(before.words).toBe('Number 4 of them');

    await page.keyboard.press('u');
    await inList(page, 'Number 5 of them').waitFor();
    await stays(before);
    await page.keyboard.press('u');
    await inList(page, 'Number 6 of them').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await inList(page, 'Number 7 of them').waitFor();

    await stays(before);
    await eventually(() => shownBodies(article), []);
    await eventually(() => page.getByRole('button', { name: 'Undo' }).count(), 0);
  });

  it('can be undone from another tab too', async () => {
    await waiting('Here and there');
    await button('Here and there', 'Reject').click();
    await tab(page, 'Rejected').click();
    await inList(page, 'Here and there').waitFor();
    await page.keyboard.press('u');

    await inList(page, 'Here and there').waitFor({ state: 'detached' });
    await tab(page, 'Waiting').click();
    await inList(page, 'Here and there').waitFor();
  });

  it('can be made for many Comments at once', async () => {
    const { article } = await waiting('One of them', 'Two of them', 'Three of them');
    await page.getByRole('checkbox', { name: 'Select all in the list' }).click();
    await inList(page, 'Two of them').getByRole('checkbox').click();
    const many = page.getByRole('group', { name: 'Decide over many' });
    await many.getByText('2 selected').waitFor();
    await many.getByRole('button', { name: 'Approve' }).click();

    await page.getByText('2 comments are approved.').waitFor();
    await eventually(() => inList(page, 'of them').count(), 1);
    await eventually(() => shownBodies(article), ['Three of them', 'One of them']);
    await page.getByRole('button', { name: 'Undo' }).click();
    await eventually(() => inList(page, 'of them').count(), 3);
  });
});

describe('a decision that the server refuses', () => {
  it('tells the second Moderator what the first decided', async () => {
    const { comments } = await waiting('Both want me');
    const first = await createAdmin('Greta', ['plugin::desk.moderate']);
    await decide('spam', comments, first.token);
    await button('Both want me', 'Approve').click();

    const alert = inList(page, 'Both want me').getByRole('alert');
    expect(await alert.innerText()).toBe(
      'Greta Tester has decided over this comment meanwhile: it is spam.',
    );
    await eventually(() => page.getByText('The comment is approved.').count(), 0);
    expect(await button('Both want me', 'Spam').count()).toBe(0);

    await button('Both want me', 'Approve').click();
    await page.getByText('The comment is approved.').waitFor();
  });

  it('is reverted with a message when the server cannot be reached', async () => {
    const article = await createArticle();
    await say(article, 'Hold the line');
    const query = { article: article.documentId };
    const other = await openDesk(browser, query, { provokes: /\/desk\/decisions$/ });
    await other.route('**/desk/decisions', (route) => route.abort());
    await inList(other, 'Hold the line').getByRole('button', { name: 'Reject' }).click();

    await other.getByText('The server could not be reached. Try again in a moment.').waitFor();
    await inList(other, 'Hold the line').waitFor();
    expect(await other.getByRole('button', { name: 'Undo' }).count()).toBe(0);
    await other.context().close();
  });
});

it('the desk causes no error in the console', () => {
  expect(browser.problems()).toEqual([]);
});
