import { defaultPattern } from './article-address';
import type { Site, StoredSite } from './site';

export const DEFAULT_TIME_ZONE = 'UTC';

/** The site with the defaults of what is not set. */
export const withDefaults = (
  stored: StoredSite,
  { url, locale }: Pick<Site, 'url' | 'locale'>,
): Site => ({
  name: stored.name ?? null,
  description: stored.description ?? null,
  locale: stored.language ?? locale,
  url: stored.url ?? url,
  articleUrl: stored.articleUrl ?? defaultPattern(true),
  topicUrl: stored.topicUrl ?? null,
  authorUrl: stored.authorUrl ?? null,
  timeZone: stored.timeZone ?? DEFAULT_TIME_ZONE,
  previewUrl: stored.previewUrl ?? null,
  logo: stored.logo ?? null,
  publisher: stored.publisher ? { name: stored.publisher.name, url: stored.publisher.url } : null,
  correctionsPolicyUrl: stored.correctionsPolicyUrl ?? null,
  publishingPrinciplesUrl: stored.publishingPrinciplesUrl ?? null,
  contactEmail: stored.contactEmail ?? null,
  hubUrl: stored.hubUrl ?? null,
  feedSize: stored.feedSize ?? 20,
  feedText: stored.feedText ?? 'full',
  robots: stored.robots ?? null,
});
