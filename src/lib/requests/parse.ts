import type { z } from '@strapi/utils';

import { forewordError } from '../errors';

/**
 * Validates what a client sent against a schema.
 *
 * @throws PARAMETER_INVALID naming the first field that is wrong or unknown
 */
export const parse = <Schema extends z.ZodType>(schema: Schema, sent: unknown): z.infer<Schema> => {
  const result = schema.safeParse(sent);
  if (result.success) return result.data;

  const [issue] = result.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const field = [...(issue?.path ?? []), ...unknown].map(String).join('.');
  const message = unknown.length > 0 ? 'There is no such field.' : (issue?.message ?? 'Invalid.');
  throw forewordError('PARAMETER_INVALID', field ? `${field}: ${message}` : message, { field });
};
