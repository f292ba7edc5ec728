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
];

/** The Chromium that CHROMIUM_PATH names, or else the `chromium` on the PATH. */
export const launchChromium = (): Promise<Browser> => {
  const executablePath = process.env.CHROMIUM_PATH ?? onPath('chromium');
  if (!executablePath) {
    throw new Error('The browser tests need a chromium on the PATH, or CHROMIUM_PATH.');
  }
  return chromium.launch({ executablePath, args: ARGUMENTS });
};

const onPath = (name: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => fs.existsSync(file));
