import type { Page } from 'playwright-core';

import { apiToken, create, relaxCommentRules, request, unique } from '../helpers/api';
import { barriersIn } from '../helpers/barriers';
import { useBrowser } from '../helpers/browser';
import { field, formAddress, openContentManager } from '../helpers/content-manager';
import { chooseFor, createArticle, goToDesk, inList, say } from '../helpers/desk';

const DIALOG = '[role=dialog]';

const browser = useBrowser();

beforeAll(relaxCommentRules);

describe.each(['light', 'dark'])('in the %s colours, axe finds nothing', (theme) => {
  let page: Page;

  beforeAll(async () => {
    page = await openContentManager(browser, { provokes: /./ });
    await page.evaluate((colours) => localStorage.setItem('STRAPI_THEME', colours), theme);
  });

  const openArticle = async (): Promise<string> => {
    const data = { title: unique('Looked at'), body: 'Text.\n\n<iframe src="/a"></iframe>' };
    const { documentId } = await create('articles', data, { status: 'draft' });
    await page.goto(formAddress(documentId));
    await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
    return documentId;
  };

  it('at the byline, the date, and what is said of the body', async () => {
    await openArticle();
    await field(page, 'Originally published on').fill('03/04/2025');
    await field(page, 'Originally published on').press('Tab');
    await page.getByText('A frame will not be shown.').waitFor();
    expect(await barriersIn(page, 'form')).toEqual([]);
  });

  it('at the question whose text is to be kept', async () => {
    const documentId = await openArticle();
    await field(page, 'Title').fill('Mine');
    await request(`/api/articles/${documentId}?status=draft`, {
      method: 'PUT',
      token: apiToken(),
      body: { data: { title: 'Theirs' } },
    });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('dialog').waitFor();
    expect(await barriersIn(page, DIALOG)).toEqual([]);
  });

  it('at text that was kept, compared with the form', async () => {
    await openArticle();
    await field(page, 'Title').fill('Typed');
    await page.waitForTimeout(2_500);
    await page.reload();
    const compare = page.getByRole('button', { name: 'Compare' });
    await compare.waitFor();
    expect(await barriersIn(page, 'aside [role=status]')).toEqual([]);
    await compare.click();
    await page.getByRole('dialog').waitFor();
    expect(await barriersIn(page, DIALOG)).toEqual([]);
  });

  it('at deleted Articles', async () => {
    const { documentId } = await createArticle();
    await request(`/api/articles/${documentId}`, { method: 'DELETE', token: apiToken() });
    await page.goto('/admin/content-manager/collection-types/api::article.article');
    await page.getByRole('button', { name: 'Deleted Articles' }).click();
    await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    expect(await barriersIn(page, DIALOG)).toEqual([]);
  });

  it("in the desk's list and dialogs", async () => {
    const words = unique('What of this?');
    await say(await createArticle(), words);
    await goToDesk(page, { tab: 'all', words });
    await inList(page, words).waitFor();
    expect(await barriersIn(page, 'main')).toEqual([]);
    for (const item of ['Ban the reader…', 'Edit the words…']) {
      await chooseFor(page, words, item);
      await page.getByRole('dialog').waitFor();
      expect(await barriersIn(page, DIALOG)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await inList(page, words).getByRole('button', { name: 'Reply' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await barriersIn(page, DIALOG)).toEqual([]);
  });
});
