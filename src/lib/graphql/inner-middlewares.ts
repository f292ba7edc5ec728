import type { ExtendedSchema, ResolverMiddleware } from './extension';

/** Middlewares by `Type.field`. */
export type InnerMiddlewares = Readonly<Record<string, ResolverMiddleware>>;

/** By the extension service of the running Strapi. */
const added = new WeakMap<object, InnerMiddlewares[]>();

/**
 * Adds middlewares that run after all that extensions have put around the same fields, directly around the resolvers.
 * The plugin's own way has no place for them: where two extensions have middlewares for one field, it takes those of
 * the first alone.
 *
 * @param service the plugin's extension service
 */
export const addInnerMiddlewares = (service: object, middlewares: InnerMiddlewares): void => {
  added.set(service, [...(added.get(service) ?? []), middlewares]);
};

/** What extensions have registered, with the middlewares that have been added here. */
export const withInnerMiddlewares = <Extended extends ExtendedSchema>(
  service: object,
  extended: Extended,
): Extended => {
  const resolversConfig = { ...extended.resolversConfig };
  for (const middlewares of added.get(service) ?? []) {
    for (const [field, middleware] of Object.entries(middlewares)) {
      const config = resolversConfig[field] ?? {};
      const before = config.middlewares ?? [];
      resolversConfig[field] = { ...config, middlewares: [...before, middleware] };
    }
  }
  return { ...extended, resolversConfig };
};
