import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

import { baseUrl } from './api';
import { launchChromium } from './chromium';

export interface VisitOptions extends BrowserContextOptions {
  /** Addresses that the visit makes fail on purpose. */
  provokes?: RegExp;
}

/** A browser for one test file. */
export interface TestBrowser {
  /**
   * A new visitor, whom no earlier one has left anything. Who comes in a test leaves with it: an open panel goes on
   * asking, and takes its share of the processor.
   */
  visit: (options?: VisitOptions) => Promise<Page>;
  /** Errors that the visited pages wrote to the console or threw, and answers of 500 and above. */
  problems: () => string[];
}

/** What Strapi's panel asks for in every edition, and the Community Edition does not have. */
const ASKED_IN_VAIN =
  /\/admin\/ai-feature-config|\/i18n\/ai-localization-jobs\/|\/content-manager\/preview\/url\//;

/**
 * React Query writes to the console what Strapi's media library asked for and gave up when its dialog was closed
 * (`useFetchClient` aborts without a reason), with or without the places in the code where it happened.
 */
const GIVEN_UP = 'AbortError: signal is aborted without reason';

/** Panel and tests may have to share a processor. */
const PATIENCE_MS = 20_000;

/** Opens a browser before the file's tests and closes it after them. */
export const useBrowser = (): TestBrowser => {
  let browser: Browser;
  const problems: string[] = [];
  let visitors: BrowserContext[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
  });
  beforeEach(() => {
    visitors = [];
  });
  afterEach(() => Promise.all(visitors.map((visitor) => visitor.close())));
  afterAll(() => browser.close());

  return {
    async visit({ provokes, ...options } = {}) {
      const context = await browser.newContext({
        baseURL: baseUrl(),
        locale: 'en-US',
        timezoneId: 'UTC',
        ...options,
      });
      visitors.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE_MS);
      listen(page, provokes, (problem) => problems.push(`${problem} (on ${page.url()})`));
      return page;
    },
    problems: () => problems,
  };
};

const listen = (
  page: Page,
  provokes: RegExp | undefined,
  tell: (problem: string) => void,
): void => {
  const isExpected = (url: string) =>
    (/^https?:/.test(url) && !url.startsWith(baseUrl())) ||
    ASKED_IN_VAIN.test(url) ||
    (provokes?.test(url) ?? false);
  page.on('pageerror', (error) => {
    tell(`threw: ${error.message}`);
  });
  page.on('console', (message) => {
    const { url } = message.location();
    if (message.type() !== 'error' || message.text().startsWith(GIVEN_UP)) return;
    if (!isExpected(url)) tell(`${message.text()} ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) tell(`${response.status()} ${response.url()}`);
  });
};
