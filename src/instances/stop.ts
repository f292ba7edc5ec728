import type { Server } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';

import { currentPhase, enterPhase } from './phase';

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/** What requests under way are given, and what everything together is. */
const REQUESTS_MS = 8_000;
const ALL_MS = 9_000;

/** One press of Ctrl+C comes twice where npm stands between: from the terminal, and from npm. */
const SAME_PRESS_MS = 500;

const LOOK_AGAIN_MS = 50;

/**
 * While the process starts, nothing is served: told to stop, it stops. To be called before Strapi listens
 * itself, which would end what it has not begun yet.
 */
export const stopWhileStarting = (): void => {
  for (const signal of SIGNALS) {
    if (!process.listeners(signal).includes(stopAtOnce)) {
      process.prependListener(signal, stopAtOnce);
    }
  }
};

/**
 * From now on, told to stop, the process finishes the requests that are under way, and only then does
 * what Strapi does: end everything, at once, dropping what is left. Told again, it ends there and then.
 *
 * `strapi develop` stops its server itself, and the panel it serves keeps a connection open for good.
 */
export const stopGracefully = (strapi: Core.Strapi): void => {
  if (strapi.config.get('autoReload')) {
    for (const signal of SIGNALS) process.removeListener(signal, stopAtOnce);
    return;
  }

  let since: number | undefined;
  for (const signal of SIGNALS) {
    const before = process.listeners(signal);
    const strapis = before.filter((listener) => listener !== stopAtOnce);
    process.on(signal, () => {
      // It came while the start kept the process too busy to hear it.
      if (!isServing(strapi)) stopAtOnce();
      if (since !== undefined) {
        if (Date.now() - since > SAME_PRESS_MS) process.exit(1);
        return;
      }
      since = Date.now();
      enterPhase('stopping');
      setTimeout(stopAtOnce, ALL_MS);
      void finishRequests(strapi).then(() => {
        for (const listener of strapis) listener(signal);
      });
    });
    // Not before there is another: with the last one Node forgets a signal that is still to be heard.
    for (const listener of before) process.removeListener(signal, listener);
  }
};

const isServing = ({ server }: Core.Strapi): boolean =>
  server.httpServer.listening || currentPhase() === 'stopping';

const stopAtOnce = (): never => process.exit(0);

/** Takes no more connections, and waits until those that are open have had their answers. */
const finishRequests = async (strapi: Core.Strapi): Promise<void> => {
  const { httpServer } = strapi.server;
  if (!httpServer.listening) return;
  strapi.log.info('Stopping: finishing the requests under way.');

  httpServer.prependListener('request', (_request, response) => {
    response.shouldKeepAlive = false;
  });
  httpServer.close();
  const end = Date.now() + REQUESTS_MS;
  let open = await connectionsOf(httpServer);
  while (open > 0 && Date.now() < end) {
    await delay(LOOK_AGAIN_MS);
    httpServer.closeIdleConnections();
    open = await connectionsOf(httpServer);
  }
  if (open > 0) strapi.log.warn(`Stopping: ${open} requests took too long and are cut off.`);
};

const connectionsOf = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.getConnections((_error, count) => {
      resolve(count);
    });
  });
