import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

import type { Context } from 'koa';

import { between, streamsConfig } from './config';
import { retryFrame } from './frames';
import { addStream, areStreamsClosed, farewell } from './open-streams';
import type { Part } from './recent-events';

interface Beginning {
  topic: string;
  address: string;
  /** The id to come back with; undefined for a client that has one. */
  id: number | undefined;
  /** What the client has missed. */
  missed: Part;
}

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  // No proxy puts it into a cache, or compresses it, which would hold it back.
  'Cache-Control': 'private, no-store, no-transform',
  // Nor does nginx wait for more, to send it together.
  'X-Accel-Buffering': 'no',
  // The stream is the rest of the connection: without chunks, all streams are written the same bytes.
  Connection: 'close',
};

/** The connection of a response. One that was asked for before the answer to another is there gets it after that one. */
export const connectionOf = async (response: ServerResponse): Promise<Socket> => {
  if (response.socket === null) await once(response, 'socket');
  const { socket } = response;
  if (socket === null) throw new Error('A response has lost its connection.');
  return socket;
};

/** Answers with the head of a stream alone, as HEAD asks for it. */
export const answerWithHead = (ctx: Context): void => {
  ctx.status = 200;
  ctx.set(HEADERS);
};

/**
 * Sends the head of a stream and its beginning. From then on it is written to past Node's response, which would hold
 * several kB for each stream.
 */
export const beginStream = (ctx: Context, socket: Socket, beginning: Beginning): void => {
  const { topic, address, id, missed } = beginning;
  const { res } = ctx;
  answerWithHead(ctx);
  ctx.respond = false;
  res.removeHeader('Transfer-Encoding');
  res.flushHeaders();
  socket.setNoDelay(true);
  // Nothing may follow the request on a connection that is a stream.
  socket.on('data', () => socket.destroy());

  addStream(socket, topic, address);
  socket.write(retryFrame(between(streamsConfig().retry), id) + missed.text);
  if (areStreamsClosed()) socket.write(farewell());
  if (areStreamsClosed() || missed.isLast) socket.end(() => socket.destroySoon());
};
