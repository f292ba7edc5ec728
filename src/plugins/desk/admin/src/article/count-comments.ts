import { getFetchClient } from '@strapi/strapi/admin';

import { batched } from '../ui/batched';

/** The number of approved Comments of one Article, by its document id and its locale. */
export const countComments = batched<number>(async (articles, locale) => {
  const params = { articles: articles.join(','), locale };
  const { data } = await getFetchClient().get<{ data: Record<string, number> }>(
    '/desk/article-counts',
    { params },
  );
  return data.data;
});
