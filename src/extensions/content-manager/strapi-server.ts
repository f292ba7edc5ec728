import type { Core } from '@strapi/strapi';

import { watchCustomizations } from '../../lib/document-service';
import { applyPatches, type ContentManager } from '../../lib/strapi-patches';
import { withMergeReport } from '../../lib/versions';

/** The part of a plugin that is extended here. */
interface Registered {
  register?: (context: { strapi: Core.Strapi }) => unknown;
}

export default (plugin: ContentManager & Registered): ContentManager => {
  applyPatches('content-manager', plugin);
  const forms = plugin.controllers['collection-types'];
  forms.update = withMergeReport(forms.update);
  forms.publish = withMergeReport(forms.publish);
  const { register } = plugin;
  // The first of all plugins, so that none is registered unseen.
  plugin.register = (context) => {
    watchCustomizations(context.strapi);
    return register?.(context);
  };
  return plugin;
};
