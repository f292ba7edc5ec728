import type { Server } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';

import { currentPhase, enterPhase } from './phase';

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/** How long requests in progress may take, and how long stopping may take in all. */
const REQUESTS_MS = 8_000;
const ALL_MS = 9_000;

/** Under npm one press of Ctrl+C arrives twice: from the terminal, and from npm. */
const SAME_PRESS_MS = 500;

const LOOK_AGAIN_MS = 50;

/**
 * Makes a signal during the start end the process at once, since nothing is served yet. Call it before Strapi
 * adds its own listeners, which would close what does not exist yet.
 */
export const stopWhileStarting = (): void => {
  for (const signal of SIGNALS) {
    if (!process.listeners(signal).includes(exitNow)) {
      process.prependListener(signal, exitNow);
    }
  }
};

/**
 * From now on a signal first lets the requests in progress finish, and then calls Strapi's own listeners, which
 * close everything at once. A second signal ends the process immediately.
 *
 * Not under `strapi develop`, which stops its server itself, and whose panel never closes its connection.
 */
export const stopGracefully = (strapi: Core.Strapi): void => {
  if (strapi.config.get('autoReload')) {
    for (const signal of SIGNALS) process.removeListener(signal, exitNow);
    return;
  }

  let since: number | undefined;
  for (const signal of SIGNALS) {
    const before = process.listeners(signal);
    const strapis = before.filter((listener) => listener !== exitNow);
    process.on(signal, () => {
      // The signal arrived during the start, while the process was too busy to handle it.
      if (!isServing(strapi)) exitNow();
      if (since !== undefined) {
        if (Date.now() - since > SAME_PRESS_MS) process.exit(1);
        return;
      }
      since = Date.now();
      enterPhase('stopping');
      setTimeout(exitNow, ALL_MS);
      void finishRequests(strapi).then(() => {
        for (const listener of strapis) listener(signal);
      });
    });
    // Only after the new listener is added: without any listener Node would drop a signal that is pending.
    for (const listener of before) process.removeListener(signal, listener);
  }
};

const isServing = ({ server }: Core.Strapi): boolean =>
  server.httpServer.listening || currentPhase() === 'stopping';

const exitNow = (): never => process.exit(0);

/** Accepts no more connections, and waits until the open ones have received their responses. */
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
