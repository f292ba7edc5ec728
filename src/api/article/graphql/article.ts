import { z } from '@strapi/utils';
import type { GraphQLResolveInfo } from 'graphql';

import type { GraphqlExtension, ResolverContext, ResolverMiddleware } from '../../../lib/graphql';
import { defaultLocale } from '../../../lib/locales';
import { readSelected } from '../../../lib/reader';
import { parse } from '../../../lib/requests';
import { resolvePublished } from '../../../lib/slugs';
import { DEFAULT_SORT } from '../domain/default-shape';

const UID = 'api::article.article';

/** The order in which REST lists Articles, where the query names none. */
const newestFirst: ResolverMiddleware = (next, parent, args, context, info) => {
  const isSorted = Array.isArray(args.sort) && args.sort.length > 0;
  return next(parent, isSorted ? args : { ...args, sort: DEFAULT_SORT }, context, info);
};

/** A variable of the plugin's own type for locales may be anything. */
const Locale = z.string().max(35);

/** The published Article that a current or former slug names; null when there is none. */
const articleBySlug = async (
  _parent: unknown,
  { slug, locale }: { slug: string; locale?: unknown },
  context: ResolverContext,
  info: GraphQLResolveInfo,
) => {
  const language = parse(Locale, locale ?? (await defaultLocale()));
  const article = await readSelected(UID, { idOrSlug: slug, locale: language }, context, info);
  if (article) return article;

  const found = await resolvePublished(UID, slug, language);
  if (!found) return null;
  const { documentId } = found;
  return (
    (await readSelected(UID, { idOrSlug: documentId, locale: language }, context, info)) ??
    strapi.documents(UID).findOne({ documentId, locale: language, status: 'published' })
  );
};

export const articleGraphql: GraphqlExtension = {
  typeDefs: `
    type Query {
      articleBySlug(slug: String!, locale: String): Article
    }
  `,
  resolvers: { Query: { articleBySlug } },
  resolversConfig: {
    'Query.articles': { middlewares: [newestFirst] },
    'Query.articles_connection': { middlewares: [newestFirst] },
    'Query.articleBySlug': { auth: { scope: [`${UID}.findOne`] } },
  },
};
