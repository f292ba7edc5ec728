import type { Page } from 'playwright-core';

import { create, unique } from '../helpers/api';
import { useBrowser } from '../helpers/browser';
import {
  choose,
  field,
  openContentManager,
  openEntry,
  openNew,
  pasteText,
  publish,
  relate,
  save,
} from '../helpers/content-manager';
import { eventually } from '../helpers/eventually';

const browser = useBrowser();
let page: Page;

const slug = () => field(page, 'Address (slug)');
const excerpt = () => field(page, 'Excerpt');

/** A draft that is open in the Content Manager. */
const openDraft = async (fields: object = {}) => {
  const data = { title: unique('A draft'), body: 'It rained. Nobody minded.', ...fields };
  const article = await create('articles', data, { status: 'draft' });
  await openEntry(page, 'Article', article.title);
  return article;
};

beforeAll(async () => {
  page = await openContentManager(browser);
});

describe('an editor', () => {
  it('creates an Author with a name alone', async () => {
    const name = unique('Imogen Vale');
    await openNew(page, 'Author');
    await field(page, 'Name').fill(name);

    expect(await save(page)).toBe('Saved document');
    await eventually(() => slug().inputValue(), name.toLowerCase().replaceAll(' ', '-'));
  });

  it('creates an Article with title and body alone, and the rest is derived', async () => {
    await openNew(page, 'Article');
    await field(page, 'Title').fill(unique('The Lamp & the Well'));
    await pasteText(page, 'The lamp was lit *at dusk*. Nobody had asked for it.');

    expect(await save(page)).toBe('Saved document');
    await eventually(
      () => excerpt().inputValue(),
      'The lamp was lit at dusk. Nobody had asked for it.',
    );
    expect(await slug().inputValue()).toMatch(/^the-lamp-and-the-well-\w+$/);
    expect(await field(page, 'Words').inputValue()).toBe('11');
    expect(await field(page, 'Minutes to read').inputValue()).toBe('1');
  });

  it('puts a byline with the original date on an Article, and publishes it', async () => {
    const name = unique('Oskar Lind');
    await create('authors', { name });
    const article = await openDraft();
    await relate(page, 'Authors', name);
    await field(page, 'Originally published on').fill('12/22/2025');
    expect(await save(page)).toBe('Saved document');
    expect(await publish(page)).toBe('Published document');

    const reader = await browser.visit();
    await reader.goto('/');
    await reader.getByRole('link', { name: article.title }).click();
    await reader.getByRole('heading', { name: article.title, level: 1 }).waitFor();
    expect(await reader.getByText(`${name} | Dec 22, 2025`).isVisible()).toBe(true);
  });

  it('sees the slug follow the title of an Article that was never published', async () => {
    await openDraft();
    await field(page, 'Title').fill(unique('Another name'));

    expect(await save(page)).toBe('Saved document');
    await eventually(async () => (await slug().inputValue()).replace(/-\w+$/, ''), 'another-name');
  });

  it('renames a published Article without changing its address', async () => {
    const article = await openDraft();
    expect(await publish(page)).toBe('Published document');
    const title = unique('A better name');
    await field(page, 'Title').fill(title);
    expect(await save(page)).toBe('Saved document');
    expect(await publish(page)).toBe('Published document');
    expect(await slug().inputValue()).toBe(article.slug);

    const reader = await browser.visit();
    await reader.goto(`/article.html?slug=${article.slug}`);
    await reader.getByRole('heading', { name: title, level: 1 }).waitFor();
    expect(new URL(reader.url()).searchParams.get('slug')).toBe(article.slug);
  });

  it('is told that a slug is taken, and loses nothing', async () => {
    const other = await create('articles', { title: unique('First come'), body: 'Text.' });
    const refused = await openContentManager(browser, {
      provokes: /\/collection-types\/api::article\.article\?/,
    });
    await openNew(refused, 'Article');
    await field(refused, 'Title').fill('Second come');
    await field(refused, 'Address (slug)').fill(other.slug);

    expect(await save(refused)).toContain(`"${other.slug}" is taken`);
    expect(await field(refused, 'Title').inputValue()).toBe('Second come');
  });

  it('writes an excerpt by hand, and gets the derived one back by clearing it', async () => {
    await openDraft();
    await excerpt().fill('In my own words.');
    expect(await save(page)).toBe('Saved document');
    await pasteText(page, ' Then it stopped.');
    expect(await save(page)).toBe('Saved document');
    await eventually(() => excerpt().inputValue(), 'In my own words.');

    await excerpt().fill('');
    expect(await save(page)).toBe('Saved document');
    await eventually(() => excerpt().inputValue(), 'It rained. Nobody minded. Then it stopped.');
  });

  it('sees the server-owned fields, and cannot write them', async () => {
    await openDraft();
    const firstPublished = page.getByRole('group', { name: 'First published' });
    const kept = [
      field(page, 'Words'),
      field(page, 'Minutes to read'),
      page.getByRole('checkbox', { name: 'Excerpt is derived' }),
      firstPublished.getByRole('combobox', { name: 'Choose date' }),
      firstPublished.getByRole('combobox', { name: 'Choose time' }),
    ];

    for (const locator of kept) expect(await locator.isDisabled()).toBe(true);
    expect(await field(page, 'Title').isDisabled()).toBe(false);
  });

  it('saves a form that sends every field back unchanged', async () => {
    const article = await openDraft();
    expect(await publish(page)).toBe('Published document');
    await choose(page, 'Search engines', 'noindex');
    expect(await save(page)).toBe('Saved document');

    await page.reload();
    await eventually(() => slug().inputValue(), article.slug);
    expect(await excerpt().inputValue()).toBe('It rained. Nobody minded.');
    expect(await page.getByRole('checkbox', { name: 'Excerpt is derived' }).isChecked()).toBe(true);
    expect(await publish(page)).toBe('Published document');
  });

  it('causes no error in the console', () => {
    expect(browser.problems()).toEqual([]);
  });
});
