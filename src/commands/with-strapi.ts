import path from 'node:path';

import { createStrapi } from '@strapi/strapi';

/**
 * Loads Strapi without a server, runs a command on it, and ends the process: with 0, or with 130 when
 * it was interrupted (the command checks the signal between its steps).
 */
export const withStrapi = async (
  command: (signal: AbortSignal) => Promise<void>,
): Promise<void> => {
  const strapi = await createStrapi({
    appDir: process.cwd(),
    distDir: path.resolve(__dirname, '..', '..'),
  }).load();

  const interruption = new AbortController();
  process.once('SIGINT', () => {
    interruption.abort();
  });
  await command(interruption.signal);
  const isInterrupted = interruption.signal.aborted;
  if (isInterrupted) process.stdout.write('Interrupted. Run it again to go on.\n');
  await strapi.destroy();
  process.exit(isInterrupted ? 130 : 0);
};
