import type { Page } from 'playwright-core';

import { addressOf, create, relaxCommentRules, unique, type Entry } from '../helpers/api';
import { barriers } from '../helpers/barriers';
import { useBrowser } from '../helpers/browser';
import { newReader, writtenIn } from '../helpers/conversation';
import { commentOf, openArticle, wordsShown } from '../helpers/reader';

/** What the server sends is the page: before any script has run, and where none runs. */

const browser = useBrowser();

const treaty = () => addressOf('The Treaty That Remembers Only Wet Years');

const LISTS: [string, string][] = [
  ['the list', '/'],
  ['the Hebrew list', '/he'],
  ['a Topic', '/topics/rivers-and-water'],
  ['an Author', '/authors/ottoline-brask'],
  ['an address where nothing is', '/nowhere'],
];

const PAGES: [string, () => Promise<string>][] = [
  ...LISTS.map(([name, path]): [string, () => Promise<string>] => [name, async () => path]),
  ['an Article', treaty],
  ['a Hebrew Article', () => addressOf('הבור שמתחת לספרייה', 'he')],
];

/** The addresses that a page asks for, in their order, without those of pictures. */
const requestsOf = (page: Page): string[] => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() !== 'image') asked.push(new URL(request.url()).pathname);
  });
  return asked;
};

interface Shift {
  value: number;
  hadRecentInput: boolean;
}

/** Has a page add up how far its parts move while it comes. */
const watchShifts = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const seen = globalThis as typeof globalThis & { shifted?: number };
    seen.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & Shift)[]) {
        if (!entry.hadRecentInput) seen.shifted = (seen.shifted ?? 0) + entry.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
};

const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as typeof globalThis & { shifted?: number }).shifted ?? -1);

describe('where no script runs', () => {
  it('the page of an Article has its text, notes and conversation, and offers nothing that needs one', async () => {
    const page = await browser.visit({ javaScriptEnabled: false });
    await page.goto(await treaty());
    for (const words of [
      ...['In the toll house at Lathe Bridge', 'Ottoline Brask | Sep 18, 2025', '21 Comments'],
      ...['I kept the gauge at Lathe Bridge', 'You must be logged in to post a comment.'],
      'Signing in and writing need JavaScript.',
    ]) {
      expect([words, await page.getByText(words).first().isVisible()]).toEqual([words, true]);
    }
    await page.getByRole('note', { name: 'Dunlin Foreword' }).waitFor();
    expect(await page.getByRole('button').count()).toBe(0);

    await page.getByRole('link', { name: 'Oldest' }).click();
    await page.getByText('I kept the gauge at Lathe Bridge').waitFor();
    expect(new URL(page.url()).search).toBe('?sort=oldest');
  });

  it.each(LISTS.slice(0, 4))('%s has its Articles, and leads to them', async (_name, path) => {
    const page = await browser.visit({ javaScriptEnabled: false });
    await page.goto(path);
    await page.getByRole('article').first().getByRole('heading').getByRole('link').click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/\/articles\/[\w-]+$/);
  });
});

describe('every page', () => {
  it.each(PAGES)('%s can be read after two requests: itself and its style', async (_name, find) => {
    const page = await browser.visit({ provokes: /\/nowhere|\/js\// });
    const asked = requestsOf(page);
    await page.route('**/js/**', (route) => route.abort());
    const path = await find();
    await page.goto(path);
    await page.getByRole('heading').first().waitFor();
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length);
    expect(asked.filter((one) => !one.startsWith('/js/'))).toEqual([path, '/css/page.css']);
  });

  it.each(PAGES)('%s does not move once it is there', async (_name, find) => {
    const page = await browser.visit({ provokes: /\/nowhere/ });
    await watchShifts(page);
    await page.goto(await find());
    await page.waitForLoadState('networkidle');
    expect(await shiftOf(page)).toBe(0);
  });

  it.each(['light', 'dark'] as const)(
    'has no accessibility violations in %s',
    async (colorScheme) => {
      const page = await browser.visit({ colorScheme, provokes: /\/nowhere/ });
      for (const [name, path] of LISTS.slice(2)) {
        await page.goto(path);
        expect([name, ...(await barriers(page))]).toEqual([name]);
      }
    },
  );
});

describe('the served conversation', () => {
  let article: Entry;

  beforeAll(async () => {
    await relaxCommentRules();
    article = await create('articles', { title: unique('Taken over'), body: 'Text.' });
    const reader = await newReader();
    const first = await writtenIn(article, 'The first.', { by: reader });
    await writtenIn(article, '    let code = 1;', { by: reader, parent: first });
    await writtenIn(article, 'The second.', { by: reader });
  });

  it('is taken over without another request for it, and without moving', async () => {
    const page = await browser.visit();
    const asked = requestsOf(page);
    await watchShifts(page);
    await openArticle(page, article);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => path.startsWith('/api/'))).toEqual([]);
    expect(await shiftOf(page)).toBe(0);
    expect(await wordsShown(page)).toEqual(['The second.', 'The first.', 'let code = 1;']);

    await commentOf(page, 'The second.').getByRole('button', { name: /^Like/ }).click();
    await page.getByRole('dialog', { name: 'Sign in' }).waitFor();
  });

  it('says when Comments were written by the clock of its reader', async () => {
    const times = async (timezoneId: string) => {
      const page = await browser.visit({ timezoneId });
      await openArticle(page, article);
      return page.locator('.permalink time').first().innerText();
    };
    expect(await times('Asia/Tokyo')).not.toBe(await times('UTC'));
  });
});

it('the pages cause no error in the console', () => {
  expect(browser.problems()).toEqual([]);
});
