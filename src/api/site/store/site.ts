import { findRow, queryPrepared } from '../../../lib/database';
import { hasPages, publicAddress } from '../../../lib/env';
import { memoize } from '../../../lib/http-cache';
import { defaultLocale } from '../../../lib/locales';
import { sendableFields } from '../../../lib/schema';
import type { AddressRules } from '../domain/article-address';
import { DEFAULT_TIME_ZONE, type Site, type StoredSite, withDefaults } from '../domain/site';

const UID = 'api::site.site';
const FILE = 'plugin::upload.file';

/** The cache tag of responses that depend on the site. */
export const SITE_TAG: string = UID;

const readStored = memoize<StoredSite>(
  async () => {
    const select = ['id', 'documentId', ...sendableFields(FILE)];
    const populate = { logo: { select }, publisher: true };
    return (await findRow<StoredSite>(UID, { populate, orderBy: { id: 'asc' } })) ?? {};
  },
  { tags: [SITE_TAG] },
);

/** The site with its defaults. */
export const readSite = async (): Promise<Site> =>
  withDefaults(await readStored(), {
    url: publicAddress(process.env),
    locale: await defaultLocale(),
  });

/** What the addresses of Articles depend on, in the transaction under way: not memoized. */
export const readAddressRules = async (): Promise<AddressRules> => {
  const [stored] = await queryPrepared<StoredRules>(
    'select url as "url", article_url as "articleUrl", time_zone as "timeZone" from sites order by id limit 1',
    [],
  );
  return {
    origin: stored?.url ?? (hasPages(process.env) ? publicAddress(process.env) : null),
    articleUrl: stored?.articleUrl ?? null,
    timeZone: stored?.timeZone ?? DEFAULT_TIME_ZONE,
    defaultLocale: await defaultLocale(),
  };
};

type StoredRules = Pick<StoredSite, 'url' | 'articleUrl' | 'timeZone'>;

/** Stores changes through the Document Service; null for the default. */
export const storeSite = async (changes: object): Promise<void> => {
  const site = strapi.documents(UID);
  const stored = await site.findFirst({ sort: 'id' });
  if (stored) await site.update({ documentId: stored.documentId, data: changes });
  else await site.create({ data: changes });
};
