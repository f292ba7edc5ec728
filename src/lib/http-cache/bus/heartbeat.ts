import { milliseconds } from '../units';

/** Both together stay within the second after which a write must show everywhere. */
const INTERVAL = milliseconds(250);
const TIMEOUT = milliseconds(750);

/**
 * Tells whether messages arrive: a connection that is open may lead nowhere any more. Sends a message to
 * itself all the time, and calls `onTimeout` when none has come back for too long.
 */
export const startHeartbeat = ({
  send,
  onTimeout,
}: {
  send: () => void;
  onTimeout: () => void;
}): { received: () => void; stop: () => void } => {
  let receivedAt = Date.now();
  let tickedAt = Date.now();
  const timer = setInterval(() => {
    const now = Date.now();
    // A process that was busy or suspended has not read what arrived meanwhile.
    const wasSuspended = now - tickedAt > 2 * INTERVAL;
    if (!wasSuspended && now - receivedAt > TIMEOUT) onTimeout();
    tickedAt = now;
    send();
  }, INTERVAL);
  timer.unref();
  return {
    received: () => {
      receivedAt = Date.now();
    },
    stop: () => {
      clearInterval(timer);
    },
  };
};
