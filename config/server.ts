import type { Core } from '@strapi/strapi';

import { prepareEnvironment } from '../src/environment';

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => {
  prepareEnvironment();

  return {
    host: env('HOST', '0.0.0.0'),
    port: env.int('PORT', 1337),
    url: env('PUBLIC_URL', ''),
    app: { keys: env.array('APP_KEYS') ?? [] },
    webhooks: { populateRelations: false },
    logger: { config: { level: env('LOG_LEVEL', 'http') } },
  };
};
