import type { StrapiApp } from '@strapi/strapi/admin';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';

import { addCommentCount } from './comment-count-column';
import { DiscussionPanel } from './discussion-panel';
import { NotesPanel } from './notes-panel';

/** What the desk adds to the content manager's pages of Articles. Runs once all plugins are registered. */
export const registerOnArticles = (app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>): void => {
  const apis = app.getPlugin('content-manager').apis as {
    addEditViewSidePanel: (panels: PanelComponent[]) => void;
  };
  apis.addEditViewSidePanel([NotesPanel, DiscussionPanel]);
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', addCommentCount);
};
