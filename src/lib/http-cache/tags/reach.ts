import { typeFacts } from '../../schema';
import { type Edge, edgesOf, isHideable, isTagged, type Models } from './models';

/** Whether to follow an attribute, at this number of steps from the type at which the walk began. */
type Follows = (attribute: string, steps: number) => boolean;

/** Every attribute that leads on from a content type, directly or by way of others. Nearest first. */
export const reachableEdges = (
  models: Models,
  uid: string,
  follows: Follows = () => true,
): { source: string; edge: Edge }[] => {
  const found: { source: string; edge: Edge }[] = [];
  const visited = new Set([uid]);
  let sources = [uid];
  for (let steps = 0; sources.length > 0; steps += 1) {
    const edges = sources.flatMap((source) =>
      edgesOf(models, source)
        .filter(({ attribute }) => follows(attribute, steps))
        .map((edge) => ({ source, edge })),
    );
    found.push(...edges);
    const targets = new Set(edges.map(({ edge }) => edge.target));
    sources = [...targets].filter((target) => !visited.has(target));
    for (const target of sources) visited.add(target);
  }
  return found;
};

/** A content type and all those that can be reached from it, nearest first. */
export const reachableTypes = (models: Models, uid: string): readonly string[] => {
  const known = reachable.get(models) ?? new Map<string, readonly string[]>();
  reachable.set(models, known);
  const types = known.get(uid) ?? [
    ...new Set([uid, ...reachableEdges(models, uid).map(({ edge }) => edge.target)]),
  ];
  known.set(uid, types);
  return types;
};

/** By models and uid: schemas do not change while the server runs, and each list that is made asks for them. */
const reachable = new WeakMap<Models, Map<string, readonly string[]>>();

/** The content types on which it depends whether a document is public: those on the path of `publicWhen`. */
export const publicWhenTypes = (models: Models, uid: string): string[] => {
  const model = models[uid];
  return model ? typesInFilter(models, uid, typeFacts(model).publicWhen) : [];
};

/** The content types whose relations a filter names. */
const typesInFilter = (models: Models, uid: string, filter: unknown): string[] => {
  if (typeof filter !== 'object' || filter === null) return [];
  const edges = edgesOf(models, uid);
  return Object.entries(filter).flatMap(([name, inner]: [string, unknown]) => {
    const edge = edges.find(({ attribute }) => attribute === name);
    if (edge) return [edge.target, ...typesInFilter(models, edge.target, inner)];
    // An operator, as `$and` with a list, is about the same type.
    return typesInFilter(models, uid, inner);
  });
};

/**
 * The content types whose documents can enter a response by an attribute that is populated, without a
 * write that invalidates a document in the response.
 */
export const typesEnteringBy = (models: Models, source: string, edge: Edge): string[] => {
  const { target, inverse } = edge;
  const model = models[target];
  if (!model || !isTagged(model) || !isHideable(model)) return [];
  const { publicWhen = {} } = typeFacts(model);
  // On the way back stands the source itself, whose id is in the response.
  const others = Object.entries(publicWhen).filter(([name]) => name !== inverse);
  const wayBack = inverse === undefined ? undefined : publicWhen[inverse];
  return [
    ...(isLookedUp(models, source, edge) ? [] : [target]),
    ...typesInFilter(models, target, Object.fromEntries(others)),
    ...typesInFilter(models, source, wayBack),
  ];
};

/**
 * Whether a write of an edge's target invalidates the ids of the sources that lead to it. A relation that
 * no client writes does not need that, nor one whose source has the target's uid in its responses' tags.
 */
export const isLookedUp = (models: Models, source: string, edge: Edge): boolean =>
  edge.inverse !== undefined &&
  (edge.isServerOwned || !publicWhenTypes(models, source).includes(edge.target));
