import { contentTypes } from '@strapi/utils';
import type { Struct, UID } from '@strapi/strapi';

import { isLocalized } from '../locales';
import { type RevisionFields, revisionFieldsOf } from '../revisions';
import { type Attributes, componentModel, fieldFacts, fieldsWith, typeFacts } from '../schema';
import { isHeld, populateOf } from './content';

/** A content type whose documents have versions, and what these hold. */
export interface VersionedType {
  uid: UID.ContentType;
  revision: RevisionFields;
  /** What clients write, but for what documents of other types say about this one. */
  attributes: Attributes;
  /** What the server keeps about the text, and a deleted document must have again: whether fields are derived. */
  kept: readonly string[];
  populate: Record<string, object>;
}

/** Undefined for a content type without versions. */
export const versionedType = (uid: UID.ContentType): VersionedType | undefined => {
  if (!known.has(uid)) known.set(uid, readType(strapi.contentType(uid)));
  return known.get(uid);
};

/** Schemas do not change while the server runs. */
const known = new Map<UID.ContentType, VersionedType | undefined>();

const readType = (model: Struct.ContentTypeSchema): VersionedType | undefined => {
  const revision = revisionFieldsOf(model);
  if (typeFacts(model).versions === undefined || !revision) return undefined;
  const writable = contentTypes.getWritableAttributes(model);
  const attributes: Attributes = Object.fromEntries(
    Object.entries<Attributes[string]>(model.attributes).filter(
      ([name, attribute]) =>
        writable.includes(name) && isOfProject(attribute) && isWritten(attribute),
    ),
  );
  const kept = [
    ...fieldsWith(model.attributes, 'firstPublication'),
    ...Object.keys(model.attributes).filter((name) => /IsDerived$/.test(name)),
  ];
  const populate = populateOf(attributes, componentModel, isLocalizedType);
  return { uid: model.uid, revision, attributes, kept, populate };
};

/** Strapi's own attributes, as `locale` and `publishedAt`, are not configurable. */
const isOfProject = (attribute: object): boolean =>
  !('configurable' in attribute && attribute.configurable === false);

const isWritten = (attribute: Attributes[string]): boolean => {
  const { serverOwned, revision } = fieldFacts(attribute);
  return !serverOwned && !revision && isHeld(attribute);
};

const isLocalizedType = (uid: string): boolean =>
  isLocalized(strapi.getModel(uid as UID.ContentType));
