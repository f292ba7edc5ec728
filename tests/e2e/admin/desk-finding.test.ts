import type { Page } from 'playwright-core';

import { setCommentRules, unique } from '../helpers/api';
import { useBrowser } from '../helpers/browser';
import { countOf, createArticle, goToDesk, inList, openDesk, say, tab } from '../helpers/desk';
import { eventually } from '../helpers/eventually';

const browser = useBrowser();
let page: Page;

const listed = () => page.getByRole('article').count();

const current = () => page.locator('article[aria-current]');

/** Comments that wait under an Article, the newest last, and the desk open on them. */
const waiting = async (...bodies: string[]) => {
  const article = await createArticle();
  for (const body of bodies) await say(article, body);
  await goToDesk(page, { article: article.documentId });
  await inList(page, bodies.at(-1)!).waitFor();
  return article;
};

beforeAll(async () => {
  await setCommentRules({ moderation: 'pre', floodSeconds: 0 });
  page = await openDesk(browser);
});

describe('the search', () => {
  it('finds text, a Reader and an Article, and is in the address of the page', async () => {
    const word = unique('Wagtail').replace(' ', '');
    const article = await createArticle();
    await say(article, `A ${word} by Fenwick, 100%+ sure`);
    await say(article, `A ${word} by Saskia`, { as: 'saskia' });
    await say(await createArticle(), `A ${word} elsewhere`);
    await goToDesk(page);

    const box = (name: string) => page.getByRole('textbox', { name, exact: true });
    await box('Words').fill(word.toUpperCase());
    await box('Words').press('Enter');
    await eventually(listed, 3);
    await box('Article').fill(article.title);
    await page.getByRole('button', { name: 'Search' }).click();
    await eventually(listed, 2);
    await box('Reader').fill('saskia');
    await box('Reader').press('Enter');
    await eventually(listed, 1);
    await inList(page, 'by Saskia').waitFor();

    const { searchParams } = new URL(page.url());
    expect(searchParams.get('words')).toBe(word.toUpperCase());
    expect(searchParams.get('reader')).toBe('saskia');
    await page.reload();
    await inList(page, 'by Saskia').waitFor();
    expect(await listed()).toBe(1);
    expect(await box('Words').inputValue()).toBe(word.toUpperCase());

    await page.goBack();
    await eventually(listed, 2);
    await box('Words').fill('fenwick, 100%+');
    await box('Words').press('Enter');
    await eventually(listed, 1);
    await page.getByRole('button', { name: 'Clear' }).click();
    await eventually(() => box('Words').inputValue(), '');
  });

  it('shows a message when there are no results', async () => {
    await goToDesk(page, { words: unique('nobody wrote this') });
    await page.getByText('There is nothing here.').waitFor();
  });

  it('shows all Comments of a Reader after a click on their name', async () => {
    await waiting('Who am I?');
    await inList(page, 'Who am I?').getByRole('link', { name: 'Fenwick' }).click();
    await eventually(() => tab(page, 'All').getAttribute('aria-selected'), 'true');
    await page.getByRole('article').first().waitFor();
    const names = await page.getByRole('article').getByRole('link', { name: 'Fenwick' }).count();
    expect(names).toBe(await listed());
  });
});

describe('the tabs', () => {
  it('are seven, each with its count', async () => {
    await goToDesk(page);
    const names = ['Waiting', 'Reported', 'Approved', 'Rejected', 'Spam', 'Deleted', 'All'];
    expect(await page.getByRole('tab').count()).toBe(names.length);
    for (const name of names) {
      await eventually(async () => Number.isInteger(await countOf(page, name)), true);
    }
  });

  it('are in the address of the page', async () => {
    await goToDesk(page);
    await tab(page, 'Approved').click();
    await page.waitForURL(/tab=approved/);
    await page.reload();
    await eventually(() => tab(page, 'Approved').getAttribute('aria-selected'), 'true');
    await page.goBack();
    await eventually(() => tab(page, 'Waiting').getAttribute('aria-selected'), 'true');
  });
});

describe('the list', () => {
  it('loads twenty and then the rest, each once', async () => {
    await waiting(...Array.from({ length: 23 }, (_, index) => `Number ${index} of many`));
    await eventually(listed, 20);
    await page.getByRole('button', { name: 'Load more' }).click();
    await eventually(listed, 23);

    const bodies = await page.getByText(/^Number \d+ of many$/).allInnerTexts();
    expect([...bodies]).toEqual(
      Array.from({ length: 23 }, (_, index) => `Number ${22 - index} of many`),
    );
    expect(await page.getByRole('button', { name: 'Load more' }).count()).toBe(0);
  });

  it('loads the next Comments by itself while Comments leave it', async () => {
    await waiting(...Array.from({ length: 22 }, (_, index) => `Number ${index} of some`));
    await eventually(listed, 20);
    await page.getByRole('checkbox', { name: 'Select all in the list' }).click();
    await page.keyboard.press('s');

    await inList(page, 'Number 0 of some').waitFor();
    await eventually(listed, 2);
  });
});

describe('the keyboard shortcuts', () => {
  it('go through the list, decide, and undo', async () => {
    await waiting('First', 'Second', 'Third');
    await page.keyboard.press('j');
    await current().getByText('Third').waitFor();
    await page.keyboard.press('j');
    await current().getByText('Second').waitFor();
    await page.keyboard.press('k');
    await page.keyboard.press('a');
    await inList(page, 'Third').waitFor({ state: 'detached' });
    await page.getByText('The comment is approved.').waitFor();
    await current().getByText('Second').waitFor();
    await page.keyboard.press('r');
    await page.getByText('The comment is rejected.').waitFor();
    await page.keyboard.press('s');
    await page.getByText('The comment is marked as spam.').waitFor();
    await eventually(listed, 0);
    await page.keyboard.press('u');
    await inList(page, 'First').waitFor();
    expect(await listed()).toBe(1);
  });

  it('select many Comments, and decide about them', async () => {
    await waiting('First', 'Second', 'Third');
    for (const key of ['j', 'x', 'j', 'j', 'x', 'a']) await page.keyboard.press(key);
    await page.getByText('2 comments are approved.').waitFor();
    await eventually(listed, 1);
    await current().getByText('Second').waitFor();
  });

  it('type letters in a text field', async () => {
    await waiting('Do not touch me');
    await page.keyboard.press('j');
    await page.getByRole('textbox', { name: 'Words' }).pressSequentially('jars');
    expect(await listed()).toBe(1);
    expect(await page.getByRole('textbox', { name: 'Words' }).inputValue()).toBe('jars');
  });

  it('are listed in a dialog', async () => {
    await waiting('Explain yourself');
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await help.getByText('Go to the next comment').waitFor();
    await page.keyboard.press('a');
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    expect(await listed()).toBe(1);
  });
});

it('the desk causes no error in the console', () => {
  expect(browser.problems()).toEqual([]);
});
