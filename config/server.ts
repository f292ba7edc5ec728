import type { Core } from '@strapi/strapi';

import { prepareEnvironment } from '../src/environment';
import { valueOf } from '../src/environment/variables';

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => {
  prepareEnvironment();
  const publicUrl = valueOf(process.env, 'PUBLIC_URL') ?? '';

  return {
    host: valueOf(process.env, 'HOST') ?? '0.0.0.0',
    port: Number(valueOf(process.env, 'PORT') ?? 1337),
    url: publicUrl,
    // Behind a proxy that ends TLS: its word counts for the client's address and for https.
    // Of a list of addresses the last counts, which the proxy itself has written: the first ones may be lies.
    proxy: { koa: publicUrl.startsWith('https://'), maxIpsCount: 1 },
    app: { keys: env.array('APP_KEYS') ?? [] },
    webhooks: { populateRelations: false },
    logger: { config: { level: valueOf(process.env, 'LOG_LEVEL') ?? 'http' } },
  };
};
