import type { StrapiApp } from '@strapi/strapi/admin';

import { EditForm } from './edit-form';
import { keepRefusedForms } from './form-requests';

/** What forms of every type do with what is typed into them. Runs once all plugins are registered. */
export const registerOnForms = (app: Pick<StrapiApp, 'getPlugin'>): void => {
  app.getPlugin('content-manager').injectComponent('editView', 'right-links', {
    name: 'desk-form',
    Component: EditForm,
  });
  keepRefusedForms();
};
