import type { Page } from 'playwright-core';

import { create, type Entry, request, unique } from '../helpers/api';
import { editorToken } from '../helpers/admins';
import { barriersIn } from '../helpers/barriers';
import { useBrowser } from '../helpers/browser';
import { visitAsColleague } from '../helpers/colleague';
import { field, formAddress, openContentManager } from '../helpers/content-manager';
import { eventually } from '../helpers/eventually';

const ARTICLE = 'api::article.article';
const LIST = `/admin/content-manager/collection-types/${ARTICLE}`;

const browser = useBrowser();
let page: Page;

beforeAll(async () => {
  page = await openContentManager(browser, { timezoneId: 'Asia/Jerusalem' });
});

const draftOf = async (words: string): Promise<Entry> =>
  create('articles', { title: unique(words), body: 'Text.' }, { status: 'draft' });

const open = async (visitor: Page, { documentId }: Entry): Promise<void> => {
  await visitor.goto(formAddress(documentId));
  await visitor.getByRole('button', { name: 'Save', exact: true }).waitFor();
};

const stored = async ({ documentId }: Entry) =>
  (
    await request<{ data: { publishAt: string | null; unpublishAt: string | null } }>(
      `/content-manager/collection-types/${ARTICLE}/${documentId}?locale=en`,
      { token: editorToken() },
    )
  ).data;

const show = async (state: string): Promise<void> => {
  await page.goto(LIST);
  await page.getByRole('combobox', { name: 'Show' }).click();
  await page.getByRole('option', { name: state, exact: true }).click();
};

const rowOf = ({ title }: Entry) => page.getByRole('row').filter({ hasText: title });

describe('the dialog "Schedule"', () => {
  it('publishes and unpublishes at times of the editor’s own zone, which it names', async () => {
    const article = await draftOf('For the morning');
    await open(page, article);
    await page.getByRole('button', { name: 'Schedule…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByText(/Asia\/Jerusalem \(GMT\+[23]\)/)
      .first()
      .waitFor();
    await dialog.getByLabel('Publish at', { exact: true }).fill('2031-01-14T07:00');
    await dialog.getByLabel('Unpublish at').fill('2031-02-14T07:00');
    expect(await barriersIn(page, '[role=dialog]')).toEqual([]);
    await dialog.getByRole('button', { name: 'Save the schedule' }).click();
    await page.getByText('The schedule is saved.').waitFor();
    await page.getByText(/Publish at: .*Jan 14, 2031/).waitFor();
    expect(await stored(article)).toMatchObject({
      publishAt: '2031-01-14T05:00:00.000Z',
      unpublishAt: '2031-02-14T05:00:00.000Z',
    });

    await show('Scheduled');
    await eventually(() => rowOf(article).getByText('Scheduled: Jan 14, 2031').count(), 1);
  });

  it('says what is wrong with a time, and keeps what was chosen', async () => {
    await open(page, await draftOf('For yesterday'));
    await page.getByRole('button', { name: 'Schedule…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Publish at', { exact: true }).fill('2001-01-14T07:00');
    await dialog.getByRole('button', { name: 'Save the schedule' }).click();
    await dialog.getByText('This time has passed. Choose one that is to come.').waitFor();
    expect(await dialog.getByLabel('Publish at', { exact: true }).inputValue()).toBe(
      '2001-01-14T07:00',
    );
  });

  it('waits until what is typed is saved', async () => {
    await open(page, await draftOf('Half typed'));
    await field(page, 'Title').fill(unique('Typed'));
    expect(await page.getByRole('button', { name: 'Schedule…' }).isDisabled()).toBe(true);
  });
});

describe('a review', () => {
  const permissions = ['create', 'read', 'update'].map((action) => ({
    ...{ action: `plugin::content-manager.explorer.${action}`, subject: ARTICLE },
    ...{ fields: ['title', 'body', 'excerpt'], locales: ['en'] },
  }));

  it('is asked for in the place of Publish, seen in the list and at home, and sent back', async () => {
    const article = await draftOf('Not mine to publish');
    const writer = await visitAsColleague(browser, permissions);
    await open(writer, article);
    await writer.getByRole('button', { name: 'Ask for review' }).click();
    expect(await writer.getByRole('button', { name: 'Publish', exact: true }).count()).toBe(0);
    await writer.getByLabel('A word to the other').fill('Is the end right?');
    await writer.getByRole('button', { name: 'Ask', exact: true }).click();
    await writer.getByText('The article waits for review.').waitFor();
    await writer.getByRole('button', { name: 'Withdraw from review' }).waitFor();

    await show('Waits for review');
    await eventually(() => rowOf(article).getByText('Waits for review').count(), 1);
    await page.goto('/admin');
    await page.getByRole('link', { name: article.title }).click();
    await page.getByText('Is the end right?').waitFor();
    await page.getByLabel('A word to the other').fill('Shorten it.');
    await page.getByRole('button', { name: 'Send back' }).click();
    await page.getByText('The article is sent back.').waitFor();

    await writer.reload();
    await writer.getByText('Shorten it.').waitFor();
    await writer.getByRole('button', { name: 'Ask for review' }).waitFor();
  });
});
