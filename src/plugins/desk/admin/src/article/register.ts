import type { StrapiApp } from '@strapi/strapi/admin';
import type { DocumentActionComponent, PanelComponent } from '@strapi/content-manager/strapi-admin';

import { NewFromPage } from '../clip/new-from-page';
import { addCommentCount } from './comment-count-column';
import { DeletedArticles } from './deleted-articles';
import { DiscussionPanel } from './discussion-panel';
import { HistoryPanel } from './history-panel';
import { StateFilter } from '../lists/state-filter';
import { chooseInputs } from '../names/register';
import { publishOrAsk } from '../review/ask-for-review';
import { ReviewPanel } from '../review/review-panel';
import { SchedulePanel } from '../schedule/schedule-panel';
import { NotesPanel } from './notes-panel';
import { PresencePanel } from './presence-panel';
import { CopyPreviewLink } from './preview/copy-preview-link';
import { withPreviewLink } from './preview/with-preview-link';
import { askForNotes } from './publish-with-notes';
import { sayWhatGoes } from './say-what-goes';
import { ViewOnSite } from './view-on-site';

/** What the desk adds to the content manager's pages of Articles. Runs once all plugins are registered. */
export const registerOnArticles = (app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>): void => {
  const contentManager = app.getPlugin('content-manager');
  const apis = contentManager.apis as {
    addEditViewSidePanel: (
      panels: PanelComponent[] | ((panels: PanelComponent[]) => PanelComponent[]),
    ) => void;
    addDocumentAction: (
      change: (actions: DocumentActionComponent[]) => DocumentActionComponent[],
    ) => void;
  };
  apis.addEditViewSidePanel(withPreviewLink);
  apis.addEditViewSidePanel([
    ...[PresencePanel, ReviewPanel, SchedulePanel, NotesPanel],
    ...[DiscussionPanel, HistoryPanel, ViewOnSite],
  ]);
  apis.addDocumentAction((actions) => actions.map(askFirst));
  contentManager.injectComponent('listView', 'actions', {
    name: 'new-from-page',
    Component: NewFromPage,
  });
  contentManager.injectComponent('listView', 'actions', {
    name: 'deleted-articles',
    Component: DeletedArticles,
  });
  contentManager.injectComponent('listView', 'actions', {
    name: 'state-filter',
    Component: StateFilter,
  });
  contentManager.injectComponent('preview', 'actions', {
    name: 'copy-preview-link',
    Component: CopyPreviewLink,
  });
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', addCommentCount);
  app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', chooseInputs);
};

/** Strapi's action, which asks about what belongs to the Article before it is done. */
const askFirst = (
  action: DocumentActionComponent,
  index: number,
  actions: readonly DocumentActionComponent[],
): DocumentActionComponent => {
  if (action.type === 'publish') return publishOrAsk(askForNotes(action));
  if (isDeleteLocale(action, actions[index + 1])) return sayWhatGoes(action, 'deleteLocale', false);
  if (action.type === 'unpublish') return sayWhatGoes(action, 'unpublish', false);
  return action.type === 'delete' ? sayWhatGoes(action, 'delete', true) : action;
};

/** The i18n plugin's action that deletes one language, which has no type: it puts it before that which deletes all. */
const isDeleteLocale = (
  { type }: DocumentActionComponent,
  next: DocumentActionComponent | undefined,
): boolean => type === undefined && next?.type === 'delete';
