import { contentTypes } from '@strapi/utils';
import type { Struct } from '@strapi/strapi';

import { isLocalized } from './locales';

/** The attributes of a content type that have one value in all locales of a document. */
export interface SharedAttributes {
  /** All but the relations: Strapi can copy them. */
  values: readonly string[];
  relations: readonly string[];
}

/**
 * What a localized content type shares between the locales of a document: the attributes whose schema says
 * `i18n.localized: false`, and where it says nothing, all but relations and slugs, as Strapi has it. Strapi 5.54
 * takes every relation for localized, whatever its schema says.
 */
export const sharedAttributes = (model: Struct.ContentTypeSchema): SharedAttributes => {
  const known = shared.get(model) ?? readShared(model);
  shared.set(model, known);
  return known;
};

/** Schemas do not change while the server runs. */
const shared = new WeakMap<Struct.ContentTypeSchema, SharedAttributes>();

const readShared = (model: Struct.ContentTypeSchema): SharedAttributes => {
  if (!isLocalized(model)) return { values: [], relations: [] };
  const visible = contentTypes.getVisibleAttributes(model);
  const names = visible.filter((name) => isShared(model.attributes[name]));
  const isRelation = (name: string): boolean => model.attributes[name]?.type === 'relation';
  return {
    values: names.filter((name) => !isRelation(name)),
    relations: names.filter(isRelation),
  };
};

type Attribute = Struct.ContentTypeSchema['attributes'][string];

const isShared = (attribute: Attribute | undefined): boolean => {
  if (!attribute || ('writable' in attribute && attribute.writable === false)) return false;
  const { i18n }: { i18n?: { localized?: boolean } } = attribute.pluginOptions ?? {};
  if (i18n?.localized !== undefined) return !i18n.localized;
  return attribute.type !== 'relation' && attribute.type !== 'uid';
};
