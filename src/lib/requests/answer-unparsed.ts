import type { Duplex } from 'node:stream';

import type { Core } from '@strapi/strapi';

/** How long a client may go on sending what nobody reads before its connection is cut. */
const LINGER_MS = 2_000;

interface Refusal {
  status: number;
  phrase: string;
  name: string;
  message: string;
}

const UNREADABLE: Refusal = {
  status: 400,
  phrase: 'Bad Request',
  name: 'ValidationError',
  message: 'This request cannot be read.',
};

/** By the codes of Node's errors about a request that does not get as far as Koa. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    phrase: 'Request Header Fields Too Large',
    name: 'RequestHeaderFieldsTooLargeError',
    message: 'The address or the headers of this request are too long.',
  },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: {
    status: 413,
    phrase: 'Payload Too Large',
    name: 'PayloadTooLargeError',
    message: 'The chunks of this request are too large.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    phrase: 'Request Timeout',
    name: 'RequestTimeoutError',
    message: 'This request took too long to arrive.',
  },
};

/** The property by which Node knows the response that is being sent on a connection. */
type HttpSocket = Duplex & { _httpMessage?: { headersSent: boolean } | null };

/**
 * Answers requests that Node cannot parse, in the form of all errors. Node itself sends a status alone and
 * closes the connection at once: while the client is still sending, that resets it, and the client never sees
 * the response. So what else arrives is read, and dropped, for a moment.
 */
export const answerUnparsed = ({ server }: Core.Strapi): void => {
  const answered = new WeakSet<Duplex>();
  server.httpServer.on('clientError', (error: NodeJS.ErrnoException, socket: HttpSocket) => {
    // The parser reports the same connection again with everything that arrives.
    if (answered.has(socket)) return;
    answered.add(socket);
    if (!socket.writable || socket._httpMessage?.headersSent) {
      socket.destroy();
      return;
    }
    socket.end(responseTo(error));
    const cut = setTimeout(() => socket.destroy(), LINGER_MS);
    cut.unref();
    socket.once('close', () => {
      clearTimeout(cut);
    });
  });
};

const responseTo = ({ code = '' }: NodeJS.ErrnoException): string => {
  const { status, phrase, name, message } = REFUSALS[code] ?? UNREADABLE;
  const error = { status, name, message, details: { code: 'PARAMETER_INVALID' } };
  const body = JSON.stringify({ data: null, error });
  return [
    `HTTP/1.1 ${status} ${phrase}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    'Connection: close',
    '',
    body,
  ].join('\r\n');
};
