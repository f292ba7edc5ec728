/**
 * The environment variables: what they mean, what is missing, why the process cannot start with them. Pure
 * but for reading and writing `.env`.
 */
export { corsConfig } from './cors';
export { databaseFilename } from './database-filename';
export { LARGEST_FILE } from './largest-file';
export { previewHours } from './preview-hours';
export { hasPages, publicAddress } from './public-address';
export { isUsableRedisUrl } from './redis-url';
export { environmentProblems } from './environment-problems';
export { makeMissingSecrets } from './secrets';
export { exitWith } from './exit-with';
export { ownHosts, uploadOrigins, uploadsAddress, uploadProvider } from './uploads';
export { type Environment, databaseClient, isProduction, valueOf } from './variables';
