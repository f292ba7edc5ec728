import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import { answerWith, endWithParent } from '../core/ask';
import type { Heard, ListenerJob } from './listener-job';

/** One address may have so many streams open. */
const PER_ADDRESS = 20;

/** Connections that are opened at a time. */
const AT_ONCE = 50;

const COMMENT = 'event: comment\n';

/** What a stream has said so far, as far as it is counted. */
interface Listener {
  socket: Socket;
  path: string;
  comments: number;
}

let listeners: Listener[] = [];

/** The streams come from as many addresses of this machine as they need. */
const addressOf = (index: number): string => {
  const place = Math.floor(index / PER_ADDRESS);
  return `127.1.${Math.floor(place / 250)}.${1 + (place % 250)}`;
};

const openOne = async (url: string, path: string, index: number): Promise<void> => {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), localAddress: addressOf(index) });
  const listener: Listener = { socket, path, comments: 0 };
  // Cut off, it hears less than the others, which is what counts.
  socket.on('error', () => undefined);
  socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nAccept: text/event-stream\r\n\r\n`);
  const [head] = (await once(socket, 'data')) as [Buffer];
  if (!head.includes('200 OK')) throw new Error(head.toString().slice(0, 400));
  let rest = '';
  socket.on('data', (chunk: Buffer) => {
    const parts = (rest + chunk.toString()).split(COMMENT);
    listener.comments += parts.length - 1;
    rest = (parts.at(-1) ?? '').slice(1 - COMMENT.length);
  });
  listeners.push(listener);
};

const open = async ({
  url,
  paths,
  streams,
}: Extract<ListenerJob, { do: 'open' }>): Promise<number> => {
  for (let start = listeners.length; start < streams; start += AT_ONCE) {
    const size = Math.min(AT_ONCE, streams - start);
    const indexes = Array.from({ length: size }, (_, n) => start + n);
    await Promise.all(indexes.map((n) => openOne(url, paths[n % paths.length] ?? '', n)));
  }
  return listeners.length;
};

/** What the streams of each path have heard; waits until nothing has come for a while. */
const heard = async (): Promise<Heard> => {
  const count = () => listeners.reduce((sum, { comments }) => sum + comments, 0);
  let last = -1;
  while (last !== count()) {
    last = count();
    await sleep(1_500);
  }
  const byPath: Heard = {};
  for (const { path, comments } of listeners) {
    const { least = Infinity, most = 0 } = byPath[path] ?? {};
    byPath[path] = { least: Math.min(least, comments), most: Math.max(most, comments) };
  }
  return byPath;
};

const close = async (): Promise<number> => {
  for (const { socket } of listeners) socket.destroy();
  listeners = [];
  return 0;
};

endWithParent();
// An answer of nothing would not be one.
answerWith(async (job: ListenerJob) => {
  if (job.do === 'open') return open(job);
  return job.do === 'close' ? close() : heard();
});
