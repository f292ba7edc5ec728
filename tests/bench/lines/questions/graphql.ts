import type { LoadRequest } from '../../load/job';
import { slugOfArticle, slugOfNamed } from '../content';
import { listPages } from '../list-pages';
import type { Asked, Question } from './question';

/** What each side has of an Article; a plain Strapi renders nothing, and counts no Comments. */
const shapeOf = ({ text, counts = '' }: { text: 'html' | 'body'; counts?: string }): string => `
  documentId title slug excerpt originallyPublishedOn publishedAt
  authors { name slug }
  topics { name slug }
  notes { kind signature placement ${text} editor { name slug } }
  ${counts}
`;

const SHAPE = shapeOf({ text: 'html', counts: 'discussion { state commentCount lastCommentAt }' });

const STOCK_SHAPE = shapeOf({ text: 'body' });

const LIST = `query ($filters: ArticleFiltersInput, $pagination: PaginationArg) {
  articles(filters: $filters, pagination: $pagination) { ${SHAPE} }
}`;

const STOCK_LIST = `query ($filters: ArticleFiltersInput, $pagination: PaginationArg) {
  articles(filters: $filters, pagination: $pagination, sort: "publishedAt:desc") { ${STOCK_SHAPE} }
}`;

const BY_SLUG = `query ($slug: String!) {
  articleBySlug(slug: $slug) { html ${SHAPE} }
}`;

const STOCK_BY_SLUG = `query ($slug: String!) {
  articles(filters: { slug: { eq: $slug } }) { body ${STOCK_SHAPE} }
}`;

/** A GraphQL query with its variables; `stock` is the one that gets the same from a plain Strapi. */
const post = (foreword: string, stock: string, variables: object): Asked => ({
  foreword: requestOf(foreword, variables),
  stock: requestOf(stock, variables),
});

const requestOf = (query: string, variables: object): LoadRequest => ({
  method: 'POST',
  path: '/graphql',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query, variables }),
});

/** What a front end asks over GraphQL. */
export const GRAPHQL_QUESTIONS: readonly Question[] = [
  {
    name: 'list with byline, notes and counts over GraphQL',
    limit: 4,
    askedOf: ({ articles }) =>
      listPages(articles.length).map((pagination) => post(LIST, STOCK_LIST, { pagination })),
  },
  {
    name: 'article by slug with byline and notes over GraphQL',
    limit: 4,
    askedOf: ({ articles }) =>
      articles.map((article) => post(BY_SLUG, STOCK_BY_SLUG, { slug: slugOfArticle(article) })),
  },
  {
    name: "a topic's page over GraphQL",
    limit: 4,
    askedOf: ({ topics, articles }) =>
      topics.flatMap((topic, index) => {
        const filters = { topics: { slug: { eq: slugOfNamed(topic) } } };
        const count = articles.filter((article) => article.topics.includes(index)).length;
        return listPages(count).map((pagination) =>
          post(LIST, STOCK_LIST, { filters, pagination }),
        );
      }),
  },
];
