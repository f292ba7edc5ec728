import type { UID } from '@strapi/strapi';

import { isQuery } from '../query';
import { columnOf, modelBehind } from './attributes';
import { joinOf, type NextAlias } from './join';

interface Place {
  uid: UID.Schema;
  /** The alias of the model's table. */
  table: string;
  nextAlias: NextAlias;
}

/** One term of an `order by`. */
export interface OrderTerm {
  /** As SQL. */
  term: string;
  isDescending: boolean;
}

/** The terms of an order in the notation of Strapi's query engine. Along a to-one relation, a term is a subquery. */
export const orderOf = (place: Place, orderBy: unknown): OrderTerm[] => {
  if (Array.isArray(orderBy)) return orderBy.flatMap((one) => orderOf(place, one));
  if (typeof orderBy === 'string') return [{ term: fieldOf(place, orderBy), isDescending: false }];
  if (!isQuery(orderBy)) return [];
  return Object.entries(orderBy).flatMap(([name, order]) => termsOf(place, name, order));
};

/** The terms as SQL. @param isReversed whether the last is to be the first */
export const orderSql = (terms: readonly OrderTerm[], isReversed = false): string =>
  terms
    .map(({ term, isDescending }) => `${term} ${isDescending === isReversed ? 'asc' : 'desc'}`)
    .join(', ');

const fieldOf = ({ uid, table }: Place, name: string): string =>
  `${table}."${columnOf(uid, name).name}"`;

const termsOf = (place: Place, name: string, order: unknown): OrderTerm[] => {
  const { uid, table, nextAlias } = place;
  if (modelBehind(uid, name) === undefined) {
    const isDescending = typeof order === 'string' && order.toLowerCase() === 'desc';
    return [{ term: fieldOf(place, name), isDescending }];
  }
  const related = joinOf(uid, name, nextAlias);
  const where = [...related.where, `${related.owner} = ${table}."${related.ownerColumn}"`];
  // A draft and its published version may both lead here: as with Strapi, the one that comes first counts.
  return orderOf({ ...related, nextAlias }, order).map(({ term, isDescending }) => ({
    term: `(select ${term} from ${related.from} where ${where.join(' and ')}
      order by ${term} ${isDescending ? 'desc' : 'asc'} nulls last limit 1)`,
    isDescending,
  }));
};
