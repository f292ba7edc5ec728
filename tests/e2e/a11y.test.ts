import { addressOf } from './helpers/api';
import { barriers } from './helpers/barriers';
import { useBrowser } from './helpers/browser';
import { signIn } from './helpers/reader';

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
  it.each(PAGES)('%s has no barriers', async (_, find) => {
    const page = await browser.visit({ colorScheme });
    await page.goto(await find());
    await page.waitForLoadState('networkidle');
    await page.getByRole('article').first().waitFor();

    expect(await barriers(page)).toEqual([]);
  });
});

it('boxes to write in, and what they say, have no barriers in any colours', async () => {
  const page = await browser.visit({ provokes: /\/api\/auth\/local$|\/comments/ });
  const barriersInAnyColours = async () => {
    const found: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      found.push(...(await barriers(page)));
    }
    return found;
  };
  await page.goto(await treaty());
  await signIn(page, 'tobias@example.org', 'not the password');
  await page.getByText('Invalid identifier or password').waitFor();
  expect(await barriersInAnyColours()).toEqual([]);

  await signIn(page, 'tobias@example.org');
  await page.getByRole('button', { name: 'Reply to Robin Reader' }).first().click();
  await page.getByRole('button', { name: 'Post Reply' }).click();
  await page.getByRole('alert').filter({ hasText: /\w/ }).waitFor();
  expect(await barriersInAnyColours()).toEqual([]);
});

it('leaves the console clean', () => {
  expect(browser.problems()).toEqual([]);
});
