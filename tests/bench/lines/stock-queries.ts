/** What a front end asks a plain Strapi for, to show what Foreword sends without being asked. */
const AROUND = [
  'populate[authors]=true',
  'populate[topics]=true',
  'populate[cover]=true',
  'populate[notes][populate][editor]=true',
].join('&');

const NOT_THE_BODY = ['title', 'slug', 'excerpt', 'originallyPublishedOn', 'publishedAt']
  .map((field, index) => `fields[${index}]=${field}`)
  .join('&');

/** A page of the list, newest first. */
export const stockList = (page: number, pageSize: number): string =>
  `/api/articles?${AROUND}&${NOT_THE_BODY}&sort=publishedAt:desc&${pagination(page, pageSize)}`;

/** An Article by its slug, with its notes. */
export const stockArticle = (slug: string): string =>
  `/api/articles?filters[slug]=${slug}&${AROUND}`;

/** A page of an Article's Comments, newest first, each with who wrote it and what it answers. */
export const stockComments = (slug: string, page: number, pageSize: number): string =>
  `/api/comments?filters[article][slug]=${slug}&sort=createdAt:desc&populate[author][fields]=username` +
  `&populate[parent][fields]=documentId&${pagination(page, pageSize)}`;

const pagination = (page: number, pageSize: number): string =>
  `pagination[page]=${page}&pagination[pageSize]=${pageSize}`;
