import { typeFacts } from '../../schema';
import { edgesOf, isHideable, type Models } from './models';
import { isLookedUp, reachableEdges } from './reach';

/** A relation with two sides, by which a write of one side changes responses that show the other. */
export interface RelationToLookUp {
  attribute: string;
  /** Whether with every write, or only with one that names the relation. */
  isAlways: boolean;
}

/**
 * The relations of a content type whose other side's documents are in cached responses, which show or omit
 * a document of this type without having its id among their tags: a new note on an article, say.
 */
export const relationsToLookUp = (models: Models, uid: string): RelationToLookUp[] => {
  const model = models[uid];
  if (!model) return [];
  const inResponses = typesInResponses(models);
  return edgesOf(models, uid).flatMap(({ attribute, target, inverse, isServerOwned }) => {
    const back = edgesOf(models, target).find((edge) => edge.attribute === inverse);
    if (!back || isServerOwned || !inResponses.has(target)) return [];
    return [{ attribute, isAlways: isHideable(model) && isLookedUp(models, target, back) }];
  });
};

/** The content types that have cached routes of their own, and those that can be reached from them. */
const typesInResponses = (models: Models): Set<string> => {
  const cached = Object.values(models).filter((model) => typeFacts(model).cached === true);
  return new Set(
    cached.flatMap(({ uid }) => [
      uid,
      ...reachableEdges(models, uid).map(({ edge }) => edge.target),
    ]),
  );
};
