import type { Core } from '@strapi/strapi';

import { prepareEnvironment } from '../src/lib/boot';
import { corsConfig, LARGEST_FILE, uploadOrigins } from '../src/lib/env';

/** Limits of qs for query strings and forms: what exceeds them is refused, not truncated. */
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
  // Strapi's defaults, and the origins that serve uploads.
  const media = ["'self'", 'data:', 'blob:', ...uploadOrigins(process.env)];

  return [
    'global::normalize-path',
    { name: 'global::http-cache', config: { cors } },
    'global::health',
    'global::request-log',
    {
      name: 'strapi::security',
      config: { contentSecurityPolicy: { directives: { 'img-src': media, 'media-src': media } } },
    },
    'global::content-policy',
    'strapi::errors',
    'global::retry-after',
    'global::database-unavailable',
    'global::login-required',
    { name: 'strapi::cors', config: cors },
    { name: 'strapi::query', config: QUERY },
    'global::client-errors',
    'global::request-limits',
    'global::content-encoding',
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
    'global::strip-unstorable',
    'strapi::session',
    { name: 'strapi::favicon', config: { path: 'public/favicon.png' } },
    'global::old-addresses',
    'global::front-page',
    'strapi::public',
  ];
};

export default config;
