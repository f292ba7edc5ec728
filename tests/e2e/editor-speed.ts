import type { Page } from 'playwright-core';

import { create, unique } from './helpers/api';
import { useBrowser } from './helpers/browser';
import { bodyEditor, formAddress, openContentManager } from './helpers/content-manager';

/**
 * `npm run bench:editor`: how long a body of 20,000 words takes to open, and a key in it to show. It runs as the browser
 * tests do, and not among them, because it measures.
 */
const SENTENCE =
  'The *ferry* did not begin with a [contract](https://example.org/c). It began with a **collision**, a century ago. ';
const WORDS = 20_000;
const KEYS = 40;

const browser = useBrowser();

const longBody = (): string => {
  const blocks: string[] = [];
  for (let words = 0, block = 0; words < WORDS; block += 1) {
    const paragraph = SENTENCE.repeat(2 + (block % 3)).trim();
    words += paragraph.split(' ').length;
    blocks.push(
      ...(block % 12 === 0 ? [`## Part ${block}`] : []),
      paragraph,
      ...(block % 30 === 0 ? ['- one\n- two', '| a | b |\n| --- | --- |\n| 1 | 2 |'] : []),
    );
  }
  return blocks.join('\n\n');
};

const quantile = (times: readonly number[], part: number): number =>
  Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length * part)] ?? 0);

/** From each key to the frame that shows it, in milliseconds. */
const timeKeys = async (page: Page): Promise<number[]> => {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    document.addEventListener(
      'keydown',
      () => {
        const start = performance.now();
        requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - start)));
      },
      true,
    );
  });
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press('q');
    await page.waitForTimeout(120);
  }
  return page.evaluate(() => (window as Window & { times?: number[] }).times ?? []);
};

it('measures a long body', async () => {
  const body = longBody();
  const { documentId } = await create(
    'articles',
    { title: unique('Long'), body },
    { status: 'draft' },
  );
  const page = await openContentManager(browser);
  await page.goto(formAddress(documentId));
  await bodyEditor(page).getByText('collision').first().waitFor();
  const opened = await page.evaluate(() =>
    performance.getEntriesByName('editor-open').map(({ duration }) => Math.round(duration)),
  );
  await bodyEditor(page).locator('> p').nth(10).click();
  const keys = await timeKeys(page);
  process.stdout.write(
    `\n${WORDS} words: opened in ${opened.join(', ')} ms; a key shows after ${quantile(keys, 0.5)} ms (p95 ${quantile(keys, 0.95)})\n`,
  );
  expect(keys.length).toBe(KEYS);
});
