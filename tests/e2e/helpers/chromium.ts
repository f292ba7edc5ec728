import fs from 'node:fs';
import path from 'node:path';

import { chromium, type Browser } from 'playwright-core';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  // The panel looks for news of Strapi on the web; tests need no network. Playwright's own routes would turn the
  // browser's cache off, and the whole panel would be loaded and compiled for every page.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/** The headless shell draws no windows, and costs the tests less than half of the processor's time. */
const NAMES = ['chromium-headless-shell', 'chromium'];

/** The Chromium that CHROMIUM_PATH names, or else the first of these on the PATH. */
export const launchChromium = (): Promise<Browser> => {
  const executablePath = process.env.CHROMIUM_PATH ?? NAMES.map(onPath).find(Boolean);
  if (!executablePath) {
    throw new Error(`The browser tests need ${NAMES.join(' or ')} on the PATH, or CHROMIUM_PATH.`);
  }
  return chromium.launch({ executablePath, args: ARGUMENTS });
};

const onPath = (name: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => fs.existsSync(file));
