import { deleteDocumentsIn } from './delete-documents';
import type { I18n } from './i18n';

/**
 * Extends the i18n plugin where it loses or mixes up what editors wrote:
 *
 * - It compares what a save shares between locales with any row of the document, and copies all of it when one
 *   value differs. `shareAcrossLocales` copies what has changed, and relations; the plugin's own copying does nothing.
 * - It deletes a locale's rows without hooks, so that what belongs to them stays. They are deleted as documents first.
 */
export const extendI18n = (plugin: I18n): I18n => {
  const { locales, localizations } = plugin.services;
  plugin.services.localizations = () => ({
    copyValues: localizations().syncNonLocalizedAttributes,
    syncNonLocalizedAttributes: () => Promise.resolve(),
  });
  plugin.services.locales = () => {
    const service = locales();
    return {
      ...service,
      delete: async ({ id }) => {
        const locale = await service.findById(id);
        if (locale) await deleteDocumentsIn(locale.code);
        return service.delete({ id });
      },
    };
  };
  return plugin;
};
