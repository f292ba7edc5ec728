import { type DescribedArticle, DESCRIPTION } from '../api/description/domain/described-article';
import { DEFAULT_SORT } from '../api/article/domain/default-shape';
import type { Question } from '../lib/reader';

/** An Article as its page shows it. */
export interface PageArticle extends DescribedArticle {
  html: string | null;
  excerptIsDerived: boolean | null;
  readingMinutes: number | null;
  showChanges: boolean | null;
}

/** What is read of an Article for its page, which describes it as well. */
export const ARTICLE_QUESTION = {
  ...DESCRIPTION,
  fields: [...DESCRIPTION.fields, 'html', 'excerptIsDerived', 'readingMinutes', 'showChanges'],
} satisfies Question;

/** An Article as lists show it. */
export type TeasedArticle = Pick<
  PageArticle,
  | 'documentId'
  | 'locale'
  | 'title'
  | 'slug'
  | 'excerpt'
  | 'firstPublishedAt'
  | 'originallyPublishedOn'
  | 'readingMinutes'
  | 'cover'
  | 'authors'
  | 'topics'
  | 'notes'
  | 'discussion'
>;

const NAMED = { fields: ['name', 'slug'] };

/** What is read of each Article of a list. */
export const TEASER_QUESTION = {
  sort: DEFAULT_SORT,
  fields: [
    ...['title', 'slug', 'locale', 'excerpt', 'firstPublishedAt', 'originallyPublishedOn'],
    'readingMinutes',
  ],
  populate: {
    cover: DESCRIPTION.populate.cover,
    authors: NAMED,
    topics: NAMED,
    notes: { fields: ['kind'], sort: ['order:asc', 'createdAt:asc'] },
    discussion: DESCRIPTION.populate.discussion,
  },
} satisfies Question;
