import type { StrapiApp } from '@strapi/strapi/admin';

import { formatColumns, withoutTechnicalFilters } from './columns';

/** What the lists of the content manager show and offer, of every type. */
export const registerOnLists = (app: Pick<StrapiApp, 'registerHook'>): void => {
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', formatColumns);
  app.registerHook('Admin/CM/pages/ListView/inject-in-filters', withoutTechnicalFilters);
};
