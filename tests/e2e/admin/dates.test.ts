import type { Page } from 'playwright-core';

import { editorToken } from '../helpers/admins';
import { create, request, unique } from '../helpers/api';
import { useBrowser } from '../helpers/browser';
import { field, openContentManager, openForm, save } from '../helpers/content-manager';
import { eventually } from '../helpers/eventually';

const LABEL = 'Originally published on';
const FORMS = '/content-manager/collection-types/api::article.article';

const browser = useBrowser();
let page: Page;
let documentId: string;
let title: string;

const day = () => field(page, LABEL);

const stored = async (): Promise<string | null> => {
  const { data } = await request<{ data: { originallyPublishedOn: string | null } }>(
    `${FORMS}/${documentId}`,
    { token: editorToken() },
  );
  return data.originallyPublishedOn;
};

beforeAll(async () => {
  page = await openContentManager(browser, { provokes: /\/collection-types\/api::article/ });
  const article = await create('articles', { title: unique('Dated'), body: 'Text.' });
  ({ documentId, title } = article);
  await openForm(page, article);
});

describe('a day that is typed into a form', () => {
  it.each([
    ['2025-12-22', '2025-12-22', 'December 22, 2025'],
    ['21.12.2025', '2025-12-21', 'December 21, 2025'],
    ['Jan 7, 2024', '2024-01-07', 'January 7, 2024'],
    ['22 December 2025', '2025-12-22', 'December 22, 2025'],
    ['23/12/2025', '2025-12-23', 'December 23, 2025'],
  ])('%s is saved as that day and shown in words', async (typed, saved, shown) => {
    await day().fill(typed);
    await day().press('Tab');
    expect(await day().inputValue()).toBe(shown);
    expect(await save(page)).toBe('Saved document');
    expect(await stored()).toBe(saved);
    await page.reload();
    await eventually(() => day().inputValue(), shown);
  });

  it.each([
    ['Pacific/Honolulu', '21 December 2025', '2025-12-21'],
    ['Pacific/Kiritimati', '22 December 2025', '2025-12-22'],
  ])('is the same day in %s', async (timezoneId, typed, saved) => {
    const there = await openContentManager(browser, { timezoneId });
    await there.goto(page.url());
    await field(there, LABEL).fill(typed);
    expect(await save(there)).toBe('Saved document');
    expect(await field(there, LABEL).inputValue()).toBe(`December ${saved.slice(-2)}, 2025`);
    expect(await stored()).toBe(saved);
  });

  it('can be chosen from a calendar', async () => {
    // Other windows have saved meanwhile.
    await page.reload();
    await day().waitFor();
    await page.locator('input[type="date"]').evaluate((input: HTMLInputElement) => {
      const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
      native?.set?.call(input, '2020-02-29');
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await eventually(() => day().inputValue(), 'February 29, 2020');
  });

  it('is cleared when its field is emptied', async () => {
    await day().fill('');
    await day().press('Tab');
    expect(await save(page)).toBe('Saved document');
    expect(await stored()).toBe(null);
  });

  it.each([
    ['03/04/2025', 'This can be April 3, 2025 or March 4, 2025. Write the month as a word.'],
    ['2025-02-30', 'There is no such day.'],
    ['next week', 'This is not a day. Write it as 22 December 2025 or 2025-12-22.'],
  ])('%s is refused at the field, and nothing is saved', async (typed, sentence) => {
    await day().fill(typed);
    await day().press('Tab');
    await page.getByText(sentence).waitFor();
    expect(await day().inputValue()).toBe(typed);
    const answer = page.waitForResponse((one) => one.request().method() === 'PUT');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    expect((await answer).status()).toBe(400);
    expect(await stored()).toBe(null);
    await page.reload();
    await eventually(() => field(page, 'Title').inputValue(), title);
  });
});

it('causes no error in the console', () => {
  expect(browser.problems()).toEqual([]);
});
