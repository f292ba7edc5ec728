import type { StrapiApp } from '@strapi/strapi/admin';
import { Message } from '@strapi/icons';

import { PERMISSIONS } from '../ui/permissions';
import { PLUGIN_ID } from '../ui/plugin-id';
import { textId } from '../ui/translations';

/** The homepage widget, before Strapi's own. */
export const registerOnHomepage = (app: Pick<StrapiApp, 'widgets'>): void => {
  app.widgets.register((widgets) => [
    {
      id: 'waiting',
      pluginId: PLUGIN_ID,
      // A widget without an icon takes the panel down.
      icon: Message,
      title: { id: textId('home.title'), defaultMessage: 'Waiting for a decision' },
      link: {
        label: { id: textId('home.link'), defaultMessage: 'Open the desk' },
        href: `/plugins/${PLUGIN_ID}`,
      },
      permissions: PERMISSIONS.read,
      component: () => import('./waiting').then(({ Waiting }) => Waiting),
    },
    ...widgets,
  ]);
};
