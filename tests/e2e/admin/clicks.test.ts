import type { Locator, Page } from 'playwright-core';

import { createAdminOfRole } from '../helpers/admins';
import { request, unique } from '../helpers/api';
import { useBrowser } from '../helpers/browser';
import { bodyEditor } from '../helpers/content-manager';
import { eventually } from '../helpers/eventually';

const browser = useBrowser();

const MOST = 12;

const NOTE =
  'A word before you read: the two ferries are often called allies. They have shared a landing stage, and never a timetable.';

const BODY = [
  'Last week the harbour board fined the northern ferry for mooring at the southern berth. It had come in at night, measured the piles, and gone before the tide.',
  'The southern line calls it trespass. The northern line calls it Tuesday. And the board still calls it a partnership.',
  'During the fog of November the captain of the northern ferry was asked about it. He spoke of ‘good neighbours’, and then of his own passengers.',
  'The relationship between the two did not begin with a contract. It began with a collision, a century and a half ago, in the narrows below the mill.',
].join('\n\n');

/** What the hand does with the mouse; what is typed or pasted is not counted. */
const counted = (page: Page) => {
  let clicks = 0;
  const click = async (target: Locator): Promise<void> => {
    clicks += 1;
    await target.click();
  };
  return { click, count: () => clicks, page };
};

const paste = async (page: Page, text: string): Promise<void> => {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press('ControlOrMeta+V');
};

it(`takes at most ${MOST} clicks to publish a text with byline, date and note`, async () => {
  const { session } = await createAdminOfRole('Author');
  const page = await browser.visit({ storageState: session });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const title = unique('From berth to cover-up, the fog stayed consistent');
  const author = unique('Imogen A. Vale');
  const editor = unique('Peregrine Loon');
  const { click, count } = counted(page);
  await page.goto('/admin');

  await click(page.getByRole('link', { name: 'Content Manager' }));
  await click(page.getByRole('link', { name: 'Create new entry' }).first());
  await click(page.getByRole('textbox', { name: 'Title', exact: true }));
  await paste(page, title);
  await click(bodyEditor(page));
  await paste(page, BODY);
  await click(page.getByRole('combobox', { name: 'Authors', exact: true }));
  await page.keyboard.type(author);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `Remove ${author}` }).waitFor();
  await click(page.getByRole('textbox', { name: 'Originally published on' }));
  await page.keyboard.type('Dec 22, 2025');

  await click(page.getByRole('button', { name: 'Add a note' }));
  const dialog = page.getByRole('dialog');
  await click(dialog.getByRole('textbox', { name: 'Note' }));
  await paste(page, NOTE);
  await click(dialog.getByRole('combobox', { name: 'Editor', exact: true }));
  await page.keyboard.type(editor);
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: `Remove ${editor}` }).waitFor();
  await click(dialog.getByRole('button', { name: 'Save the note' }));
  await dialog.waitFor({ state: 'detached' });

  await click(page.getByRole('button', { name: 'Publish', exact: true }));
  await click(page.getByRole('alertdialog').getByRole('button', { name: 'Publish' }));

  const query = new URLSearchParams({
    'filters[title][$eq]': title,
    'populate[authors][fields]': 'name',
    'populate[notes][fields][0]': 'body',
    'populate[notes][fields][1]': 'signature',
  }).toString();
  const stored = async () => {
    const { data } = await request<{ data: Stored[] }>(`/api/articles?${query}`);
    return data.map(({ authors, originallyPublishedOn, notes }) => ({
      byline: authors.map(({ name }) => name),
      originallyPublishedOn,
      notes: notes.map(({ body, signature }) => ({ body, signature })),
    }));
  };
  await eventually(stored, [
    {
      byline: [author],
      originallyPublishedOn: '2025-12-22',
      notes: [{ body: NOTE, signature: editor }],
    },
  ]);
  expect(count()).toBeLessThanOrEqual(MOST);
});

interface Stored {
  authors: { name: string }[];
  originallyPublishedOn: string;
  notes: { body: string; signature: string }[];
}

it('causes no error in the console', () => {
  expect(browser.problems()).toEqual([]);
});
