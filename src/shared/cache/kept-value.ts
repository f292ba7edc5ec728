import { LRUCache } from 'lru-cache';

import { LONGEST_LIFE } from './store';

/** Clients name the locales that some are kept for: there must be an end to them. */
const MOST_KEYS = 1_000;

const shelves: { tag: string | undefined; forget: () => void }[] = [];

let isKeeping = true;

/**
 * Keeps what takes a statement to read and seldom changes (who may do what, the rules, the languages)
 * until anything may have changed, on whichever instance. Nothing is kept that was being read at that
 * moment, nor what a transaction reads, which may be undone.
 *
 * @param read reads it afresh; `key` tells several of a kind apart
 * @param tag whose change, too, is the value's (one of `tags.ts`)
 */
export const keepUntilChanged = <Value, Key extends [] | [string | number] = []>(
  read: (...key: Key) => Promise<Value>,
  tag?: string,
): ((...key: Key) => Promise<Value>) => {
  const values = new LRUCache<string | number, { value: Value }>({
    max: MOST_KEYS,
    ttl: LONGEST_LIFE,
  });
  let changes = 0;
  shelves.push({
    tag,
    forget: () => {
      changes += 1;
      values.clear();
    },
  });

  return async (...key) => {
    const [name = ''] = key;
    const kept = values.get(name);
    if (kept) return kept.value;
    const before = changes;
    const value = await read(...key);
    const isSettled = changes === before && !strapi.db.inTransaction();
    if (isKeeping && isSettled) values.set(name, { value });
    return value;
  };
};

/** Forgets the values that are made of one of these; all of them where null. */
export const forgetValues = (tags: readonly string[] | null): void => {
  for (const { tag, forget } of shelves) {
    if (tags === null || (tag !== undefined && tags.includes(tag))) forget();
  }
};

/** Whether values are kept at all: not while nobody says what changes. */
export const keepValues = (isAllowed: boolean): void => {
  isKeeping = isAllowed;
  forgetValues(null);
};
