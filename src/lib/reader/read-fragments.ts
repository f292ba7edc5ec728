import { type CachedFragment, documentIdsIn, fragmentCache } from '../http-cache';
import type { Plan } from './plan';
import { readByIds } from './read-rows';

/** A document of a list in its default shape, as JSON. */
export type DocumentFragment = CachedFragment & { id: string };

/**
 * The documents that an anonymous list has chosen, in this order, from the fragment cache where they are in it:
 * whatever chose them. A new Comment, for example, changes one Article of a list.
 */
export const readFragments = async (
  plan: Plan,
  ids: readonly string[],
): Promise<DocumentFragment[]> => {
  const { version } = fragmentCache;
  const keyOf = (id: string): string => `${plan.model.id} ${plan.locale ?? ''} ${id}`;
  const found = new Map(ids.map((id) => [id, fragmentCache.get(keyOf(id))]));

  const missing = ids.filter((id) => !found.get(id));
  for (const document of await readByIds(plan, missing)) {
    const fragment = { json: JSON.stringify(document), tags: [...documentIdsIn(document)] };
    const id = String(document.documentId);
    found.set(id, fragment);
    fragmentCache.set(keyOf(id), fragment, version);
  }
  // One may have been deleted since.
  return ids.flatMap((id) => {
    const fragment = found.get(id);
    return fragment ? [{ id, ...fragment }] : [];
  });
};
