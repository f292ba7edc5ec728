import type { IncomingMessage, ServerResponse } from 'node:http';

import type { CachedResponse } from '../storage/caches';
import { matchesEtag } from './matches-etag';

/**
 * Sends a cached response without Koa: its head was put together when it was made, and is written in one
 * piece with the body. Headers that a middleware has set on `res` before are sent too.
 */
export const sendCached = (
  req: IncomingMessage,
  res: ServerResponse,
  { etag, headers, body }: CachedResponse,
): void => {
  const status = matchesEtag(req.headers['if-none-match'] ?? '', etag) ? 304 : 200;
  res.writeHead(status, headers[status]);
  res.end(status === 200 && req.method !== 'HEAD' ? body : undefined);
};
