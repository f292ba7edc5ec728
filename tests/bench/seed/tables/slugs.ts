import { slugOf } from '../../../../src/text/slug/slug';
import { randomOf } from '../content/random';
import type { Content } from '../content/types';
import { type Table, tableOf } from './rows';
import { FOUNDED, stamped } from './shared';

const SEED = 20_260_102;

/** Foreword's claims on slugs: of every Article, Author and Topic. */
export const slugTable = ({ authors, topics, articles }: Content, locale: string): Table => {
  const { documentId } = randomOf(SEED);
  const claims = [
    ...authors.map((author) => ({ type: 'author', of: author, words: author.name })),
    ...topics.map((topic) => ({ type: 'topic', of: topic, words: topic.name })),
    ...articles.map((article) => ({ type: 'article', of: article, words: article.title })),
  ];
  return tableOf('slugs', claims, ({ type, of, words }) => ({
    ...stamped(documentId(), FOUNDED),
    content_type: `api::${type}.${type}`,
    language: type === 'article' ? locale : '',
    slug: slugOf(words),
    document: of.documentId,
    was_public: type === 'article',
  }));
};
