import { LRUCache } from 'lru-cache';

import { type Bytes, bytes, type Milliseconds, seconds } from '../units';

/** What may be cached until something in it changes. */
export interface Tagged {
  /** Document ids, uids of content types, and what a controller adds: invalidating one evicts the value. */
  tags: readonly string[];
}

/** How long an invalidation is remembered: longer than any response takes to be made. */
const INVALIDATION_MEMORY = seconds(120);

/** Nothing is cached longer: a row that was written past Strapi shows after this time. */
export const MAX_AGE = seconds(60);

interface Limits<Value> {
  /** Of all values together. */
  maxSize: Bytes;
  /** Of one; a larger one is not cached. */
  maxEntrySize: Bytes;
  sizeOf: (value: Value) => Bytes;
}

/** What an entry takes beside its value, roughly, and what each of its tags takes. */
const ENTRY_OVERHEAD = bytes(1_024);
const TAG_OVERHEAD = bytes(64);

/**
 * Values in the memory of this process, limited in bytes; the least recently used is evicted first.
 *
 * A value that was read before an invalidation must not be cached after it. So take the `version` before
 * reading, and hand it to `set`.
 */
export class TaggedCache<Value extends Tagged> {
  readonly #values: LRUCache<string, Value>;
  readonly #keysByTag = new Map<string, Set<string>>();
  readonly #tagsByKey = new Map<string, readonly string[]>();
  readonly #invalidatedAt = new LRUCache<string, number>({
    max: 100_000,
    ttl: INVALIDATION_MEMORY,
    // One that is forgotten too early counts as an invalidation of everything.
    dispose: (version, _tag, reason) => {
      if (reason === 'evict') this.#clearedAt = Math.max(this.#clearedAt, version);
    },
  });
  #version = 0;
  #clearedAt = 0;
  #isEnabled = true;

  constructor({ maxSize, maxEntrySize, sizeOf }: Limits<Value>) {
    this.#values = new LRUCache({
      maxSize,
      maxEntrySize,
      sizeCalculation: (value, key) =>
        sizeOf(value) + key.length + value.tags.length * TAG_OVERHEAD + ENTRY_OVERHEAD,
      ttl: MAX_AGE,
      dispose: (_value, key) => this.#removeTags(key),
    });
  }

  /** Counts the invalidations. */
  get version(): number {
    return this.#version;
  }

  get(key: string): Value | undefined {
    return this.#values.get(key);
  }

  /** Caches a value, unless one of its tags has been invalidated since `version`. */
  set(key: string, value: Value, version: number, maxAge: Milliseconds = MAX_AGE): void {
    if (!this.#isEnabled || this.#isStale(value, version)) return;
    this.#values.set(key, value, { ttl: maxAge });
    if (!this.#values.has(key)) return;
    this.#tagsByKey.set(key, value.tags);
    for (const tag of value.tags) {
      const keys = this.#keysByTag.get(tag);
      if (keys) keys.add(key);
      else this.#keysByTag.set(tag, new Set([key]));
    }
  }

  /** Evicts every value that has one of these tags. */
  invalidateTags(tags: Iterable<string>): void {
    this.#version += 1;
    for (const tag of tags) {
      this.#invalidatedAt.set(tag, this.#version);
      for (const key of this.#keysByTag.get(tag) ?? []) this.#values.delete(key);
    }
  }

  clear(): void {
    this.#version += 1;
    this.#clearedAt = this.#version;
    this.#values.clear();
  }

  /** Caches nothing from now on. */
  disable(): void {
    this.#isEnabled = false;
    this.clear();
  }

  /** Caches again what is read from now on. */
  enable(): void {
    this.clear();
    this.#isEnabled = true;
  }

  #isStale({ tags }: Value, version: number): boolean {
    return (
      this.#clearedAt > version || tags.some((tag) => (this.#invalidatedAt.get(tag) ?? 0) > version)
    );
  }

  #removeTags(key: string): void {
    for (const tag of this.#tagsByKey.get(key) ?? []) {
      const keys = this.#keysByTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.#keysByTag.delete(tag);
    }
    this.#tagsByKey.delete(key);
  }
}
