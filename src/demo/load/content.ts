import type { Core } from '@strapi/strapi';

import { demoContent } from '../content';
import { loadArticle } from './article';
import { loadAdmin, loadReaders } from './people';

/** What the sample needs of a service that Strapi hands out without types. */
interface LocaleService {
  create(locale: { code: string; name: string }): Promise<unknown>;
}

/** Puts the whole sample content into the database. */
export const loadContent = async (strapi: Core.Strapi): Promise<void> => {
  const { authors, topics, readers, articles } = demoContent;

  await loadAdmin(strapi);
  const locales = strapi.plugin('i18n').service<LocaleService>('locales');
  await locales.create({ code: 'he', name: 'Hebrew (he)' });
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
