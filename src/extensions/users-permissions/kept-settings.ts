import type { Core } from '@strapi/strapi';

import { keepUntilChanged } from '../../shared/cache/kept-value';

const ADVANCED = { type: 'plugin', name: 'users-permissions', key: 'advanced' };

/** Reads Strapi's "Advanced settings" of Readers once, and not for every request of theirs. */
export const keepAdvancedSettings = (strapi: Core.Strapi): void => {
  const { store } = strapi;
  const get = store.get.bind(store);
  const kept = keepUntilChanged(() => get(ADVANCED));

  store.get = async (params) => {
    const isKept = Object.entries(ADVANCED).every(
      ([name, value]) => params[name as keyof typeof params] === value,
    );
    if (!isKept) return get(params);
    const settings = await kept();
    // One of the caller's own, to do with as they like.
    return typeof settings === 'object' && settings !== null ? { ...settings } : settings;
  };
};
