import { LRUCache } from 'lru-cache';

import type { Headers } from './shared-headers';

/** An answer, ready to be sent. */
export interface KeptAnswer {
  /** What it was made of: when one of these changes, it goes. */
  tags: readonly string[];
  etag: string;
  /** By the status that the answer is sent with. */
  headers: Record<200 | 304, Headers>;
  body: Buffer;
}

/** In bytes. */
const LARGEST_ANSWER = 2 * 1024 * 1024;
const ALL_ANSWERS = 64 * 1024 * 1024;

/** Longer than any answer takes to be made: so long a change is remembered. In milliseconds. */
const MEMORY_OF_CHANGES = 120_000;

/** Addresses that were asked for, as they were spelt. */
const MOST_ADDRESSES = 20_000;

/** Nothing is kept longer than this, in milliseconds: what was written past Foreword shows by then. */
export const LONGEST_LIFE = 60_000;

/**
 * Answers in the memory of this process, bounded in bytes, the least recently used going first.
 *
 * An answer that was begun before a change and ends after it is not kept: `begin` before reading, `keep`
 * after it.
 */
export class AnswerStore {
  readonly #answers = new LRUCache<string, KeptAnswer>({
    maxSize: ALL_ANSWERS,
    maxEntrySize: LARGEST_ANSWER,
    sizeCalculation: ({ body, tags }, key) => body.length + key.length + tags.length * 64 + 1024,
    ttl: LONGEST_LIFE,
    dispose: (_answer, key) => this.#forgetKey(key),
  });

  readonly #keysOf = new Map<string, Set<string>>();
  readonly #tagsOf = new Map<string, readonly string[]>();
  readonly #keyOf = new LRUCache<string, string>({ max: MOST_ADDRESSES });
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

  get(key: string): KeptAnswer | undefined {
    return this.#answers.get(key);
  }

  /** The same by an address that was noted, as it was sent. */
  getByAddress(address: string): KeptAnswer | undefined {
    const key = this.#keyOf.get(address);
    return key === undefined ? undefined : this.#answers.get(key);
  }

  /** Notes under which key the answer to an address is kept: working that out takes longer than to look. */
  noteAddress(address: string, key: string): void {
    this.#keyOf.set(address, key);
  }

  /** A mark to hand to `keep`. */
  begin(): number {
    return this.#clock;
  }

  /**
   * Keeps an answer, unless something it is made of has changed since it was begun.
   *
   * @param life in milliseconds
   */
  keep(key: string, answer: KeptAnswer, begun: number, life: number = LONGEST_LIFE): void {
    if (!this.#isEnabled) return;
    const isStale =
      this.#lastClear > begun || answer.tags.some((tag) => (this.#changes.get(tag) ?? 0) > begun);
    if (isStale) return;
    this.#answers.set(key, answer, { ttl: life });
    if (!this.#answers.has(key)) return;
    this.#tagsOf.set(key, answer.tags);
    for (const tag of answer.tags) {
      const keys = this.#keysOf.get(tag);
      if (keys) keys.add(key);
      else this.#keysOf.set(tag, new Set([key]));
    }
  }

  /** Drops every answer that is made of one of these. */
  drop(tags: Iterable<string>): void {
    this.#clock += 1;
    for (const tag of tags) {
      this.#changes.set(tag, this.#clock);
      for (const key of this.#keysOf.get(tag) ?? []) this.#answers.delete(key);
    }
  }

  clear(): void {
    this.#clock += 1;
    this.#lastClear = this.#clock;
    this.#answers.clear();
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
