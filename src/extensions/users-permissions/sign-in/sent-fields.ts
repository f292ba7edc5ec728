import type { Context } from 'koa';

/** The fields of a request's body, not yet checked; none where it is no object. */
export const sentFields = ({ request }: Context): Readonly<Record<string, unknown>> => {
  const body: unknown = request.body;
  return typeof body === 'object' && body !== null ? { ...body } : {};
};
