import type { Article } from '../../seed/content/types';
import { slugOfArticle, slugOfNamed } from '../content';
import { listPages, listRanges, pagination, range } from '../list-pages';
import { AROUND, NEWEST_FIRST, NOT_THE_BODY } from '../stock-queries';
import { type Asked, get, type Question } from './question';

const DEFAULT_SHAPE = `${AROUND}&${NOT_THE_BODY}`;

/** A list of Articles; `stock` is what a plain Strapi is asked besides, to send the same in the same order. */
const list = (query: string, stock = `${DEFAULT_SHAPE}&${NEWEST_FIRST}`): Asked =>
  get(`/api/articles?${query}`, `/api/articles?${query}&${stock}`);

/** A filter with each page of the Articles that pass it. */
const filtered = (filter: string, articles: readonly Article[]): Asked[] =>
  listPages(articles.length).map((page) => list(`${filter}&${pagination(page)}`));

const LONG_WORD = /^[a-z]{5,}$/;

const longWords = (articles: readonly Article[]): string[] =>
  [...new Set(articles.flatMap(({ title }) => title.toLowerCase().split(' ')))].filter((word) =>
    LONG_WORD.test(word),
  );

/** What may be asked of the list of Articles. */
export const ARTICLE_QUESTIONS: readonly Question[] = [
  {
    name: 'list by start and limit',
    limit: 2,
    askedOf: ({ articles }) => listRanges(articles.length).map((rows) => list(range(rows))),
  },
  {
    name: "a topic's page",
    limit: 2,
    askedOf: ({ topics, articles }) =>
      topics.flatMap((topic, index) =>
        filtered(
          `filters[topics][slug][$eq]=${slugOfNamed(topic)}`,
          articles.filter((article) => article.topics.includes(index)),
        ),
      ),
  },
  {
    name: "an author's page",
    limit: 2,
    askedOf: ({ authors, articles }) =>
      authors.flatMap((author, index) =>
        filtered(
          `filters[authors][slug][$eq]=${slugOfNamed(author)}`,
          articles.filter((article) => article.authors.includes(index)),
        ),
      ),
  },
  {
    name: 'list by title',
    limit: 2,
    askedOf: ({ articles }) =>
      listPages(articles.length).map((page) =>
        list(`sort=title&${pagination(page)}`, DEFAULT_SHAPE),
      ),
  },
  {
    name: 'list since a day',
    limit: 2,
    askedOf: ({ articles }) =>
      listPages(articles.length).map((page) => {
        // Each page is the last of those that begin with its own last Article.
        const last = articles[Math.min(page.page * page.pageSize, articles.length) - 1];
        const since = (field: string): string =>
          `filters[${field}][$gte]=${last?.publishedAt.toISOString()}&${pagination(page)}`;
        return get(
          `/api/articles?${since('firstPublishedAt')}`,
          `/api/articles?${since('publishedAt')}&${DEFAULT_SHAPE}&${NEWEST_FIRST}`,
        );
      }),
  },
  {
    name: 'list by a word in the title',
    limit: 2,
    askedOf: ({ articles }) =>
      longWords(articles).flatMap((word) =>
        filtered(
          `filters[title][$containsi]=${word}`,
          articles.filter(({ title }) => title.toLowerCase().includes(word)),
        ),
      ),
  },
  {
    name: 'list with two fields',
    limit: 1.5,
    askedOf: ({ articles }) =>
      listPages(articles.length).map((page) =>
        list(`fields[0]=title&fields[1]=slug&${pagination(page)}`, `${AROUND}&${NEWEST_FIRST}`),
      ),
  },
  {
    name: 'list with whole notes',
    limit: 2,
    askedOf: ({ articles }) =>
      listPages(articles.length).map((page) =>
        list(`populate[notes]=true&${pagination(page)}`, `${NOT_THE_BODY}&${NEWEST_FIRST}`),
      ),
  },
  {
    name: 'list with all relations',
    limit: 2,
    askedOf: ({ articles }) =>
      listPages(articles.length).map((page) =>
        get(
          `/api/articles?populate=*&${pagination(page)}`,
          `/api/articles?${RELATIONS}&${NOT_THE_BODY}&${NEWEST_FIRST}&${pagination(page)}`,
        ),
      ),
  },
  {
    name: 'article found by its slug',
    limit: 1,
    askedOf: ({ articles }) =>
      articles.map((article) =>
        list(`filters[slug][$eq]=${slugOfArticle(article)}`, DEFAULT_SHAPE),
      ),
  },
];

/** What `populate=*` comes to; in the plain Strapi it would send every Comment too. */
const RELATIONS = ['authors', 'topics', 'cover', 'source', 'notes']
  .map((name) => `populate[${name}]=true`)
  .join('&');
