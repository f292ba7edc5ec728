/**
 * Streams of events (`text/event-stream`), as `EventSource` reads them: of what the outbox holds, by topic. Written for
 * thousands of them on one instance: each event is put into words once, and all streams have one timer.
 */
export type { StreamsConfig } from './config';
export { createStreams } from './create-streams';
export type { Told } from './feed';
export type { Message } from './frames';
export { allowStreams, closeStreams } from './open-streams';
