import type { UID } from '@strapi/strapi';
import type { Context } from 'koa';

import { typeFacts } from '../schema';

type Handler = (ctx: Context) => unknown;

type Filter = Record<string, unknown>;

/** The query of a request, which Strapi parses once; its handlers change it, too. */
interface Query {
  _q?: unknown;
  filters?: Filter & { $and?: unknown[] };
}

/** The handler of a list whose search looks where the schema says (`listSearch`). */
export const withListSearch =
  (handler: Handler): Handler =>
  (ctx) => {
    const { model } = ctx.params as { model: UID.ContentType };
    const paths = Object.hasOwn(strapi.contentTypes, model)
      ? typeFacts(strapi.contentType(model)).listSearch
      : undefined;
    const query: Query = ctx.request.query;
    const { _q: words, filters } = query;
    if (paths && typeof words === 'string' && words !== '') {
      delete query._q;
      query.filters = { $and: [...conditionsIn(filters), searchFor(words, paths)] };
    }
    return handler(ctx);
  };

const conditionsIn = (filters: Query['filters']): unknown[] => {
  if (!filters) return [];
  const { $and, ...others } = filters;
  const list = Array.isArray($and) ? $and : [];
  return Object.keys(others).length > 0 ? [...list, others] : list;
};

const searchFor = (words: string, paths: readonly string[]): Filter => ({
  $or: paths.map((path) =>
    path
      .split('.')
      .reduceRight<unknown>((inner, name) => ({ [name]: inner }), { $containsi: words.trim() }),
  ),
});
