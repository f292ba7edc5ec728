import { createStrapi } from '@strapi/strapi';

/**
 * Runs the Strapi app in the working directory, whichever side it is, and tells the benchmark an API
 * token that may do everything. A process of its own, with its compiled files in the folder that the
 * first argument names.
 */
const serve = async (): Promise<void> => {
  // However the benchmark ends, nothing of it goes on running.
  process.once('disconnect', () => process.exit());

  const strapi = await createStrapi({ appDir: process.cwd(), distDir: process.argv[2] }).load();
  const { accessKey } = await strapi.service('admin::api-token').create({
    name: 'Benchmark',
    description: '',
    type: 'full-access',
    lifespan: null,
  });
  await strapi.start();
  process.send?.({ token: accessKey });
};

void serve();
