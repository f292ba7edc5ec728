import type { Core } from '@strapi/strapi';

import { afterCommit } from '../../../lib/database';
import { readAddressRules } from '../../site/store/site';
import { renewArticleUrls } from '../operations/renew-urls';
import { storeUrls } from '../store/urls';

interface RowEvent {
  params: { data?: object };
  result?: { id?: number; url?: string | null; key?: string } | null;
}

/** What of an Article is in its address. */
const SOURCES = ['slug', 'topics', 'firstPublishedAt'];

/** Where the i18n plugin stores which locale is the default one. */
const DEFAULT_LOCALE = 'plugin_i18n_default_locale';

/**
 * Keeps the addresses of Articles as the site's settings say: that of an Article with every write of its rows, and
 * those of all when what they depend on is written. To be registered after the fields that they are made of are derived.
 */
export const keepArticleUrls = (strapi: Core.Strapi): void => {
  const renewAll = (): void => {
    afterCommit(() => {
      renewArticleUrls(strapi);
    });
  };
  const { lifecycles } = strapi.db;
  lifecycles.subscribe({
    models: ['api::article.article'],
    afterCreate: storeUrl,
    afterUpdate: async (event: RowEvent) => {
      const { data = {} } = event.params;
      if (SOURCES.some((name) => name in data)) await storeUrl(event);
    },
  });
  lifecycles.subscribe({
    models: ['api::site.site'],
    afterCreate: renewAll,
    afterUpdate: renewAll,
    afterDelete: renewAll,
  });
  lifecycles.subscribe({
    models: ['api::topic.topic'],
    afterUpdate: renewAll,
    afterDelete: renewAll,
  });
  const renewForLocale = ({ result }: RowEvent): void => {
    if (result?.key === DEFAULT_LOCALE) renewAll();
  };
  lifecycles.subscribe({
    models: ['strapi::core-store'],
    afterCreate: renewForLocale,
    afterUpdate: renewForLocale,
  });
};

/** After the write: the first Topic is known only then. */
const storeUrl = async ({ result }: RowEvent): Promise<void> => {
  if (result?.id === undefined) return;
  const url = await storeUrls(result.id, await readAddressRules());
  if ('url' in result) result.url = url;
};
