import type { Core } from '@strapi/strapi';

import { prepareEnvironment } from '../src/lib/boot';

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => {
  prepareEnvironment();

  return {
    auth: { secret: env('ADMIN_JWT_SECRET', '') },
    apiToken: { salt: env('API_TOKEN_SALT', '') },
    transfer: { token: { salt: env('TRANSFER_TOKEN_SALT', '') } },
    secrets: { encryptionKey: env('ENCRYPTION_KEY', '') },
    // Articles have previews by the site's settings (`src/extensions/content-manager`). No other type has any, and nobody
    // is asked to set them up.
    preview: { enabled: false, config: { allowedOrigins: [], handler: async () => undefined } },
    flags: { nps: false, promoteEE: false, docLinks: true },
  };
};
