import type { Page } from 'playwright-core';

import { addressOf, create, unique, update } from '../helpers/api';
import { useBrowser } from '../helpers/browser';
import { isAbove } from '../helpers/reader';

const browser = useBrowser();

const treaty = () => addressOf('The Treaty That Remembers Only Wet Years');
const plants = () => addressOf('Forty-One Plants on One Wall');
const logbooks = () => addressOf('Ninety-One Logbooks and One Missing Night');
const cistern = () => addressOf('הבור שמתחת לספרייה', 'he');

/** The page of an Article, with its conversation. */
const open = async (address: string, page?: Page) => {
  const opened = page ?? (await browser.visit());
  await opened.goto(address);
  await opened.getByRole('heading', { name: /comment/i, level: 2 }).waitFor();
  return opened;
};

describe('the page of an Article', () => {
  it('has the note above, the text, the note below and the conversation in this order', async () => {
    const page = await open(await treaty());
    const parts = [
      page.getByRole('note', { name: 'Dunlin Foreword' }),
      page.getByRole('heading', { name: 'The Treaty That Remembers Only Wet Years', level: 1 }),
      page.getByText('In 1911 two valleys divided a river'),
      page.getByText('Ottoline Brask | Sep 18, 2025'),
      page.getByText('Source: The Upland Quarterly'),
      page.getByText('In the toll house at Lathe Bridge, under glass'),
      page.getByText('The surveyor’s notebook lies beside the treaty'),
      page.getByRole('note', { name: 'Wren Ashlock Commentary' }),
      page.getByRole('heading', { name: '21 Comments' }),
      page.getByText('I kept the gauge at Lathe Bridge'),
      page.getByRole('heading', { name: 'Leave a Reply' }),
    ];

    for (const [index, part] of parts.slice(1).entries()) {
      expect(await isAbove(parts[index]!, part)).toBe(true);
    }
  });

  it('leaves out pending and rejected Comments', async () => {
    const page = await open(await treaty());
    expect(await page.getByText('Line the ditches first!').count()).toBe(1);
    expect(await page.getByText('There is a small literature').count()).toBe(0);
    expect(await page.getByText('Anyone who takes Dassen’s side').count()).toBe(0);
  });

  it('is laid out from right to left when it is in Hebrew', async () => {
    const page = await open(await cistern());
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');

    const title = page.getByRole('heading', { name: 'הבור שמתחת לספרייה', level: 1 });
    const text = page.getByText('באביב שעבר, כשהרימו את רצפת חדר העיון');
    for (const part of [title, text]) {
      expect(await part.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    }
    await page.getByRole('note', { name: 'חוחית Foreword' }).waitFor();
  });

  it('separates the English names of its topics with a mark, in Hebrew too', async () => {
    const page = await open(await cistern());
    await page.getByRole('listitem').getByText('Rivers & Water / Archives and Memory').waitFor();
  });

  it('says that a closed conversation accepts no more Comments', async () => {
    const page = await open(await logbooks());
    const sentence = 'The conversation of this article is closed: it takes no more comments.';
    await page.getByText(sentence, { exact: true }).waitFor();
    await page.getByText('I was on the Marl shore this January.').waitFor();
    expect(await page.getByRole('heading', { name: 'Leave a Reply' }).count()).toBe(0);
    expect(await page.getByRole('textbox').count()).toBe(0);
  });

  it('is found at a former address, which is replaced by the present one', async () => {
    const article = await create('articles', { title: unique('Moved'), body: 'Text.' });
    await update(article, { slug: `${article.slug}-again` });

    const page = await open(`/article.html?slug=${article.slug}`);
    await page.getByRole('heading', { name: article.title, level: 1 }).waitFor();
    expect(new URL(page.url()).searchParams.get('slug')).toBe(`${article.slug}-again`);
  });

  it('shows a message for an unknown Article', async () => {
    const page = await browser.visit({ provokes: /\/api\/articles\/no-such-article/ });
    await page.goto('/article.html?slug=no-such-article');
    await page.getByRole('heading', { name: 'There is no article here' }).waitFor();
  });

  it('fits a telephone without scrolling sideways', async () => {
    const page = await browser.visit({ viewport: { width: 360, height: 740 } });
    const widthOf = () => page.evaluate(() => document.documentElement.scrollWidth);

    for (const find of [treaty, plants, logbooks, cistern]) {
      const address = await find();
      await open(address, page);
      expect([address, await widthOf()]).toEqual([address, 360]);
    }
    for (const address of ['/', '/?locale=he']) {
      await page.goto(address);
      await page.getByRole('article').first().waitFor();
      expect([address, await widthOf()]).toEqual([address, 360]);
    }
  });

  it('causes no error in the console', () => {
    expect(browser.problems()).toEqual([]);
  });
});
