import path from 'node:path';

import { createStrapi } from '@strapi/strapi';

import { stopWith } from '../environment/stop';
import { isProduction } from '../environment/variables';
import { ensureAdminBuild } from './admin-build';
import { announce } from './announce';
import { prepareDemo } from './prepare';

/**
 * `npm run demo`: builds, fills an empty database with the sample content, starts, and says where to
 * look. Run again, it keeps what is there.
 */
const run = async (): Promise<void> => {
  if (isProduction(process.env)) {
    stopWith(
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
