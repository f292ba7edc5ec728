import type { Core } from '@strapi/strapi';

import { type PublishWith, runDue } from './run-due';

/** Every five seconds, on one instance at a time. */
const OFTEN = '*/5 * * * * *';

/**
 * Registers the job that does what is due.
 *
 * @param publishWith publishes what comes along with a document
 */
export const registerSchedule = (strapi: Core.Strapi, publishWith: PublishWith): void => {
  let isRunning = false;
  strapi.cron.add({
    'publish-due': {
      options: OFTEN,
      task: async () => {
        // One that takes longer than the time to the next is not overtaken by it.
        if (isRunning) return;
        isRunning = true;
        try {
          await runDue(publishWith);
        } finally {
          isRunning = false;
        }
      },
    },
  });
};
