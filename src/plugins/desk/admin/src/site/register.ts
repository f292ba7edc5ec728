import type { StrapiApp } from '@strapi/strapi/admin';

import { PERMISSIONS } from '../ui/permissions';
import { textId } from '../ui/translations';

/** The page "Site" under Settings, among Strapi's own for the whole project. */
export const registerSite = (app: Pick<StrapiApp, 'addSettingsLink'>): void => {
  app.addSettingsLink('global', {
    id: 'site',
    to: 'site',
    intlLabel: { id: textId('site.title'), defaultMessage: 'Site' },
    permissions: PERMISSIONS.site,
    Component: () => import('./page').then(({ SitePage }) => ({ default: SitePage })),
  });
};
