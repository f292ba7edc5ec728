import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';

/** There are as many as roles and API tokens with rights of their own. */
const MOST_ABILITIES = 200;

/**
 * Works out once what a list of permissions allows, and not for every request. The same list allows
 * the same: content-API permissions have no conditions.
 */
export const keepAbilities = (strapi: Core.Strapi): void => {
  const { engine } = strapi.contentAPI.permissions;
  const generate = engine.generateAbility.bind(engine);
  const abilities = new LRUCache<string, ReturnType<typeof generate>>({ max: MOST_ABILITIES });

  engine.generateAbility = (permissions, options) => {
    const key = JSON.stringify([permissions, options]);
    let ability = abilities.get(key);
    if (!ability) {
      ability = generate(permissions, options);
      abilities.set(key, ability);
      ability.catch(() => abilities.delete(key));
    }
    return ability;
  };
};
