import type { Page } from 'playwright-core';

import { addressOf, relaxCommentRules, unique } from '../helpers/api';
import { useBrowser } from '../helpers/browser';
import { showWholeList, signIn } from '../helpers/reader';

const browser = useBrowser();

const masthead = (page: Page) => page.getByRole('banner');
const signedIn = (page: Page, name: string) =>
  masthead(page).getByText(`Signed in as ${name}`, { exact: true }).waitFor();

beforeAll(relaxCommentRules);

describe('a visitor can sign in', () => {
  it('from the list, and is signed in on the page of an Article too', async () => {
    const page = await browser.visit();
    await page.goto('/');
    await signIn(page, 'reader@example.org');
    await signedIn(page, 'Robin Reader');
    expect(await page.getByRole('dialog').count()).toBe(0);

    await showWholeList(page);
    await page.getByRole('link', { name: 'The Treaty That Remembers' }).click();
    await signedIn(page, 'Robin Reader');
    await page.getByRole('textbox', { name: 'Your comment' }).waitFor();
  });

  it('on the page of a closed conversation', async () => {
    const page = await browser.visit();
    await page.goto(await addressOf('Ninety-One Logbooks and One Missing Night'));
    await page.getByText('it takes no more comments').waitFor();
    await signIn(page, 'saskia@example.org');
    await signedIn(page, 'Saskia Pome');
  });

  it('above the conversation, and the comment form then gets the focus', async () => {
    const page = await browser.visit();
    await page.goto(await addressOf('The Treaty That Remembers Only Wet Years'));
    await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    await signIn(page, 'noga@example.org');
    const box = page.getByRole('textbox', { name: 'Your comment' });
    await box.waitFor();
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

describe('the sign-in form', () => {
  it('shows that a password is wrong, and keeps the typed values', async () => {
    const page = await browser.visit({ provokes: /\/api\/auth\/local$/ });
    await page.goto('/');
    await signIn(page, 'saskia@example.org', 'not the password');

    await page.getByText('Invalid identifier or password').waitFor();
    const identifier = page.getByRole('textbox', { name: 'Email or username' });
    expect(await identifier.inputValue()).toBe('saskia@example.org');
    expect(await page.getByLabel('Password').inputValue()).toBe('not the password');
  });

  it('is closed with Escape, and the focus returns to where it was', async () => {
    const page = await browser.visit();
    await page.goto('/');
    await masthead(page).getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('dialog', { name: 'Sign in' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.locator(':focus').textContent()).toBe('Sign in');
  });
});

describe('a new Reader', () => {
  const fillIn = async (page: Page, username: string, password: string) => {
    await masthead(page).getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: 'Create an account' }).click();
    const form = page.getByRole('dialog', { name: 'Create an account' });
    await form.getByRole('textbox', { name: 'Username' }).fill(username);
    await form.getByRole('textbox', { name: 'Email' }).fill(`${username}@example.org`);
    await form.getByLabel('Password').fill(password);
    await form.getByRole('button', { name: 'Create an account' }).click();
  };

  it('creates an account and is signed in', async () => {
    const page = await browser.visit();
    await page.goto('/');
    const name = unique('Newcomer').replace(' ', '-');
    await fillIn(page, name, 'Correct-horse-1');
    await signedIn(page, name);
  });

  it('sees a message at each wrong value', async () => {
    const page = await browser.visit({ provokes: /\/auth\/local\/register$/ });
    await page.goto('/');
    await fillIn(page, unique('Newcomer').replace(' ', '-'), 'short');
    await page
      .getByRole('alert')
      .filter({ hasText: /password must be at least 6/i })
      .waitFor();
  });
});

it('the page causes no error in the console', () => {
  expect(browser.problems()).toEqual([]);
});
