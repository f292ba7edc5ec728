import path from 'node:path';

import type { Locator, Page } from 'playwright-core';

import { addressOf, apiToken, request, type Entry } from './helpers/api';
import { useBrowser } from './helpers/browser';
import { bodyEditor, field, openEntry, save } from './helpers/content-manager';
import { goToDesk, openDesk, report, say, type Written } from './helpers/desk';
import { threadOf } from './helpers/reader';

/**
 * `npm run screenshots`: takes the images of the documentation anew, from a demo just loaded. It runs
 * as the browser tests do, and not among them.
 */
const IMAGES = path.resolve(__dirname, '..', '..', 'docs', 'images');

const SIZE = { width: 1440, height: 900 };

const TREATY = 'The Treaty That Remembers Only Wet Years';
const FERRY = 'The Ferry Without a Timetable';

const LINKS =
  'Days without a ferry, as the mill kept them: [ice](https://example.org/ice), ' +
  '[fog](https://example.org/fog), [flood](https://example.org/flood).';

/** A page as somebody copies it, from its first line to the form under it. */
const PASTED = [
  'Maren: I have walked this road with the surveyor, and what follows is how it was.',
  'The Road That Was Moved Twice',
  'Ottoline Brask | Nov 3, 2025',
  'The road to Sarn was laid in 1874, and nobody has ever driven on it.',
  'It ran along the river, where the ground was flat and the county owned it. In the second winter the river took it.',
  'Share this',
  'Leave a Reply',
  'You must be logged in to post a comment.',
].join('\n');

const browser = useBrowser();
let page: Page;

const take = async (name: string, shown: Page | Locator = page): Promise<void> => {
  await page.mouse.move(0, 0);
  await page.waitForLoadState('networkidle');
  await shown.screenshot({ path: path.join(IMAGES, `${name}.png`), animations: 'disabled' });
};

/** What the sample has none of: a Comment just held, and Reports. */
const bringReaders = async (): Promise<void> => {
  const [treaty, ferry] = await Promise.all([published(TREATY), published(FERRY)]);
  await say(ferry, LINKS, { as: 'fenwick' });
  const { data } = await request<{ data: Written[] }>(
    `/api/articles/${treaty.slug}/comments?sort=oldest`,
  );
  const reported = data.find(({ body }) => body.includes('courtesies make poor law'));
  if (!reported) throw new Error('The sample has no such Comment.');
  await report(reported, 'saskia', { reason: 'off-topic', detail: 'This is about the lunch.' });
  await report(reported, 'tobias', { reason: 'abusive' });
};

const published = async (title: string): Promise<Entry> => {
  const query = new URLSearchParams({ 'filters[title][$eq]': title }).toString();
  const { data } = await request<{ data: Entry[] }>(`/api/articles?${query}`);
  const [article] = data;
  if (!article) throw new Error(`The sample has no published "${title}".`);
  return article;
};

beforeAll(async () => {
  await bringReaders();
  page = await openDesk(browser, {}, { viewport: SIZE });
  await page.getByRole('article').first().waitFor();
});

/** A side panel of the edit page, by its title. */
const panel = (title: string): Locator =>
  page.getByRole('complementary').filter({ has: page.getByRole('heading', { name: title }) });

const openTreaty = async (): Promise<void> => {
  await page.goto('/admin/content-manager');
  await openEntry(page, 'Article', TREATY);
  await panel("Editor's notes").getByRole('listitem').first().waitFor();
  await panel('Discussion').getByRole('link', { name: 'See them at the desk' }).waitFor();
};

describe('the images', () => {
  it('of the desk', async () => {
    await take('admin-desk');
  });

  it("of a Comment's menu", async () => {
    await goToDesk(page, { tab: 'reported' });
    await page.getByRole('article').first().getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Ban the reader…' }).waitFor();
    await take('admin-desk-menu');
    await page.keyboard.press('Escape');
  });

  it("of the desk's keys", async () => {
    await goToDesk(page);
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    await take('admin-desk-keys', page.getByRole('dialog'));
  });

  it('of an Article with its panels', async () => {
    await openTreaty();
    await take('admin-article');
    await take('admin-notes', panel("Editor's notes"));
    await take('admin-discussion', panel('Discussion'));
  });

  it('of the editor of a body', async () => {
    await openTreaty();
    const editor = bodyEditor(page);
    await editor.locator('p').first().click();
    await take('admin-editor', page.locator('form div:has(> div > [role=toolbar])').first());
  });

  it('of a pasted page, taken apart', async () => {
    await page.goto('/admin/content-manager/collection-types/api::article.article');
    await page.getByRole('button', { name: 'New from a pasted page' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'The page' }).waitFor();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate((words) => navigator.clipboard.writeText(words), PASTED);
    await page.keyboard.press('ControlOrMeta+V');
    await dialog.getByRole('textbox', { name: 'Body' }).waitFor();
    await take('admin-clip');
    await page.keyboard.press('Escape');
  });

  it('of an EditorNote', async () => {
    await openTreaty();
    await panel("Editor's notes").getByRole('button', { name: 'Edit the note' }).first().click();
    await take('admin-note', page.getByRole('dialog'));
  });

  it('of the widget', async () => {
    await page.goto('/admin');
    const widget = page.getByRole('region', { name: 'Waiting for a decision' });
    await widget.getByRole('listitem').first().waitFor();
    await take('admin-widget', widget);
  });

  it('of the Comment rules, with a Comment tried', async () => {
    await page.goto('/admin/settings/comment-rules');
    const box = page.getByRole('region', { name: 'Try the rules' });
    const comment = 'Read https://one.example, https://two.example and https://three.example!';
    await box.getByRole('textbox', { name: 'A comment to try' }).fill(comment);
    await box.getByRole('combobox', { name: 'Written by' }).click();
    await page.getByRole('option', { name: 'a trusted reader' }).click();
    await box.getByRole('button', { name: 'Try it' }).click();
    await box.getByText('It waits for a decision').waitFor();
    await take('admin-comment-rules');
  });

  it('of an Article with changes', async () => {
    await openTreaty();
    await field(page, 'Title').fill(`${TREATY}, and No Others`);
    await save(page);
    await page.getByText('Modified', { exact: true }).first().waitFor();
    await take('admin-article-modified');
  });

  it('of a preview', async () => {
    await openTreaty();
    await page.getByRole('link', { name: 'Open preview' }).click();
    const shown = page.frameLocator('[data-testid="preview-iframe"]');
    await shown.getByText('Preview.', { exact: true }).waitFor();
    // The page in the frame is never idle for long.
    const image = path.join(IMAGES, 'admin-preview.png');
    await page.screenshot({ path: image, animations: 'disabled' });
  });

  it('of what an Article held before', async () => {
    await openTreaty();
    await panel('History').getByRole('listitem').last().getByRole('button').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('region', { name: 'title' }).waitFor();
    await take('admin-history', dialog);
  });

  it('of text that two have changed', async () => {
    await openTreaty();
    await field(page, 'Title').fill('The Treaty That Knows Only Wet Years');
    const { documentId } = await published(TREATY);
    await request(`/api/articles/${documentId}?status=draft`, {
      method: 'PUT',
      token: apiToken(),
      body: { data: { title: 'The Treaty That Forgets Dry Years' } },
    });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await take('admin-conflict', dialog);
    await page.keyboard.press('Escape');
  });

  it('of text that was kept', async () => {
    await field(page, 'Title').fill('The Treaty That Recalls Only Wet Years');
    // Kept within two seconds.
    await page.waitForTimeout(2_500);
    await page.reload();
    const kept = page.getByRole('status').filter({ hasText: 'Unsaved text' });
    await kept.waitFor();
    await take('admin-unsaved', kept);
    await kept.getByRole('button', { name: 'Discard' }).click();
  });

  it('of the schedule', async () => {
    await page.getByRole('button', { name: 'Schedule…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Publish at', { exact: true }).fill('2031-01-14T07:00');
    await take('admin-schedule', dialog);
    await page.keyboard.press('Escape');
  });

  it('of the desk on a phone', async () => {
    const phone = await openDesk(browser, {}, { viewport: { width: 390, height: 844 } });
    await phone.getByRole('article').first().waitFor();
    await take('admin-desk-phone', phone);
  });

  it('of a conversation', async () => {
    await page.goto(await addressOf(TREATY));
    const thread = threadOf(page, 'Line the ditches first!');
    await thread.evaluate((node) => node.scrollIntoView());
    await take('conversation');
  });
});
