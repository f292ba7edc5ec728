import type { Socket } from 'node:net';

import { forewordError } from '../errors';
import { between, streamsConfig } from './config';
import { deliver } from './deliver';
import { HEARTBEAT, retryFrame } from './frames';

const byTopic = new Map<string, Set<Socket>>();
const byAddress = new Map<string, number>();

let count = 0;
let isClosed = false;

export const openStreams = (): number => count;

/** The streams of a topic at this moment. */
export const streamsOf = (topic: string): Socket[] => [...(byTopic.get(topic) ?? [])];

const allStreams = (): Socket[] => [...byTopic.values()].flatMap((sockets) => [...sockets]);

/**
 * Refuses an address that has as many streams as it may have.
 *
 * @throws TOO_MANY_REQUESTS
 */
export const refuseTooMany = (address: string): void => {
  const { perAddress } = streamsConfig();
  if ((byAddress.get(address) ?? 0) < perAddress) return;
  throw forewordError(
    'TOO_MANY_REQUESTS',
    `Your address has ${perAddress} streams open already; close one of them first.`,
  );
};

/** Adds a stream whose head has been sent, until its connection ends. */
export const addStream = (socket: Socket, topic: string, address: string): void => {
  const sockets = byTopic.get(topic) ?? new Set();
  byTopic.set(topic, sockets.add(socket));
  byAddress.set(address, (byAddress.get(address) ?? 0) + 1);
  count += 1;
  socket.once('close', () => {
    sockets.delete(socket);
    if (sockets.size === 0 && byTopic.get(topic) === sockets) byTopic.delete(topic);
    const others = (byAddress.get(address) ?? 1) - 1;
    if (others === 0) byAddress.delete(address);
    else byAddress.set(address, others);
    count -= 1;
  });
};

/** Shows proxies, and finds out by the error, whether the clients are still there. */
export const sendHeartbeats = (): Promise<void> => deliver(allStreams(), HEARTBEAT);

/** Whether this process stops: a stream that is opened now is closed at once. */
export const areStreamsClosed = (): boolean => isClosed;

/** How a stream ends when its instance stops: the client comes back, to another one, and not all at once. */
export const farewell = (): string => retryFrame(between(streamsConfig().retryAfterStop));

/** Closes all streams, since the process stops. */
export const closeStreams = (): void => {
  isClosed = true;
  for (const socket of allStreams()) socket.end(farewell(), () => socket.destroySoon());
};

/** Lets streams be opened: to be called when the process starts. */
export const allowStreams = (): void => {
  isClosed = false;
};
