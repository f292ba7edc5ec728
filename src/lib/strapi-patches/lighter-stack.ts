import { type Handler, middlewaresOf } from './registries';
import { definePatch } from './patch';

export const lighterStack = definePatch({
  name: 'lighter-stack',
  stage: 'register',
  kind: 'speed',
  gain: '25 % of the CPU of a list that was never asked before (2.1 to 1.6 ms)',
  reason:
    'Strapi’s middlewares work out the same security headers for each request, and set up the reading of a body where there is none.',
  probe: 'GET /api/articles, never asked before',
  replaces: {
    'strapi::security': (strapi) => middlewaresOf(strapi).get('strapi::security'),
    'strapi::body': (strapi) => middlewaresOf(strapi).get('strapi::body'),
  },
  apply(strapi, count) {
    const middlewares = middlewaresOf(strapi);
    const wrap = (
      name: 'strapi::security' | 'strapi::body',
      around: (middleware: Handler) => Handler,
    ): void => {
      const original = middlewares.get(name);
      middlewares.set(name, (...settings: unknown[]) => {
        const wrapped = around(original(...settings));
        const counted: Handler = (ctx, next) => {
          count(name);
          return wrapped(ctx, next);
        };
        return counted;
      });
    };
    wrap('strapi::security', withPreparedHeaders);
    wrap('strapi::body', onlyWithBody);
  },
});

/** Under `/api/` the headers depend on nothing in the request. */
const withPreparedHeaders = (security: Handler): Handler => {
  let prepared: [name: string, value: string][] | undefined;

  return (ctx, next) => {
    if (!ctx.path.startsWith('/api/')) return security(ctx, next);
    if (prepared) {
      for (const [name, value] of prepared) ctx.set(name, value);
      return next();
    }
    const before = new Set(ctx.res.getHeaderNames());
    return security(ctx, () => {
      prepared = ctx.res
        .getHeaderNames()
        .filter((name) => !before.has(name))
        .map((name) => [name, String(ctx.res.getHeader(name))]);
      return next();
    });
  };
};

const onlyWithBody =
  (body: Handler): Handler =>
  (ctx, next) => {
    const { headers } = ctx.req;
    const isRead = ctx.method === 'GET' || ctx.method === 'HEAD';
    const hasBody = 'content-length' in headers || 'transfer-encoding' in headers;
    return isRead && !hasBody ? next() : body(ctx, next);
  };
