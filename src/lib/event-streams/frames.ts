/** A message as `EventSource` receives it: `event` is its type. */
export interface Message {
  event: string;
  data: Readonly<Record<string, unknown>>;
}

/** What a client has received last: a message of an event, by its number within it. */
export interface LastReceived {
  id: number;
  message: number;
}

/**
 * The messages of an event in the form of an event stream. The last has the event's id, those before it the same with their
 * number, so that a client which has not received all of them gets the others.
 * Source: https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export const framesOf = (id: number, messages: readonly Message[]): string[] =>
  messages.map(({ event, data }, index) => {
    const isLast = index === messages.length - 1;
    const frameId = isLast ? String(id) : `${id}.${index}`;
    return `id: ${frameId}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
  });

/** What `Last-Event-ID` says; undefined where it says nothing that we have sent. */
export const lastReceived = (header: string): LastReceived | undefined => {
  const [, id, message] = /^(\d{1,15})(?:\.(\d{1,9}))?$/.exec(header) ?? [];
  if (id === undefined) return undefined;
  return { id: Number(id), message: message === undefined ? Infinity : Number(message) };
};

/** Has the client wait so many milliseconds before it connects again, and remember an id, where one is given. */
export const retryFrame = (milliseconds: number, id?: number): string =>
  `retry: ${milliseconds}\n${id === undefined ? '' : `id: ${id}\n`}\n`;

/** A comment, which clients ignore and proxies count as a sign of life. */
export const HEARTBEAT = ':\n\n';
