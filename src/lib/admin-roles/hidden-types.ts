import type { Core } from '@strapi/strapi';

import { contentTypesOf } from '../schema';
import { actionsOf } from './permissions';

/**
 * Leaves those of our types that the content manager does not show out of its permissions. Strapi does so for
 * writing; it lets roles read them, for the names of related documents, and keeps that right for roles that have it.
 * At the start it takes what is left out here from every role.
 */
export const withholdHiddenTypes = (strapi: Core.Strapi): void => {
  const hidden = new Set<string>(
    contentTypesOf(strapi)
      .filter(({ uid, pluginOptions }) => uid.startsWith('api::') && isHidden(pluginOptions))
      .map(({ uid }) => uid),
  );
  actionsOf(strapi).hooks.willRegister.register(({ value: action }) => {
    if (!action.actionId.startsWith('plugin::content-manager.')) return;
    action.subjects = action.subjects?.filter((uid) => !hidden.has(uid));
  });
};

interface ContentManagerOptions {
  'content-manager'?: { visible?: boolean };
}

const isHidden = (options: ContentManagerOptions | undefined): boolean =>
  options?.['content-manager']?.visible === false;
