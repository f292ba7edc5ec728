import type { UID } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';

import type { Attributes } from './relations';

/** The types whose values are not a column of the document's own table, and passwords, which are never sent. */
const NO_FIELDS = ['relation', 'media', 'component', 'dynamiczone', 'password'];

/** The scalar fields of a model that may be sent. New fields are included without further code; private ones never. */
export const sendableFields = (uid: UID.Schema): string[] => {
  const { attributes }: { attributes: Attributes } = strapi.getModel(uid);
  return Object.entries(attributes).flatMap(([name, { type }]) =>
    NO_FIELDS.includes(type) || isPrivate(uid, name) ? [] : [name],
  );
};

/** Private by its schema, or by the settings of the API. */
export const isPrivate = (uid: UID.Schema, name: string): boolean =>
  contentTypes.isPrivateAttribute(strapi.getModel(uid), name);
