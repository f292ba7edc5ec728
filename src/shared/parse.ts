import type { z } from '@strapi/utils';

import { forewordError } from './errors';

/**
 * What a client sent, in the shape it must have.
 *
 * @throws PARAMETER_INVALID naming the first field that is wrong or unknown
 */
export const parse = <Schema extends z.ZodType>(schema: Schema, sent: unknown): z.infer<Schema> => {
  const result = schema.safeParse(sent);
  if (result.success) return result.data;

  const { path = [], message = 'Invalid.' } = result.error.issues[0] ?? {};
  const field = path.map(String).join('.');
  throw forewordError('PARAMETER_INVALID', field ? `${field}: ${message}` : message, { field });
};
