import { readPublishedOnes } from '../../../lib/reader';
import { publicCaller } from '../../../lib/served';
import { readSurroundings } from '../../description/operations/read-article';
import { affectedFeeds } from '../domain/affected-feeds';

const ARTICLE = 'api::article.article';

/** An Article whose page has changed, in one locale. */
export interface PublishedPlace {
  documentId: string;
  locale: string;
  isCorrection: boolean;
}

interface Filed {
  topics?: { slug: string }[];
  authors?: { slug: string }[];
}

const QUESTION = {
  fields: ['slug'],
  populate: { topics: { fields: ['slug'] }, authors: { fields: ['slug'] } },
};

/** The addresses of the feeds in which these Articles are, where everybody sees them; each once. */
export const publicationFeeds = async (places: readonly PublishedPlace[]): Promise<string[]> => {
  const caller = await publicCaller();
  const { site, defaultLocale } = await readSurroundings();
  const feeds = await Promise.all(
    places.map(async ({ documentId, locale, isCorrection }) => {
      const asked = { documentIds: [documentId], locale, question: QUESTION };
      const [article] = await readPublishedOnes<Filed>(caller, ARTICLE, asked);
      if (!article) return [];
      const { topics = [], authors = [] } = article;
      const slugs = {
        topics: topics.map(({ slug }) => slug),
        authors: authors.map(({ slug }) => slug),
      };
      return affectedFeeds({ ...slugs, locale, isCorrection }, { url: site.url, defaultLocale });
    }),
  );
  return [...new Set(feeds.flat())];
};
