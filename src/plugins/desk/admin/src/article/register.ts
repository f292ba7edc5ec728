import type { StrapiApp } from '@strapi/strapi/admin';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';

import { addCommentCount } from './comment-count-column';
import { DeletedArticles } from './deleted-articles';
import { DiscussionPanel } from './discussion-panel';
import { HistoryPanel } from './history-panel';
import { NotesPanel } from './notes-panel';
import { PresencePanel } from './presence-panel';

/** What the desk adds to the content manager's pages of Articles. Runs once all plugins are registered. */
export const registerOnArticles = (app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>): void => {
  const contentManager = app.getPlugin('content-manager');
  const apis = contentManager.apis as {
    addEditViewSidePanel: (panels: PanelComponent[]) => void;
  };
  apis.addEditViewSidePanel([PresencePanel, NotesPanel, DiscussionPanel, HistoryPanel]);
  contentManager.injectComponent('listView', 'actions', {
    name: 'deleted-articles',
    Component: DeletedArticles,
  });
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', addCommentCount);
};
