import type { Locator, Page } from 'playwright-core';

import { relaxCommentRules } from '../helpers/api';
import { barriersIn } from '../helpers/barriers';
import { useBrowser } from '../helpers/browser';
import { visitAsColleague } from '../helpers/colleague';
import { eventually } from '../helpers/eventually';

const browser = useBrowser();
let page: Page;

const number = (name: string): Locator => page.getByRole('textbox', { name, exact: true });

const words = (name: string): Locator => page.getByRole('textbox', { name, exact: true });

const choose = async (name: string, value: string) => {
  await page.getByRole('combobox', { name, exact: true }).click();
  await page.getByRole('option', { name: value, exact: true }).click();
};

const saveButton = () => page.getByRole('button', { name: 'Save', exact: true });

const box = () => page.getByRole('region', { name: 'Try the rules' });

const attempt = async (text: string) => {
  await box().getByRole('textbox', { name: 'A comment to try' }).fill(text);
  await box().getByRole('button', { name: 'Try it' }).click();
};

beforeAll(async () => {
  await relaxCommentRules();
  page = await browser.visit({
    storageState: process.env.FOREWORD_E2E_SESSION,
    provokes: /\/desk\/settings/,
  });
});
afterAll(() => relaxCommentRules());

beforeEach(async () => {
  await page.goto('/admin/settings/comment-rules');
  await page.getByRole('heading', { name: 'Comment rules', level: 1 }).waitFor();
});

describe('the page "Comment rules"', () => {
  it('is found under Settings, with the rules in their groups', async () => {
    await page.goto('/admin/settings');
    await page.getByRole('link', { name: 'Comment rules' }).click();
    await page.getByRole('heading', { name: 'Comment rules', level: 1 }).waitFor();
    for (const name of [
      'Moderation',
      'Words',
      'Length and links',
      'Time',
      'Replies',
      'Reports',
      'Try the rules',
    ]) {
      await page.getByRole('region', { name, exact: true }).waitFor();
    }
  });

  it('saves changed values', async () => {
    expect(await saveButton().isDisabled()).toBe(true);
    await choose('When a comment shows', 'Every comment waits');
    await words('Held words').fill('casino\nהגרלה');
    await number('Most links').fill('0');
    await saveButton().click();
    await page.getByText('The comment rules are saved.').waitFor();

    await page.reload();
    await eventually(() => words('Held words').inputValue(), 'casino\nהגרלה');
    expect(await number('Most links').inputValue()).toBe('0');
    await choose('When a comment shows', 'At once');
    await words('Held words').fill('');
    await number('Most links').fill('2');
    await saveButton().click();
    await page.getByText('The comment rules are saved.').waitFor();
  });

  it('keeps the typed values when the server refuses, and shows the reason at the field', async () => {
    await words('Banned words').fill('lottery');
    await number('Deepest reply').fill('1000');
    await saveButton().click();
    await page.getByText('Write a whole number from 0 to 100.').waitFor();

    const wrong = number('Deepest reply');
    expect(await wrong.getAttribute('aria-invalid')).toBe('true');
    await eventually(() => wrong.evaluate((node) => node === document.activeElement), true);
    expect(await words('Banned words').inputValue()).toBe('lottery');
    expect(await wrong.inputValue()).toBe('1,000');
    await wrong.fill('');
    await saveButton().click();
    await page.getByText('Write a whole number from 0 to 100.').waitFor();
  });

  it('asks before unsaved changes are discarded', async () => {
    await words('Held words').fill('unsaved');
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
    expect(await words('Held words').inputValue()).toBe('unsaved');
  });
});

describe('the box that tries the rules', () => {
  it('shows which rule decides and why, by the values on the page, and saves nothing', async () => {
    await words('Banned words').fill('lottery');
    await attempt('Win the *lottery* today');
    await box().getByText('It is rejected').waitFor();
    await box().getByText('Decided by: banned words.').waitFor();
    await box().getByText('Banned word: lottery').waitFor();
    expect(await box().locator('em').innerText()).toBe('lottery');

    await page.reload();
    await eventually(() => words('Banned words').inputValue(), '');
  });

  it.each([
    [
      'a new reader',
      'It waits for a decision',
      "The reader's first comments wait for a moderator.",
    ],
    ['a trusted reader', 'It shows at once', undefined],
    ['a premoderated reader', 'It waits for a decision', 'The reader is premoderated.'],
  ])('can try %s', async (reader, outcome, reason) => {
    await choose('When a comment shows', "A reader's first comments wait");
    await choose('Written by', reader);
    await attempt('A plain comment');
    await box().getByText(outcome).waitFor();
    await box().getByText('Decided by: when a comment shows.').waitFor();
    if (reason) await box().getByText(reason).waitFor();
  });

  it('shows what a Reader would be told, and clears the result when the text changes', async () => {
    await attempt('   ');
    await box().getByText('It is not taken').waitFor();
    await box().getByText('Write something before you post.').waitFor();
    await box().getByRole('textbox', { name: 'A comment to try' }).fill('Other words');
    await box().getByText('It is not taken').waitFor({ state: 'detached' });
  });

  it('marks a value with which the rules could not be tried', async () => {
    await number('Longest comment').fill('0');
    await attempt('Words');
    await page.getByText('Write a whole number from 1 to 100,000.').waitFor();
  });
});

it('the page "Comment rules" cannot be reached without the permission, by the menu or by its address', async () => {
  const colleague = await visitAsColleague(browser, [
    { action: 'plugin::desk.read' },
    { action: 'admin::webhooks.read' },
  ]);
  await colleague.goto('/admin/settings/webhooks');
  await colleague.getByRole('link', { name: 'Webhooks' }).waitFor();
  expect(await colleague.getByRole('link', { name: 'Comment rules' }).count()).toBe(0);
  await colleague.goto('/admin/settings/comment-rules');
  await colleague.getByText("You don't have the permissions to access that content").waitFor();
});

it('the page "Comment rules" has no accessibility violations, in light and dark', async () => {
  await number('Deepest reply').fill('1000');
  await saveButton().click();
  await page.getByText('Write a whole number from 0 to 100.').waitFor();
  await attempt('A plain comment');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await barriersIn(page, 'main')).toEqual([]);
  }
});

it('the page "Comment rules" causes no error in the console', () => {
  expect(browser.problems()).toEqual([]);
});
