import { IncomingMessage, ServerResponse } from 'node:http';

import type { Core } from '@strapi/strapi';

import { responseCache } from '../storage/caches';
import { RESPONSE_FORMAT_HEADERS } from './response-format';
import { sendCached } from './send-cached';
import { keyOfUrl } from './url-keys';

/** Requests with one of these may get another response, or further headers: the middleware decides. */
const DECIDING_HEADERS = ['authorization', 'cookie', 'origin', ...RESPONSE_FORMAT_HEADERS];

/**
 * Sends a cached response before Koa sees the request: only where the URL, spelt the same, has been served
 * from the cache by the middleware before, and no header may make the response another one.
 *
 * @param onResponse called for each request that is answered here
 */
export const respondEarly = (strapi: Core.Strapi, onResponse: () => void): void => {
  const { app } = strapi.server;
  const callback = app.callback.bind(app);

  app.callback = () => {
    const handle = callback();
    return async (req, res) => {
      const isHttp1 = req instanceof IncomingMessage && res instanceof ServerResponse;
      if (isHttp1 && sendEarly(req, res)) onResponse();
      else await handle(req, res);
    };
  };
};

const sendEarly = (req: IncomingMessage, res: ServerResponse): boolean => {
  const { method, url, headers } = req;
  if ((method !== 'GET' && method !== 'HEAD') || url === undefined) return false;
  const key = keyOfUrl(url);
  const cached = key === undefined ? undefined : responseCache.get(key);
  if (!cached || DECIDING_HEADERS.some((name) => headers[name] !== undefined)) return false;
  sendCached(req, res, cached);
  return true;
};
