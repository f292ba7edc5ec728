import type { NewsArticle, WithContext } from 'schema-dts';

import { namedPage } from '../../site/domain/named-page';
import type { DescribedArticle } from './described-article';
import { commentOf, type TopLevelComment } from './comments';
import { correctionsIn, remarksIn } from './notes';
import { authorPerson, imageObject, publisherOf } from './parties';
import { reprintOf } from './reprint';
import { lastModified, type Surroundings } from './surroundings';

/** Where the conversation stands on the page of an Article. */
const CONVERSATION = '#conversation';

/**
 * An Article in the words of schema.org, as search engines read it. Its own title, excerpt and cover, whatever `seo`
 * says; editors' notes as what they are, by whom they are signed.
 *
 * @param comments the first of its conversation, where they are asked for
 */
export const newsArticle = (
  article: DescribedArticle,
  around: Surroundings,
  comments: readonly TopLevelComment[],
): WithContext<NewsArticle> => {
  const { title, url, excerpt, wordCount, locale, firstPublishedAt, cover, discussion } = article;
  const { authors = [], topics = [] } = article;
  const conversation = discussion?.state === 'hidden' ? null : discussion;
  const image = cover && imageObject(cover, around);
  const remarks = [...remarksIn(article), ...comments.map(commentOf)];
  const { publishingPrinciplesUrl } = around.site;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    ...(url !== null && { '@id': url, url, mainEntityOfPage: url }),
    headline: title ?? '',
    ...(excerpt && { description: excerpt }),
    ...(firstPublishedAt && { datePublished: firstPublishedAt }),
    ...modifiedOf(article),
    ...(authors.length > 0 && { author: authors.map((one) => authorPerson(one, locale, around)) }),
    publisher: publisherOf(around),
    ...(image && { image }),
    ...(wordCount !== null && { wordCount }),
    inLanguage: locale,
    ...(topics[0] && { articleSection: topics[0].name, keywords: topics.map(({ name }) => name) }),
    ...(topics.length > 0 && { about: topics.map((topic) => thingOf(topic, locale, around)) }),
    ...(conversation && { commentCount: conversation.commentCount }),
    ...(conversation && url !== null && { discussionUrl: url + CONVERSATION }),
    ...reprintOf(article),
    ...correctionsIn(article),
    ...(remarks.length > 0 && { comment: remarks }),
    ...(publishingPrinciplesUrl !== null && { publishingPrinciples: publishingPrinciplesUrl }),
  };
};

const modifiedOf = (article: DescribedArticle) => {
  const dateModified = lastModified(article);
  return dateModified === null ? {} : { dateModified };
};

const thingOf = (
  topic: NonNullable<DescribedArticle['topics']>[number],
  locale: string,
  around: Surroundings,
) => {
  const url = namedPage('topic', { ...topic, locale }, around);
  return { '@type': 'Thing' as const, name: topic.name, ...(url !== null && { url }) };
};
