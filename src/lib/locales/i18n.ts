import type { Struct, UID } from '@strapi/strapi';

type Row = Record<string, unknown>;

/** What of the i18n plugin's services is used here; it exports no types of them. */
interface I18nServices {
  'content-types': {
    /** The paths to populate for all shared attributes but relations. */
    getNestedPopulateOfNonLocalizedAttributes: (uid: UID.ContentType) => string[];
    /** The shared attributes of a row but relations, without row ids. */
    copyNonLocalizedAttributes: (model: Struct.ContentTypeSchema, row: Row) => Row;
  };
  localizations: {
    /** Writes the shared attributes of a row to those of other locales that are draft or published as it is. */
    copyValues: (row: Row, model: Struct.ContentTypeSchema) => Promise<void>;
  };
}

export const i18nService = <Name extends keyof I18nServices>(name: Name): I18nServices[Name] =>
  strapi.plugin('i18n').service<I18nServices[Name]>(name);

interface LocalesService {
  findById: (id: number) => Promise<{ code: string } | null>;
  delete: (locale: { id: number }) => Promise<unknown>;
}

interface LocalizationsService {
  syncNonLocalizedAttributes: I18nServices['localizations']['copyValues'];
}

/** The part of the i18n plugin that is extended. */
export interface I18n {
  services: {
    locales: () => LocalesService;
    localizations: () => LocalizationsService;
  };
}
