import { useBrowser } from '../helpers/browser';
import { signInAsEditor } from '../helpers/editor';

const browser = useBrowser();

describe('the admin panel', () => {
  it('lets the editor in with the right password only', async () => {
    const page = await browser.visit({ provokes: /\/admin\/login$/ });
    await signInAsEditor(page, 'Not-the-password-1');
    await page.getByText('Invalid credentials').waitFor();

    await signInAsEditor(page);
    await page.getByRole('heading', { name: 'Hello Demo' }).waitFor();
    await page.getByRole('link', { name: 'Content Manager' }).click();
    await page.getByRole('heading', { name: 'Article', level: 1 }).waitFor();
  });

  it('causes no error in the console', () => {
    expect(browser.problems()).toEqual([]);
  });
});
