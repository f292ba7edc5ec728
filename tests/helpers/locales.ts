import { app } from './foreword';

/** Makes sure that the site has a locale. @param code as `fr` */
export const ensureLocale = async (code: string): Promise<{ id: number; code: string }> => {
  const locales = app().plugin('i18n').service('locales');
  return (await locales.findByCode(code)) ?? locales.create({ code, name: `${code} (${code})` });
};
