import { cachePlan } from '../routes/cached-routes';
import { publicWhenTypes } from './reach';

/** The tags of what depends on which documents of a type are public: one of them is invalidated when that changes. */
export const listTags = (uid: string): string[] => [
  uid,
  ...publicWhenTypes(cachePlan().models, uid),
];
