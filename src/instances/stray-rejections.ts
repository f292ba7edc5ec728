import type { Core } from '@strapi/strapi';

let isHeard = false;

/**
 * Logs a promise that failed with nobody waiting for it, where Node would end the process: one mistake
 * in one package's handling of one request is not to cut off everybody else.
 */
export const outliveStrayRejections = (strapi: Core.Strapi): void => {
  if (isHeard) return;
  isHeard = true;
  process.on('unhandledRejection', (reason) => {
    strapi.log.error(reason);
  });
};
