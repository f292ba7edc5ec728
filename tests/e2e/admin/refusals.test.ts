import type { Page, Route } from 'playwright-core';

import { DEMO_ADMIN } from '../../../src/demo/accounts';
import { create, unique } from '../helpers/api';
import { useBrowser } from '../helpers/browser';
import {
  bodyEditor,
  field,
  openContentManager,
  openForm,
  openNew,
  pasteText,
  readNotification,
  save,
} from '../helpers/content-manager';
import { eventually } from '../helpers/eventually';

const browser = useBrowser();
const FORMS = /\/content-manager\/collection-types\/api::[^?]*/;
const RENEWAL = /\/admin\/access-token$/;
const WORDS = 'Words that nobody has twice.';

let page: Page;

const isSave = (route: Route): boolean => ['PUT', 'POST'].includes(route.request().method());

/** Has every save refused, and nothing else. */
const refuse = (refusal: (route: Route) => Promise<void>) =>
  page.route(FORMS, (route) => (isSave(route) ? refusal(route) : route.fallback()));

const answer = (status: number, error: object) => (route: Route) =>
  route.fulfill({
    status,
    contentType: 'application/json',
    body: JSON.stringify({ data: null, error: { status, ...error } }),
  });

const page502 = (route: Route) =>
  route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' });

const body = () => bodyEditor(page).innerText();

const slugTaken = {
  name: 'ValidationError',
  message: '"x" is taken.',
  details: { code: 'SLUG_TAKEN', field: 'slug' },
};

beforeAll(async () => {
  page = await openContentManager(browser, { provokes: /./ });
});
afterEach(() => page.unrouteAll());

describe('a save of an Article that is refused', () => {
  let title: string;
  const slug = unique('refused').replaceAll(' ', '-').toLowerCase();

  beforeAll(async () => {
    const article = await create(
      'articles',
      { title: unique('Refused'), body: 'Text.' },
      { status: 'draft' },
    );
    await openForm(page, article);
    title = unique('Written anew');
    await field(page, 'Title').fill(title);
    await field(page, 'Address (slug)').fill(slug);
    await pasteText(page, ` ${WORDS}`);
  });

  it.each<[string, (route: Route) => Promise<void>, string]>([
    ['400', answer(400, slugTaken), 'Correct the marked field'],
    ['401', answer(401, { name: 'UnauthorizedError', message: 'Missing' }), 'Sign in again'],
    ['403', answer(403, { name: 'ForbiddenError', message: 'Forbidden' }), 'You may not do this'],
    ['409', answer(409, { name: 'ConflictError', message: 'Two wrote.' }), 'Two wrote.'],
    ['413', answer(413, { name: 'PayloadTooLargeError', message: 'Large' }), 'too large'],
    ['429', answer(429, { name: 'RateLimitError', message: 'Many' }), 'Wait a minute'],
    ['500', answer(500, { name: 'InternalServerError', message: 'Fault' }), 'The server failed'],
    ['502 with a page', page502, 'The server is busy'],
    ['503', answer(503, { name: 'ServiceUnavailableError', message: 'No' }), 'The server is busy'],
    ['nothing', (route) => route.abort('internetdisconnected'), 'no connection'],
  ])('with %s keeps what was typed, and says what to do', async (_what, refusal, sentence) => {
    await refuse(refusal);
    expect(await save(page)).toContain(sentence);
    expect(await field(page, 'Title').inputValue()).toBe(title);
    expect(await field(page, 'Address (slug)').inputValue()).toBe(slug);
    expect(await body()).toContain(WORDS);
    expect(await page.getByRole('button', { name: 'Save', exact: true }).isEnabled()).toBe(true);
  });

  it('marks the field that is wrong', async () => {
    await refuse(answer(400, slugTaken));
    expect(await save(page)).toContain('"x" is taken.');
    await page.locator('[data-strapi-field-error]').getByText('"x" is taken.').waitFor();
    expect(await field(page, 'Address (slug)').getAttribute('aria-invalid')).toBe('true');
  });

  it('is kept too when it should have been published', async () => {
    await refuse(answer(500, { name: 'InternalServerError', message: 'Fault' }));
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByText('The server failed').first().waitFor();
    expect(await field(page, 'Title').inputValue()).toBe(title);
    expect(await body()).toContain(WORDS);
    await page.getByRole('button', { name: 'Close', exact: true }).first().click();
  });

  it('is done after signing in again, where the session had ended', async () => {
    await refuse(answer(401, { name: 'UnauthorizedError', message: 'Missing' }));
    await page.route(RENEWAL, answer(401, { name: 'UnauthorizedError', message: 'Expired' }));
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
    await dialog.getByLabel('Password').fill(DEMO_ADMIN.password);
    await page.unrouteAll();
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Saved document').first().waitFor();
    await dialog.waitFor({ state: 'detached' });

    await page.reload();
    await eventually(() => field(page, 'Title').inputValue(), title);
    expect(await field(page, 'Address (slug)').inputValue()).toBe(slug);
    expect(await body()).toContain(WORDS);
  });
});

it('keeps what is typed while a save is under way', async () => {
  const article = await create(
    'articles',
    { title: unique('Slowly saved'), body: 'Text.' },
    { status: 'draft' },
  );
  await openForm(page, article);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await refuse(async (route) => {
    await held;
    await route.continue();
  });
  await field(page, 'Excerpt').fill('One.');
  const answered = page.waitForResponse((one) => one.request().method() === 'PUT');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await field(page, 'Title').fill('Typed meanwhile');
  release();
  await answered;
  expect(await readNotification(page)).toBe('Saved document');
  await eventually(() => field(page, 'Excerpt').inputValue(), 'One.');
  expect(await field(page, 'Title').inputValue()).toBe('Typed meanwhile');
  expect(await save(page)).toBe('Saved document');
  await eventually(() => field(page, 'Title').inputValue(), 'Typed meanwhile');
});

it('keeps a new Author that is refused, and saves it after all', async () => {
  await page.goto('/admin/content-manager');
  await openNew(page, 'Author');
  const name = unique('Refused Robin');
  await field(page, 'Name').fill(name);
  await refuse(answer(503, { name: 'ServiceUnavailableError', message: 'No' }));
  expect(await save(page)).toContain('The server is busy');
  expect(await field(page, 'Name').inputValue()).toBe(name);
  await page.unrouteAll();
  expect(await save(page)).toBe('Saved document');
});

it('throws nothing', () => {
  expect(browser.problems().filter((problem) => problem.startsWith('threw'))).toEqual([]);
});
