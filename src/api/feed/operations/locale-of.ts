import { defaultLocale, localeCodes } from '../../../lib/locales';

/** The locale that a request names, or the default one; undefined for one that the site has not. */
export const localeOf = async (named: string | undefined): Promise<string | undefined> => {
  if (named === undefined) return defaultLocale();
  return (await localeCodes()).find((code) => code === named);
};
