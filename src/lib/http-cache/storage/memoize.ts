import { LRUCache } from 'lru-cache';

import { MAX_AGE } from './tagged-cache';

/** Clients name the locales for which some values are memoized: there must be an end to them. */
const MAX_KEYS = 1_000;

interface Options {
  /** What the value depends on, beside what invalidates everything. */
  tags?: readonly string[];
}

interface Memo {
  tags: readonly string[];
  evict: () => void;
}

const memos: Memo[] = [];

let isEnabled = true;

/**
 * Memoizes what takes a statement to read and seldom changes (who may do what, the rules, the languages)
 * until one of its tags, or everything, is invalidated, on whichever instance. Not memoized: what was
 * being read at that moment, and what is read in a transaction, which may be rolled back.
 *
 * @param read reads it afresh; `key` tells several of a kind apart
 */
export const memoize = <Value, Key extends [] | [string | number] = []>(
  read: (...key: Key) => Promise<Value>,
  { tags = [] }: Options = {},
): ((...key: Key) => Promise<Value>) => {
  const values = new LRUCache<string | number, { value: Value }>({ max: MAX_KEYS, ttl: MAX_AGE });
  let version = 0;
  memos.push({
    tags,
    evict: () => {
      version += 1;
      values.clear();
    },
  });

  return async (...key) => {
    const [name = ''] = key;
    const memoized = values.get(name);
    if (memoized) return memoized.value;
    const before = version;
    const value = await read(...key);
    const isCurrent = version === before && !strapi.db.inTransaction();
    if (isEnabled && isCurrent) values.set(name, { value });
    return value;
  };
};

/** Evicts the values that have one of these tags; all values where null. */
export const evictMemoized = (tags: readonly string[] | null): void => {
  for (const memo of memos) {
    if (tags === null || memo.tags.some((tag) => tags.includes(tag))) memo.evict();
  }
};

export const setMemoizing = (enabled: boolean): void => {
  isEnabled = enabled;
  evictMemoized(null);
};
