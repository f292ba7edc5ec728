import type { Core } from '@strapi/strapi';

let isListening = false;

/** Keeps the process running on errors on which Node would end it, and with it all other requests. */
export const handleProcessErrors = (strapi: Core.Strapi): void => {
  if (isListening) return;
  isListening = true;
  // A rejected promise that some package does not await is only logged.
  process.on('unhandledRejection', (reason) => {
    strapi.log.error(reason);
  });
  // The signal of a file size limit (ulimit). With a listener only that write fails, and answers with 503.
  process.on('SIGXFSZ', () => undefined);
};
