import type { Page } from 'playwright-core';

import { createAdminOfRole } from '../helpers/admins';
import { create, request, apiToken, unique } from '../helpers/api';
import { useBrowser } from '../helpers/browser';
import { field, formAddress, openContentManager, save } from '../helpers/content-manager';
import { readNotification } from '../helpers/content-manager';
import { eventually } from '../helpers/eventually';

/** Previews: as Super Admin, as Editor and as Author, and what a colleague sees. */

const browser = useBrowser();

const setSite = (data: object) =>
  request('/api/site', { method: 'PUT', token: apiToken(), body: { data } });

afterEach(() => setSite({ previewUrl: null }));

const preview = (page: Page) => page.frameLocator('[data-testid="preview-iframe"]');

const openPreview = async (page: Page) => {
  await page.getByRole('link', { name: 'Open preview' }).click();
  await page.getByRole('button', { name: 'Copy preview link' }).waitFor();
};

const clipboard = async (page: Page) => page.evaluate(() => navigator.clipboard.readText());

const draft = (fields: object = {}) =>
  create(
    'articles',
    { title: unique('To come'), body: 'Words to come.', ...fields },
    { status: 'draft' },
  );

const openForm = async (documentId: string): Promise<Page> => {
  const page = await openContentManager(browser);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(formAddress(documentId));
  return page;
};

it('a draft is seen in the panel as readers will see it, with its draft notes', async () => {
  const { documentId, title } = await draft();
  await create(
    'editor-notes',
    { article: documentId, body: 'A note to come.' },
    { status: 'draft' },
  );
  const page = await openForm(documentId);
  await openPreview(page);
  await preview(page).getByText('This is how the article will look.').waitFor();
  await preview(page).getByRole('heading', { name: title, level: 1 }).waitFor();
  await preview(page).getByText('A note to come.').waitFor();
});

it('the link that is copied is the preview’s own, and opens for whoever has it', async () => {
  const { documentId, title } = await draft();
  const page = await openForm(documentId);
  await page.getByRole('button', { name: 'Copy preview link' }).click();
  expect(await readNotification(page)).toMatch(/^The link is copied/);
  const beside = await clipboard(page);
  await openPreview(page);
  expect(await page.getByRole('button', { name: 'Copy preview link' }).count()).toBe(1);
  await page.getByRole('button', { name: 'Copy preview link' }).click();
  await readNotification(page);
  const within = await clipboard(page);

  for (const address of [beside, within]) {
    expect(address).toMatch(/\/article\.html\?.*preview=/);
    const colleague = await browser.visit();
    await colleague.goto(address);
    await colleague.getByRole('heading', { name: title, level: 1 }).waitFor();
    await colleague.getByText('Preview.').waitFor();
    expect(await colleague.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
    expect(await colleague.getByRole('heading', { name: /comment/i }).count()).toBe(0);
  }
});

it('what has been saved since is in the preview, and what has not been saved must be first', async () => {
  const { documentId } = await draft();
  const page = await openForm(documentId);
  await field(page, 'Title').fill('A title that is better');
  await eventually(() => page.getByRole('link', { name: 'Open preview' }).isDisabled(), true);
  await save(page);
  await openPreview(page);
  await preview(page).getByRole('heading', { name: 'A title that is better', level: 1 }).waitFor();
});

it('a published Article has both, the draft and what is published', async () => {
  const { documentId, title } = await create('articles', { title: unique('Out'), body: 'Words.' });
  await request(`/api/articles/${documentId}?status=draft`, {
    method: 'PUT',
    token: apiToken(),
    body: { data: { title: 'A title to come' } },
  });
  const page = await openForm(documentId);
  await openPreview(page);
  await preview(page).getByRole('heading', { name: 'A title to come', level: 1 }).waitFor();
  await page.getByRole('tab', { name: 'Published' }).click();
  await preview(page).getByRole('heading', { name: title, level: 1 }).waitFor();
});

it('a front end of one’s own is shown once the site says where it is, without a restart', async () => {
  const { documentId, slug } = await draft();
  await setSite({ previewUrl: 'http://127.0.0.1:9/preview/{slug}?token={token}' });
  const page = await openForm(documentId);
  await openPreview(page);
  const shown = page.getByTestId('preview-iframe');
  await eventually(
    async () => (await shown.getAttribute('src'))?.split('?')[0],
    `http://127.0.0.1:9/preview/${slug}`,
  );
});

it.each(['Editor', 'Author'] as const)(
  'the role %s has previews of what it may read',
  async (role) => {
    const { session } = await createAdminOfRole(role);
    const page = await browser.visit({ storageState: session });
    await page.goto(
      '/admin/content-manager/collection-types/api::article.article/create?plugins[i18n][locale]=en',
    );
    const title = unique(`By the ${role}`);
    await field(page, 'Title').fill(title);
    expect(await page.getByText('Set up preview').count()).toBe(0);
    await save(page);
    await openPreview(page);
    await preview(page).getByRole('heading', { name: title, level: 1 }).waitFor();
  },
);

it('nobody is asked to set up previews of other types', async () => {
  const { documentId } = await create('authors', { name: unique('Somebody') });
  const page = await openContentManager(browser);
  await page.goto(formAddress(documentId, 'api::author.author'));
  await field(page, 'Name').waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.getByText(/Set up preview|Open preview/).count()).toBe(0);
});

it('a link that is old or wrong says so', async () => {
  const { slug } = await draft();
  const page = await browser.visit({ provokes: /\/api\/articles\// });
  await page.goto(`/article.html?slug=${slug}&preview=wrong`);
  await page.getByRole('heading', { name: 'There is no preview here' }).waitFor();
});

it('causes no error in the console', () => {
  expect(browser.problems()).toEqual([]);
});
