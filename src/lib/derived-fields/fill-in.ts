import type { UID } from '@strapi/strapi';

import { type Attributes, fieldFacts } from '../schema';
import { companionsOf, type Markers, markersOf } from './markers';

type Fields = Record<string, unknown>;

/**
 * What of a document another locale begins with, when it is filled in from it: what people write. The slug stays empty, and
 * what is derived is derived from the new text. What belongs to one document alone, such as its notes, stays there.
 *
 * @param document as it is in the locale it is taken from
 * @param filled the same as the form holds it
 */
export const filledIn = (uid: UID.ContentType, document: Fields, filled: Fields): Fields => {
  const { attributes }: { attributes: Attributes } = strapi.contentType(uid);
  const markers = markersOf(uid);
  const left = markers ? derivedIn(markers, document) : [];
  return Object.fromEntries(
    Object.entries(filled).filter(([name]) => !left.includes(name) && isWritten(attributes[name])),
  );
};

const derivedIn = (markers: Markers, document: Fields): string[] => [
  ...(markers.slug ? [markers.slug.name] : []),
  ...companionsOf(markers),
  ...markers.excerpts.flatMap(({ name, companion }) =>
    companion !== undefined && document[companion] === false ? [] : [name],
  ),
];

const isWritten = (attribute: Attributes[string] | undefined): boolean => {
  if (!attribute) return false;
  const { serverOwned, revision, draftOnly } = fieldFacts(attribute);
  const isOfDocument = serverOwned === true || revision === true || draftOnly !== undefined;
  return !isOfDocument && !isExclusive(attribute);
};

/** Whether the target of a relation belongs to one document: connected to another, it would leave the first. */
const isExclusive = (attribute: Attributes[string]): boolean =>
  attribute.type === 'relation' &&
  attribute.relation.startsWith('oneTo') &&
  ('mappedBy' in attribute || 'inversedBy' in attribute);
