import type { Core } from '@strapi/strapi';

import { demoContent } from '../content';
import { loadArticle } from './article';
import { loadAdmin, loadReaders } from './people';

/** Puts the whole sample content into the database. */
export const loadContent = async (strapi: Core.Strapi): Promise<void> => {
  const { authors, topics, readers, articles } = demoContent;

  await loadAdmin(strapi);
  await strapi.plugin('i18n').service('locales').create({ code: 'he', name: 'Hebrew (he)' });
  const readerIds = await loadReaders(strapi, readers);

  const authorIds = new Map<string, string>();
  for (const { key, ...data } of authors) {
    const { documentId } = await strapi.documents('api::author.author').create({ data });
    authorIds.set(key, documentId);
  }
  const topicIds = new Map<string, string>();
  for (const { key, ...data } of topics) {
    const { documentId } = await strapi.documents('api::topic.topic').create({ data });
    topicIds.set(key, documentId);
  }

  for (const article of articles) {
    process.stdout.write(`Loading "${article.title}"\n`);
    await loadArticle(strapi, article, { authorIds, topicIds, readerIds });
  }
};
