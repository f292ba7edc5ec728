import { addressOf, create, unique, update } from '../helpers/api';
import { useBrowser } from '../helpers/browser';

const browser = useBrowser();

it('the page of a corrected Article says when, which note replaced which, and shows what has changed', async () => {
  const article = await create('articles', {
    title: unique('The gauge at Lathe Bridge'),
    body: 'The bridge opened in 1911.\n\nNobody came.',
    showChanges: true,
  });
  await update(article, { body: 'The bridge opened in 1912.\n\nNobody came.' });
  const note = { article: article.documentId, kind: 'correction', placement: 'below' };
  const first = await create('editor-notes', { ...note, body: 'It was 1912.', signature: 'Wren' });
  const second = { ...note, kind: 'clarification', supersedes: first.documentId };
  await create('editor-notes', { ...second, body: 'In May 1912.', signature: 'Wren' });

  const page = await browser.visit();
  await page.goto(await addressOf(article.title));
  await page.getByText(/Corrected on \w+ \d+, \d{4}/).waitFor();
  const replaced = page
    .getByRole('note', { name: 'Wren Correction' })
    .getByRole('link', { name: 'Replaced by a later note' });
  expect(await replaced.getAttribute('href')).toMatch(/^#note-\w+$/);

  await page.getByText('What has changed').click();
  await page.locator('.changes > li').first().waitFor();
  expect(await page.locator('.changes del').allTextContents()).toEqual(['1911']);
  expect(await page.locator('.changes ins').allTextContents()).toEqual(['1912']);
  await page.locator('.changes').getByRole('link', { name: 'Correction' }).waitFor();
});

it('an Article that shows no changes has nothing to open', async () => {
  const article = await create('articles', { title: unique('Not shown'), body: 'Text.' });
  await update(article, { body: 'Other text.' });
  const page = await browser.visit();
  await page.goto(await addressOf(article.title));
  await page.getByText('Other text.').waitFor();
  expect(await page.getByText('What has changed').count()).toBe(0);
});
