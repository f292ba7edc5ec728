import { createStrapi } from '@strapi/strapi';

import { answerWith, endWithParent } from '../core/ask';
import { answersOf } from './answers';
import type { Question } from './side';
import { dropVersions } from './without-versions';

/**
 * Runs the Strapi app in the working directory, whichever side it is, tells the benchmark an API token
 * that may do everything, and answers its questions. A process of its own, with its compiled files in
 * the folder that the first argument names.
 */
const serve = async (): Promise<void> => {
  endWithParent();

  const strapi = await createStrapi({ appDir: process.cwd(), distDir: process.argv[2] }).load();
  dropVersions(strapi);
  const { accessKey } = await strapi.service('admin::api-token').create({
    name: `Benchmark ${process.pid} ${Date.now()}`,
    description: '',
    type: 'full-access',
    lifespan: null,
  });
  await strapi.start();

  const answers = answersOf(strapi);
  answerWith((question: Question) => answers[question]());
  process.send?.({ token: accessKey });
};

void serve();
