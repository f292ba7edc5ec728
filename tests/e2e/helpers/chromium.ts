import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import { chromium, type Browser, type BrowserContext } from 'playwright-core';

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
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: executable(), args: ARGUMENTS });

/** One that keeps what it stores in a folder, as a person's own browser does. */
export const launchWithProfile = (folder: string, baseURL: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, {
    executablePath: executable(),
    args: ARGUMENTS,
    baseURL,
    locale: 'en-US',
    timezoneId: 'UTC',
  });

/** Ends the browser that has this profile open at once, with all its processes, as a power cut does. */
export const killWithProfile = (folder: string): void => {
  const processes = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  for (const line of processes.filter((one) => one.includes(folder))) {
    process.kill(Number.parseInt(line, 10), 'SIGKILL');
  }
};

const executable = (): string => {
  const executablePath = process.env.CHROMIUM_PATH ?? NAMES.map(onPath).find(Boolean);
  if (!executablePath) {
    throw new Error(`The browser tests need ${NAMES.join(' or ')} on the PATH, or CHROMIUM_PATH.`);
  }
  return executablePath;
};

const onPath = (name: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => fs.existsSync(file));
