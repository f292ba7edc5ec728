import { contentTypes } from '@strapi/utils';
import type { Struct, UID } from '@strapi/strapi';

import { isLocalized } from '../locales';
import { type RevisionFields, revisionFieldsOf } from '../revisions';
import {
  type Attributes,
  componentModel,
  contentTypesOf,
  fieldFacts,
  fieldsWith,
  targetOf,
  typeFacts,
} from '../schema';
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
  /** Relations by which documents with versions of their own name this one, as notes do their Article. */
  children: readonly ChildRelation[];
}

export interface ChildRelation {
  /** The attribute of this type. */
  name: string;
  child: UID.ContentType;
  /** The attribute of the other type. */
  field: string;
}

/** Undefined for a content type without versions. */
export const versionedType = (uid: UID.ContentType): VersionedType | undefined => {
  if (!known.has(uid)) known.set(uid, readType(strapi.contentType(uid)));
  return known.get(uid);
};

/** All content types with versions. */
const versionedTypes = (): VersionedType[] =>
  contentTypesOf(strapi).flatMap(({ uid }) => versionedType(uid) ?? []);

/** The content type that the desk asks for by this name. */
export const typeNamed = (name: string): VersionedType | undefined =>
  versionedTypes().find(({ uid }) => typeFacts(strapi.contentType(uid)).versions === name);

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
  const children = childrenOf(model);
  return { uid: model.uid, revision, attributes, kept, populate, children };
};

const childrenOf = (model: Struct.ContentTypeSchema): ChildRelation[] =>
  Object.entries<Attributes[string]>(model.attributes).flatMap(([name, attribute]) => {
    const child = targetOf(attribute) as UID.ContentType | undefined;
    if (child === undefined || attribute.type !== 'relation' || !('mappedBy' in attribute))
      return [];
    const hasVersions = typeFacts(strapi.contentType(child)).versions !== undefined;
    return hasVersions ? [{ name, child, field: String(attribute.mappedBy) }] : [];
  });

/** Strapi's own attributes, as `locale` and `publishedAt`, are not configurable. */
const isOfProject = (attribute: object): boolean =>
  !('configurable' in attribute && attribute.configurable === false);

const isWritten = (attribute: Attributes[string]): boolean => {
  const { serverOwned, revision } = fieldFacts(attribute);
  return !serverOwned && !revision && isHeld(attribute);
};

const isLocalizedType = (uid: string): boolean =>
  isLocalized(strapi.getModel(uid as UID.ContentType));
