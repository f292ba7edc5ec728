import type { UID } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';

import { type FieldFacts, fieldFacts } from './facts';
import type { Attributes } from './relations';

/** The types whose values are not a column of the document's own table, and passwords, which are never sent. */
const NO_FIELDS = ['relation', 'media', 'component', 'dynamiczone', 'password'];

/**
 * The scalar fields of a model that may be sent of what is published. New fields are included without further code;
 * private ones, and those that only drafts have, never.
 */
export const sendableFields = (uid: UID.Schema): string[] =>
  fieldsOf(uid, ({ draftOnly }) => draftOnly === undefined);

/** Those that may be sent of a draft alone. */
export const sendableOfDrafts = (uid: UID.Schema): string[] =>
  fieldsOf(uid, ({ draftOnly }) => draftOnly !== undefined);

const fieldsOf = (uid: UID.Schema, isMeant: (facts: FieldFacts) => boolean): string[] => {
  const { attributes }: { attributes: Attributes } = strapi.getModel(uid);
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    const isField = !NO_FIELDS.includes(attribute.type) && !isPrivate(uid, name);
    return isField && isMeant(fieldFacts(attribute)) ? [name] : [];
  });
};

/** Private by its schema, or by the settings of the API. */
export const isPrivate = (uid: UID.Schema, name: string): boolean =>
  contentTypes.isPrivateAttribute(strapi.getModel(uid), name);
