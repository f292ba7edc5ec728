import type { UID } from '@strapi/strapi';

import { type Binding, columnsOf } from '../../lib/database';

/** The values of a document by attribute, relations left out. */
export type Values = Readonly<Record<string, Binding>>;

/** The row of a document by column, with what its schema says of attributes that an import does not know. */
export const rowOf = (uid: UID.ContentType, values: Values): Record<string, Binding> =>
  columnsOf(uid, { ...defaultsOf(uid), ...values });

/** The defaults of a type's scalar attributes. */
export const defaultsOf = (uid: UID.ContentType): Values => {
  const known = defaults.get(uid) ?? readDefaults(uid);
  defaults.set(uid, known);
  return known;
};

const readDefaults = (uid: UID.ContentType): Values =>
  Object.fromEntries(
    Object.entries<object>(strapi.contentType(uid).attributes).flatMap(([name, attribute]) => {
      const value: unknown = 'default' in attribute ? attribute.default : undefined;
      const isScalar = ['string', 'number', 'boolean'].includes(typeof value);
      return isScalar ? [[name, value as Binding]] : [];
    }),
  );

/** Schemas do not change while the command runs. */
const defaults = new Map<UID.ContentType, Values>();
