import type { Core } from '@strapi/strapi';

const config: Core.Config.Middlewares = [
  'global::shared-cache',
  'strapi::logger',
  'strapi::errors',
  'global::retry-after',
  'global::login-required',
  'strapi::security',
  { name: 'strapi::cors', config: { expose: ['Retry-After'] } },
  'strapi::poweredBy',
  'strapi::query',
  'global::client-errors',
  // Room for an Article of a megabyte, each character escaped.
  { name: 'strapi::body', config: { jsonLimit: '4mb' } },
  'global::storable-text',
  'strapi::session',
  { name: 'strapi::favicon', config: { path: 'public/favicon.png' } },
  'global::front-page',
  'strapi::public',
];

export default config;
