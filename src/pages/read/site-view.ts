import { readSite } from '../../api/site/store/site';
import { defaultLocale } from '../../lib/locales';
import type { SiteView } from '../templates/site';

/** What pages in a locale know of the site. */
export const readSiteView = async (locale: string): Promise<SiteView> => {
  const { name, timeZone } = await readSite();
  return { name: name ?? 'Foreword', timeZone, locale, defaultLocale: await defaultLocale() };
};
