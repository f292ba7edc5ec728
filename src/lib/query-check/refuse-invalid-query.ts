import type { UID } from '@strapi/strapi';

import { checkQuery, type CheckOptions, comparisonFault as faultOf } from './check-query';

const options = (): CheckOptions => ({
  modelOf: (uid) => strapi.getModel(uid as UID.Schema),
  database: strapi.db.dialect.client,
});

/**
 * `checkQuery` with the models and the database of the running Strapi.
 *
 * @throws PARAMETER_INVALID
 */
export const refuseInvalidQuery = (uid: UID.Schema, query: object): void => {
  checkQuery(uid, query, options());
};

/** What is wrong with comparing a field of a model with a value, as a sentence; undefined where nothing is. */
export const comparisonFault = (
  uid: UID.Schema,
  name: string,
  operator: string,
  value: unknown,
): string | undefined => {
  const { modelOf, database } = options();
  const attribute = modelOf(uid)?.attributes[name];
  return faultOf({ uid, name, attribute, operator, value }, { modelOf, database });
};
