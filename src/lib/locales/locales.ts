import { memoize } from '../http-cache';

/** The part of the plugin's service that is used here; it exports no types of it. */
interface Locales {
  getDefaultLocale(): Promise<string>;
  find(): Promise<{ code: string }[]>;
}

/** The default locale, for requests that name none. */
export const defaultLocale = memoize<string>(() =>
  strapi.plugin('i18n').service<Locales>('locales').getDefaultLocale(),
);

/** The codes of all locales of the site, in the order of the alphabet. */
export const localeCodes = async (): Promise<string[]> => {
  const locales = await strapi.plugin('i18n').service<Locales>('locales').find();
  return locales.map(({ code }) => code).sort();
};

/** Whether a content type's documents exist in several locales. */
export const isLocalized = ({ pluginOptions = {} }: { pluginOptions?: object }): boolean => {
  const { i18n }: { i18n?: { localized?: boolean } } = pluginOptions;
  return i18n?.localized === true;
};
