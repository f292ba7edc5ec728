import type { Page } from 'playwright-core';

import { create, request, unique } from '../helpers/api';
import { editorToken } from '../helpers/admins';
import { useBrowser } from '../helpers/browser';
import {
  bodyEditor,
  field,
  formAddress,
  openContentManager,
  openNew,
  pasteText,
  save,
} from '../helpers/content-manager';

/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADBwIAMCbHYQAAAABJRU5ErkJggg==',
  'base64',
);

const browser = useBrowser();
let page: Page;

const bodyOf = async (documentId: string): Promise<string> => {
  const { data } = await request<{ data: { body: string } }>(
    `/content-manager/collection-types/api::article.article/${documentId}`,
    { token: editorToken() },
  );
  return data.body;
};

const dialog = () => page.getByRole('dialog');

/** Uploads from the dialog of the Markdown editor, which is open. */
const upload = async (name: string): Promise<void> => {
  await dialog()
    .getByRole('button', { name: /^Add (new|more) assets$/ })
    .first()
    .click();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'image/png', buffer: PIXEL });
  await dialog()
    .getByRole('button', { name: /^Upload 1 asset/ })
    .click();
};

beforeAll(async () => {
  page = await openContentManager(browser);
});

it('an image that is uploaded from the editor is chosen, and stored without a host, as a figure with its size', async () => {
  await openNew(page, 'Article');
  const title = unique('Pictured');
  await field(page, 'Title').fill(title);
  await pasteText(page, 'Words before.');
  await page.getByRole('button', { name: 'Image', exact: true }).click();
  await upload('tern.png');
  await dialog()
    .getByRole('tab', { name: /^Selected files/, selected: true })
    .waitFor();
  await dialog().getByRole('button', { name: 'Finish' }).click();
  await bodyEditor(page).getByRole('img', { name: 'tern.png' }).waitFor();
  await save(page);

  const documentId = /article\/(\w+)\?/.exec(page.url())?.[1] ?? '';
  expect(await bodyOf(documentId)).toMatch(
    /^Words before\.\n\n<figure><img src="\/uploads\/tern_\w+\.png" alt="tern\.png" width="1" height="1"><\/figure>\s*$/,
  );
});

it('what readers will not see is said at the field', async () => {
  const { documentId } = await create('articles', {
    title: unique('Framed'),
    body: 'Words.\n\n<iframe src="https://example.org/player"></iframe>',
  });
  await page.goto(formAddress(documentId));
  await page.getByText('A frame from \u2068example.org\u2069 will not be shown.').waitFor();
  await pasteText(page, '\n\n<script>play()</script>');
  await page.getByText('A script will not be kept.').waitFor();
});

it('and in the note dialog', async () => {
  const { documentId } = await create('articles', { title: unique('Noted'), body: 'Words.' });
  await page.goto(formAddress(documentId));
  await page.getByRole('button', { name: 'Add a note' }).click();
  await dialog().getByRole('button', { name: 'Markdown' }).click();
  await dialog()
    .getByRole('textbox', { name: 'Note' })
    .fill('<iframe src="https://example.org/player"></iframe>');
  await dialog().getByText('A frame from \u2068example.org\u2069 will not be shown.').waitFor();
});

it('causes no error in the console', () => {
  expect(browser.problems()).toEqual([]);
});
