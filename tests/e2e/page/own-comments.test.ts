import type { Page } from 'playwright-core';

import { create, relaxCommentRules, setCommentRules, unique, type Entry } from '../helpers/api';
import { useBrowser } from '../helpers/browser';
import {
  deleteReader,
  moderate,
  newReader,
  setState,
  writtenIn,
  type Session,
} from '../helpers/conversation';
import { eventually } from '../helpers/eventually';
import {
  commentOf,
  openArticle,
  threadOf,
  visitAs,
  wordsShown,
  writeComment,
} from '../helpers/reader';

const browser = useBrowser();
let article: Entry;
let reader: Session;
let page: Page;

const open = () => openArticle(page, article);
const heading = (name: string) => page.getByRole('heading', { name, exact: true });
const act = (words: string, action: string) =>
  commentOf(page, words).getByRole('button', { name: action }).first().click();
const waiting = (words: string, on = page) =>
  commentOf(on, words).getByText('Waiting for a moderator', { exact: true });

beforeEach(async () => {
  await relaxCommentRules();
  article = await create('articles', { title: unique('My words'), body: 'Text.' });
  reader = await newReader();
  page = await visitAs(browser, reader, { provokes: /\/api\/comments\// });
});

afterEach(() => page.context().close());
afterAll(relaxCommentRules);

describe('an edit', () => {
  const editTo = async (words: string) => {
    await act('As it was.', 'Edit your comment');
    const box = page.getByRole('textbox', { name: 'Change your comment' });
    expect(await box.inputValue()).toBe('As it was.');
    await box.fill(words);
    await page.getByRole('button', { name: 'Save' }).click();
  };

  beforeEach(async () => {
    await writtenIn(article, 'As it was.', { by: reader });
    await open();
  });

  it('shows the new text and that it was edited', async () => {
    await editTo('As it *is*.');
    await commentOf(page, 'As it is.').getByText('Edited', { exact: true }).waitFor();
    expect(await wordsShown(page)).toEqual(['As it is.']);
    await page.reload();
    await page.getByText('As it is.').waitFor();
  });

  it('that is refused leaves the new text in the form, and the Comment as it was', async () => {
    const words = 'Too long. '.repeat(501);
    await editTo(words);
    await page.getByRole('alert').filter({ hasText: '5000' }).waitFor();
    const box = page.getByRole('textbox', { name: 'Change your comment' });
    expect(await box.inputValue()).toBe(words);
    expect(await wordsShown(page)).toEqual(['As it was.']);
  });

  it('that is too late leaves the text in the form, and the edit button is gone', async () => {
    await setCommentRules({ editWindowSeconds: 1 });
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await editTo('As it would be.');
    await page.getByRole('alert').filter({ hasText: 'can no longer be changed' }).waitFor();
    const box = page.getByRole('textbox', { name: 'What you wrote' });
    expect(await box.inputValue()).toBe('As it would be.');
    expect(await page.getByRole('button', { name: 'Edit your comment' }).count()).toBe(0);
  });

  it('that is rejected removes the Comment and leaves the text in the form', async () => {
    await setCommentRules({ bannedWords: 'gazebo' });
    await editTo('As a gazebo.');
    await page.getByText('This comment was not accepted.', { exact: true }).waitFor();
    const box = page.getByRole('textbox', { name: 'What you wrote' });
    expect(await box.inputValue()).toBe('As a gazebo.');
    await heading('No comments yet').waitFor();

    await page.getByRole('button', { name: 'Close' }).click();
    expect(await page.locator('.comment').count()).toBe(0);
  });

  it('that was cancelled changes nothing', async () => {
    await act('As it was.', 'Edit your comment');
    const box = page.getByRole('textbox', { name: 'Change your comment' });
    await box.fill('Never mind.');
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(await wordsShown(page)).toEqual(['As it was.']);

    await act('As it was.', 'Edit your comment');
    expect(await box.inputValue()).toBe('As it was.');
  });
});

describe('a deletion', () => {
  it('asks for a confirmation', async () => {
    await writtenIn(article, 'Going.', { by: reader });
    await open();
    await act('Going.', 'Delete your comment');
    await page.getByText('Delete this comment for good?').waitFor();
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.reload();
    await page.getByText('Going.').waitFor();
  });

  it('of a Comment without replies removes it, and it is no longer counted', async () => {
    await writtenIn(article, 'Staying.');
    await writtenIn(article, 'Going.', { by: reader });
    await open();
    await heading('2 Comments').waitFor();
    await act('Going.', 'Delete your comment');
    await page.getByRole('button', { name: 'Delete', exact: true }).click();

    await heading('1 Comment').waitFor();
    await eventually(() => wordsShown(page), ['Staying.']);
    expect(await page.locator(':focus').textContent()).toContain('Staying.');
    await page.reload();
    await heading('1 Comment').waitFor();
    expect(await wordsShown(page)).toEqual(['Staying.']);
  });

  it('of a Comment with replies leaves a tombstone above them', async () => {
    const parent = await writtenIn(article, 'Going.', { by: reader });
    await writtenIn(article, 'An answer.', { parent });
    await open();
    await act('Going.', 'Delete your comment');
    await page.getByText('Delete this comment for good? Its replies stay.').waitFor();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();

    await heading('1 Comment').waitFor();
    const thread = threadOf(page, 'This comment was removed.');
    await thread.getByRole('listitem').getByText('An answer.').waitFor();
    expect(await wordsShown(page)).toEqual(['An answer.']);
  });

  it('of the last reply removes the tombstone above it as well', async () => {
    const stranger = await newReader();
    const parent = await writtenIn(article, 'Going first.', { by: reader });
    await writtenIn(article, 'Going second.', { by: reader, parent });
    await writtenIn(article, 'Staying.', { by: stranger });
    await open();
    for (const words of ['Going first.', 'Going second.']) {
      await act(words, 'Delete your comment');
      await page.getByRole('button', { name: 'Delete', exact: true }).click();
      await page.getByText(words).waitFor({ state: 'detached' });
    }

    await heading('1 Comment').waitFor();
    expect(await page.locator('.comment').count()).toBe(1);
  });
});

describe('a pending Comment', () => {
  beforeEach(() => setCommentRules({ moderation: 'pre' }));

  it('is shown to its writer, after posting and after a reload, and to nobody else', async () => {
    await open();
    await writeComment(page, 'May I?');
    await waiting('May I?').waitFor();
    await heading('No comments yet').waitFor();
    await page.reload();
    await waiting('May I?').waitFor();

    const other = await visitAs(browser, await newReader());
    await openArticle(other, article);
    expect(await other.getByText('May I?').count()).toBe(0);
    const visitor = await browser.visit();
    await openArticle(visitor, article);
    expect(await visitor.getByText('May I?').count()).toBe(0);
  });

  it('is shown under its parent', async () => {
    const parent = await writtenIn(article, 'A question.');
    await moderate(parent, { status: 'approved' });
    await writtenIn(article, 'My answer.', { by: reader, parent });
    await open();

    const thread = threadOf(page, 'A question.');
    await thread.getByRole('listitem').getByText('My answer.').waitFor();
    await waiting('My answer.').waitFor();
  });

  it('is shown at the top, with an explanation, while its parent is not on the page', async () => {
    await relaxCommentRules();
    const parent = await writtenIn(article, 'A question.');
    const crowd = await newReader();
    for (let index = 1; index <= 20; index += 1) {
      await writtenIn(article, `Noise ${index}.`, { by: crowd });
    }
    await setCommentRules({ moderation: 'pre' });
    await writtenIn(article, 'My answer.', { by: reader, parent });

    await open();
    await commentOf(page, 'My answer.')
      .getByText(/^In reply to a comment/)
      .waitFor();
    expect((await wordsShown(page))[0]).toBe('My answer.');
    await page.getByRole('button', { name: 'More comments' }).click();
    await threadOf(page, 'A question.').getByRole('listitem').getByText('My answer.').waitFor();
  });

  it('is not shown in a hidden conversation', async () => {
    await writtenIn(article, 'May I?', { by: reader });
    await setState(article, 'hidden');
    const own = page.waitForResponse(/\/comments\/mine/, { timeout: 1_000 }).catch(() => null);
    await openArticle(page, article);
    await page.getByText('The conversation of this article is not shown.').waitFor();
    expect(await own).toBeNull();
    expect(await page.getByText('May I?').count()).toBe(0);
  });

  it('is removed from the page when its writer signs out', async () => {
    await writtenIn(article, 'May I?', { by: reader });
    await open();
    await waiting('May I?').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('May I?').waitFor({ state: 'detached' });
  });

  it('can be edited and deleted by its writer', async () => {
    await writtenIn(article, 'May I?', { by: reader });
    await open();
    await act('May I?', 'Edit your comment');
    await page.getByRole('textbox', { name: 'Change your comment' }).fill('May I not?');
    await page.getByRole('button', { name: 'Save' }).click();
    await waiting('May I not?').waitFor();

    await act('May I not?', 'Delete your comment');
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText('May I not?').waitFor({ state: 'detached' });
    await page.reload();
    await heading('No comments yet').waitFor();
    expect(await page.getByText('May I not?').count()).toBe(0);
  });
});

it('a Comment of a deleted Reader has its text and no name', async () => {
  const writer = await newReader();
  await writtenIn(article, 'I was here.', { by: writer });
  await deleteReader(writer);
  await open();
  await commentOf(page, 'I was here.').getByText('Deleted reader', { exact: true }).waitFor();
});

it('the page causes no error in the console', () => {
  expect(browser.problems()).toEqual([]);
});
