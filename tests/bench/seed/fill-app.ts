import { createStrapi } from '@strapi/strapi';

import { endWithParent } from '../core/ask';
import type { AppName } from '../sides/apps';
import type { Size } from './content/types';
import { fill } from './fill';

/**
 * Fills the database of the Strapi app in the working directory and ends. A process of its own; its
 * arguments are the folder of the app's compiled files, which app it is, and the size as JSON.
 */
const fillApp = async ([distDir, app, size]: string[]): Promise<void> => {
  endWithParent();

  const strapi = await createStrapi({ appDir: process.cwd(), distDir }).load();
  await fill(strapi, app as AppName, JSON.parse(size ?? '') as Size);
  await strapi.destroy();
};

fillApp(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  },
);
