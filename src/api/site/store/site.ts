import { findRow, inTransaction, isPostgres, queryPrepared } from '../../../lib/database';
import { hasPages, publicAddress } from '../../../lib/env';
import { memoize } from '../../../lib/http-cache';
import { defaultLocale } from '../../../lib/locales';
import { sendableFields } from '../../../lib/schema';
import type { AddressRules } from '../domain/article-address';
import type { Site, StoredSite } from '../domain/site';
import { DEFAULT_TIME_ZONE, withDefaults } from '../domain/with-defaults';

const UID = 'api::site.site';
const FILE = 'plugin::upload.file';

/** The cache tag of responses that depend on the site. */
export const SITE_TAG: string = UID;

export const readStored = memoize<StoredSite>(
  async () => {
    const select = ['id', 'documentId', ...sendableFields(FILE)];
    const populate = { logo: { select }, publisher: true };
    return (await findRow<StoredSite>(UID, { populate, orderBy: { id: 'asc' } })) ?? {};
  },
  { tags: [SITE_TAG] },
);

/** The defaults that depend on where Foreword runs and on its locales. */
export const readDefaults = async (): Promise<Pick<Site, 'url' | 'locale'>> => ({
  url: publicAddress(process.env),
  locale: await defaultLocale(),
});

/** The site with its defaults. */
export const readSite = async (): Promise<Site> =>
  withDefaults(await readStored(), await readDefaults());

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

/** Stores changes through the Document Service, one after the other; null for the default. */
export const storeSite = (changes: object): Promise<void> =>
  inTransaction(async (trx) => {
    if (isPostgres()) await trx.raw('lock table sites in share row exclusive mode');
    const site = strapi.documents(UID);
    const stored = await site.findFirst({ sort: 'id' });
    if (stored) await site.update({ documentId: stored.documentId, data: changes });
    else await site.create({ data: changes });
  });
