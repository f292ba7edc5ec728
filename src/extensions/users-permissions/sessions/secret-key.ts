import { createSecretKey } from 'node:crypto';

import type { Core } from '@strapi/strapi';

const SECRET = 'plugin::users-permissions.jwtSecret';

/**
 * Makes a key of the Readers' secret once. Of a text, jsonwebtoken makes one anew for each token that it
 * reads, and tries first whether it is a public one: that takes longer than everything else about it. To
 * be called before the plugin's bootstrap, which hands the secret on.
 */
export const keepSecretKey = (strapi: Core.Strapi): void => {
  const secret: unknown = strapi.config.get(SECRET);
  if (typeof secret === 'string' && secret !== '') {
    strapi.config.set(SECRET, createSecretKey(Buffer.from(secret)));
  }
};
