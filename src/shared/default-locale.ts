/** The locale of a request that names none. */
export const defaultLocale = (): Promise<string> =>
  strapi.plugin('i18n').service('locales').getDefaultLocale();
