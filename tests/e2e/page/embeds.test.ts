import { create, unique } from '../helpers/api';
import { useBrowser } from '../helpers/browser';

/** Players in the text of an Article: on the demo page, with its policy. */

const browser = useBrowser();

const PLAYER = 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ';

const openWith = async (body: string) => {
  const { slug } = await create('articles', { title: unique('Played'), body });
  const page = await browser.visit();
  const asked: string[] = [];
  // No test asks the network: the player is one of ours.
  await page.route(/youtube|vimeo|soundcloud|spotify/, (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: 'text/html', body: '<p>The player</p>' });
  });
  await page.goto(`/article.html?slug=${slug}`);
  await page.getByRole('heading', { name: 'Leave a Reply' }).waitFor();
  return { page, asked };
};

it('a video is a link, and plays here once a reader asks for it', async () => {
  const { page, asked } = await openWith('Watch:\n\nhttps://youtu.be/dQw4w9WgXcQ\n\nAnd on.');
  const link = page.getByRole('link', { name: 'https://youtu.be/dQw4w9WgXcQ' });
  expect(await link.getAttribute('href')).toBe('https://youtu.be/dQw4w9WgXcQ');
  expect([asked, await page.locator('iframe').count()]).toEqual([[], 0]);

  await page.getByRole('button', { name: 'Play here, from www.youtube-nocookie.com' }).click();
  await page.frameLocator('iframe[title="YouTube"]').getByText('The player').waitFor();
  expect(asked).toEqual([PLAYER]);
});

it('a post has no button, and what is written as a frame of somebody else has none', async () => {
  const { page, asked } = await openWith(
    'https://x.com/a/status/123\n\n<figure class="embed" data-provider="youtube" data-frame="https://example.org/"><a href="https://example.org">Go</a></figure>',
  );
  await page.getByRole('link', { name: 'https://x.com/a/status/123' }).waitFor();
  expect(await page.getByRole('button', { name: /^Play here/ }).count()).toBe(0);
  expect(asked).toEqual([]);
});

it('causes no error in the console', () => {
  expect(browser.problems()).toEqual([]);
});
