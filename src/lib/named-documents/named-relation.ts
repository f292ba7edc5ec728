import type { UID } from '@strapi/strapi';

import { type Attributes, fieldFacts, targetOf } from '../schema';

/** A relation whose targets are known by their names. */
export interface NamedRelation {
  target: UID.ContentType;
  /** The attribute of the target that is its name. */
  name: string;
  /** The attribute of those that are offered first. */
  first?: string;
}

/** What a schema says about a relation; undefined where there is none with names. */
export const namedRelation = (uid: string, field: string): NamedRelation | undefined => {
  if (!Object.hasOwn(strapi.contentTypes, uid)) return undefined;
  const { attributes }: { attributes: Attributes } = strapi.contentType(uid as UID.ContentType);
  const attribute = Object.hasOwn(attributes, field) ? attributes[field] : undefined;
  const { createByName, offeredFirst } = fieldFacts(attribute ?? {});
  const target = targetOf(attribute);
  if (createByName === undefined || target === undefined) return undefined;
  return { target: target as UID.ContentType, name: createByName, first: offeredFirst };
};
