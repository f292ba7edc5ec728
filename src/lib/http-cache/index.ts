/**
 * The cache of responses to anonymous GETs, which keeps each until something in it changes, on every
 * instance (`bus/`), and of values that are memoized on the same terms. What is cached, and what evicts it,
 * is read from schemas and routes. Requests meet it twice (`entrances/`): before Koa, for URLs that are
 * asked for again and again, and as the first middleware.
 */
export { hearCommands, speakAsCommand } from './bus/commands';
export { joinInstances } from './bus/join-instances';
export { watchSqlite } from './bus/watch-sqlite';
export { respondEarly } from './entrances/early-response';
export { httpCache } from './entrances/middleware';
export { asksForResponseFormat } from './entrances/response-format';
export { cachePlan } from './routes/cached-routes';
export { cachedRoute } from './routes/cached-route';
export { startHttpCache } from './start';
export { type CachedFragment, fragmentCache, responseCache } from './storage/caches';
export { allPublished, invalidateAll, invalidateTags, setCaching } from './storage/invalidate';
export { memoize } from './storage/memoize';
export { documentIdsIn } from './tags/document-ids';
export { listTags } from './tags/list-tags';
export { SerializedBody } from './tags/serialized-body';
