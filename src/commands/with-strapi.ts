import path from 'node:path';

import { createStrapi } from '@strapi/strapi';

import { beCommand } from '../lib/boot';
import { allPublished } from '../lib/http-cache';

/**
 * Loads Strapi without a server, runs a command on it, and ends the process: with 0 or the
 * number that the command gives, or with 130 when it was interrupted (the command checks the signal between its steps).
 */
export const withStrapi = async (
  command: (signal: AbortSignal) => Promise<unknown>,
): Promise<void> => {
  beCommand();
  const strapi = await createStrapi({
    appDir: process.cwd(),
    distDir: path.resolve(__dirname, '..', '..'),
  }).load();

  const interruption = new AbortController();
  process.once('SIGINT', () => {
    interruption.abort();
  });
  const answer = await command(interruption.signal);
  const isInterrupted = interruption.signal.aborted;
  if (isInterrupted) process.stdout.write('Interrupted. Run it again to go on.\n');
  await allPublished();
  await strapi.destroy();
  process.exit(isInterrupted ? 130 : typeof answer === 'number' ? answer : 0);
};
