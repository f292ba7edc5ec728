import type { Page } from 'playwright-core';

import { editorToken } from '../helpers/admins';
import { create, request, unique } from '../helpers/api';
import { barriersIn } from '../helpers/barriers';
import { useBrowser } from '../helpers/browser';
import {
  bodyEditor,
  field,
  formAddress,
  openContentManager,
  openNew,
  save,
} from '../helpers/content-manager';
import { eventually } from '../helpers/eventually';

/** A body with something of each kind, written as nobody would write it anew. */
const ODD = [
  '#  Title  ##\r\n\r\n* one\r\n\r\n\r\n* two\r\n',
  'Setext\r\n======\r\n\r\n',
  'Text with _em_, __strong__ and a [link][1].[^n]  \r\nNext line &amp; more\r\n\r\n',
  '<div class="x">\r\n\r\n*inside*\r\n\r\n</div>\r\n\r\n',
  '[gallery ids="1,2"]\r\n\r\n<!--more-->\r\n\r\n| a | b\r\n|--|:-:\r\n| 1 | 2\r\n\r\n',
  '<!-- wp:paragraph -->\r\n<p>Old</p>\r\n<!-- /wp:paragraph -->\r\n\r\n',
  '[1]: https://example.org/ "T"\r\n[^n]: A note.',
].join('');

const browser = useBrowser();
let page: Page;

const editor = () => bodyEditor(page);
const tool = (name: string) =>
  page.getByRole('toolbar', { name: 'Formatting' }).getByRole('button', { name, exact: true });
const press = (keys: string) => page.keyboard.press(keys);
const type = (words: string) => page.keyboard.type(words);
const saveButton = () => page.getByRole('button', { name: 'Save', exact: true });

const idOfPage = (): string => /article\/(\w+)\?/.exec(page.url())?.[1] ?? '';
const stored = async (documentId = idOfPage()): Promise<string> => {
  const { data } = await request<{ data: { body: string } }>(
    `/content-manager/collection-types/api::article.article/${documentId}`,
    { token: editorToken() },
  );
  return data.body;
};

/** The form of a draft with a body. */
const open = async (body: string): Promise<string> => {
  const data = { title: unique('Edited'), body };
  const { documentId } = await create('articles', data, { status: 'draft' });
  await page.goto(formAddress(documentId));
  await editor().waitFor();
  return documentId;
};

/** Pastes what the clipboard of another program would hold. */
const paste = (data: Record<string, string>): Promise<void> =>
  editor().evaluate((element, parts) => {
    const transfer = new DataTransfer();
    for (const [kind, text] of Object.entries(parts)) transfer.setData(kind, text);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
    );
  }, data);

/** Drops what was dragged from another window behind the last letter of a paragraph. */
const drop = (data: Record<string, string>, paragraph: string): Promise<void> =>
  editor()
    .getByText(paragraph)
    .evaluate((element, parts) => {
      const transfer = new DataTransfer();
      for (const [kind, text] of Object.entries(parts)) transfer.setData(kind, text);
      const words = document.createRange();
      words.selectNodeContents(element);
      const { right, bottom } = words.getBoundingClientRect();
      element.dispatchEvent(
        new DragEvent('drop', {
          dataTransfer: transfer,
          ...{ clientX: right - 1, clientY: bottom - 2 },
          ...{ bubbles: true, cancelable: true },
        }),
      );
    }, data);

/** Pastes a picture of one pixel. */
const pasteImage = (): Promise<void> =>
  editor().evaluate((element) => {
    const pixel =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADBwIAMCbHYQAAAABJRU5ErkJggg==';
    const bytes = Uint8Array.from(atob(pixel), (sign) => sign.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], 'pasted.png', { type: 'image/png' }));
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
    );
  });

beforeAll(async () => {
  page = await openContentManager(browser, { provokes: /\/upload/ });
});

describe('a body that is opened', () => {
  it('leaves the form as it was, and is saved to the byte with another field', async () => {
    const documentId = await open(ODD);
    await editor().getByText('Next line & more').waitFor();
    await page.waitForTimeout(500);
    expect(await saveButton().isDisabled()).toBe(true);
    await field(page, 'Excerpt').fill('Another.');
    expect(await save(page)).toBe('Saved document');
    expect(await stored(documentId)).toBe(ODD);
  });

  it('keeps every block but the one that is changed', async () => {
    const documentId = await open(ODD);
    // Found rather than clicked at: what stands above may still move.
    await editor().focus();
    await press('ControlOrMeta+F');
    await page.getByRole('textbox', { name: 'Find' }).fill('line & more');
    await page.getByText('1 of 1').waitFor();
    await press('Escape');
    await press('ArrowRight');
    await type(' words *');
    expect(await save(page)).toBe('Saved document');
    expect(await stored(documentId)).toBe(
      ODD.replace('Next line &amp; more', 'Next line & more words \\*'),
    );
  });

  it('can be seen as Markdown and back, and undone after that', async () => {
    const documentId = await open('One.\r\n\r\n* two\r\n');
    await tool('Markdown').click();
    expect(await editor().innerText()).toContain('* two');
    await press('ControlOrMeta+End');
    await type('\n\n## Three');
    await tool('Markdown').click();
    await editor().getByRole('heading', { name: 'Three' }).waitFor();
    expect(await save(page)).toBe('Saved document');
    expect(await stored(documentId)).toBe('One.\r\n\r\n* two\r\n\r\n\r\n## Three');
    await editor().click();
    await press('ControlOrMeta+Z');
    await eventually(() => editor().getByRole('heading').count(), 0);
    expect(await save(page)).toBe('Saved document');
    expect(await stored(documentId)).toMatch(/^One\.\r\n\r\n\* two\r\n/);
  });
});

describe('what is written', () => {
  it('is Markdown that reads as it looks', async () => {
    await openNew(page, 'Article').catch(() => undefined);
    await page.goto('/admin/content-manager/collection-types/api::article.article/create');
    await field(page, 'Title').fill(unique('Written'));
    await editor().click();
    await type('## Of ferries');
    await press('Enter');
    await type('They are ');
    await press('ControlOrMeta+B');
    await type('late');
    await press('ControlOrMeta+B');
    await type(', see http://x.org/a_b or me@x.org, *always*, 1 < 2.');
    await press('Enter');
    await type('- one');
    await press('Enter');
    await type('two');
    await press('Enter');
    await press('Tab');
    await type('deeper');
    await press('Enter');
    await press('Enter');
    await press('Enter');
    await type('Last.');
    expect(await save(page)).toContain('Saved document');
    await eventually(
      () => stored(),
      [
        '## Of ferries',
        'They are **late**, see http://x.org/a_b or me@x.org, \\*always\\*, 1 < 2.',
        '- one\n- two\n  - deeper',
        'Last.',
      ].join('\n\n'),
    );
  });

  it('is counted, found, and linked', async () => {
    const documentId = await open('The ferry waits for the other ferry.');
    await page.getByText('7 words').waitFor();
    await editor().click();
    await press('ControlOrMeta+F');
    await page.getByRole('textbox', { name: 'Find' }).fill('ferry');
    await page.getByText('1 of 2').waitFor();
    await press('Enter');
    await page.getByText('2 of 2').waitFor();
    await press('Escape');
    await press('ControlOrMeta+K');
    await page.getByRole('textbox', { name: 'Address of the link' }).fill('https://example.org/f');
    await press('Enter');
    await save(page);
    expect(await stored(documentId)).toBe(
      'The ferry waits for the other [ferry](https://example.org/f).',
    );
  });

  it('gets tables, rules, notes and the mark of where a list ends by the toolbar', async () => {
    const documentId = await open('First.');
    await editor().click();
    await press('ControlOrMeta+End');
    await tool('Footnote').click();
    await type('See there.');
    await editor().getByText('First.').click();
    await press('End');
    await tool('Table').click();
    await type('A');
    await press('Tab');
    await type('B');
    await page.getByRole('button', { name: 'Delete the column' }).click();
    await page.getByRole('button', { name: 'Delete the row' }).click();
    await save(page);
    expect(await stored(documentId)).toContain('First.[^1]');
    expect(await stored(documentId)).toContain('[^1]: See there.');
    expect(await stored(documentId)).toContain('| --- | --- |');
  });
});

describe('what is pasted', () => {
  it('from a page is clean Markdown, and undone in one step', async () => {
    const documentId = await open('Before.');
    await editor().click();
    await press('ControlOrMeta+End');
    await press('Enter');
    await paste({
      'text/html':
        '<h2 style="color:red">Head</h2><p class="x">Some <b>bold</b> and <a href="https://example.org/">link</a></p><ul><li>a</li><li>b</li></ul>',
      'text/plain': 'Head Some bold and link a b',
    });
    await editor().getByRole('heading', { name: 'Head' }).waitFor();
    await save(page);
    expect(await stored(documentId)).toBe(
      'Before.\n\n## Head\n\nSome **bold** and [link](https://example.org/)\n\n- a\n- b',
    );
    await editor().click();
    await press('ControlOrMeta+Z');
    await eventually(() => editor().getByRole('heading').count(), 0);
  });

  it('and what is dropped from another window is cleaned like it', async () => {
    const documentId = await open('Before.\n\nBehind.');
    const html = '<b style="font-weight:normal">Some <i>words</i></b><!-- x -->';
    await drop({ 'text/html': html, 'text/plain': 'Some words' }, 'Before.');
    await editor().getByText('words', { exact: true }).waitFor();
    await save(page);
    expect(await stored(documentId)).toBe('Before.Some *words*\n\nBehind.');
  });

  it('as a picture is uploaded and stands there', async () => {
    const documentId = await open('Before.');
    await editor().click();
    await press('ControlOrMeta+End');
    await pasteImage();
    await editor().getByRole('img', { name: 'pasted.png' }).waitFor();
    await save(page);
    expect(await stored(documentId)).toMatch(
      /^Before\.\n\n<figure><img src="\/uploads\/pasted_\w+\.png" alt="pasted\.png" width="1" height="1"><\/figure>$/,
    );
  });

  it('as a picture that cannot be uploaded is told, and leaves the text', async () => {
    const documentId = await open('Before.');
    await page.route('**/upload', (route) =>
      route.fulfill({ status: 413, json: { error: { message: 'Too large' } } }),
    );
    await editor().click();
    await pasteImage();
    await page.getByText('pasted.png could not be uploaded: Too large').waitFor();
    await page.unrouteAll();
    expect(await stored(documentId)).toBe('Before.');
  });
});

it.each(['light', 'dark'])('axe finds nothing in the %s colours', async (theme) => {
  await page.evaluate((colours) => localStorage.setItem('STRAPI_THEME', colours), theme);
  await open(`${ODD}\n\n<figure><img src="/uploads/x.png" alt="A tern"></figure>\n`);
  await editor().focus();
  expect(await barriersIn(page, 'form')).toEqual([]);
  await tool('Markdown').click();
  expect(await barriersIn(page, 'form')).toEqual([]);
});

it('the toolbar is walked through with the arrow keys', async () => {
  await open('Words.');
  await tool('Heading 2').focus();
  await press('ArrowRight');
  await press('ArrowRight');
  await press('ArrowRight');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    'Bold',
  );
  await editor().click();
  await press('ControlOrMeta+A');
  await tool('Bold').click();
  expect(await tool('Bold').getAttribute('aria-pressed')).toBe('true');
});
