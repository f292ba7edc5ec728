import type { Context } from 'koa';

/**
 * A part of the path that the route names, as `documentId` in `/comments/:documentId`.
 *
 * @throws Error where the route has no such part, which is a mistake in the code
 */
export const parameter = (ctx: Context, name: string): string => {
  const value = ctx.params[name];
  if (typeof value !== 'string') throw new Error(`The route of ${ctx.path} has no ":${name}".`);
  return value;
};
