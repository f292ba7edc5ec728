import { z } from '@strapi/utils';

import type { Arguments, GraphqlExtension, ResolverContext } from '../../../lib/graphql';
import { parse } from '../../../lib/requests';
import { loadConversation } from '../../comment/graphql/conversations';
import type { DescribedArticle } from '../domain/described-article';
import { describeInJsonLd, mayReadComments, standing } from '../operations/describe-article';
import { loadDescribed } from './load-described';

const JsonLdArguments = z.strictObject({ comments: z.number().int().min(0).max(100).default(0) });

interface ArticleParent {
  documentId: string;
  locale: string;
}

/** JSON-LD as a text that may stand in a `<script>`; null while the Article is not published. */
const jsonLd = async (
  parent: ArticleParent,
  { comments }: Arguments,
  context: ResolverContext,
): Promise<string | null> => {
  const { comments: count } = parse(JsonLdArguments, { comments: comments ?? undefined });
  const article = await loadDescribed(context, parent);
  if (!article) return null;
  return (await describeInJsonLd(article, await firstComments(article, count, context))).value;
};

const firstComments = async (
  { documentId, locale }: DescribedArticle,
  count: number,
  context: ResolverContext,
) => {
  if (count === 0 || !(await mayReadComments(context.state))) return [];
  const page = { sort: 'newest', pageSize: count, cursor: null } as const;
  const conversation = await loadConversation(context, { article: documentId, locale, ...page });
  return standing(conversation?.data ?? []);
};

export const descriptionGraphql: GraphqlExtension = {
  typeDefs: `
    type Article {
      "JSON-LD of a NewsArticle, as a text that may stand in a <script>, with so many of its Comments."
      jsonLd(comments: Int): String
    }
  `,
  resolvers: { Article: { jsonLd } },
  reads: { 'Article.jsonLd': ['locale'] },
  resolversConfig: { 'Article.jsonLd': { auth: { scope: ['api::article.article.findOne'] } } },
};
