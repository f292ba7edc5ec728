import type { Core } from '@strapi/strapi';

import { prepareEnvironment } from '../src/lib/boot';
import { valueOf } from '../src/lib/env';

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => {
  prepareEnvironment();
  const publicUrl = valueOf(process.env, 'PUBLIC_URL') ?? '';

  return {
    host: valueOf(process.env, 'HOST') ?? '0.0.0.0',
    port: Number(valueOf(process.env, 'PORT') ?? 1337),
    url: publicUrl,
    // Behind a proxy that terminates TLS, its headers give the client's address and the protocol. Of the
    // addresses in `X-Forwarded-For` the last counts: the proxy wrote it, clients can forge the others.
    proxy: { koa: publicUrl.startsWith('https://'), maxIpsCount: 1 },
    app: { keys: env.array('APP_KEYS') ?? [] },
    webhooks: { populateRelations: false },
    logger: { config: { level: valueOf(process.env, 'LOG_LEVEL') ?? 'http' } },
  };
};
