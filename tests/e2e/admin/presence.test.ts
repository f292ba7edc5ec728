import type { Page } from 'playwright-core';

import { createAdminOfRole } from '../helpers/admins';
import { create, unique } from '../helpers/api';
import { useBrowser } from '../helpers/browser';
import { openContentManager } from '../helpers/content-manager';

const ARTICLES = '/admin/content-manager/collection-types/api::article.article';

const browser = useBrowser();
let page: Page;
let colleague: Page;
let name: string;

beforeAll(async () => {
  page = await openContentManager(browser);
  const admin = await createAdminOfRole('Editor');
  name = admin.name;
  colleague = await browser.visit({ storageState: admin.session });
});

const open = async (visitor: Page, documentId: string): Promise<void> => {
  await visitor.goto(`${ARTICLES}/${documentId}`);
  await visitor.getByRole('button', { name: 'Save', exact: true }).waitFor();
};

describe('an Article that somebody else has open', () => {
  it('says so to both within ten seconds, and no more soon after one has left', async () => {
    const { documentId } = await create('articles', { title: unique('Open twice'), body: 'Text.' });
    await open(page, documentId);
    await open(colleague, documentId);

    const panel = page.getByRole('status').filter({ hasText: `${name} has this open.` });
    await panel.waitFor({ timeout: 10_000 });
    await colleague.getByText(/ has this open\.$/).waitFor({ timeout: 10_000 });

    await colleague.getByRole('link', { name: 'Author', exact: true }).click();
    await panel.waitFor({ state: 'detached' });
  });

  it('says nothing of an editor who has another one open', async () => {
    const [one, other] = [unique('One'), unique('Other')];
    const mine = await create('articles', { title: one, body: 'Text.' });
    const theirs = await create('articles', { title: other, body: 'Text.' });
    await open(colleague, theirs.documentId);
    // The page that is left may tell once more of its own.
    const told = page.waitForResponse(
      (answer) => answer.request().postData()?.includes(mine.documentId) === true,
    );
    await open(page, mine.documentId);
    expect(await (await told).json()).toEqual({ data: [] });
    expect(await page.getByText(/ has this open\.$/).count()).toBe(0);
  });
});

describe('a note whose dialog somebody else has open', () => {
  it('says so in the dialog', async () => {
    const article = await create('articles', { title: unique('With a note'), body: 'Text.' });
    await create('editor-notes', { article: article.documentId, body: 'A note.' });
    for (const visitor of [colleague, page]) {
      await open(visitor, article.documentId);
      await visitor.getByRole('button', { name: /^Edit/ }).first().click();
      await visitor.getByRole('dialog').waitFor();
    }
    await page.getByRole('dialog').getByText(`${name} has this open.`).waitFor({ timeout: 10_000 });
  });
});

it('causes no error in the console', () => {
  expect(browser.problems()).toEqual([]);
});
