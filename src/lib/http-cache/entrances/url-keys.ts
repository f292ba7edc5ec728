import { LRUCache } from 'lru-cache';

/** In characters: one and the same thing can be asked for by any number of URLs. */
const MAX_SIZE = 4 * 1_024 * 1_024;

const keys = new LRUCache<string, string>({
  maxSize: MAX_SIZE,
  sizeCalculation: (key, url) => key.length + url.length,
});

/** Remembers the cache key of a URL: working it out takes longer than looking it up. */
export const rememberKey = (url: string, key: string): void => {
  keys.set(url, key);
};

/** @param url as it was sent: path and query string; undefined where it was never remembered */
export const keyOfUrl = (url: string): string | undefined => keys.get(url);
