import type { Core } from '@strapi/strapi';

import { withListSearch, withoutInternalFields } from '../../lib/content-manager';
import { watchCustomizations } from '../../lib/document-service';
import { applyPatches, type ContentManager } from '../../lib/strapi-patches';
import { withMergeReport } from '../../lib/versions';
import { withArticlePreviews } from './preview';

/** The part of a plugin that is extended here. */
interface Registered {
  register?: (context: { strapi: Core.Strapi }) => unknown;
}

export default (plugin: ContentManager & Registered): ContentManager => {
  applyPatches('content-manager', plugin);
  const { init, 'collection-types': forms, preview } = plugin.controllers;
  init.getInitData = withoutInternalFields(init.getInitData);
  forms.find = withListSearch(forms.find);
  forms.update = withMergeReport(forms.update);
  forms.publish = withMergeReport(forms.publish);
  plugin.controllers.preview = (context) => {
    const controller = preview(context);
    return { ...controller, getPreviewUrl: withArticlePreviews(controller.getPreviewUrl) };
  };
  const { register } = plugin;
  // The first of all plugins, so that none is registered unseen.
  plugin.register = (context) => {
    watchCustomizations(context.strapi);
    return register?.(context);
  };
  return plugin;
};
