/**
 * Every place where Foreword reaches into Strapi's insides because there is no extension point: one file a
 * patch, listed in `registry.ts` and in `docs/strapi-patches.md`. Each names what it replaces, which must be
 * there at the start, and counts its calls, so that a test sees when Strapi no longer makes them.
 */
export { applyPatches, callsOf, stopPatches } from './apply-patches';
export type { ContentManager } from './content-manager/plugin';
export type { Stage } from './patch';
export { REGISTRY } from './registry';
export {
  type Action,
  READER,
  type ReaderRow,
  type UsersPermissions,
  userService,
} from './users-permissions/plugin';
