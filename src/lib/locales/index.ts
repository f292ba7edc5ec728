/**
 * The locales of the site: which there are, what a document shares between its locales, and what goes when a
 * locale is removed.
 */
export { countDocumentsByLocale } from './count-documents';
export { extendI18n } from './extend-i18n';
export type { I18n } from './i18n';
export { defaultLocale, isLocalized, localeCodes } from './locales';
export { shareAcrossLocales } from './share-across-locales';
export { sharedAttributes } from './shared-attributes';
