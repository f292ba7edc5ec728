import type { Core } from '@strapi/strapi';

import { readiness } from '../lib/boot';

/**
 * `/healthz`: this process answers. `/readyz`: requests may be sent to it. For load balancers and supervisors.
 * Stands before the request log, which they would fill, and reveals nothing secret.
 */
const health: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next): Promise<unknown> => {
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
