import { slugOfArticle } from '../content';
import { listPages, listRanges, pagination, range } from '../list-pages';
import { get, type Question } from './question';

/** Strapi's largest page. */
const LARGEST = 100;

/** What may be asked of the other public types. A plain Strapi is asked the same. */
export const OTHER_QUESTIONS: readonly Question[] = [
  {
    name: 'notes of an article',
    limit: 1,
    askedOf: ({ articles }) =>
      articles
        .filter(({ note }) => note)
        .map((article) =>
          get(`/api/editor-notes?filters[article][slug][$eq]=${slugOfArticle(article)}`),
        ),
  },
  {
    name: 'list of notes',
    limit: 1,
    askedOf: ({ articles }) =>
      listPages(articles.filter(({ note }) => note).length).map((page) =>
        get(`/api/editor-notes?${pagination(page)}`),
      ),
  },
  {
    name: 'list of topics',
    limit: 1,
    // They are fewer than a page: each page has all of them.
    askedOf: ({ topics }) =>
      Array.from({ length: LARGEST - topics.length }, (_, index) =>
        get(`/api/topics?${pagination({ page: 1, pageSize: topics.length + index })}`),
      ),
  },
  {
    name: 'list of authors',
    limit: 1,
    askedOf: ({ authors }) =>
      listRanges(authors.length).map((rows) => get(`/api/authors?${range(rows)}`)),
  },
];
