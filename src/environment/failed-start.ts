import type { Core } from '@strapi/strapi';

import { isUnfitForStart } from '../shared/database-away';
import { stopForDatabase } from './reachable-database';
import { stopWith } from './stop';

/**
 * Has a start that fails on its surroundings end in one line that names the variable. Strapi shows a
 * stack, and where an address cannot be listened on it goes on without listening.
 */
export const endFailedStart = (strapi: Core.Strapi): void => {
  const { httpServer } = strapi.server;
  httpServer.prependListener('error', (error: NodeJS.ErrnoException) => {
    if (!httpServer.listening) stopWith(addressRefusal(error));
  });

  const stopWithError = strapi.stopWithError.bind(strapi);
  strapi.stopWithError = (error, message) =>
    isUnfitForStart(error) ? stopForDatabase(error) : stopWithError(error, message);
};

const addressRefusal = ({ code, port }: NodeJS.ErrnoException & { port?: number }): string => {
  switch (code) {
    case 'EADDRINUSE':
      return `PORT ${port} is taken by another process (${code})`;
    case 'EACCES':
      return `PORT ${port} may not be listened on by this user (${code})`;
    default:
      return `HOST is no address that this machine can listen on (${code})`;
  }
};
