import { type Page, pagination } from './list-pages';

/** What a front end asks a plain Strapi for, to show what Foreword sends without being asked. */
export const AROUND = [
  'populate[authors]=true',
  'populate[topics]=true',
  'populate[cover]=true',
  'populate[notes][populate][editor]=true',
].join('&');

export const NOT_THE_BODY = ['title', 'slug', 'excerpt', 'originallyPublishedOn', 'publishedAt']
  .map((field, index) => `fields[${index}]=${field}`)
  .join('&');

export const NEWEST_FIRST = 'sort=publishedAt:desc';

/** A page of the list, newest first. */
export const stockList = (page: Page): string =>
  `/api/articles?${AROUND}&${NOT_THE_BODY}&${NEWEST_FIRST}&${pagination(page)}`;

/** An Article by its slug, with its notes. */
export const stockArticle = (slug: string): string =>
  `/api/articles?filters[slug]=${slug}&${AROUND}`;

/** A page of an Article's Comments, newest first, each with who wrote it and what it answers. */
export const stockComments = (slug: string, page: Page): string =>
  `/api/comments?filters[article][slug]=${slug}&sort=createdAt:desc&populate[author][fields]=username` +
  `&populate[parent][fields]=documentId&${pagination(page)}`;
