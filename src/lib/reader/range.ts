import { pagination } from '@strapi/utils';

import { isQuery, type Query } from '../query';

/** Which rows of a list are sent. */
export interface Range {
  start: number;
  limit: number;
  /** What `meta.pagination` says of them; the total is undefined where the client does not want it. */
  metaFor: (total: number | undefined) => object;
  withCount: boolean;
}

/** The range that `pagination` names, with Strapi's defaults and limits. */
export const rangeOf = (sent: unknown): Range => {
  const wanted: Query = isQuery(sent) ? sent : {};
  const limit = strapi.config.get('api.rest.defaultLimit', 25);
  const maxLimit = strapi.config.get<number | undefined>('api.rest.maxLimit') ?? -1;
  const defaults = { offset: { limit }, page: { pageSize: limit } };
  const info = pagination.withDefaultPagination(wanted, { defaults, maxLimit });
  const isOffset = 'start' in wanted || 'limit' in wanted;
  const transform = isOffset
    ? pagination.transformOffsetPaginationInfo
    : pagination.transformPagedPaginationInfo;
  return {
    start: info.start,
    limit: info.limit,
    withCount: isWanted(wanted.withCount),
    metaFor: (total) => {
      const meta = Object.entries(transform(info, total ?? 0));
      const known = meta.filter(([name]) => total !== undefined || !COUNTED.includes(name));
      return Object.fromEntries(known);
    },
  };
};

/** What cannot be said without a count. */
const COUNTED = ['total', 'pageCount'];

const isWanted = (withCount: unknown): boolean => {
  if (withCount === undefined) return strapi.config.get('api.rest.withCount', true);
  return [true, 'true', 't', '1', 1].some((yes) => yes === withCount);
};
