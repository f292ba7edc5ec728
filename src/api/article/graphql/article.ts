import type { GraphqlExtension, ResolverMiddleware } from '../../../graphql/extension';
import { defaultLocale } from '../../../shared/locales';
import { DEFAULT_SORT } from '../domain/default-shape';
import { resolveArticle } from '../store/resolve-article';

const UID = 'api::article.article';

/** The order in which REST lists Articles, where the query names none. */
const newestFirst: ResolverMiddleware = (next, parent, args, context, info) => {
  const isSorted = Array.isArray(args.sort) && args.sort.length > 0;
  return next(parent, isSorted ? args : { ...args, sort: DEFAULT_SORT }, context, info);
};

/** The published Article that a slug names, be it a former one; null when there is none. */
const articleBySlug = async (
  _parent: unknown,
  { slug, locale }: { slug: string; locale?: string | null },
) => {
  const found = await resolveArticle(slug, locale ?? (await defaultLocale()));
  if (!found) return null;
  return strapi.documents(UID).findOne({
    documentId: found.documentId,
    locale: found.locale,
    status: 'published',
  });
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
