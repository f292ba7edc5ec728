import { keepUntilChanged } from './cache/kept-value';

/** The locale of a request that names none. */
export const defaultLocale = keepUntilChanged<string>(() =>
  strapi.plugin('i18n').service('locales').getDefaultLocale(),
);

/** Whether a content type's documents exist in several locales. */
export const isLocalized = ({ pluginOptions = {} }: { pluginOptions?: object }): boolean => {
  const { i18n }: { i18n?: { localized?: boolean } } = pluginOptions;
  return i18n?.localized === true;
};
