import type { IncomingMessage, ServerResponse } from 'node:http';

import { matches } from './matches';
import type { KeptAnswer } from './store';

/**
 * Sends a kept answer past everything that makes one: the head is put together already, and written in
 * one piece with the body. What a middleware has set on the response so far goes with it.
 */
export const sendKept = (
  req: IncomingMessage,
  res: ServerResponse,
  { etag, headers, body }: KeptAnswer,
): void => {
  const status = matches(req.headers['if-none-match'] ?? '', etag) ? 304 : 200;
  res.writeHead(status, headers[status]);
  res.end(status === 200 && req.method !== 'HEAD' ? body : undefined);
};
