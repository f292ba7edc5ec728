import { exitForDatabase } from '../boot';
import { isUnfitForStart } from '../database';
import { exitWith } from '../env';
import { definePatch, methodOf } from './patch';

export const failedStart = definePatch({
  name: 'failed-start',
  stage: 'register',
  kind: 'correctness',
  reason:
    'A start that fails on its surroundings is to end with one line that names the variable. Strapi prints a stack, and where an address cannot be listened on it goes on without listening.',
  probe: 'a server that is started on a port that is taken',
  changes: {
    'strapi.stopWithError': (strapi) => typeof methodOf(strapi, 'stopWithError') === 'function',
    'strapi.server.httpServer': ({ server }) =>
      typeof server.httpServer.prependListener === 'function',
  },
  apply(strapi) {
    const { httpServer } = strapi.server;
    httpServer.prependListener('error', (error: NodeJS.ErrnoException) => {
      if (!httpServer.listening) exitWith(addressRefusal(error));
    });

    const stopWithError = strapi.stopWithError.bind(strapi);
    strapi.stopWithError = (error, message) =>
      isUnfitForStart(error) ? exitForDatabase(error) : stopWithError(error, message);
  },
});

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
