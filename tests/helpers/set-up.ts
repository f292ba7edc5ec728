import { compileStrapi } from '@strapi/strapi';

import { scratchFolder } from './scratch';

/** Compiles the server once, so that the tests boot what `npm start` would. */
export default async (): Promise<void> => {
  scratchFolder();
  await compileStrapi();
};
