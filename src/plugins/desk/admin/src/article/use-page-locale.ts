import { useQueryParams } from '@strapi/strapi/admin';

interface Query {
  plugins?: { i18n?: { locale?: string } };
}

/** The language that is being edited, which the panel keeps in the address of its page. */
export const usePageLocale = (): string | undefined =>
  useQueryParams<Query>()[0].query.plugins?.i18n?.locale;
