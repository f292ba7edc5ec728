import { bytes } from '../units';
import type { CachedResponse } from './caches';
import { TaggedCache } from './tagged-cache';

const response = (...tags: string[]): CachedResponse => ({
  tags,
  etag: '"x"',
  headers: { 200: [], 304: [] },
  body: Buffer.from('{}'),
});

const newCache = () =>
  new TaggedCache<CachedResponse>({
    maxSize: bytes(50_000),
    maxEntrySize: bytes(10_000),
    sizeOf: ({ body }) => bytes(body.length),
  });

describe('cached responses', () => {
  it('remain until one of their tags is invalidated', () => {
    const cache = newCache();
    cache.set('page', response('article', 'author'), cache.version);
    cache.set('other', response('other article'), cache.version);
    cache.invalidateTags(['author']);
    expect(cache.get('page')).toBeUndefined();
    expect(cache.get('other')).toBeDefined();
  });

  it('are not cached when one of their tags was invalidated while they were made', () => {
    const cache = newCache();
    const { version } = cache;
    cache.invalidateTags(['article']);
    cache.set('page', response('article'), version);
    expect(cache.get('page')).toBeUndefined();
    cache.set('page', response('article'), cache.version);
    expect(cache.get('page')).toBeDefined();
  });

  it('are not cached when everything was cleared while they were made', () => {
    const cache = newCache();
    const { version } = cache;
    cache.clear();
    cache.set('page', response('article'), version);
    expect(cache.get('page')).toBeUndefined();
  });

  it('are not cached while the cache is disabled, nor when it was disabled while they were made', () => {
    const cache = newCache();
    cache.set('page', response('article'), cache.version);
    cache.disable();
    expect(cache.get('page')).toBeUndefined();
    const { version } = cache;
    cache.set('page', response('article'), version);
    cache.enable();
    cache.set('page', response('article'), version);
    expect(cache.get('page')).toBeUndefined();
    cache.set('page', response('article'), cache.version);
    expect(cache.get('page')).toBeDefined();
  });

  it('may have other tags the next time', () => {
    const cache = newCache();
    cache.set('page', response('old author'), cache.version);
    cache.set('page', response('new author'), cache.version);
    cache.invalidateTags(['old author']);
    expect(cache.get('page')).toBeDefined();
    cache.invalidateTags(['new author']);
    expect(cache.get('page')).toBeUndefined();
  });

  it('are evicted, least recently used first, when the cache is full', () => {
    const cache = newCache();
    const large = () => ({ ...response('article'), body: Buffer.alloc(8_000) });
    for (const key of ['a', 'b', 'c', 'd']) cache.set(key, large(), cache.version);
    cache.get('a');
    for (const key of ['e', 'f']) cache.set(key, large(), cache.version);
    expect(['a', 'b', 'f'].map((key) => cache.get(key) !== undefined)).toEqual([true, false, true]);
    cache.set('larger than any', { ...large(), body: Buffer.alloc(20_000) }, cache.version);
    expect(cache.get('larger than any')).toBeUndefined();
  });
});
