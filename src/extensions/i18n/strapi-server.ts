import type { UID } from '@strapi/strapi';

import { filledIn } from '../../lib/derived-fields';
import { extendI18n, type I18n } from '../../lib/locales';

type Fields = Record<string, unknown>;

/** What the panel's form is filled in with from another locale. */
interface FillFromLocale {
  transformDocument: (
    document: Fields,
    model: UID.ContentType,
    targetLocale: string,
    userAbility: unknown,
  ) => Promise<Fields>;
}

interface WithFillIn extends I18n {
  services: I18n['services'] & { 'fill-from-locale': (context: object) => FillFromLocale };
}

export default (plugin: WithFillIn): I18n => {
  const { 'fill-from-locale': fillFromLocale } = plugin.services;
  plugin.services['fill-from-locale'] = (context) => {
    const service = fillFromLocale(context);
    return {
      ...service,
      transformDocument: async (document, model, ...others) =>
        filledIn(model, document, await service.transformDocument(document, model, ...others)),
    };
  };
  return extendI18n(plugin);
};
