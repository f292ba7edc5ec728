import type { Core } from '@strapi/strapi';

let isListening = false;

/** Goes on where Node would end the process, and cut off everybody for the sake of one request. */
export const outlive = (strapi: Core.Strapi): void => {
  if (isListening) return;
  isListening = true;
  // A promise that failed with nobody waiting for it, in some package: logged, and no more.
  process.on('unhandledRejection', (reason) => {
    strapi.log.error(reason);
  });
  // A file that may not grow any more: heard, it is an error of that write, which answers with 503.
  process.on('SIGXFSZ', () => undefined);
};
