import type { Page } from 'playwright-core';

import { addressOf, create, relaxCommentRules, setCommentRules, unique } from './helpers/api';
import { barriers } from './helpers/barriers';
import { useBrowser } from './helpers/browser';
import { likedTimes, newReader, writtenIn, type Session } from './helpers/conversation';
import { commentOf, openArticle, signIn, visitAs, writeComment } from './helpers/reader';

const browser = useBrowser();

const treaty = () => addressOf('The Treaty That Remembers Only Wet Years');

const PAGES: [string, () => Promise<string>][] = [
  ['the list', async () => '/'],
  ['the Hebrew list', async () => '/?locale=he'],
  ['an Article with notes and a long conversation', treaty],
  ['an Article with a table and code', () => addressOf('Forty-One Plants on One Wall')],
  ['a Hebrew Article', () => addressOf('הבור שמתחת לספרייה', 'he')],
];

describe.each(['light', 'dark'] as const)('in the %s colours', (colorScheme) => {
  it.each(PAGES)('%s has no accessibility violations', async (_, find) => {
    const page = await browser.visit({ colorScheme });
    await page.goto(await find());
    await page.waitForLoadState('networkidle');
    await page.getByRole('article').first().waitFor();

    expect(await barriers(page)).toEqual([]);
  });
});

describe('in any colours, there are no accessibility violations in', () => {
  const expectNone = async (page: Page) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect([colorScheme, ...(await barriers(page))]).toEqual([colorScheme]);
    }
  };
  const articleWithComments = async (by: Session) => {
    const article = await create('articles', { title: unique('For everybody'), body: 'Text.' });
    await likedTimes(await writtenIn(article, 'Theirs.'), 1);
    await writtenIn(article, 'Mine.', { by });
    await setCommentRules({ moderation: 'pre' });
    await writtenIn(article, 'Mine, waiting.', { by });
    return article;
  };
  let reader: Session;
  let page: Page;

  beforeAll(async () => {
    await relaxCommentRules();
    reader = await newReader();
    page = await visitAs(browser, reader, { provokes: /\/api\/(articles|comments)\// });
    await openArticle(page, await articleWithComments(reader));
    await page.getByText('Waiting for a moderator').waitFor();
  });
  afterAll(relaxCommentRules);

  const act = (words: string, action: string) =>
    commentOf(page, words).getByRole('button', { name: action }).first().click();

  it('the sign-in form, and its messages', async () => {
    const visitor = await browser.visit({ provokes: /\/api\/auth\/local$/ });
    await visitor.goto(await treaty());
    await signIn(visitor, 'tobias@example.org', 'not the password');
    await visitor.getByText('Invalid identifier or password').waitFor();
    await expectNone(visitor);
    await visitor.getByRole('button', { name: 'Create an account' }).last().click();
    await visitor.getByRole('dialog', { name: 'Create an account' }).waitFor();
    await expectNone(visitor);
  });

  it('Comments that are liked, pending, reported, being edited and deleted', async () => {
    await act('Theirs.', 'Like');
    await page.getByRole('button', { pressed: true }).waitFor();
    await act('Theirs.', 'Report');
    await commentOf(page, 'Mine.').getByRole('button', { name: 'Edit' }).click();
    await act('Mine, waiting.', 'Delete your comment');
    await expectNone(page);
  });

  it('the message after a report', async () => {
    await page.getByRole('radio', { name: 'Spam' }).check();
    await page.getByRole('button', { name: 'Send report' }).click();
    await page.getByText('Thank you, a moderator').first().waitFor();
    await expectNone(page);
  });

  it('the comment form, and its messages', async () => {
    await act('Theirs.', 'Reply');
    await page.getByRole('button', { name: 'Post Reply' }).click();
    await page.getByRole('alert').filter({ hasText: 'Write something' }).waitFor();
    await expectNone(page);
  });

  it('a comment form that counts down', async () => {
    await setCommentRules({ floodSeconds: 60 });
    await writeComment(page, 'Too fast.');
    await page.getByRole('alert').filter({ hasText: 'too fast' }).waitFor();
    await expectNone(page);
  });
});

it('the page causes no error in the console', () => {
  expect(browser.problems()).toEqual([]);
});
