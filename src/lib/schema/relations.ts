import type { Schema, UID } from '@strapi/strapi';

export type Attributes = Readonly<Record<string, Schema.Attribute.AnyAttribute>>;

type Attribute = Attributes[string];

/** The model that a relation, a media field or a component leads to; undefined where there is not exactly one. */
export const targetOf = (attribute: Attribute | undefined): UID.Schema | undefined => {
  switch (attribute?.type) {
    case 'media':
      return 'plugin::upload.file';
    case 'component':
      return attribute.component;
    case 'relation':
      return hasTarget(attribute) ? attribute.target : undefined;
    default:
      return undefined;
  }
};

/**
 * Whether a relation leads to documents of any content type, as a file's relation to the documents that use
 * it. Such a relation cannot be filtered.
 */
export const isPolymorphic = (attribute: Attribute | undefined): boolean =>
  attribute?.type === 'relation' && !hasTarget(attribute);

export const isToMany = (attribute: Attribute | undefined): boolean =>
  attribute?.type === 'relation' && attribute.relation.endsWith('Many');

/** Whether there may be several of what an attribute leads to: documents, files or components. */
export const leadsToList = (attribute: Attribute | undefined): boolean =>
  isToMany(attribute) ||
  (attribute?.type === 'media' && attribute.multiple === true) ||
  (attribute?.type === 'component' && attribute.repeatable === true);

/** The components of a dynamic zone; none for any other attribute. */
export const zoneComponents = (attribute: Attribute | undefined): readonly UID.Component[] =>
  attribute?.type === 'dynamiczone' ? attribute.components : [];

const hasTarget = (relation: object): relation is { target: UID.Schema } =>
  'target' in relation && typeof relation.target === 'string';
