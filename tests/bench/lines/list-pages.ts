/** A page of a list, from 1. */
export interface Page {
  page: number;
  pageSize: number;
}

/** Page sizes about 20: pages of about the same cost, none of which is another. */
const PAGE_SIZES = [18, 19, 20, 21, 22];

/** Every full page of a list of so many, in several sizes; of one that fills no page, its first in each size. */
export const listPages = (length: number): Page[] =>
  PAGE_SIZES.flatMap((pageSize) =>
    Array.from({ length: Math.max(1, Math.floor(length / pageSize)) }, (_, index) => ({
      page: index + 1,
      pageSize,
    })),
  );

/** Some rows of a list, from 0. */
interface Range {
  start: number;
  limit: number;
}

/** The same, beginning at every place. */
export const listRanges = (length: number): Range[] =>
  PAGE_SIZES.flatMap((limit) =>
    Array.from({ length: Math.max(1, length - limit + 1) }, (_, start) => ({ start, limit })),
  );

/** The part of a query that names some rows. */
export const range = ({ start, limit }: Range): string =>
  `pagination[start]=${start}&pagination[limit]=${limit}`;

/** The part of a query that names a page. */
export const pagination = ({ page, pageSize }: Page): string =>
  `pagination[page]=${page}&pagination[pageSize]=${pageSize}`;

/** A page of Foreword's list in its own order and shape. */
export const plainList = (page: Page): string => `/api/articles?${pagination(page)}`;
