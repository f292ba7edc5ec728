import path from 'node:path';

import { createStrapi } from '@strapi/strapi';

import { isProduction, exitWith } from '../lib/env';
import { ensureAdminBuild } from './admin-build';
import { announce } from './announce';
import { prepareDemo } from './prepare';

/**
 * `npm run demo`: builds the panel, fills an empty database with the sample content, starts the server and
 * prints its addresses. Run again, it does not load the content a second time.
 */
const run = async (): Promise<void> => {
  if (isProduction(process.env)) {
    exitWith(
      'the demo has passwords that everybody knows; it does not run with NODE_ENV=production',
    );
  }
  ensureAdminBuild();

  const strapi = await createStrapi({
    appDir: process.cwd(),
    distDir: path.resolve(__dirname, '..', '..'),
  }).load();
  await prepareDemo(strapi);
  await strapi.start();
  announce(strapi);
};

void run();
