import { barriersIn } from '../helpers/barriers';
import { useBrowser } from '../helpers/browser';

const browser = useBrowser();

it("Strapi's page of locales says what would go with each", async () => {
  const page = await browser.visit({ storageState: process.env.FOREWORD_E2E_SESSION });
  await page.goto('/admin/settings/internationalization');
  await page.getByRole('heading', { name: 'Internationalization', level: 1 }).waitFor();
  const contents = page.getByRole('region', { name: 'What would go with a locale' });
  await contents.waitFor();
  await contents
    .getByRole('listitem')
    .filter({ hasText: /en Article: \d+ · Comments: \d+/ })
    .waitFor();
  expect(await barriersIn(page, 'section')).toEqual([]);
  expect(browser.problems()).toEqual([]);
});
