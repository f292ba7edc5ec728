import type { UID } from '@strapi/strapi';

/** The content types whose slugs the hooks claim. */
export const WITH_SLUGS: UID.ContentType[] = [
  'api::article.article',
  'api::author.author',
  'api::topic.topic',
];
