import type { Locator, Page } from 'playwright-core';

import { create, holdAllComments, request, unique } from '../helpers/api';
import { barriersIn } from '../helpers/barriers';
import { writtenIn } from '../helpers/conversation';
import { useBrowser } from '../helpers/browser';
import { visitAsColleague } from '../helpers/colleague';
import { eventually } from '../helpers/eventually';

const browser = useBrowser();
let page: Page;

/** A decision that was refused on purpose, and texts of Strapi's own that its Hebrew and Russian lack. */
const EXPECTED = /403 \(Forbidden\)|MISSING_TRANSLATION\] Missing message: "(?!desk\.)/;

const widget = (at = page): Locator => at.getByRole('region', { name: 'Waiting for a decision' });

/** Without the title, which is Strapi's own. */
const CONTENT = '[data-strapi-widget-id="plugin::desk.waiting"] main';

const waiting = (at = page) => widget(at).getByRole('list').getByRole('listitem');

/** An Article with these Comments waiting, and the home page of somebody who has yet to see them. */
const hold = async (...words: string[]) => {
  const article = await create('articles', { title: unique('Held on'), body: 'Text.' });
  for (const body of words) await writtenIn(article, body);
  await page.goto('/admin');
  await waiting()
    .filter({ hasText: words.at(-1)?.replaceAll('*', '') })
    .waitFor();
  return article;
};

const shownToReaders = async (slug: string): Promise<number> => {
  const path = `/api/articles/${slug}/comments`;
  return (await request<{ data: unknown[] }>(path)).data.length;
};

beforeAll(async () => {
  await holdAllComments();
  page = await browser.visit({ storageState: process.env.FOREWORD_E2E_SESSION });
});

describe('the widget "Waiting for a decision"', () => {
  it('shows the newest five as readers would see them', async () => {
    const words = Array.from({ length: 6 }, () => unique('*Held* gently'));
    const article = await hold(...words);

    await eventually(() => waiting().count(), 5);
    const seen = await waiting().allInnerTexts();
    words
      .reverse()
      .slice(0, 5)
      .forEach((one, at) => {
        expect(seen[at]).toContain(one.replaceAll('*', ''));
        expect(seen[at]).toContain(article.title);
      });
    expect(
      await widget()
        .getByText(/^\d+ comments wait\.$/)
        .count(),
    ).toBe(1);
  });

  it('approves and rejects, and shows the next Comments', async () => {
    const [first, second] = [unique('Good one'), unique('Bad one')];
    const { slug } = await hold(first, second);
    const item = (words: string) => waiting().filter({ hasText: words });

    await item(first).getByRole('button', { name: 'Approve', exact: true }).click();
    await item(first).waitFor({ state: 'detached' });
    await eventually(() => shownToReaders(slug), 1);

    await item(second).getByRole('button', { name: 'Reject', exact: true }).click();
    await item(second).waitFor({ state: 'detached' });
    await eventually(() => waiting().count(), 5);
    expect(await shownToReaders(slug)).toBe(1);
  });

  it('shows a message when another Moderator has decided meanwhile', async () => {
    const words = unique('Contested');
    await hold(words);
    const other = await visitAsColleague(browser, [
      { action: 'plugin::desk.read' },
      { action: 'plugin::desk.moderate' },
    ]);
    const theirs = waiting(other).filter({ hasText: words });
    await theirs.getByRole('button', { name: 'Approve', exact: true }).click();
    await theirs.waitFor({ state: 'detached' });

    const mine = waiting().filter({ hasText: words });
    await mine.getByRole('button', { name: 'Reject', exact: true }).click();
    await page
      .getByText('Robin Reviewer has decided over this comment meanwhile: it is approved.')
      .waitFor();
    await mine.waitFor({ state: 'detached' });
  });

  it('reverts a decision that does not reach the server', async () => {
    const words = unique('Unlucky');
    await hold(words);
    await page.route('**/desk/decisions', (route) =>
      route.fulfill({
        status: 403,
        json: { data: null, error: { status: 403, name: 'ForbiddenError', message: 'Forbidden' } },
      }),
    );
    const item = waiting().filter({ hasText: words });
    await item.getByRole('button', { name: 'Approve', exact: true }).click();
    await page.getByText('Your role may not do this.').waitFor();
    await item.waitFor();
    await page.unrouteAll();
  });

  it('draws the last fourteen days, and describes them in text', async () => {
    await hold(unique('Drawn'));
    await widget()
      .getByRole('img', {
        name: /^In the last 14 days: \d+ approved, [1-9]\d* held, \d+ reported\.$/,
      })
      .waitFor();
    const table = widget().getByRole('table', { name: 'The last 14 days' });
    expect(await table.getByRole('row').count()).toBe(15);
  });

  it('shows no buttons to a Reviewer who may not decide, who gets 403 from the route', async () => {
    const words = unique('Only to be looked at');
    await hold(words);
    const reviewer = await visitAsColleague(browser, [{ action: 'plugin::desk.read' }], {
      provokes: /\/desk\/decisions/,
    });
    await waiting(reviewer).filter({ hasText: words }).waitFor();
    expect(await waiting(reviewer).getByRole('button').count()).toBe(0);
    const status = await reviewer.evaluate(async () => {
      const token = /jwtToken=([^;]+)/.exec(document.cookie)?.[1] ?? '';
      const answer = await fetch('/desk/decisions', {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ status: 'approved', comments: [{ documentId: 'x' }] }),
      });
      return answer.status;
    });
    expect(status).toBe(403);
  });

  it('is not shown to a user who may not see the desk', async () => {
    const colleague = await visitAsColleague(browser, [{ action: 'plugin::desk.settings' }]);
    await colleague.getByRole('region', { name: 'Profile' }).waitFor();
    await eventually(() => widget(colleague).count(), 0);
  });

  it('is translated into Hebrew and Russian', async () => {
    for (const [language, title, button] of [
      ['he', 'ממתינות להחלטה', 'אישור'],
      ['ru', 'Ждут решения', 'Одобрить'],
    ] as const) {
      await page.evaluate((name) => localStorage.setItem('strapi-admin-language', name), language);
      await page.reload();
      await page
        .getByRole('region', { name: title })
        .getByRole('button', { name: button })
        .first()
        .waitFor();
    }
    await page.evaluate(() => localStorage.removeItem('strapi-admin-language'));
  });

  it('has no accessibility violations, in light and dark', async () => {
    await hold(unique('Accessible'));
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.reload();
      await waiting().first().waitFor();
      expect(await barriersIn(page, CONTENT)).toEqual([]);
    }
  });

  it('causes no error in the console', () => {
    const ours = browser.problems().filter((problem) => !EXPECTED.test(problem));
    expect(ours).toEqual([]);
  });
});
