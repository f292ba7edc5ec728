import type { UID } from '@strapi/strapi';

import { contentTypesOf, typeFacts } from '../schema';
import { shapeOf, type Target } from './shape';

/** Who may have the rows of a type: everybody those that are public, or the owner of a site all. */
export type Reach = 'public' | 'all';

/** The content types whose rows are documents of the site, in the order in which they are written. */
export interface RowTypes {
  reach: ReadonlyMap<UID.ContentType, Reach>;
  /** How relations name the rows of a type; undefined where they do not. */
  target: (uid: UID.ContentType) => Target | undefined;
}

/**
 * The types of the project and those that state `exported`, but for `never`, with the types that their relations lead to.
 * Rows of a plugin's type that has an attribute of text which no two have in common are named by it instead: each site has
 * its own. Users of the panel are none of these.
 */
export const rowTypes = (): RowTypes => {
  const reach = new Map<UID.ContentType, Reach>();
  for (const schema of contentTypesOf(strapi)) {
    const { exported, grants } = typeFacts(schema);
    const isOurs = schema.uid.startsWith('api::');
    if (exported === 'never' || (!isOurs && exported === undefined)) continue;
    const isPublic = (grants?.public ?? []).length > 0;
    reach.set(schema.uid, exported ?? (isPublic ? 'public' : 'all'));
  }
  const target = (uid: UID.ContentType): Target | undefined => {
    if (reach.has(uid)) return { uid };
    if (!uid.startsWith('plugin::')) return undefined;
    const by = uniqueText(uid);
    return by === undefined ? { uid } : { uid, by };
  };
  const waiting = [...reach.keys()];
  for (let uid = waiting.pop(); uid !== undefined; uid = waiting.pop()) {
    for (const led of ledFrom(uid, target)) {
      if (led.by !== undefined || reach.has(led.uid)) continue;
      reach.set(led.uid, 'public');
      waiting.push(led.uid);
    }
  }
  return { reach, target: (uid) => (reach.has(uid) ? { uid } : target(uid)) };
};

const FILES: UID.ContentType = 'plugin::upload.file';

const ledFrom = (
  uid: UID.ContentType,
  target: (uid: UID.ContentType) => Target | undefined,
): Target[] => {
  const { inColumns, inTables, files } = shapeOf(uid, { hasAttribute: () => true, target });
  const related = [...inColumns, ...inTables].map((relation) => relation.target);
  return files.length > 0 ? [...related, { uid: FILES }] : related;
};

const uniqueText = (uid: UID.ContentType): string | undefined =>
  Object.entries<{ type: string; unique?: boolean }>(strapi.contentType(uid).attributes).find(
    ([, { type, unique }]) => type === 'string' && unique === true,
  )?.[0];
