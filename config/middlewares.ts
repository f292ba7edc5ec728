import type { Core } from '@strapi/strapi';

import { corsConfig, prepareEnvironment, uploadOrigins } from '../src/environment';
import { LARGEST_FILE } from '../src/shared/uploads/largest-file';

/** How an address and a form are read: what is deeper or longer is refused, not cut. */
const QUERY = {
  strictNullHandling: true,
  depth: 20,
  strictDepth: true,
  arrayLimit: 100,
  parameterLimit: 500,
  throwOnLimitExceeded: true,
};

const config = (): Core.Config.Middlewares => {
  prepareEnvironment();
  const cors = corsConfig(process.env);
  // Strapi's own, and where uploads are shown from.
  const media = ["'self'", 'data:', 'blob:', ...uploadOrigins(process.env)];

  return [
    'global::readable-address',
    { name: 'global::shared-cache', config: { cors } },
    'global::health',
    'global::request-log',
    {
      name: 'strapi::security',
      config: { contentSecurityPolicy: { directives: { 'img-src': media, 'media-src': media } } },
    },
    'global::content-policy',
    'strapi::errors',
    'global::retry-after',
    'global::database-away',
    'global::login-required',
    { name: 'strapi::cors', config: cors },
    { name: 'strapi::query', config: QUERY },
    'global::client-errors',
    'global::request-limits',
    {
      name: 'strapi::body',
      config: {
        // Room for an Article of a megabyte, each character escaped.
        jsonLimit: '4mb',
        queryString: QUERY,
        formidable: {
          maxFileSize: LARGEST_FILE,
          maxFields: 100,
          maxFieldsSize: 1_000_000,
        },
      },
    },
    'global::temporary-files',
    'global::storable-text',
    'strapi::session',
    { name: 'strapi::favicon', config: { path: 'public/favicon.png' } },
    'global::front-page',
    'strapi::public',
  ];
};

export default config;
