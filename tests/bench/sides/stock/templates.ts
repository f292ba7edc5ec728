/** The configuration of a new Strapi project, its secrets from the environment. */
export const CONFIG: Record<string, string> = {
  'config/server.js': `module.exports = ({ env }) => ({
  host: env('HOST'),
  port: env.int('PORT'),
  app: { keys: env.array('APP_KEYS') },
  logger: { config: { level: env('LOG_LEVEL') } },
});
`,
  'config/admin.js': `module.exports = ({ env }) => ({
  auth: { secret: env('ADMIN_JWT_SECRET') },
  apiToken: { salt: env('API_TOKEN_SALT') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY') },
});
`,
  'config/api.js': `module.exports = { rest: { defaultLimit: 25, maxLimit: 100, withCount: true } };
`,
  'config/database.js': `module.exports = ({ env }) => ({
  connection: {
    client: 'sqlite',
    connection: { filename: env('DATABASE_FILENAME') },
    useNullAsDefault: true,
  },
});
`,
  'config/middlewares.js': `module.exports = [
  'global::ceiling',
  'strapi::logger',
  'strapi::errors',
  'strapi::security',
  'strapi::cors',
  'strapi::poweredBy',
  'strapi::query',
  'strapi::body',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
`,
  'config/plugins.js': `module.exports = {};
`,
};

/**
 * The first middleware: a constant answer, ready in memory, of the bytes that were put at its address.
 * What a Strapi answers faster than this, it does not answer at all.
 */
export const CEILING = `const { buffer } = require('node:stream/consumers');

const bodies = new Map();

module.exports = () => async (ctx, next) => {
  if (!ctx.path.startsWith('/ceiling/')) return next();
  if (ctx.method === 'PUT') {
    bodies.set(ctx.path, await buffer(ctx.req));
    ctx.status = 204;
    return;
  }
  ctx.type = 'application/json';
  ctx.body = bodies.get(ctx.path);
};
`;

/** A file of `controllers`, `services` or `routes` as Strapi generates it. */
export const coreFactory = (kind: 'Controller' | 'Service' | 'Router', name: string): string =>
  `const { createCore${kind} } = require('@strapi/strapi').factories;

module.exports = createCore${kind}('api::${name}.${name}');
`;
