import { LRUCache } from 'lru-cache';

import type { Headers } from './shared-headers';

/** What is kept for as long as nothing it was made of changes. */
export interface Tagged {
  /** What it was made of: when one of these changes, it goes. */
  tags: readonly string[];
}

/** An answer, ready to be sent. */
export interface KeptAnswer extends Tagged {
  etag: string;
  /** By the status that the answer is sent with. */
  headers: Record<200 | 304, Headers>;
  body: Buffer;
}

/** A part of answers, as the JSON that is sent. */
export interface KeptPart extends Tagged {
  json: string;
}

/** Longer than any answer takes to be made: so long a change is remembered. In milliseconds. */
const MEMORY_OF_CHANGES = 120_000;

/** Nothing is kept longer than this, in milliseconds: what was written past Foreword shows by then. */
export const LONGEST_LIFE = 60_000;

/** In bytes. */
interface Room<Value> {
  all: number;
  largest: number;
  sizeOf: (value: Value) => number;
}

/** What a value takes beside itself, roughly: in bytes, and for each tag. */
const ENTRY = 1024;
const TAG = 64;

/**
 * Values in the memory of this process, bounded in bytes, the least recently used going first.
 *
 * A value that was begun before a change and ends after it is not kept: `begin` before reading, `keep`
 * after it.
 */
export class TaggedStore<Value extends Tagged> {
  readonly #values: LRUCache<string, Value>;
  readonly #keysOf = new Map<string, Set<string>>();
  readonly #tagsOf = new Map<string, readonly string[]>();
  readonly #changes = new LRUCache<string, number>({
    max: 100_000,
    ttl: MEMORY_OF_CHANGES,
    // A change that is forgotten too early counts as a change of everything.
    dispose: (when, _tag, why) => {
      if (why === 'evict') this.#lastClear = Math.max(this.#lastClear, when);
    },
  });
  #clock = 0;
  #lastClear = 0;
  #isEnabled = true;

  constructor({ all, largest, sizeOf }: Room<Value>) {
    this.#values = new LRUCache({
      maxSize: all,
      maxEntrySize: largest,
      sizeCalculation: (value, key) => sizeOf(value) + key.length + value.tags.length * TAG + ENTRY,
      ttl: LONGEST_LIFE,
      dispose: (_value, key) => this.#forgetKey(key),
    });
  }

  get(key: string): Value | undefined {
    return this.#values.get(key);
  }

  /** A mark to hand to `keep`. */
  begin(): number {
    return this.#clock;
  }

  /**
   * Keeps a value, unless something it is made of has changed since it was begun.
   *
   * @param life in milliseconds
   */
  keep(key: string, value: Value, begun: number, life: number = LONGEST_LIFE): void {
    if (!this.#isEnabled) return;
    const isStale =
      this.#lastClear > begun || value.tags.some((tag) => (this.#changes.get(tag) ?? 0) > begun);
    if (isStale) return;
    this.#values.set(key, value, { ttl: life });
    if (!this.#values.has(key)) return;
    this.#tagsOf.set(key, value.tags);
    for (const tag of value.tags) {
      const keys = this.#keysOf.get(tag);
      if (keys) keys.add(key);
      else this.#keysOf.set(tag, new Set([key]));
    }
  }

  /** Drops every value that is made of one of these. */
  drop(tags: Iterable<string>): void {
    this.#clock += 1;
    for (const tag of tags) {
      this.#changes.set(tag, this.#clock);
      for (const key of this.#keysOf.get(tag) ?? []) this.#values.delete(key);
    }
  }

  clear(): void {
    this.#clock += 1;
    this.#lastClear = this.#clock;
    this.#values.clear();
  }

  /** Keeps nothing from now on: nobody says what changes. */
  disable(): void {
    this.#isEnabled = false;
    this.clear();
  }

  /** Keeps again what is begun from now on. */
  enable(): void {
    this.clear();
    this.#isEnabled = true;
  }

  #forgetKey(key: string): void {
    for (const tag of this.#tagsOf.get(key) ?? []) {
      const keys = this.#keysOf.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.#keysOf.delete(tag);
    }
    this.#tagsOf.delete(key);
  }
}
