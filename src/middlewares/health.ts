import type { Core } from '@strapi/strapi';

import { readiness } from '../instances/readiness';

/**
 * `/healthz`: this process answers. `/readyz`: requests may be sent to it. For balancers and supervisors;
 * stands before the log, which would be full of them, and says nothing that is a secret.
 */
const health: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    if (ctx.path !== '/healthz' && ctx.path !== '/readyz') return next();

    ctx.set({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
    if (ctx.method !== 'GET' && ctx.method !== 'HEAD') {
      ctx.set('Allow', 'GET, HEAD');
      ctx.status = 405;
      return undefined;
    }
    if (ctx.path === '/healthz') {
      ctx.body = { status: 'alive' };
      return undefined;
    }
    const { status, checks } = await readiness(strapi);
    ctx.status = status === 'ready' ? 200 : 503;
    ctx.body = { status, checks };
    return undefined;
  };

export default health;
