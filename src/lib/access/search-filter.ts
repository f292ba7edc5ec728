import type { UID } from '@strapi/strapi';

import type { Query } from '../query';
import { OPERATORS, typesOf } from '../query-check';
import { type Attributes, type Filter, sendableFields } from '../schema';

const OPERATOR = '$containsi';

/** The types of attributes that the operator compares. */
const TEXTS = OPERATORS.get(OPERATOR)?.kinds.flatMap(typesOf) ?? [];

/**
 * `_q` of a query as a filter: some text that may be sent contains it. Strapi's own search looks into private fields,
 * too, and so tells what is in them.
 */
export const withoutSearch = (uid: UID.Schema, query: object): Query => {
  const { _q: text, filters, ...others }: Query = { ...query };
  if (!isSearch(text)) return { filters, ...others };
  const search = searchFilter(uid, `${text}`);
  return { ...others, filters: filters === undefined ? search : { $and: [search, filters] } };
};

const isSearch = (text: unknown): text is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof text) && text !== '';

const searchFilter = (uid: UID.Schema, text: string): Filter => {
  const { attributes }: { attributes: Attributes } = strapi.getModel(uid);
  const fields = sendableFields(uid).filter((name) => TEXTS.includes(attributes[name]?.type ?? ''));
  if (fields.length === 0) return { id: { $null: true } };
  return { $or: fields.map((name) => ({ [name]: { [OPERATOR]: text } })) };
};
