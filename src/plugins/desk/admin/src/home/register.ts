import type { StrapiApp } from '@strapi/strapi/admin';
import { Message, Pencil } from '@strapi/icons';

import { READ_ARTICLES } from '../article/permissions';
import { PERMISSIONS } from '../ui/permissions';
import { PLUGIN_ID } from '../ui/plugin-id';
import { textId } from '../ui/translations';

/** The homepage widgets, before Strapi's own. */
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
    {
      id: 'articles',
      pluginId: PLUGIN_ID,
      icon: Pencil,
      title: { id: textId('home.articles.title'), defaultMessage: 'Articles that wait for you' },
      permissions: READ_ARTICLES,
      component: () => import('./articles').then(({ Articles }) => Articles),
    },
    ...widgets,
  ]);
};
