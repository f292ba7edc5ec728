import { create, relaxCommentRules, unique, type Entry } from '../helpers/api';
import { useBrowser } from '../helpers/browser';
import { newReader, writtenIn, type Comment, type Session } from '../helpers/conversation';
import { eventually } from '../helpers/eventually';
import { answersOf, commentOf, openArticle, visitAs, wordsShown } from '../helpers/reader';

const browser = useBrowser();
let article: Entry;
let reader: Session;
let root: Comment;
let late: Comment;

const REPLIES = 60;
const words = Array.from({ length: REPLIES }, (_, index) => `Reply ${index + 1}.`);

beforeAll(async () => {
  await relaxCommentRules();
  article = await create('articles', { title: unique('A long thread'), body: 'Text.' });
  reader = await newReader();
  root = await writtenIn(article, 'The beginning.', { by: reader });
  const written: Comment[] = [];
  for (const body of words) {
    written.push(await writtenIn(article, body, { by: reader, parent: root }));
  }
  late = written[REPLIES - 1]!;
});

describe('a thread', () => {
  it('shows fifty replies, and the rest on request', async () => {
    const page = await browser.visit();
    await openArticle(page, article);
    expect(await wordsShown(page)).toEqual(['The beginning.', ...words.slice(0, 50)]);

    await page.getByRole('button', { name: /^More replies/ }).click();
    await eventually(() => wordsShown(page), ['The beginning.', ...words]);
    expect(await page.getByRole('button', { name: /^More replies/ }).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Reply 51.');
  });

  it('shows later replies under their parents', async () => {
    const early = await writtenIn(article, 'Under the last.', { by: reader, parent: late });
    await writtenIn(article, 'Still deeper.', { by: reader, parent: early });
    const page = await browser.visit();
    await openArticle(page, article);
    await page.getByRole('button', { name: /^More replies/ }).click();

    await answersOf(page, 'Reply 60.').filter({ hasText: 'Under the last.' }).waitFor();
    await answersOf(page, 'Under the last.').filter({ hasText: 'Still deeper.' }).waitFor();
  });

  it('shows a reply beyond the deepest level beside its parent, with an explanation', async () => {
    const deep = await create('articles', { title: unique('Deep'), body: 'Text.' });
    let parent = await writtenIn(deep, 'Level 0', { by: reader });
    for (let level = 1; level <= 7; level += 1) {
      parent = await writtenIn(deep, `Level ${level}`, { by: reader, parent });
    }
    const page = await browser.visit();
    await openArticle(page, deep);

    await commentOf(page, 'Level 7')
      .getByText(/^In reply to /)
      .waitFor();
    expect(await answersOf(page, 'Level 5').allInnerTexts()).toEqual([
      expect.stringContaining('Level 6'),
      expect.stringContaining('Level 7'),
    ]);
  });

  it('keeps a reply that was posted before the rest was loaded in its place', async () => {
    const page = await visitAs(browser, reader);
    await openArticle(page, article);
    await commentOf(page, 'The beginning.')
      .getByRole('button', { name: /^Reply to/ })
      .click();
    await page.getByRole('textbox', { name: /^Your reply to/ }).fill('The very last.');
    await page.getByRole('button', { name: 'Post Reply' }).click();
    await page.getByText('The very last.').waitFor();

    await page.getByRole('button', { name: /^More replies/ }).click();
    await page.getByText('Reply 60.').waitFor();
    expect((await wordsShown(page)).at(-1)).toBe('The very last.');
  });
});

it('the page causes no error in the console', () => {
  expect(browser.problems()).toEqual([]);
});
