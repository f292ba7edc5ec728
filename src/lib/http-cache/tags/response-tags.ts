import { documentIdsIn } from './document-ids';
import { isTagged, type Models } from './models';
import { queryNamesOf } from './query-names';
import { publicWhenTypes, reachableEdges, typesEnteringBy } from './reach';

/** What a route's responses are: one of Strapi's own for a content type, or a controller's own. */
export type Resource = { uid: string; kind: 'list' | 'one' } | { kind: 'custom' };

/** A request, as far as its response's tags depend on it. */
export interface Request {
  /** The query string with its `?`, or empty. */
  search: string;
  /** What the controller adds to what is in the response. */
  state: { cacheTags?: readonly string[] };
}

/**
 * The tags of a response: the ids of the documents in it, the uids of the content types whose documents
 * could enter or leave it, and what its controller adds.
 */
export const tagsOf = (
  models: Models,
  resource: Resource,
  { search, state }: Request,
  body: unknown,
): string[] => [
  ...new Set([
    ...documentIdsIn(body),
    ...(resource.kind === 'custom' ? [] : typesOf(models, resource, search)),
    ...(state.cacheTags ?? []),
  ]),
];

const typesOf = (
  models: Models,
  { uid, kind }: { uid: string; kind: 'list' | 'one' },
  search: string,
): string[] => [
  ...(kind === 'list' ? [uid] : []),
  ...publicWhenTypes(models, uid),
  ...typesNamedIn(models, uid, search),
];

/** The content types on which a client's own `populate`, `filters` and `sort` make a response depend. */
const typesNamedIn = (models: Models, uid: string, search: string): string[] => {
  const names = queryNamesOf(search);
  if (!names) return [];
  return reachableEdges(models, uid, names.leadsTo).flatMap(({ source, edge }) => {
    const entering = typesEnteringBy(models, source, edge);
    // Where values decide, those of documents that are not in the response do too.
    const deciding = names.isFiltered && isTagged(models[edge.target]);
    return deciding ? [edge.target, ...publicWhenTypes(models, edge.target)] : entering;
  });
};
