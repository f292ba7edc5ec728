import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What would keep people out of a part of the page, as axe counts it. Strapi's own parts are left out. */
export const barriersIn = async (page: Page, ...parts: string[]): Promise<string[]> => {
  await page.evaluate(settle);
  const builder = parts.reduce((axe, part) => axe.include(part), new AxeBuilder({ page }));
  // All rules are tried; what passes them is not described, which takes longer than trying them.
  builder.options({ resultTypes: ['violations'] });
  const { violations } = await builder.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

/** What would keep people out of the page. */
export const barriers = (page: Page): Promise<string[]> => barriersIn(page);

/** What is half faded in has less contrast than it will have. */
const settle = async (): Promise<void> => {
  const passing = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
  await Promise.allSettled(passing.map(({ finished }) => finished));
};
