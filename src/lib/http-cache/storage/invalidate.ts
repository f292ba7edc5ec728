import { afterCommit } from '../../database';
import { fragmentCache, responseCache } from './caches';
import { evictMemoized, setMemoizing } from './memoize';

const caches = [responseCache, fragmentCache];

/** What is invalidated: some tags, or everything (null). */
export type Invalidation = readonly string[] | null;

/** Evicts from the memory of this process all that has one of these tags; everything where null. */
export const evict = (tags: Invalidation): void => {
  evictMemoized(tags);
  for (const cache of caches) {
    if (tags === null) cache.clear();
    else cache.invalidateTags(tags);
  }
};

/** Whether anything is cached from now on: not while other instances' invalidations do not arrive. */
export const setCaching = (enabled: boolean): void => {
  setMemoizing(enabled);
  for (const cache of caches) {
    if (enabled) cache.enable();
    else cache.disable();
  }
};

/** Publishes to the other instances. Does nothing where there are none. */
let publish: (tags: Invalidation) => Promise<unknown> | undefined = () => undefined;

export const setPublisher = (publisher: typeof publish): void => {
  publish = publisher;
};

const publishing = new Set<Promise<unknown>>();

const send = (tags: Invalidation): void => {
  const sent = publish(tags);
  if (!sent) return;
  publishing.add(sent);
  const forget = () => publishing.delete(sent);
  sent.then(forget, forget);
};

/** Resolves when what has been published so far is on its way: a command waits for it before it ends. */
export const allPublished = async (): Promise<void> => {
  await Promise.allSettled(publishing);
};

/**
 * Evicts every response that has one of these tags, here and on the other instances, once the transaction
 * under way has been committed, and before the write is acknowledged.
 *
 * @param tags document ids, uids of content types, or what a controller put into `ctx.state.cacheTags`
 */
export const invalidateTags = (...tags: string[]): void => {
  afterCommit(() => {
    evict(tags);
    send(tags);
  });
};

/** Likewise everything: when it has changed who may read, say, or which languages there are. */
export const invalidateAll = (): void => {
  afterCommit(() => {
    evict(null);
    send(null);
  });
};
