import type { Core } from '@strapi/strapi';
import type { Middleware } from 'koa';

type Factory = (...settings: unknown[]) => Middleware;

/**
 * Takes out of two of Strapi's middlewares what they do anew for each request, and need not: working out
 * headers that are always the same, and checking how a body is to be read where there is none.
 */
export const lightenStack = (strapi: Core.Strapi): void => {
  const middlewares = strapi.get('middlewares');
  const wrap = (name: string, around: (middleware: Middleware) => Middleware): void => {
    const strapis: Factory = middlewares.get(name);
    middlewares.set(name, (...settings: unknown[]) => around(strapis(...settings)));
  };
  wrap('strapi::security', withKeptHeaders);
  wrap('strapi::body', onlyWithBody);
};

/** Under `/api/` the headers depend on nothing in the request. */
const withKeptHeaders = (security: Middleware): Middleware => {
  let kept: [name: string, value: string][] | undefined;

  return (ctx, next) => {
    if (!ctx.path.startsWith('/api/')) return security(ctx, next);
    if (kept) {
      for (const [name, value] of kept) ctx.set(name, value);
      return next();
    }
    const before = new Set(ctx.res.getHeaderNames());
    return security(ctx, () => {
      kept = ctx.res
        .getHeaderNames()
        .filter((name) => !before.has(name))
        .map((name) => [name, String(ctx.res.getHeader(name))]);
      return next();
    });
  };
};

const onlyWithBody =
  (body: Middleware): Middleware =>
  (ctx, next) => {
    const { headers } = ctx.req;
    const isRead = ctx.method === 'GET' || ctx.method === 'HEAD';
    const hasBody = 'content-length' in headers || 'transfer-encoding' in headers;
    return isRead && !hasBody ? next() : body(ctx, next);
  };
