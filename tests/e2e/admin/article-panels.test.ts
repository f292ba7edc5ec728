import type { Locator, Page } from 'playwright-core';

import { baseUrl, create, relaxCommentRules, request, unique } from '../helpers/api';
import { barriersIn } from '../helpers/barriers';
import { writtenIn } from '../helpers/conversation';
import { useBrowser } from '../helpers/browser';
import { type Permission, visitAsColleague } from '../helpers/colleague';
import {
  field,
  openContentManager,
  openForm,
  openNew,
  save,
  writeDate,
} from '../helpers/content-manager';
import { eventually } from '../helpers/eventually';

const browser = useBrowser();
let page: Page;

/** A side panel of the edit page, by its title. */
const panel = (title: string, at = page): Locator =>
  at.getByRole('complementary').filter({ has: at.getByRole('heading', { name: title }) });

const notes = () => panel("Editor's notes").getByRole('list').locator('> li');

/** The opening words of the notes, in their order. */
const order = async () =>
  (await notes().allInnerTexts()).map((words) => /[A-Z]\w+ words/.exec(words)?.[0]);

const press = (name: string, note = notes().first()) =>
  note.getByRole('button', { name, exact: true }).click();

const dialog = () => page.getByRole('dialog');

const addNote = async (words: string) => {
  await panel("Editor's notes").getByRole('button', { name: 'Add a note' }).click();
  await dialog().getByRole('textbox', { name: 'Note' }).fill(words);
  await dialog().getByRole('button', { name: 'Save the note' }).click();
  await dialog().waitFor({ state: 'detached' });
  await notes().filter({ hasText: words }).waitFor();
};

/** What readers of the Article see of its notes. */
const readersNotes = async (slug: string): Promise<string[]> => {
  const query = `filters[slug][$eq]=${slug}&populate[notes][fields]=body&populate[notes][sort]=order,id`;
  const { data } = await request<{ data: { notes: { body: string }[] }[] }>(
    `/api/articles?${query}`,
  );
  return data[0]?.notes.map(({ body }) => body) ?? [];
};

const openArticle = async (
  fields: object = {},
  options: Parameters<typeof create>[2] = { status: 'published' },
) => {
  const data = { title: unique('Beside it'), body: 'Text.', ...fields };
  const article = await create('articles', data, options);
  await openForm(page, article);
  return article;
};

const withNotes = async (...bodies: string[]) => {
  const article = await create('articles', { title: unique('Noted'), body: 'Text.' });
  for (const [at, body] of bodies.entries()) {
    await create('editor-notes', { article: article.documentId, body, order: at });
  }
  await openForm(page, article);
  await eventually(() => notes().count(), bodies.length);
  return article;
};

beforeAll(async () => {
  await relaxCommentRules();
  page = await openContentManager(browser);
});

describe("beside an Article, Editor's notes", () => {
  it('can be written, signed and published without leaving it, and its unsaved changes stay', async () => {
    const editor = unique('Editor Plover');
    await create('authors', { name: editor, isEditor: true });
    const { documentId, slug } = await openArticle();
    await field(page, 'Canonical URL').fill('https://example.org/kept');
    await panel("Editor's notes").getByText('No notes yet.').waitFor();

    await panel("Editor's notes").getByRole('button', { name: 'Add a note' }).click();
    await dialog().getByRole('combobox', { name: 'Kind' }).click();
    await page.getByRole('option', { name: 'Correction' }).click();
    await dialog().getByRole('textbox', { name: 'Note' }).fill('It was Tuesday.');
    await dialog().getByRole('combobox', { name: 'Editor' }).click();
    await page.keyboard.type(editor);
    await page.getByRole('option', { name: editor, exact: true }).click();
    await dialog().getByRole('button', { name: 'Save the note' }).click();

    await notes().filter({ hasText: 'Draft' }).waitFor();
    expect(await notes().allInnerTexts()).toEqual([
      expect.stringMatching(new RegExp(`Correction.*Draft.*${editor} · above the text`, 's')),
    ]);
    expect(await readersNotes(slug)).toEqual([]);
    await press('Publish the note');
    await notes().filter({ hasText: 'Published' }).waitFor();
    expect(await readersNotes(slug)).toEqual(['It was Tuesday.']);

    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    const canonicalUrl = async () =>
      (await request<{ data: { canonicalUrl: string } }>(`/api/articles/${documentId}`)).data
        .canonicalUrl;
    await eventually(canonicalUrl, 'https://example.org/kept');
  });

  it('are published with the Article when it is published later', async () => {
    const { slug } = await openArticle({}, { status: 'draft' });
    await addNote('Early words');
    await press('Publish the note');
    await notes().filter({ hasText: 'Published' }).waitFor();

    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await eventually(() => readersNotes(slug), ['Early words']);
  });

  it('can be changed, and readers see the change when it is published', async () => {
    const { slug } = await withNotes('First words');
    await press('Edit the note');
    await dialog().getByRole('textbox', { name: 'Note' }).fill('Better words');
    await dialog().getByRole('combobox', { name: 'Placement' }).click();
    await page.getByRole('option', { name: 'below the text' }).click();
    await dialog().getByRole('button', { name: 'Save the note' }).click();

    await notes().filter({ hasText: 'Changed' }).waitFor();
    expect(await readersNotes(slug)).toEqual(['First words']);
    await press('Publish the note');
    await notes().filter({ hasText: 'Published' }).waitFor();
    expect(await readersNotes(slug)).toEqual(['Better words']);
    expect(await notes().innerText()).toContain('below the text');
  });

  it('can be reordered by keyboard, for readers too', async () => {
    const { slug } = await withNotes('Alpha words', 'Beta words', 'Gamma words');
    const up = notes().nth(2).getByRole('button', { name: 'Move the note up' });
    await up.focus();
    await page.keyboard.press('Enter');
    await panel("Editor's notes").getByText('The note is now 2 of 3.').waitFor();

    await eventually(order, ['Alpha words', 'Gamma words', 'Beta words']);
    await eventually(() => readersNotes(slug), ['Alpha words', 'Gamma words', 'Beta words']);
    await eventually(() => notes().filter({ hasText: 'Published' }).count(), 3);
    await page.reload();
    await eventually(order, ['Alpha words', 'Gamma words', 'Beta words']);
  });

  it('can be unpublished, and deleted after a confirmation', async () => {
    const { slug } = await withNotes('Only words');
    await press('Unpublish the note');
    await notes().filter({ hasText: 'Draft' }).waitFor();
    expect(await readersNotes(slug)).toEqual([]);

    await press('Delete the note');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Keep it' }).click();
    expect(await notes().count()).toBe(1);
    await press('Delete the note');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    await panel("Editor's notes").getByText('No notes yet.').waitFor();
  });

  it('stay open after an accidental Escape, and an empty one is not saved', async () => {
    await openArticle();
    await panel("Editor's notes").getByRole('button', { name: 'Add a note' }).click();
    await dialog().getByRole('button', { name: 'Save the note' }).click();
    await dialog().getByText('Write something before you save.').waitFor();

    const words = dialog().getByRole('textbox', { name: 'Note' });
    await words.fill('Hard to write again');
    await page.keyboard.press('Escape');
    await dialog().getByRole('button', { name: 'Keep writing' }).click();
    expect(await words.innerText()).toBe('Hard to write again');
    await page.keyboard.press('Escape');
    await dialog().getByRole('button', { name: 'Discard it' }).click();
    await dialog().waitFor({ state: 'detached' });
    expect(await notes().count()).toBe(0);
  });

  it('belong to the language that is edited', async () => {
    const english = page;
    const { documentId } = await create('articles', { title: unique('In two'), body: 'Text.' });
    const address = (locale: string) =>
      `/admin/content-manager/collection-types/api::article.article/${documentId}?plugins[i18n][locale]=${locale}`;
    // Strapi asks for the relations of a version that is not there yet.
    page = await openContentManager(browser, { provokes: /\/content-manager\/relations\// });
    try {
      await page.goto(address('he'));
      await panel("Editor's notes").getByText('No notes yet.').waitFor();
      await panel('Discussion').getByText('Save the article first.').waitFor();
      await field(page, 'Title').fill('מאמר');
      expect(await save(page)).toBe('Saved document');
      await addNote('מילים של העורך');
      await press('Publish the note');
      await notes().filter({ hasText: 'Published' }).waitFor();
      await page.getByRole('button', { name: 'Publish', exact: true }).click();
      const query = 'locale=he&populate[notes][fields]=body';
      const published = () =>
        request<{ data: { notes: { body: string }[] } }>(`/api/articles/${documentId}?${query}`)
          .then(({ data }) => data.notes.map(({ body }) => body))
          .catch(() => null);
      await eventually(published, ['מילים של העורך']);

      await page.goto(address('en'));
      await panel("Editor's notes").getByText('No notes yet.').waitFor();
    } finally {
      page = english;
    }
  });
});

describe('beside an Article, its Discussion', () => {
  it('can be closed and opened, with its counts and a link to the desk', async () => {
    const article = await create('articles', { title: unique('Discussed'), body: 'Text.' });
    for (const words of ['One', 'Two']) await writtenIn(article, unique(words));
    await openForm(page, article);

    const discussion = panel('Discussion');
    await discussion.getByText('Readers read and write.').waitFor();
    expect((await discussion.innerText()).replaceAll(/\s+/g, ' ')).toContain(
      'Approved 2 Waiting 0',
    );
    const link = discussion.getByRole('link', { name: 'See them at the desk' });
    expect(await link.getAttribute('href')).toMatch(
      new RegExp(`/admin/plugins/desk\\?.*article=${article.documentId}`),
    );

    await discussion.getByRole('combobox', { name: 'State' }).click();
    await page.getByRole('option', { name: 'Closed' }).click();
    await page.getByText('The discussion is saved.').waitFor();
    const reader = await browser.visit();
    await reader.goto(`/article.html?slug=${article.slug}`);
    await reader.getByText('The conversation of this article is closed').waitFor();
  });

  it('closes by itself at a time, until that is cleared', async () => {
    const { documentId } = await openArticle();
    const closesAt = async () => {
      const path = `/api/articles/${documentId}?populate[discussion][fields]=closesAt`;
      const { data } = await request<{ data: { discussion: { closesAt: string | null } } }>(path);
      return data.discussion.closesAt;
    };
    const discussion = panel('Discussion');
    const year = new Date().getFullYear() + 1;
    await writeDate(page, 'Date', `12/31/${year}`);
    await eventually(async () => (await closesAt())?.slice(0, 10), `${year}-12-31`);
    await discussion.getByRole('button', { name: 'Never close it by itself' }).click();
    await eventually(closesAt, null);
  });

  it('is shown in its former state when the server refuses a change', async () => {
    await openArticle();
    const state = panel('Discussion').getByRole('combobox', { name: 'State' });
    await page.route('**/desk/articles/*/discussion?*', (route) =>
      route.request().method() === 'PUT'
        ? route.fulfill({
            status: 409,
            json: {
              data: null,
              error: { status: 409, name: 'ConflictError', message: 'Not now.' },
            },
          })
        : route.continue(),
    );
    await state.click();
    await page.getByRole('option', { name: 'Hidden' }).click();
    await page.getByText('Not now.').waitFor();
    expect(await state.innerText()).toBe('Open');
    await page.unrouteAll();
  });
});

describe('on other pages', () => {
  it('the list of Articles shows how many Comments each has, with one request', async () => {
    const article = await create('articles', { title: unique('Counted'), body: 'Text.' });
    for (const words of ['Uno', 'Dos', 'Tres']) await writtenIn(article, unique(words));
    const asked: string[] = [];
    page.on(
      'request',
      (sent) => sent.url().includes('/desk/article-counts') && asked.push(sent.url()),
    );

    await page.goto(`${baseUrl()}/admin/content-manager/collection-types/api::article.article`);
    await page.getByRole('gridcell', { name: 'Comments', exact: true }).waitFor();
    const row = page.getByRole('row').filter({ hasText: article.title });
    const headers = await page.locator('th').allInnerTexts();
    const column = headers.findIndex((header) => /^comments$/i.test(header));
    await eventually(async () => (await row.getByRole('gridcell').allInnerTexts())[column], '3');
    expect(asked).toHaveLength(1);
  });

  it('a new Article asks to be saved before it is talked about, and an Author has no such panels', async () => {
    await page.goto('/admin/content-manager');
    await openNew(page, 'Article');
    await panel("Editor's notes").getByText('No notes yet.').waitFor();
    await panel('Discussion').getByText('Save the article first.').waitFor();

    await openNew(page, 'Author');
    await panel('Entry').waitFor();
    expect(await panel("Editor's notes").count()).toBe(0);
    expect(await panel('Discussion').count()).toBe(0);
  });
});

describe('an admin user with fewer permissions', () => {
  const ARTICLE = 'api::article.article';
  const READ = 'plugin::content-manager.explorer.read';
  const read = (subject: string, fields: string[]): Permission => ({
    action: READ,
    subject,
    fields,
  });

  const visit = async (...permissions: Permission[]) => {
    const article = await create('articles', { title: unique('Looked at'), body: 'Text.' });
    await create('editor-notes', { article: article.documentId, body: 'Seen words' });
    const colleague = await visitAsColleague(browser, [
      read(ARTICLE, ['title', 'body']),
      ...permissions,
    ]);
    await colleague.goto(
      `/admin/content-manager/collection-types/${ARTICLE}/${article.documentId}`,
    );
    await panel('Entry', colleague).waitFor();
    return colleague;
  };

  it('sees notes and Discussion, without controls to change them', async () => {
    const note = read('api::editor-note.editor-note', ['article', 'kind', 'body', 'signature']);
    const colleague = await visit(note, { action: 'plugin::desk.read' });

    await panel("Editor's notes", colleague).getByText('Seen words').waitFor();
    expect(await panel("Editor's notes", colleague).getByRole('button').count()).toBe(0);
    const state = panel('Discussion', colleague).getByRole('combobox', { name: 'State' });
    await state.waitFor();
    expect(await state.isDisabled()).toBe(true);
  });

  it('does not see the notes of other Articles when the relation to the Article may not be read', async () => {
    const colleague = await visit(read('api::editor-note.editor-note', ['kind', 'body']));
    await panel("Editor's notes", colleague).getByText('No notes yet.').waitFor();
  });

  it('sees neither panel without the permissions to read them', async () => {
    const colleague = await visit();
    expect(await panel("Editor's notes", colleague).count()).toBe(0);
    expect(await panel('Discussion', colleague).count()).toBe(0);
    await colleague.goto(`/admin/content-manager/collection-types/${ARTICLE}`);
    await colleague.getByRole('gridcell', { name: 'Comments', exact: true }).waitFor();
  });
});

it.each(['light', 'dark'] as const)(
  'the form of an Article has no accessibility violations in %s',
  async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await withNotes('Fine words', 'More words');
    expect(await barriersIn(page, 'aside:nth-of-type(n+3)')).toEqual([]);
    await press('Edit the note');
    await dialog().waitFor();
    expect(await barriersIn(page, '[role=dialog]')).toEqual([]);
  },
);

it('the form of an Article causes no error in the console', () => {
  expect(browser.problems().filter((problem) => !/409 \(Conflict\)/.test(problem))).toEqual([]);
});
