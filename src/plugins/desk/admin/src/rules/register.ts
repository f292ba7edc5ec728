import type { StrapiApp } from '@strapi/strapi/admin';

import { PERMISSIONS } from '../ui/permissions';
import { PLUGIN_ID } from '../ui/plugin-id';
import { textId } from '../ui/translations';

/** The page "Comment rules" under Settings, in a section of its own. */
export const registerInSettings = (app: Pick<StrapiApp, 'addSettingsLink'>): void => {
  app.addSettingsLink(
    { id: PLUGIN_ID, intlLabel: { id: textId('rules.section'), defaultMessage: 'Comments' } },
    {
      id: 'comment-rules',
      to: 'comment-rules',
      intlLabel: { id: textId('rules.title'), defaultMessage: 'Comment rules' },
      permissions: PERMISSIONS.settings,
      Component: () => import('./page').then(({ RulesPage }) => ({ default: RulesPage })),
    },
  );
};
